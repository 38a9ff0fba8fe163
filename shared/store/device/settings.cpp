// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/settings.h"

namespace banso {

Status Settings::create(Database& database) {
  return database.execute(
      "CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID");
}

Result<std::optional<Bytes>> Settings::get(std::string_view name) {
  Query row = TRY(database_.query("SELECT value FROM setting WHERE name=?"));
  row->bind(0, name);
  if (!TRY(row->step())) return std::optional<Bytes>();
  const ByteView value = row->blob(0);
  return std::optional<Bytes>(Bytes(value.begin(), value.end()));
}

Status Settings::set(std::string_view name, ByteView value) {
  return database_.run("INSERT OR REPLACE INTO setting(name,value) VALUES(?,?)", name, value);
}

Status Settings::erase(std::string_view name) {
  return database_.run("DELETE FROM setting WHERE name=?", name);
}

}  // namespace banso

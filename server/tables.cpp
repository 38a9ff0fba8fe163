// SPDX-License-Identifier: Apache-2.0
#include "server/tables.h"

#include <array>

namespace banso {
namespace {

constexpr const char* kVersion1 = R"(
CREATE TABLE server_setting(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE server_account(
  name TEXT PRIMARY KEY,
  worker BLOB NOT NULL,
  salt BLOB NOT NULL,
  hash BLOB NOT NULL,
  memory_kib INTEGER NOT NULL,
  passes INTEGER NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0,
  changed_ms INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX server_account_worker ON server_account(worker);
CREATE TABLE server_device(
  id BLOB PRIMARY KEY,
  worker BLOB NOT NULL,
  name TEXT NOT NULL,
  public_key BLOB NOT NULL,
  enrolled_ms INTEGER NOT NULL,
  seen_ms INTEGER NOT NULL,
  revoked_ms INTEGER,
  wiped_ms INTEGER) WITHOUT ROWID;
CREATE INDEX server_device_worker ON server_device(worker);
CREATE TABLE server_session(
  token_hash BLOB PRIMARY KEY,
  worker BLOB NOT NULL,
  account TEXT,
  device BLOB,
  made_ms INTEGER NOT NULL,
  used_ms INTEGER NOT NULL,
  ends_ms INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX server_session_device ON server_session(device);
CREATE INDEX server_session_account ON server_session(account);
CREATE INDEX server_session_ends ON server_session(ends_ms);
CREATE TABLE server_enrolment_code(
  selector TEXT PRIMARY KEY,
  secret_hash BLOB NOT NULL,
  worker BLOB NOT NULL,
  made_ms INTEGER NOT NULL,
  ends_ms INTEGER NOT NULL,
  wrong_guesses INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE server_audit(
  no INTEGER PRIMARY KEY,
  time_ms INTEGER NOT NULL,
  act TEXT NOT NULL,
  actor BLOB NOT NULL,
  device BLOB NOT NULL,
  object BLOB NOT NULL,
  detail TEXT NOT NULL,
  mac BLOB NOT NULL);
CREATE INDEX server_audit_object ON server_audit(object);
CREATE TABLE server_scope_given(
  device BLOB NOT NULL,
  scope BLOB NOT NULL,
  tier INTEGER NOT NULL,
  PRIMARY KEY(device, scope, tier)) WITHOUT ROWID;
)";

constexpr std::array<const char*, 1> kVersions = {kVersion1};

}  // namespace

Status migrate_server_tables(Database& database) {
  TRY_VOID(database.execute("CREATE TABLE IF NOT EXISTS server_version(no INTEGER PRIMARY KEY)"));
  const auto version =
      TRY(database.integer("SELECT max(no) FROM server_version")).value_or(std::int64_t{0});
  const auto newest = static_cast<std::int64_t>(kVersions.size());
  if (version > newest) {
    return fail(ErrorCode::unsupported, "the server's tables have version " +
                                            std::to_string(version) +
                                            ", this program knows up to " + std::to_string(newest));
  }
  for (std::int64_t next = version + 1; next <= newest; ++next) {
    Transaction transaction = TRY(database.begin());
    TRY_VOID(database.execute(kVersions[static_cast<std::size_t>(next - 1)]));
    TRY_VOID(database.run("INSERT INTO server_version VALUES(?)", next));
    TRY_VOID(transaction.commit());
  }
  return {};
}

Status set_setting(Database& database, std::string_view key, std::string_view value) {
  return database.run("INSERT OR REPLACE INTO server_setting VALUES(?, ?)", key, value);
}

Result<std::optional<std::string>> setting(Database& database, std::string_view key) {
  Query query = TRY(database.query("SELECT value FROM server_setting WHERE key = ?"));
  query->bind_all(key);
  if (!TRY(query->step())) return std::optional<std::string>();
  return std::optional<std::string>(query->text(0));
}

}  // namespace banso

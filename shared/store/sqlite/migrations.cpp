// SPDX-License-Identifier: Apache-2.0
#include "shared/store/sqlite/migrations.h"

#include <string>

namespace banso {

Status migrate(Database& database, std::int32_t application_id,
               std::span<const Migration> migrations) {
  const std::int64_t version = TRY(database.integer("PRAGMA user_version")).value_or(0);
  const std::int64_t found_id = TRY(database.integer("PRAGMA application_id")).value_or(0);
  if (version > 0 && found_id != application_id) {
    return fail(ErrorCode::unsupported, "the file is a database of another kind");
  }
  const std::int64_t newest = static_cast<std::int64_t>(migrations.size());
  if (version < 0 || version > newest) {
    return fail(ErrorCode::unsupported, "the database has version " + std::to_string(version) +
                                            ", this program knows up to " + std::to_string(newest));
  }
  for (std::int64_t next = version + 1; next <= newest; ++next) {
    Transaction transaction = TRY(database.begin());
    TRY_VOID(migrations[static_cast<std::size_t>(next - 1)](database));
    TRY_VOID(database.execute("PRAGMA application_id=" + std::to_string(application_id) +
                              "; PRAGMA user_version=" + std::to_string(next)));
    TRY_VOID(transaction.commit());
  }
  return {};
}

}  // namespace banso

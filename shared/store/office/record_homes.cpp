// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/record_homes.h"

namespace banso {

Result<std::unique_ptr<RecordHomes>> RecordHomes::open(Database& database) {
  std::unique_ptr<RecordHomes> homes(new RecordHomes(database));
  homes->find_ = TRY(database.prepare("SELECT scope, born, tiers FROM record WHERE id = ?"));
  homes->insert_ = TRY(database.prepare(
      "INSERT INTO record(id, scope, born, tiers) VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING"));
  return homes;
}

Result<std::optional<RecordHome>> RecordHomes::find(const RecordId& record) {
  find_.bind(0, record);
  std::optional<RecordHome> home;
  if (TRY(find_.step())) {
    home.emplace();
    home->scope = static_cast<ScopeNo>(find_.integer(0));
    home->born = static_cast<std::uint64_t>(find_.integer(1));
    home->tiers = static_cast<std::uint32_t>(find_.integer(2));
  }
  find_.reset();
  return home;
}

Status RecordHomes::note(const RecordId& record, ScopeNo scope, Tier tier,
                         std::uint64_t server_seq) {
  const std::uint32_t tier_bit = 1U << static_cast<unsigned>(tier);
  insert_.bind_all(record, scope, server_seq, tier_bit);
  TRY_VOID(insert_.run());
  if (database_.rows_changed() > 0) return {};
  TRY_VOID(database_.run("UPDATE record SET tiers = tiers | ?1 WHERE id = ?2 AND tiers & ?1 = 0",
                         tier_bit, record));
  return database_.run("INSERT INTO touch(record, server_seq) VALUES(?, ?) ON CONFLICT DO NOTHING",
                       record, server_seq);
}

}  // namespace banso

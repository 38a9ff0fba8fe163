// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/office_store.h"

#include <algorithm>
#include <cstring>

#include "shared/store/office/office_schema.h"

namespace banso {

OfficeStore::OfficeStore(Database& database, const Key& receipt_key, const Schema& schema, Env& env)
    : database_(database),
      schema_(schema),
      env_(env),
      receipt_key_(receipt_key),
      refused_(database) {}

OfficeStore::~OfficeStore() { wipe(receipt_key_); }

Result<std::unique_ptr<OfficeStore>> OfficeStore::open(Database& database, const Key& receipt_key,
                                                       const Schema& schema, Env& env) {
  TRY_VOID(migrate_office(database));
  std::unique_ptr<OfficeStore> store(new OfficeStore(database, receipt_key, schema, env));
  store->log_ = TRY(ChangeLog::open(database));
  store->homes_ = TRY(RecordHomes::open(database));
  store->facts_ = TRY(OfficeFacts::open(database, *store->log_, schema));
  store->supersession_.emplace(database, *store->log_);
  Transaction transaction = TRY(database.begin());
  TRY_VOID(store->load_meta());
  if (store->epoch_.is_nil()) TRY_VOID(store->start_epoch());
  TRY_VOID(transaction.commit());
  TRY_VOID(store->load());
  return store;
}

Status OfficeStore::load_meta() {
  epoch_ = {};
  lamport_max_ = 0;
  {
    Query query = TRY(database_.query("SELECT value FROM office_meta WHERE key = 'epoch'"));
    if (TRY(query->step())) epoch_ = TRY(query->id<EpochId>(0));
  }
  const auto lamport =
      TRY(database_.integer("SELECT value FROM office_meta WHERE key = 'lamport'"));
  lamport_max_ = static_cast<std::uint64_t>(lamport.value_or(0));
  stored_lamport_max_ = lamport_max_;
  return {};
}

Status OfficeStore::load() {
  TRY_VOID(load_meta());
  TRY_VOID(scopes_.load(database_));
  TRY_VOID(replicas_.load(database_));
  TRY_VOID(supersession_->load());
  refused_.forget_counts();
  head_ = {};
  if (const std::optional<LogRow> last = TRY(log_->last())) {
    head_ = {last->server_seq, last->receipt, last->mark};
  }
  written_head_ = head_;
  data_version_ = TRY(database_.data_version());
  return {};
}

Status OfficeStore::begun() {
  const std::int64_t version = TRY(database_.data_version());
  if (version == data_version_) return {};
  TRY_VOID(facts_->load());
  return load();
}

Status OfficeStore::rolled_back() {
  TRY_VOID(facts_->load());
  return load();
}

OfficeReceipt OfficeStore::receipt_of(const ChangeId& id) const {
  const Hash mac = hmac_sha256(receipt_key_, id.view());
  OfficeReceipt receipt;
  std::memcpy(receipt.data(), mac.data(), receipt.size());
  return receipt;
}

Result<ScopeNo> OfficeStore::scope_no_of(const Change& change, ReplicaNo replica,
                                         std::uint64_t server_seq) {
  if (const auto known = scopes_.find(change.scope)) return *known;
  return scopes_.add(database_, {change.scope, server_seq, replica});
}

Result<LogHead> OfficeStore::append(const Change& change, const DeviceId& device) {
  LogRow row;
  row.server_seq = written_head_.server_seq + 1;
  row.replica = TRY(replicas_.claim(database_, change.replica, device));
  row.scope = TRY(scope_no_of(change, row.replica, row.server_seq));
  row.seq = change.seq;
  row.size_bytes = change.bytes.size();
  row.receipt = receipt_of(change.id);
  row.mark = next_mark(written_head_.mark, change.id);
  row.id = change.id;
  const std::int64_t needed = TRY(supersession_->before(change, row.server_seq, row.scope));
  TRY_VOID(log_->append(row, needed, change.bytes));
  TRY_VOID(supersession_->after(change, row.server_seq));
  for (const Op& op : change.ops) {
    TRY_VOID(homes_->note(op.record, row.scope, change.scope.tier, row.server_seq));
  }
  TRY_VOID(facts_->apply(change, row.server_seq, row.scope));
  // What was refused before (say, until an assignment came) was counted then.
  const bool was_judged = change.seq <= replicas_.at(row.replica).seq &&
                          TRY(refused_.is_refused(change.replica, change.seq, change.id));
  if (was_judged) {
    TRY_VOID(refused_.forget(change.id));
  } else {
    replicas_.note(row.replica, change.seq, change.id);
  }
  lamport_max_ = std::max(lamport_max_, change.lamport);
  written_head_ = {row.server_seq, row.receipt, row.mark};
  return written_head_;
}

Status OfficeStore::refuse(const RefusedCopy& copy, ByteView bytes, bool claim) {
  RefusedCopy kept = copy;
  kept.at_ms = env_.now_ms();
  const bool is_new = TRY(refused_.keep(kept, bytes));
  if (!is_new) return {};
  std::optional<ReplicaNo> replica = replicas_.find(copy.replica);
  if (!replica && claim) replica = TRY(replicas_.claim(database_, copy.replica, copy.device));
  if (!replica || replicas_.at(*replica).device != copy.device) return {};
  const std::uint64_t next = replicas_.at(*replica).seq + 1;
  replicas_.note(*replica, copy.seq != 0 ? copy.seq : next, copy.id);
  return {};
}

Result<std::optional<ReplicaId>> OfficeStore::own_replica() {
  Query query = TRY(database_.query("SELECT value FROM office_meta WHERE key = 'replica'"));
  if (!TRY(query->step())) return std::optional<ReplicaId>();
  return std::optional<ReplicaId>(TRY(query->id<ReplicaId>(0)));
}

Status OfficeStore::set_own_replica(const ReplicaId& replica) {
  return database_.run("INSERT OR REPLACE INTO office_meta(key, value) VALUES('replica', ?)",
                       replica);
}

Status OfficeStore::start_epoch() {
  epoch_ = new_id<EpochId>(env_);
  TRY_VOID(database_.run("DELETE FROM office_meta WHERE key = 'replica'"));
  return database_.run("INSERT OR REPLACE INTO office_meta(key, value) VALUES('epoch', ?)", epoch_);
}

Status OfficeStore::before_commit() {
  TRY_VOID(replicas_.flush(database_));
  if (lamport_max_ == stored_lamport_max_) return {};
  stored_lamport_max_ = lamport_max_;
  return database_.run("INSERT OR REPLACE INTO office_meta(key, value) VALUES('lamport', ?)",
                       lamport_max_);
}

}  // namespace banso

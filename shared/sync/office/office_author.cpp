// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/office_author.h"

#include <utility>

#include "shared/codec/change_codec.h"
#include "shared/store/record/older_parents.h"
#include "shared/sync/office/prepared_change.h"

namespace banso {
namespace {

// The owner of the office's replicas; no device that was enrolled has this id.
DeviceId office_device() {
  DeviceId id;
  id.raw.fill(0xFF);
  return id;
}

}  // namespace

Result<ReplicaId> OfficeAuthor::replica() {
  const std::optional<ReplicaId> known = TRY(store_.own_replica());
  if (known) return *known;
  const auto made = new_id<ReplicaId>(env_);
  TRY_VOID(store_.set_own_replica(made));
  return made;
}

Status OfficeAuthor::fill_parents(OpDraft& op) {
  if (!AccessFacts::is_fact(op.kind)) return {};
  const auto stored = TRY(store_.facts().tables().read(op.kind, op.record));
  if (!stored) return {};
  for (FieldWrite& write : op.writes) {
    const StoredPath* const path = stored->find(write.path);
    if (path == nullptr || !write.parents.empty()) continue;
    for (const StoredHead& head : path->heads) write.parents.push_back(head.change);
    TRY_VOID(add_older_parents(store_.log(), store_.facts().tables(), op.kind, op.record,
                               write.path, write.parents));
  }
  return {};
}

Result<ChangeId> OfficeAuthor::write(const RecordId& author, const Scope& scope,
                                     std::vector<OpDraft> ops) {
  ChangeDraft draft;
  draft.replica = TRY(replica());
  if (const auto no = store_.replicas().find(draft.replica)) {
    draft.seq = store_.replicas().at(*no).seq + 1;
    draft.prev = store_.replicas().at(*no).tip;
  }
  draft.lamport = store_.lamport_max() + 1;
  draft.wall_ms = env_.now_ms();
  draft.author = author;
  draft.scope = scope;
  draft.app = app_;
  draft.ops = std::move(ops);
  for (OpDraft& op : draft.ops) TRY_VOID(fill_parents(op));
  const Bytes bytes = TRY(encode_change(draft));
  const PreparedChange prepared = prepare_change(store_.schema(), bytes);
  if (prepared.verdict.refused()) return fail(ErrorCode::invalid, prepared.verdict.why);
  static_cast<void>(TRY(store_.append(*prepared.change, office_device())));
  return prepared.id;
}

}  // namespace banso

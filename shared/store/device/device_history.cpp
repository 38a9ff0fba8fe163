// SPDX-License-Identifier: Apache-2.0
// Who wrote what, when, from which device: conflicts and histories, and what is not sent yet.
#include <algorithm>
#include <set>

#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/store/device/device_store.h"

namespace banso {

namespace {

ChangeInfo info_of(const Change& change, ChangeState state) {
  return {change.id,      change.author,  change.replica, change.seq,
          change.lamport, change.wall_ms, state};
}

bool contains(const std::vector<ChangeId>& ids, const ChangeId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void mark_heads(const std::optional<StoredRecord>& record, std::vector<WriteInfo>& writes) {
  for (WriteInfo& write : writes) {
    const StoredPath* const path = record ? record->find(write.path) : nullptr;
    for (std::size_t i = 0; path != nullptr && i < path->heads.size(); ++i) {
      if (path->heads[i].change != write.change.id) continue;
      write.is_head = true;
      write.is_shown = i == path->shown;
    }
  }
}

}  // namespace

Status append_writes(const Change& change, ChangeState state, std::string_view kind,
                     const RecordId& id, std::string_view path, std::vector<WriteInfo>& to) {
  for (const Op& op : change.ops) {
    if (op.kind != kind || op.record != id) continue;
    for (const Write& write : op.writes) {
      if (!path.empty() && write.path != path) continue;
      WriteInfo info;
      info.change = info_of(change, state);
      info.path = write.path;
      info.value = TRY(decode_value(write.value));
      info.parents = write.parents;
      to.push_back(std::move(info));
    }
  }
  return {};
}

void sort_oldest_first(std::vector<WriteInfo>& writes) {
  std::stable_sort(writes.begin(), writes.end(), [](const WriteInfo& a, const WriteInfo& b) {
    return a.change.lamport != b.change.lamport ? a.change.lamport < b.change.lamport
                                                : a.change.id < b.change.id;
  });
}

Result<std::vector<WriteInfo>> DeviceStore::heads(const StoredRecord& record,
                                                  std::string_view path) {
  std::vector<WriteInfo> found;
  const StoredPath* const state = record.find(path);
  for (std::size_t i = 0; state != nullptr && i < state->heads.size(); ++i) {
    const auto logged = TRY(log_.at(state->heads[i].change_no));
    if (!logged) return fail(ErrorCode::corrupt, "a change is missing");
    const Change change = TRY(decode_change(ByteView(logged->bytes)));
    TRY_VOID(append_writes(change, logged->state, record.kind, record.id, path, found));
  }
  return found;
}

Result<Conflict> DeviceStore::conflict(const ConflictRef& where) {
  Conflict conflict;
  conflict.where = where;
  const auto record = TRY(records_->read(where.kind, where.record));
  const StoredPath* const path = record ? record->find(where.path) : nullptr;
  if (path == nullptr || !path->conflict) return conflict;
  conflict.heads = TRY(heads(*record, where.path));
  if (record->edited_while_deleted && where.path == kDeletedPath) {
    // The other side of this conflict are the edits that the deletion had not seen.
    const WriteInfo deletion = conflict.heads[path->shown];
    for (const auto& [other, state] : record->paths) {
      if (other == kDeletedPath) continue;
      for (WriteInfo& head : TRY(heads(*record, other))) {
        const bool seen = head.change.id == deletion.change.id ||
                          (head.change.lamport < deletion.change.lamport &&
                           contains(deletion.parents, head.change.id));
        if (!seen) conflict.heads.push_back(std::move(head));
      }
    }
  }
  mark_heads(record, conflict.heads);
  return conflict;
}

Result<std::vector<WriteInfo>> DeviceStore::history(std::string_view kind, const RecordId& id,
                                                    std::string_view path) {
  std::vector<WriteInfo> writes;
  const auto record = TRY(records_->read(kind, id));
  const auto scope = record ? TRY(scope_of(*record)) : std::optional<Scope>();
  if (!scope) return writes;
  for (const std::int64_t scope_no : TRY(scopes_.beside(scope->id))) {
    const Status visited =
        log_.each_in_scope(scope_no, [&](const LoggedChange& one) -> Result<bool> {
          const Change change = TRY(decode_change(ByteView(one.bytes)));
          TRY_VOID(append_writes(change, one.state, kind, id, path, writes));
          return true;
        });
    TRY_VOID(visited);
  }
  sort_oldest_first(writes);
  mark_heads(record, writes);
  return writes;
}

Result<bool> DeviceStore::is_unsent(const StoredRecord& record) {
  std::set<std::int64_t> nos;
  for (const auto& [path, state] : record.paths) {
    for (const StoredHead& head : state.heads) nos.insert(head.change_no);
  }
  for (const std::int64_t no : nos) {
    const auto place = TRY(log_.place(no));
    if (place && place->state == ChangeState::unsent) return true;
  }
  return false;
}

Result<std::vector<std::pair<std::string, RecordId>>> DeviceStore::unsent_records() {
  std::set<std::pair<std::string, RecordId>> found;
  const Status visited =
      log_.each_in_state(ChangeState::unsent, [&](const LoggedChange& one) -> Result<bool> {
        const Change change = TRY(decode_change(ByteView(one.bytes)));
        for (const Op& op : change.ops) found.emplace(std::string(op.kind), op.record);
        return true;
      });
  TRY_VOID(visited);
  return std::vector<std::pair<std::string, RecordId>>(found.begin(), found.end());
}

}  // namespace banso

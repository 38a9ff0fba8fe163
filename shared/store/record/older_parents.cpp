// SPDX-License-Identifier: Apache-2.0
#include "shared/store/record/older_parents.h"

#include <algorithm>
#include <optional>

#include "shared/base/limits.h"
#include "shared/codec/change_codec.h"

namespace banso {
namespace {

// Nothing: not here, or refused, which replaces nothing.
Result<std::optional<Change>> change_in(ChangeSource& source, const ChangeId& id) {
  const auto no = TRY(source.find_change(id));
  if (!no) return std::optional<Change>();
  return std::optional<Change>(TRY(decode_change(TRY(source.change_bytes(*no)))));
}

const Write* find_write(const Change& change, std::string_view kind, const RecordId& record,
                        std::string_view path) {
  for (const Op& op : change.ops) {
    if (op.kind != kind || op.record != record) continue;
    for (const Write& write : op.writes) {
      if (write.path == path) return &write;
    }
  }
  return nullptr;
}

// Whether some value of the change is not replaced.
Result<bool> stands(RecordTables& records, const Change& change) {
  for (const Op& op : change.ops) {
    const auto record = TRY(records.read(op.kind, op.record));
    if (!record) continue;
    for (const Write& write : op.writes) {
      const StoredPath* const path = record->find(write.path);
      if (path == nullptr) continue;
      if (std::any_of(path->heads.begin(), path->heads.end(),
                      [&](const StoredHead& head) { return head.change == change.id; })) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

Status add_older_parents(ChangeSource& source, RecordTables& records, std::string_view kind,
                         const RecordId& record, std::string_view path,
                         std::vector<ChangeId>& parents) {
  const std::vector<ChangeId> replaced = parents;
  const std::size_t most =
      std::min(limits::kParentsPerFieldMax, parents.size() + limits::kOlderParentsMax);
  for (const ChangeId& id : replaced) {
    const auto change = TRY(change_in(source, id));
    const Write* const write = change ? find_write(*change, kind, record, path) : nullptr;
    if (write == nullptr) continue;
    for (const ChangeId& older_id : write->parents) {
      if (parents.size() >= most) return {};
      if (std::find(parents.begin(), parents.end(), older_id) != parents.end()) continue;
      const auto older = TRY(change_in(source, older_id));
      // Only what really was replaced: somebody might not have seen it otherwise.
      if (!older || older->lamport >= change->lamport) continue;
      if (TRY(stands(records, *older))) parents.push_back(older_id);
    }
  }
  return {};
}

}  // namespace banso

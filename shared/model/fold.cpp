// SPDX-License-Identifier: Apache-2.0
#include "shared/model/fold.h"

#include <algorithm>

#include "shared/base/check.h"
#include "shared/model/value_bytes.h"

namespace banso {
namespace {

bool replaces(const PathWrite& child, const PathWrite& parent) {
  return parent.lamport < child.lamport && std::find(child.parents.begin(), child.parents.end(),
                                                     parent.change) != child.parents.end();
}

// Whether the heads hold two different values; for an element of a set, removals do not count.
bool differ(std::span<const PathWrite> heads, bool without_null) {
  const PathWrite* first = nullptr;
  for (const PathWrite& head : heads) {
    if (without_null && is_null_value(head.value)) continue;
    if (first == nullptr) first = &head;
    if (!equal(first->value, head.value)) return true;
  }
  return false;
}

// Smaller is safer. What is not listed (never filled in, or the code of a newer version) is safer
// than the least safe code alone: it never hides a warning and never counts as a permission.
std::size_t danger(const Field& field, ByteView value) {
  if (field.type == FieldType::flag) {
    if (is_true_value(value)) return 0;
    return is_false_value(value) ? 2 : 1;
  }
  const std::vector<const char*>& order = field.safest_first;
  const auto text = short_text_value(value);
  for (std::size_t i = 0; text && i < order.size(); ++i) {
    if (*text == order[i]) return i + 1 == order.size() ? i + 1 : i;
  }
  return order.empty() ? 0 : order.size() - 1;
}

bool covers(const PathWrite& deletion, const PathWrite& head) {
  return head.change == deletion.change || replaces(deletion, head);
}

void fold_deletion(RecordState& state) {
  const auto found = state.paths.find(kDeletedPath);
  if (found == state.paths.end()) return;
  PathState& deleted = found->second;
  const PathWrite& deletion = deleted.heads[deleted.shown];
  if (!is_true_value(deletion.value)) return;
  for (const auto& [path, path_state] : state.paths) {
    if (path == kDeletedPath) continue;
    for (const PathWrite& head : path_state.heads) {
      if (!covers(deletion, head)) state.edited_while_deleted = true;
    }
  }
  state.deleted = !state.edited_while_deleted;
  deleted.conflict = deleted.conflict || state.edited_while_deleted;
}

}  // namespace

bool before_in_tie(const PathWrite& a, const PathWrite& b) {
  return a.lamport != b.lamport ? a.lamport > b.lamport : a.change > b.change;
}

std::vector<PathWrite> heads_of(std::vector<PathWrite> writes) {
  std::sort(writes.begin(), writes.end(), before_in_tie);
  const auto same = [](const PathWrite& a, const PathWrite& b) { return a.change == b.change; };
  writes.erase(std::unique(writes.begin(), writes.end(), same), writes.end());
  std::vector<PathWrite> heads;
  for (const PathWrite& write : writes) {
    const auto replaces_it = [&](const PathWrite& child) { return replaces(child, write); };
    if (std::none_of(writes.begin(), writes.end(), replaces_it)) heads.push_back(write);
  }
  return heads;
}

std::size_t shown_head(const Field* field, bool is_element, std::span<const PathWrite> heads) {
  CHECK(!heads.empty());
  const auto best = [&](auto rank) {
    std::size_t shown = 0;
    for (std::size_t i = 1; i < heads.size(); ++i) {
      if (rank(heads[i].value) < rank(heads[shown].value)) shown = i;
    }
    return shown;
  };
  if (is_element) return best([](ByteView value) { return is_null_value(value) ? 1 : 0; });
  if (field != nullptr && field->merge == Merge::safe) {
    return best([&](ByteView value) { return danger(*field, value); });
  }
  return 0;
}

bool is_conflict(const Field* field, bool is_element, std::span<const PathWrite> heads) {
  if (field != nullptr) {
    switch (field->merge) {
      case Merge::layout:
        return false;
      case Merge::final:  // a second write is refused, and so would be one that settles
      case Merge::event:
        return false;
      case Merge::value:
      case Merge::set:
      case Merge::safe:
      case Merge::long_text:
        break;
    }
  }
  return differ(heads, is_element);
}

const PathState* RecordState::find(std::string_view path) const {
  const auto found = paths.find(path);
  return found == paths.end() ? nullptr : &found->second;
}

std::vector<std::string> RecordState::elements(std::string_view field) const {
  std::vector<std::string> keys;
  const std::string prefix = std::string(field) + "/";
  for (auto at = paths.lower_bound(prefix); at != paths.end(); ++at) {
    if (!at->first.starts_with(prefix)) break;
    if (!is_null_value(at->second.value())) keys.push_back(at->first.substr(prefix.size()));
  }
  return keys;
}

RecordState fold_record(const Schema& schema, std::string_view kind, const RecordId& record,
                        std::span<const Change* const> changes) {
  std::map<std::string, std::vector<PathWrite>, std::less<>> writes;
  for (const Change* change : changes) {
    for (const Op& op : change->ops) {
      if (op.kind != kind || op.record != record) continue;
      for (const Write& write : op.writes) {
        writes[std::string(write.path)].push_back(
            {change->id, change->lamport, write.value, write.parents});
      }
    }
  }
  RecordState state;
  const Kind* const known = schema.find(kind);
  for (auto& [path, path_writes] : writes) {
    const Field* const field = known == nullptr ? nullptr : known->find(path_field(path));
    const bool is_element = path.find('/') != std::string::npos;
    PathState path_state;
    path_state.heads = heads_of(std::move(path_writes));
    path_state.shown = shown_head(field, is_element, path_state.heads);
    path_state.conflict = is_conflict(field, is_element, path_state.heads);
    state.paths.emplace(path, std::move(path_state));
  }
  fold_deletion(state);
  return state;
}

}  // namespace banso

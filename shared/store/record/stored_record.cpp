// SPDX-License-Identifier: Apache-2.0
#include "shared/store/record/stored_record.h"

#include <algorithm>

#include "shared/codec/value_codec.h"

namespace banso {

const StoredPath* StoredRecord::find(std::string_view path) const {
  const auto found = paths.find(path);
  return found == paths.end() ? nullptr : &found->second;
}

ByteView StoredRecord::value(std::string_view path) const {
  const StoredPath* const found = find(path);
  return found == nullptr ? ByteView() : found->value();
}

std::vector<std::string> StoredRecord::elements(std::string_view field) const {
  std::vector<std::string> keys;
  const std::string prefix = std::string(field) + "/";
  for (auto at = paths.lower_bound(prefix); at != paths.end(); ++at) {
    if (!at->first.starts_with(prefix)) break;
    const ByteView value = at->second.value();
    const bool is_null = value.size() == 1 && value[0] == 0xF6;
    if (!is_null) keys.push_back(at->first.substr(prefix.size()));
  }
  return keys;
}

RecordLookup lookup_in(const StoredRecord& record) {
  RecordLookup lookup;
  lookup.value = [&record](std::string_view path) {
    const ByteView bytes = record.value(path);
    if (bytes.empty()) return Value();
    // What cannot be read counts as "no right".
    return decode_value(bytes).value_or(Value());
  };
  lookup.elements = [&record](std::string_view set) { return record.elements(set); };
  lookup.deleted = record.deleted;
  return lookup;
}

void settle_path(const Field* field, std::string_view path, StoredPath& state) {
  std::sort(state.heads.begin(), state.heads.end(), [](const StoredHead& a, const StoredHead& b) {
    return a.lamport != b.lamport ? a.lamport > b.lamport : a.change > b.change;
  });
  state.shown = 0;
  state.conflict = false;
  if (state.heads.size() < 2) return;
  std::vector<PathWrite> heads;
  for (const StoredHead& head : state.heads) {
    heads.push_back({head.change, head.lamport, head.value, {}});
  }
  const bool is_element = path.find('/') != std::string_view::npos;
  state.shown = shown_head(field, is_element, heads);
  state.conflict = is_conflict(field, is_element, heads);
}

}  // namespace banso

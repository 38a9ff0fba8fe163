// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/past_facts.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/model/fold.h"

namespace banso {
namespace {

RecordLookup lookup_in(const RecordState& state) {
  RecordLookup lookup;
  lookup.value = [&state](std::string_view path) {
    const PathState* const found = state.find(path);
    return found == nullptr ? Value() : decode_value(found->value()).value_or(Value());
  };
  lookup.elements = [&state](std::string_view set) { return state.elements(set); };
  lookup.deleted = state.deleted;
  return lookup;
}

}  // namespace

Result<const AccessFacts*> PastFacts::with_case(const RecordId& id) {
  TRY_VOID(add({Tier::book, {}}));
  TRY_VOID(add({Tier::casework, id}));
  return &facts_;
}

Status PastFacts::add(const Scope& scope) {
  const auto no = store_.scopes().find(scope);
  if (!no || !added_.insert(scope).second) return {};
  std::vector<std::uint64_t> places;
  TRY_VOID(reader_.scan_scope(*no, 0, upto_, [&](const LogRow& row) {
    places.push_back(row.server_seq);
    return true;
  }));
  std::vector<Change> changes;
  std::map<std::pair<std::string, RecordId>, std::vector<const Change*>> records;
  for (const std::uint64_t place : places) {
    Bytes bytes;
    TRY_VOID(reader_.read_bytes(place, [&](ByteView view) { append(bytes, view); }));
    Change change = TRY(decode_change(std::move(bytes)));
    const bool has_facts = std::any_of(change.ops.begin(), change.ops.end(),
                                       [](const Op& op) { return AccessFacts::is_fact(op.kind); });
    if (has_facts) changes.push_back(std::move(change));
  }
  for (const Change& change : changes) {
    for (const Op& op : change.ops) {
      if (!AccessFacts::is_fact(op.kind)) continue;
      records[{std::string(op.kind), op.record}].push_back(&change);
    }
  }
  for (const auto& [record, of_record] : records) {
    const RecordState state = fold_record(store_.schema(), record.first, record.second, of_record);
    facts_.put(record.first, record.second, lookup_in(state));
  }
  return {};
}

}  // namespace banso

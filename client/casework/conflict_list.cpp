// SPDX-License-Identifier: Apache-2.0
#include "client/casework/conflict_list.h"

#include <algorithm>
#include <map>

#include "client/casework/conflict_past.h"

namespace banso::client {
namespace {

// More than this nobody settles one by one.
constexpr std::size_t kConflictsMax = 1000;

std::optional<Scope> scope_of(DeviceStore& store, const ConflictRef& where) {
  const auto record = store.record(where.kind, where.record);
  if (!record || !*record) return std::nullopt;
  const auto scope = store.scope_of(**record);
  return scope ? *scope : std::nullopt;
}

bool is_of_case(Tier tier) { return tier == Tier::casework || tier == Tier::restricted; }

// Need-to-know fields of a case's records live beside them.
Scope scope_of_write(const Scope& home, const Kind& kind, const Field* field) {
  return {field == nullptr ? kind.tier : tier_of(kind, *field), home.id};
}

template <class Visit>
void each_open(DeviceStore& store, const Visit& visit) {
  const auto all = store.conflicts(kConflictsMax);
  if (!all) return;
  for (const ConflictRef& where : *all) {
    const Kind* const kind = store.schema().find(where.kind);
    if (kind == nullptr || kind->office_only) continue;
    const auto scope = scope_of(store, where);
    if (!scope) continue;
    visit(where, is_of_case(scope->tier) ? std::optional(scope->id) : std::nullopt);
  }
}

Writer writer_of(const ChangeInfo& change, const ReplicaId& own) {
  return {change.author, change.wall_ms, change.replica == own};
}

ConflictSide& side_with(ConflictView& view, const Value& value) {
  const auto same = std::find_if(view.sides.begin(), view.sides.end(),
                                 [&](const ConflictSide& side) { return side.value == value; });
  if (same != view.sides.end()) return *same;
  view.sides.push_back({{}, value, false, {}});
  return view.sides.back();
}

void add_values(ConflictView& view, const std::vector<WriteInfo>& heads, const ConflictPast& past,
                const ReplicaId& own) {
  for (const WriteInfo& head : heads) {
    view.seen.push_back(head.change.id);
    // Of a set only what is in it is chosen from.
    if (view.is_element && head.value.is_null()) continue;
    ConflictSide& side = side_with(view, head.value);
    side.writers.push_back(writer_of(past.origin_of(head), own));
    side.in_force = side.in_force || head.is_shown;
  }
  view.before = past.before();
}

// The deletion on one side; on the other what it had not seen, or that somebody took it back.
void add_deletion(ConflictView& view, const std::vector<WriteInfo>& heads,
                  const StoredRecord& record, const ReplicaId& own) {
  ConflictSide deletes = {{}, Value(true), record.deleted, {}};
  ConflictSide keeps = {{}, Value(false), !record.deleted, {}};
  for (const WriteInfo& head : heads) {
    const bool deletion = head.path == kDeletedPath && head.value == Value(true);
    ConflictSide& side = deletion ? deletes : keeps;
    const Writer writer = writer_of(head.change, own);
    const auto known = std::find_if(side.writers.begin(), side.writers.end(), [&](const Writer& w) {
      return w.author == writer.author && w.wall_ms == writer.wall_ms;
    });
    if (known == side.writers.end()) side.writers.push_back(writer);
    if (head.path == kDeletedPath) continue;
    side.edits.emplace_back(head.path, head.value);
    view.unseen_by_deletion.push_back(head.change.id);
  }
  for (const auto& [path, state] : record.paths) {
    for (const StoredHead& head : state.heads) view.seen.push_back(head.change);
  }
  std::sort(view.seen.begin(), view.seen.end());
  view.seen.erase(std::unique(view.seen.begin(), view.seen.end()), view.seen.end());
  view.sides = {std::move(deletes), std::move(keeps)};
}

}  // namespace

std::vector<CaseConflicts> open_conflicts(DeviceStore& store) {
  std::vector<CaseConflicts> groups;
  std::map<std::optional<RecordId>, std::size_t> places;
  each_open(store, [&](const ConflictRef& where, const std::optional<RecordId>& of_case) {
    const auto [place, is_new] = places.emplace(of_case, groups.size());
    if (is_new) groups.push_back({of_case, {}});
    groups[place->second].open.push_back(where);
  });
  return groups;
}

std::size_t count_open_conflicts(DeviceStore& store) {
  std::size_t count = 0;
  each_open(store, [&](const ConflictRef&, const std::optional<RecordId>&) { ++count; });
  return count;
}

std::vector<ConflictRef> open_conflicts_of(DeviceStore& store, const RecordId& of_case) {
  std::vector<ConflictRef> open;
  each_open(store, [&](const ConflictRef& where, const std::optional<RecordId>& its_case) {
    if (its_case == of_case) open.push_back(where);
  });
  return open;
}

std::optional<ConflictView> read_conflict(DeviceStore& store, const ConflictRef& where) {
  const auto record = store.record(where.kind, where.record);
  const auto conflict = store.conflict(where);
  const Kind* const kind = store.schema().find(where.kind);
  const auto life = store.life();
  const auto home = scope_of(store, where);
  if (!record || !*record || !conflict || conflict->heads.empty()) return std::nullopt;
  if (kind == nullptr || !life || !home) return std::nullopt;
  ConflictView view;
  view.where = where;
  view.kind = kind;
  view.field = kind->find(path_field(where.path));
  view.is_element = !path_element(where.path).empty();
  view.scope = scope_of_write(*home, *kind, view.field);
  if (view.is_deletion()) {
    add_deletion(view, conflict->heads, **record, life->replica);
    return view;
  }
  const auto history = store.history(where.kind, where.record, where.path);
  const ConflictPast past(history.value_or(std::vector<WriteInfo>()), conflict->heads);
  add_values(view, conflict->heads, past, life->replica);
  return view;
}

std::optional<Settlement> read_settlement(DeviceStore& store, const ConflictRef& where) {
  const auto record = store.record(where.kind, where.record);
  const auto life = store.life();
  if (!record || !*record || !life) return std::nullopt;
  const auto heads = store.heads(**record, where.path);
  if (!heads || heads->empty()) return std::nullopt;
  const StoredPath* const path = (*record)->find(where.path);
  if (path->conflict) return std::nullopt;
  const WriteInfo& shown = (*heads)[path->shown];
  return Settlement{writer_of(shown.change, life->replica), shown.value};
}

}  // namespace banso::client

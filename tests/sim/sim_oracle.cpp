// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_oracle.h"

#include <utility>

#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/model/fold.h"
#include "tests/sim/must.h"
#include "tests/sim/sim_schema.h"

namespace banso::sim {
namespace {

RecordLookup lookup_of(const RecordState& state) {
  RecordLookup lookup;
  lookup.value = [&state](std::string_view path) {
    const PathState* const found = state.find(path);
    return found == nullptr ? Value() : decode_value(found->value()).value_or(Value());
  };
  lookup.elements = [&state](std::string_view set) { return state.elements(set); };
  lookup.deleted = state.deleted;
  return lookup;
}

std::string conflict_key(const std::string& kind, const RecordId& record, const std::string& path) {
  return kind + " " + record.hex() + " " + path;
}

std::string compare_path(const PathState& wanted, const StoredPath& shown) {
  if (wanted.heads.size() != shown.heads.size()) {
    return std::to_string(shown.heads.size()) + " heads instead of " +
           std::to_string(wanted.heads.size());
  }
  for (std::size_t i = 0; i < wanted.heads.size(); ++i) {
    if (wanted.heads[i].change != shown.heads[i].change) return "another head";
    if (wanted.heads[i].lamport != shown.heads[i].lamport) return "another lamport";
    if (!equal(wanted.heads[i].value, shown.heads[i].value)) return "another value";
  }
  if (wanted.shown != shown.shown) return "another head is in force";
  if (wanted.conflict != shown.conflict) return "conflict or not";
  return "";
}

}  // namespace

Oracle::Oracle(const std::vector<Bytes>& log) {
  for (const Bytes& bytes : log) {
    changes_.push_back(must(decode_change(ByteView(bytes))));
    ids_.insert(changes_.back().id);
  }
}

std::string Oracle::check_log() const {
  return ids_.size() == changes_.size() ? "" : "P5: a change is in the log twice";
}

AccessFacts Oracle::facts() const {
  std::map<RecordKey, std::vector<const Change*>> by_record;
  for (const Change& change : changes_) {
    for (const Op& op : change.ops) {
      if (AccessFacts::is_fact(op.kind)) {
        by_record[{std::string(op.kind), op.record}].push_back(&change);
      }
    }
  }
  AccessFacts facts;
  for (const auto& [key, changes] : by_record) {
    const RecordState state = fold_record(sim_schema(), key.first, key.second, changes);
    facts.put(key.first, key.second, lookup_of(state));
  }
  return facts;
}

std::string Oracle::check_device(SimDevice& device, const CivilDate& today) const {
  const AccessFacts all = facts();
  const auto sees = [&](const Scope& scope) {
    return may_see(all, device.worker(), scope, today).allowed();
  };
  std::set<Scope> visible;
  std::map<RecordKey, std::vector<const Change*>> by_record;
  for (const Change& change : changes_) {
    if (!sees(change.scope)) continue;
    visible.insert(change.scope);
    for (const Op& op : change.ops) {
      by_record[{std::string(op.kind), op.record}].push_back(&change);
    }
  }
  for (const SimDevice::Held& held : device.changes()) {
    const Change change = must(decode_change(ByteView(held.bytes)));
    if (held.state == ChangeState::refused) continue;
    if (held.state != ChangeState::at_office) return "P3: something was not handed in";
    if (!has(held.id)) return "P2: the office does not have " + held.id.hex();
    if (!sees(change.scope)) return "P7: it holds a scope that its worker may not see";
  }
  for (const StoredScope& scope : device.scopes()) {
    const bool counts = scope.state == ScopeState::held;
    if (counts && !visible.contains(scope.scope)) return "P7: it counts a scope too many";
    if (scope.state == ScopeState::filling) return "P3: a scope is still being filled";
    if (counts) visible.erase(scope.scope);
  }
  if (!visible.empty()) return "P3: a visible scope is missing " + visible.begin()->id.hex();

  std::set<std::string> conflicts;
  std::map<std::string, std::size_t> counts;
  for (const auto& [key, changes] : by_record) {
    const std::string wrong = check_record(device, key, changes, conflicts);
    if (!wrong.empty()) return wrong + missing_in(device, changes);
    ++counts[key.first];
  }
  for (const Kind& kind : sim_schema().kinds()) {
    ListQuery query;
    query.kind = kind.id;
    query.with_deleted = true;
    if (must(device.store().count(query)) != counts[kind.id]) {
      return std::string("P7: not the right number of records of kind ") + kind.id;
    }
  }
  std::set<std::string> listed;
  for (const ConflictRef& one : must(device.store().conflicts(100'000))) {
    listed.insert(conflict_key(one.kind, one.record, one.path));
  }
  if (listed != conflicts) return "P6: not the right list of conflicts";
  return "";
}

// For whoever has to understand it. Superseded changes may be missing.
std::string Oracle::missing_in(SimDevice& device, const std::vector<const Change*>& changes) {
  std::string missing = ", without";
  for (const Change* change : changes) {
    const auto found = must(device.store().change(change->id));
    if (!found) missing += " " + change->id.hex().substr(0, 8);
  }
  return missing;
}

std::string Oracle::check_record(SimDevice& device, const RecordKey& key,
                                 const std::vector<const Change*>& changes,
                                 std::set<std::string>& conflicts) const {
  const std::string where = "P3: " + key.first + " " + key.second.hex() + ": ";
  const RecordState wanted = fold_record(sim_schema(), key.first, key.second, changes);
  const auto shown = must(device.store().record(key.first, key.second));
  if (!shown) return where + "is missing";
  if (wanted.deleted != shown->deleted) return where + "deleted or not";
  if (wanted.edited_while_deleted != shown->edited_while_deleted) {
    return where + "edited while deleted or not";
  }
  if (wanted.paths.size() != shown->paths.size()) return where + "not the right paths";
  for (const auto& [path, state] : wanted.paths) {
    const StoredPath* const found = shown->find(path);
    if (found == nullptr) return where + path + " is missing";
    const std::string differs = compare_path(state, *found);
    if (!differs.empty()) return where + path + ": " + differs;
    if (state.conflict) conflicts.insert(conflict_key(key.first, key.second, path));
  }
  return "";
}

Hash Oracle::state_hash(SimDevice& device) {
  Bytes all;
  for (const Kind& kind : sim_schema().kinds()) {
    ListQuery query;
    query.kind = kind.id;
    query.with_deleted = true;
    query.limit = 100'000;
    for (const ListRow& row : must(device.store().list(query))) {
      append(all, row.id.view());
      const auto record = must(device.store().record(kind.id, row.id));
      if (!record) continue;
      all.push_back(record->deleted ? 1 : 0);
      for (const auto& [path, state] : record->paths) {
        append(all, as_bytes(path));
        for (const StoredHead& head : state.heads) append(all, head.change.view());
        append(all, state.value());
        all.push_back(state.conflict ? 1 : 0);
      }
    }
  }
  return sha256(all);
}

}  // namespace banso::sim

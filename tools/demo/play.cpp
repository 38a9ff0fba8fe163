// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/play.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "tools/demo/dice.h"

namespace banso::demo {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr const char* kOwnCase = "@case";

template <class T>
Result<T> placed(const std::string& where, Result<T> result) {
  if (result) return result;
  return fail(result.error().code, where + ": " + result.error().detail);
}

std::string full_name(const Script& script, std::string_view name) {
  return script.name.empty() ? std::string(name) : script.name + "/" + std::string(name);
}

void put(ValueMap& values, const char* field, Value value) {
  if (!value.is_null()) values.emplace_back(field, std::move(value));
}

}  // namespace

Status Play::add(Script script) {
  for (const Step& step : script.steps) {
    for (const Entry& entry : step.entries) {
      if (!entry.is_new) continue;
      const std::string name = full_name(script, entry.record.substr(1));
      Dice dice(seed_named(seed_, name));
      const Named named{dice.id<RecordId>(step.at_ms), entry.kind};
      if (!names_.emplace(name, named).second) {
        return fail(ErrorCode::invalid, step.where + ": the name " + name + " twice");
      }
    }
  }
  scripts_.push_back(std::move(script));
  return {};
}

Result<RecordId> Play::named(const std::string& name) const {
  const auto found = names_.find(name);
  if (found == names_.end()) return fail(ErrorCode::not_found, "nobody is called " + name);
  return found->second.id;
}

Result<Play::Named> Play::find(const Script& script, std::string_view name) const {
  if (!name.starts_with('@')) {
    return fail(ErrorCode::invalid, "not a name with @: " + std::string(name));
  }
  name.remove_prefix(1);
  auto found = names_.find(full_name(script, name));
  if (found == names_.end()) found = names_.find(std::string(name));
  if (found == names_.end()) {
    return fail(ErrorCode::invalid, "nothing is called " + std::string(name));
  }
  return found->second;
}

Meaning Play::meaning(const Turn& turn) const {
  return {calendar_,
          [this, &turn](std::string_view name, std::string_view kind) -> Result<RecordId> {
            const Named named = TRY(find(turn.script, name));
            if (named.kind == kind) return named.id;
            return fail(ErrorCode::invalid, std::string(name) + " is no " + std::string(kind));
          },
          [this, &turn](std::string_view name) {
            Dice dice(seed_named(seed_, full_name(turn.script, name) + " element"));
            return dice.id<RecordId>(turn.script.steps.front().at_ms).hex();
          }};
}

Result<std::vector<AuthoredChange>> Play::run() {
  std::vector<std::pair<const Script*, const Step*>> order;
  for (const Script& script : scripts_) {
    for (const Step& step : script.steps) order.emplace_back(&script, &step);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return a.second->saved_ms < b.second->saved_ms;
  });
  std::vector<AuthoredChange> changes;
  for (const auto& [script, step] : order) {
    const Status played = play_step(*script, *step, changes);
    if (!played) return fail(played.error().code, step->where + ": " + played.error().detail);
  }
  return changes;
}

Author& Play::author(const RecordId& worker) {
  const auto found = authors_.find(worker);
  if (found != authors_.end()) return found->second;
  Dice dice(seed_named(seed_, worker.hex() + " replica"));
  const auto replica = dice.id<ReplicaId>(unix_ms_in_japan(calendar_.day_zero()));
  return authors_.emplace(worker, Author(worker, replica)).first->second;
}

Status Play::play_step(const Script& script, const Step& step,
                       std::vector<AuthoredChange>& changes) {
  const Named by = TRY(find(script, step.by));
  if (by.kind != "worker") return fail(ErrorCode::invalid, step.by + " is no worker");
  Author& author = this->author(by.id);
  const Turn turn{script, step, by.id,
                  View{author.replica(),
                       step.seen_until_ms.value_or(std::numeric_limits<std::int64_t>::max())}};
  std::map<Tier, std::vector<OpDraft>> by_tier;
  for (const Entry& entry : step.entries) {
    const Named record = TRY(find(script, entry.record));
    const Kind* kind = schema_.find(record.kind);
    if (kind == nullptr) return fail(ErrorCode::invalid, "unknown kind " + record.kind);
    std::map<Tier, OpDraft> parts;
    std::vector<FieldWrite> writes = TRY(writes_of(turn, *kind, record, entry));
    for (FieldWrite& write : writes) {
      const Field* field = kind->find(path_field(write.path));
      const Tier tier = field == nullptr ? kind->tier : tier_of(*kind, *field);
      OpDraft& op = parts.try_emplace(tier, OpDraft{record.kind, record.id, {}}).first->second;
      op.writes.push_back(std::move(write));
    }
    for (auto& [tier, op] : parts) by_tier[tier].push_back(std::move(op));
  }
  for (auto& [tier, ops] : by_tier) {
    const Scope scope = TRY(scope_of(turn, tier));
    author.saw(seen_.lamport(turn.view));
    changes.push_back(TRY(author.write(scope, step.saved_ms, std::move(ops))));
    remember(changes.back());
  }
  return {};
}

Result<std::vector<FieldWrite>> Play::writes_of(const Turn& turn, const Kind& kind,
                                                const Named& record, const Entry& entry) const {
  Json set = Json::object();
  if (entry.is_new && turn.script.defaults.contains(kind.id)) set = turn.script.defaults[kind.id];
  set.update(entry.set);

  const Meaning meaning = this->meaning(turn);
  std::vector<FieldWrite> writes;
  const auto add = [&](const Json& fields, bool adds) -> Status {
    for (const auto& [id, json] : fields.items()) {
      const Field* field = kind.find(id);
      if (field == nullptr) {
        return fail(ErrorCode::invalid, std::string(kind.id) + " has no field " + id);
      }
      if (json.is_null() && entry.is_new) continue;  // takes a default away
      std::vector<FieldWrite> some =
          TRY(placed(kind.id, field_writes(*field, json, adds, meaning)));
      std::move(some.begin(), some.end(), std::back_inserter(writes));
    }
    return {};
  };
  TRY_VOID(add(set, true));
  TRY_VOID(add(entry.remove, false));
  if (entry.is_new) {
    for (auto& [field, value] : stamps(turn, kind, set)) {
      writes.push_back({field, std::move(value), {}});
    }
    std::vector<std::string_view> paths;
    for (const FieldWrite& write : writes) paths.push_back(write.path);
    TRY_VOID(check_required(kind, paths));
  } else {
    for (FieldWrite& write : writes) write.parents = seen_.heads(record.id, write.path, turn.view);
  }
  if (entry.deletes) {
    writes.push_back(
        {std::string(kDeletedPath), Value(true), seen_.heads_of_record(record.id, turn.view)});
  }
  if (writes.empty()) return fail(ErrorCode::invalid, "changes nothing of " + entry.record);
  for (const FieldWrite& write : writes) {
    TRY_VOID(check_write(kind, write.path, write.value, codes_));
  }
  return writes;
}

ValueMap Play::stamps(const Turn& turn, const Kind& kind, const Json& set) const {
  ValueMap all;
  const auto own_case = names_.find(full_name(turn.script, kOwnCase + 1));
  if (!turn.script.name.empty() && own_case != names_.end()) {
    put(all, "case", own_case->second.id);
  }
  put(all, "author", turn.worker);
  put(all, "assessed_by", turn.worker);
  put(all, "taken_by", turn.worker);
  put(all, "written_at", turn.step.saved_ms);
  if (std::string_view(kind.id) == "contact") {
    put(all, "started_at", turn.step.at_ms);
    if (set.contains("minutes_spent")) {
      put(all, "ended_at", turn.step.at_ms + set["minutes_spent"].get<std::int64_t>() * kMinuteMs);
    }
    put(all, "recorded_at", turn.step.saved_ms);
    put(all, "finalised_at", turn.step.saved_ms);
    put(all, "organisation", latest(turn.worker, "organisation"));
    if (own_case != names_.end()) put(all, "district", latest(own_case->second.id, "district"));
  }
  std::erase_if(all, [&](const auto& stamp) {
    return kind.find(stamp.first) == nullptr || set.contains(stamp.first);
  });
  return all;
}

Value Play::latest(const RecordId& record, const std::string& field) const {
  const auto fields = latest_.find(record);
  if (fields == latest_.end()) return {};
  const auto value = fields->second.find(field);
  return value == fields->second.end() ? Value() : value->second;
}

Result<Scope> Play::scope_of(const Turn& turn, Tier tier) const {
  if (tier == Tier::book) return Scope{};
  return Scope{tier, TRY(find(turn.script, kOwnCase)).id};
}

void Play::remember(const AuthoredChange& change) {
  seen_.add(change);
  lamport_ = std::max(lamport_, change.draft.lamport);
  for (const OpDraft& op : change.draft.ops) {
    for (const FieldWrite& write : op.writes) {
      if (write.value.reference()) latest_[op.record][write.path] = write.value;
    }
  }
}

}  // namespace banso::demo

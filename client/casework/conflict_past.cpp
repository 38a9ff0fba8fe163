// SPDX-License-Identifier: Apache-2.0
#include "client/casework/conflict_past.h"

#include <algorithm>
#include <utility>

namespace banso::client {
namespace {

bool names(const std::vector<ChangeId>& ids, const ChangeId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

}  // namespace

ConflictPast::ConflictPast(std::vector<WriteInfo> history, std::vector<WriteInfo> heads)
    : history_(std::move(history)), heads_(std::move(heads)) {
  for (std::size_t i = 0; i < history_.size(); ++i) places_.emplace(history_[i].change.id, i);
  find_taken_back();
}

// Nothing else makes one device write twice in a row without having seen what it wrote first.
void ConflictPast::find_taken_back() {
  std::map<std::pair<ReplicaId, std::uint64_t>, const WriteInfo*> by_number;
  for (const WriteInfo& write : history_) {
    by_number.emplace(std::pair(write.change.replica, write.change.seq), &write);
  }
  for (const WriteInfo& write : history_) {
    const auto next = by_number.find(std::pair(write.change.replica, write.change.seq + 1));
    if (next == by_number.end()) continue;
    if (ancestors_of(*next->second).contains(write.change.id)) continue;
    // Both also name what was replaced before (older_parents.h): the last one is the choice.
    const WriteInfo* choice = nullptr;
    for (const ChangeId& parent : write.parents) {
      const WriteInfo* const both = names(next->second->parents, parent) ? find(parent) : nullptr;
      if (both == nullptr) continue;
      if (choice == nullptr || choice->change.lamport < both->change.lamport) choice = both;
    }
    if (choice != nullptr) taken_back_.insert(choice->change.id);
  }
}

const WriteInfo* ConflictPast::find(const ChangeId& id) const {
  const auto place = places_.find(id);
  return place == places_.end() ? nullptr : &history_[place->second];
}

std::set<ChangeId> ConflictPast::ancestors_of(const WriteInfo& write) const {
  std::set<ChangeId> found;
  std::vector<const WriteInfo*> waiting = {&write};
  while (!waiting.empty()) {
    const WriteInfo* const next = waiting.back();
    waiting.pop_back();
    for (const ChangeId& parent : next->parents) {
      const WriteInfo* const known = find(parent);
      if (known != nullptr && found.insert(parent).second) waiting.push_back(known);
    }
  }
  return found;
}

// A choice also names what these had replaced before.
std::vector<const WriteInfo*> ConflictPast::chosen_from(const ChangeId& choice) const {
  std::vector<const WriteInfo*> found;
  if (find(choice) == nullptr) return found;
  std::set<ChangeId> older;
  for (const ChangeId& id : find(choice)->parents) {
    if (find(id) == nullptr) continue;
    found.push_back(find(id));
    older.merge(ancestors_of(*found.back()));
  }
  std::erase_if(found, [&](const WriteInfo* one) { return older.contains(one->change.id); });
  return found;
}

std::optional<Value> ConflictPast::before() const {
  std::map<ChangeId, std::size_t> times;
  for (const WriteInfo& head : heads_) {
    for (const ChangeId& id : ancestors_of(head)) ++times[id];
  }
  bool was_empty = std::any_of(heads_.begin(), heads_.end(),
                               [](const WriteInfo& head) { return head.parents.empty(); });
  // A choice that was taken back is no past, nor is what was chosen from.
  std::set<ChangeId> chosen = taken_back_;
  for (const ChangeId& id : taken_back_) {
    for (const WriteInfo* const from : chosen_from(id)) {
      chosen.insert(from->change.id);
      was_empty = was_empty || from->parents.empty();
    }
  }
  const WriteInfo* last = nullptr;
  for (const auto& [id, count] : times) {
    const WriteInfo* const write = find(id);
    if (count != heads_.size() || chosen.contains(id)) continue;
    if (last == nullptr || last->change.lamport < write->change.lamport) last = write;
  }
  if (last != nullptr) return last->value;
  return was_empty ? std::optional(Value()) : std::nullopt;
}

ChangeInfo ConflictPast::origin_of(const WriteInfo& head) const {
  const WriteInfo* write = &head;
  bool again = true;
  while (again) {
    again = false;
    for (const ChangeId& choice : write->parents) {
      if (!taken_back_.contains(choice)) continue;
      for (const WriteInfo* const older : chosen_from(choice)) {
        // What does not go back would not end.
        const bool back = older->change.lamport < write->change.lamport;
        if (!back || older->value != head.value) continue;
        write = older;
        again = true;
        break;
      }
      if (again) break;
    }
  }
  return write->change;
}

}  // namespace banso::client

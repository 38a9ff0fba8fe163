// SPDX-License-Identifier: Apache-2.0
// What came before values that stand against each other: the last one that all of them replaced,
// and who wrote each first. A choice that was taken back writes all values again in one act
// (conflict_settle.h): then those who wrote them before it are meant. A device does not have every
// old value.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "shared/store/device/device_store.h"

namespace banso::client {

class ConflictPast {
 public:
  // All writes to the path that are here, and those of them that stand.
  ConflictPast(std::vector<WriteInfo> history, std::vector<WriteInfo> heads);
  ConflictPast(const ConflictPast&) = delete;
  ConflictPast& operator=(const ConflictPast&) = delete;
  // Null: it was empty. Nothing: it is not known here.
  std::optional<Value> before() const;
  ChangeInfo origin_of(const WriteInfo& head) const;

 private:
  const WriteInfo* find(const ChangeId& id) const;
  std::set<ChangeId> ancestors_of(const WriteInfo& write) const;
  std::vector<const WriteInfo*> chosen_from(const ChangeId& choice) const;
  void find_taken_back();

  std::vector<WriteInfo> history_;
  std::map<ChangeId, std::size_t> places_;
  std::vector<WriteInfo> heads_;
  std::set<ChangeId> taken_back_;  // choices
};

}  // namespace banso::client

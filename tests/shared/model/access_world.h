// SPDX-License-Identifier: Apache-2.0
// A small municipality: city > welfare > mental health, city > children; a clinic outside. One case
// led by mental health with children taking part, in the north district.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "shared/model/access.h"
#include "tests/support/change_builder.h"

namespace banso {

using FieldValues = std::map<std::string, Value, std::less<>>;

// Reads fields as a store would give them. `fields` must outlive it.
inline RecordLookup lookup_of(const FieldValues& fields, bool deleted = false) {
  RecordLookup lookup;
  lookup.value = [&fields](std::string_view path) {
    const auto found = fields.find(path);
    return found == fields.end() ? Value() : found->second;
  };
  lookup.elements = [&fields](std::string_view set) {
    std::vector<std::string> keys;
    const std::string prefix = std::string(set) + "/";
    for (const auto& [path, value] : fields) {
      if (path.starts_with(prefix) && !value.is_null()) keys.push_back(path.substr(prefix.size()));
    }
    return keys;
  };
  lookup.deleted = deleted;
  return lookup;
}

namespace access_ids {
inline const RecordId kCity = test_id<RecordId>(1, 1);
inline const RecordId kWelfare = test_id<RecordId>(2, 1);
inline const RecordId kMental = test_id<RecordId>(3, 1);
inline const RecordId kChildren = test_id<RecordId>(4, 1);
inline const RecordId kClinic = test_id<RecordId>(5, 1);
inline const RecordId kNorth = test_id<RecordId>(1, 2);
inline const RecordId kSouth = test_id<RecordId>(2, 2);
inline const RecordId kCase = test_id<RecordId>(1, 3);
inline const RecordId kOtherCase = test_id<RecordId>(2, 3);
inline const RecordId kWorker = test_id<RecordId>(1, 4);
inline const RecordId kOtherWorker = test_id<RecordId>(2, 4);
inline const RecordId kAssignment = test_id<RecordId>(1, 5);
inline constexpr CivilDate kToday{2026, 4, 15};
}  // namespace access_ids

struct AccessWorld {
  AccessFacts facts;

  AccessWorld() {
    using namespace access_ids;
    organisation(kCity, {});
    organisation(kWelfare, kCity);
    organisation(kMental, kWelfare);
    organisation(kChildren, kCity);
    organisation(kClinic, {});
    put("case", kCase,
        {{"lead_organisation", kMental},
         {"co_organisations/" + kChildren.hex(), kChildren},
         {"district", kNorth}});
    put("case", kOtherCase, {{"lead_organisation", kClinic}, {"district", kSouth}});
    worker(kMental, "caseworker");
  }

  void put(std::string_view kind, const RecordId& id, const FieldValues& fields,
           bool deleted = false) {
    facts.put(kind, id, lookup_of(fields, deleted));
  }
  void organisation(const RecordId& id, const RecordId& parent) {
    put("organisation", id, parent.is_nil() ? FieldValues{} : FieldValues{{"parent", parent}});
  }
  // kWorker's post, with more fields if there are any.
  void worker(const RecordId& organisation_id, const char* role, FieldValues more = {}) {
    more.emplace("organisation", organisation_id);
    more.emplace("role", role);
    put("worker", access_ids::kWorker, more);
  }
  void assign(const RecordId& case_id, FieldValues more = {}) {
    more.emplace("case", case_id);
    more.emplace("worker", access_ids::kWorker);
    put("assignment", access_ids::kAssignment, more);
  }
  void assign_district(const RecordId& district, FieldValues more = {}) {
    more.emplace("district", district);
    more.emplace("worker", access_ids::kWorker);
    put("district_assignment", access_ids::kAssignment, more);
  }

  Decision see(Tier tier, const RecordId& id = {}) const {
    return may_see(facts, access_ids::kWorker, {tier, id}, access_ids::kToday);
  }
  std::string word(Tier tier, const RecordId& id = {}) const {
    const Decision decision = see(tier, id);
    return decision.allowed() ? access_reason_word(decision.reason) : denial_word(decision.denial);
  }
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// What belongs to one case besides its notes: cautions and risks, people and household, tasks,
// consents, treatment, who is in charge. Plain data, read anew when records may have changed; dates
// are EDTF, codes are codes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

struct SafetyEntry {
  RecordId id;
  std::vector<std::string> codes;
  std::string text;
  std::string since;
  bool in_force = true;
};
struct RiskEntry {
  RecordId id;
  std::string kind;
  std::string level;
  std::string grounds;
  std::string review_by;
  bool is_grave() const { return level == "high" || level == "imminent"; }
};
struct PersonEntry {
  RecordId id;
  std::string name;
  std::string kana;
  std::string birth;
  std::string relation;    // code, as the household has it; empty: not said
  std::string living;      // code
  std::string key_person;  // whom the person names
  std::vector<std::string> phones;
  bool is_subject = false;
  bool is_key = false;  // is named as key person
  bool contact_ban = false;
};
// Of the household, who is no person of the case.
struct MemberEntry {
  std::string name;
  std::string relation;
  std::string living;
  std::string until;
};
struct HouseholdEntry {
  RecordId id;
  std::string label;
  std::string address;
  bool concealed = false;
  std::vector<MemberEntry> others;
};
struct TaskEntry {
  RecordId id;
  std::string title;
  std::string kind;
  std::string due;
  std::string status;
  std::string assignee;  // name
  bool is_open() const { return status != "done" && status != "cancelled"; }
};
struct ConsentEntry {
  RecordId id;
  std::string type;
  std::string status;
  std::string date;
  std::string expires;
  std::string giver;
};
struct TreatmentEntry {
  RecordId id;
  std::string subject;  // name
  std::string visit_status;
  std::string clinic;
  std::string doctor;
  std::string last_seen;
  std::string next_visit;
};
struct AssignmentEntry {
  RecordId id;
  std::string worker;  // name
  std::string role;
  std::string from;
  std::string until;
};

struct CaseParts {
  std::vector<SafetyEntry> safety;  // in force first
  std::vector<RiskEntry> risks;     // the gravest first
  std::vector<PersonEntry> people;  // subjects first
  std::vector<HouseholdEntry> households;
  std::vector<TaskEntry> tasks;        // open ones first, by their dates
  std::vector<ConsentEntry> consents;  // the newest first
  std::vector<TreatmentEntry> treatments;
  std::vector<AssignmentEntry> assignments;  // those that go on first
};
CaseParts read_case_parts(DeviceStore& store, const RecordId& of_case);

}  // namespace banso::client

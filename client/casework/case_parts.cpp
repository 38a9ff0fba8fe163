// SPDX-License-Identifier: Apache-2.0
#include "client/casework/case_parts.h"

#include <algorithm>
#include <array>

#include "client/casework/reading.h"

namespace banso::client {
namespace {

bool flag_in(const StoredRecord& record, std::string_view path, bool otherwise) {
  const Value value = value_in(record, path);
  return value.flag() == nullptr ? otherwise : *value.flag();
}

std::string part_text(const Value& group, std::string_view key) {
  const Value* const part = group.find(key);
  return part == nullptr || part->text() == nullptr ? std::string() : *part->text();
}

int rank_of_level(const std::string& level) {
  constexpr std::array<std::string_view, 6> kGravest = {"imminent", "high", "moderate",
                                                        "unknown",  "low",  "none"};
  return static_cast<int>(std::find(kGravest.begin(), kGravest.end(), level) - kGravest.begin());
}

void read_safety(DeviceStore& store, const RecordId& id, CaseParts& parts) {
  for (const StoredRecord& record : records_of_case(store, "safety_note", id)) {
    parts.safety.push_back({record.id, record.elements("cautions"), text_in(record, "text"),
                            text_in(record, "since"), flag_in(record, "in_force", true)});
  }
  std::stable_sort(parts.safety.begin(), parts.safety.end(),
                   [](const auto& a, const auto& b) { return a.in_force && !b.in_force; });
  for (const StoredRecord& record : records_of_case(store, "risk", id)) {
    parts.risks.push_back({record.id, text_in(record, "kind"), text_in(record, "level"),
                           text_in(record, "grounds"), text_in(record, "review_by")});
  }
  std::stable_sort(parts.risks.begin(), parts.risks.end(), [](const auto& a, const auto& b) {
    return rank_of_level(a.level) < rank_of_level(b.level);
  });
}

void read_people(DeviceStore& store, const RecordId& id, CaseParts& parts) {
  const auto of_case = read_record(store, "case", id);
  const std::vector<std::string> subjects =
      of_case ? of_case->elements("subjects") : std::vector<std::string>();
  std::string named;  // as key persons
  for (const StoredRecord& record : records_of_case(store, "person", id)) {
    PersonEntry person;
    person.id = record.id;
    person.name = text_in(record, "name");
    person.kana = text_in(record, "name_kana");
    person.birth = text_in(record, "birth");
    person.key_person = text_in(record, "key_person");
    person.contact_ban = flag_in(record, "contact_ban", false);
    person.is_subject = subjects.empty() || std::find(subjects.begin(), subjects.end(),
                                                      record.id.hex()) != subjects.end();
    for (const std::string& key : record.elements("phones")) {
      std::string number = part_text(value_in(record, "phones/" + key), "number");
      if (!number.empty()) person.phones.push_back(std::move(number));
    }
    named += person.key_person + "\n";
    parts.people.push_back(std::move(person));
  }
  for (PersonEntry& person : parts.people) {
    person.is_key = !person.name.empty() && named.find(person.name) != std::string::npos;
  }
  std::stable_sort(parts.people.begin(), parts.people.end(),
                   [](const auto& a, const auto& b) { return a.is_subject && !b.is_subject; });
}

void read_households(DeviceStore& store, const RecordId& id, CaseParts& parts) {
  for (const StoredRecord& record : records_of_case(store, "household", id)) {
    HouseholdEntry household;
    household.id = record.id;
    household.label = text_in(record, "label");
    household.address = text_in(record, "address");
    household.concealed = flag_in(record, "address_concealed", false);
    for (const std::string& key : record.elements("members")) {
      const Value member = value_in(record, "members/" + key);
      const Value* const reference = member.find("person");
      const auto person = reference == nullptr ? std::nullopt : reference->reference();
      const auto known = std::find_if(parts.people.begin(), parts.people.end(),
                                      [&](const auto& one) { return person == one.id; });
      if (known != parts.people.end()) {
        known->relation = part_text(member, "relation");
        known->living = part_text(member, "living");
        continue;
      }
      household.others.push_back({part_text(member, "name"), part_text(member, "relation"),
                                  part_text(member, "living"), part_text(member, "until")});
    }
    parts.households.push_back(std::move(household));
  }
}

void read_tasks(DeviceStore& store, const RecordId& id, CaseParts& parts) {
  for (const StoredRecord& record : records_of_case(store, "task", id)) {
    TaskEntry task = {record.id,
                      text_in(record, "title"),
                      text_in(record, "kind"),
                      text_in(record, "due"),
                      text_in(record, "status"),
                      {}};
    if (const auto assignee = reference_in(record, "assignee")) {
      task.assignee = worker_name(store, *assignee);
    }
    parts.tasks.push_back(std::move(task));
  }
  const auto before = [](const TaskEntry& a, const TaskEntry& b) {
    if (a.is_open() != b.is_open()) return a.is_open();
    if (a.due.empty() != b.due.empty()) return b.due.empty();
    return a.is_open() ? a.due < b.due : a.due > b.due;
  };
  std::stable_sort(parts.tasks.begin(), parts.tasks.end(), before);
}

void read_support(DeviceStore& store, const RecordId& id, CaseParts& parts) {
  for (const StoredRecord& record : records_of_case(store, "consent", id)) {
    parts.consents.push_back({record.id, text_in(record, "type"), text_in(record, "status"),
                              text_in(record, "date"), text_in(record, "expires"),
                              text_in(record, "giver")});
  }
  std::stable_sort(parts.consents.begin(), parts.consents.end(),
                   [](const auto& a, const auto& b) { return a.date > b.date; });
  for (const StoredRecord& record : records_of_case(store, "treatment", id)) {
    TreatmentEntry entry;
    entry.id = record.id;
    if (const auto subject = reference_in(record, "subject")) {
      if (const auto person = read_record(store, "person", *subject)) {
        entry.subject = text_in(*person, "name");
      }
    }
    entry.visit_status = text_in(record, "visit_status");
    entry.clinic = text_in(record, "clinic_name");
    if (const auto clinic = reference_in(record, "clinic")) {
      if (const auto known = read_record(store, "organisation", *clinic)) {
        entry.clinic = text_in(*known, "name");
      }
    }
    entry.doctor = text_in(record, "doctor");
    entry.last_seen = text_in(record, "last_seen");
    entry.next_visit = text_in(record, "next_visit");
    parts.treatments.push_back(std::move(entry));
  }
  for (const StoredRecord& record : records_of_case(store, "assignment", id)) {
    AssignmentEntry entry = {
        record.id, {}, text_in(record, "role"), text_in(record, "from"), text_in(record, "until")};
    if (const auto worker = reference_in(record, "worker")) {
      entry.worker = worker_name(store, *worker);
    }
    parts.assignments.push_back(std::move(entry));
  }
  std::stable_sort(parts.assignments.begin(), parts.assignments.end(),
                   [](const auto& a, const auto& b) {
                     if (a.until.empty() != b.until.empty()) return a.until.empty();
                     return a.from > b.from;
                   });
}

}  // namespace

CaseParts read_case_parts(DeviceStore& store, const RecordId& of_case) {
  CaseParts parts;
  read_safety(store, of_case, parts);
  read_people(store, of_case, parts);
  read_households(store, of_case, parts);
  read_tasks(store, of_case, parts);
  read_support(store, of_case, parts);
  return parts;
}

}  // namespace banso::client

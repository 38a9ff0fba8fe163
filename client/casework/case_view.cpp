// SPDX-License-Identifier: Apache-2.0
#include "client/casework/case_view.h"

#include <algorithm>

#include "client/casework/reading.h"

namespace banso::client {
namespace {

bool is_subject(const std::vector<std::string>& subjects, const RecordId& person) {
  return std::find(subjects.begin(), subjects.end(), person.hex()) != subjects.end();
}

std::string joined_names(const std::vector<CasePerson>& people, std::string CasePerson::*part) {
  std::string words;
  for (const CasePerson& person : people) {
    const std::string& one = person.*part;
    if (one.empty()) continue;
    if (!words.empty()) words += "・";
    words += one;
  }
  return words;
}

}  // namespace

std::string CaseView::name() const {
  std::string words = joined_names(subjects, &CasePerson::name);
  return words.empty() ? title : words;
}

std::string CaseView::kana() const { return joined_names(subjects, &CasePerson::kana); }

std::optional<CaseView> read_case_names(DeviceStore& store, const RecordId& id) {
  const auto record = read_record(store, "case", id);
  if (!record) return std::nullopt;
  CaseView view;
  view.id = id;
  view.title = text_in(*record, "title");
  view.phase = text_in(*record, "phase");
  view.opened_on = text_in(*record, "opened_on");
  view.district = reference_in(*record, "district");
  const std::vector<std::string> subjects = record->elements("subjects");
  for (const StoredRecord& person : records_of_case(store, "person", id)) {
    CasePerson one = {person.id, text_in(person, "name"), text_in(person, "name_kana"),
                      text_in(person, "birth")};
    for (const std::string& key : person.elements("phones")) {
      const Value phone = value_in(person, "phones/" + key);
      const Value* const number = phone.find("number");
      if (number != nullptr && number->text() != nullptr) one.phones.push_back(*number->text());
    }
    // A case without named subjects is about the people in it.
    const bool subject = subjects.empty() || is_subject(subjects, person.id);
    (subject ? view.subjects : view.others).push_back(std::move(one));
  }
  return view;
}

std::optional<CaseView> read_case(DeviceStore& store, const RecordId& id) {
  auto read = read_case_names(store, id);
  if (!read) return std::nullopt;
  CaseView& view = *read;
  for (const StoredRecord& assignment : records_of_case(store, "assignment", id)) {
    const auto worker = reference_in(assignment, "worker");
    if (!worker) continue;
    view.workers.push_back({*worker, text_in(assignment, "until")});
    if (text_in(assignment, "role") != "main" || !view.workers.back().until.empty()) continue;
    view.main_workers.push_back(*worker);
  }
  for (const StoredRecord& note : records_of_case(store, "safety_note", id)) {
    const Value in_force = value_in(note, "in_force");
    if (in_force.flag() != nullptr && !*in_force.flag()) continue;
    view.cautions.push_back({note.elements("cautions"), text_in(note, "text")});
  }
  for (const StoredRecord& risk : records_of_case(store, "risk", id)) {
    std::string level = text_in(risk, "level");
    if (level != "high" && level != "imminent") continue;
    view.risks.push_back({text_in(risk, "kind"), std::move(level)});
  }
  return read;
}

}  // namespace banso::client

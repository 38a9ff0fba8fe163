// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/corpus_case.h"

#include <algorithm>

#include "tools/demo/op_builder.h"

namespace banso::demo {
namespace {

constexpr int kDaysBack = 900;
using Codes = std::vector<std::string>;

const Codes kPhases = {"intake", "outreach", "fact",   "assess",     "planning",
                       "active", "active",   "active", "monitoring", "watch"};
const Codes kChannels = {"self",   "family",  "neighbor", "minsei",   "medical", "police",
                         "school", "welfare", "provider", "internal", "phc"};
const Codes kRelations = {"hard_to_reach", "building", "continuing", "from_person"};
const Codes kFelt = {"yes", "partly", "no", "unknown"};
const Codes kSituations = {"poverty",     "hoarding",  "withdrawal",          "y8050",
                           "untreated",   "addiction", "neighbour_complaint", "old_cares_for_old",
                           "young_carer", "long_stay"};
const Codes kThemes = {"suicide", "hikikomori", "child", "poverty", "isolation", "y8050"};
const Codes kHousing = {"owned", "rented", "public", "group_home", "other"};
const Codes kEconomy = {"welfare", "pension", "disability_pension", "work", "family", "debt"};
const Codes kVisits = {"untreated", "dropped", "outpatient", "outpatient", "inpatient", "unknown"};
const Codes kTaskKinds = {"visit", "call", "meeting", "referral", "monitoring", "paperwork"};
const Codes kRelatives = {"spouse", "child", "parent", "sibling", "grandparent"};
const Codes kLevels = {"0", "1", "2", "3", "9"};

// "佐藤|サトウ" is a name and how it is read.
struct ReadName {
  std::string name;
  std::string kana;
};
ReadName draw_name(const Grammar& grammar, const char* rule, Dice& dice) {
  const std::string both = grammar.make(rule, dice);
  const std::size_t bar = both.find('|');
  return {both.substr(0, bar), bar == std::string::npos ? "" : both.substr(bar + 1)};
}

OpDraft person_op(const CorpusCase& of, const RecordId& id, const ReadName& family,
                  const Grammar& grammar, Dice& dice) {
  const bool female = dice.chance(52);
  const ReadName given = draw_name(grammar, female ? "given_female" : "given_male", dice);
  const int year = of.opened.year - dice.between(14, 92);
  OpBuilder person("person", id);
  person.set("case", of.id)
      .set("name", family.name + " " + given.name)
      .set("name_kana", family.kana + " " + given.kana)
      .set("sex_at_registry", female ? "female" : "male")
      .set("birth", date_text({year, dice.between(1, 12), dice.between(1, 28)}));
  if (dice.chance(60)) {
    const std::string number = "090-0000-" + std::to_string(dice.between(1000, 9999));
    person.set("phones/" + dice.id<RecordId>(0).hex(),
               ValueMap{{"use", "mobile"}, {"number", number}, {"may_call", dice.chance(80)}});
  }
  if (dice.chance(25)) person.set("own_words", grammar.make("own_words", dice));
  if (dice.chance(30)) person.set("strengths", grammar.make("strength", dice));
  return person.done();
}

OpDraft case_op(const CorpusCase& of, const ReadName& family, const RecordId& household,
                const Grammar& grammar, Dice& dice) {
  OpBuilder record("case", of.id);
  record.set("title", of.district->name + " " + family.name + "さん")
      .set("number", "S-" + std::to_string(100'000 + of.number))
      .set("household", household)
      .set("lead_organisation", of.worker->organisation)
      .set("district", of.district->id)
      .set("phase", dice.pick(kPhases))
      .set("opened_on", date_text(of.opened))
      .set("channel", dice.pick(kChannels))
      .set("presenting_problem", grammar.make("problem", dice))
      .set("felt_need", dice.pick(kFelt))
      .set("relation_status", dice.pick(kRelations))
      .set("illness", dice.pick(kLevels))
      .set("caseness", dice.pick(kLevels))
      .set("urgency", dice.pick(kLevels))
      .set("contact_rhythm_days", 7 * dice.between(1, 12))
      .add_reference("subjects", of.persons.front());
  if (dice.chance(45)) record.add_code("themes", dice.pick(kThemes));
  if (dice.chance(35)) record.set("summary", grammar.make("summary", dice));
  return record.done();
}

OpDraft household_op(const CorpusCase& of, const ReadName& family, const RecordId& household,
                     Dice& dice) {
  const std::string address = "朝日野市" + dice.pick(of.district->streets) +
                              std::to_string(dice.between(1, 40)) + "番" +
                              std::to_string(dice.between(1, 30)) + "号";
  OpBuilder record("household", household);
  record.set("case", of.id)
      .set("label", family.name + "（" + std::to_string(of.persons.size()) + "人）")
      .set("address", address)
      .set("housing_type", dice.pick(kHousing))
      .add_code("economy", dice.pick(kEconomy));
  if (dice.chance(50)) record.add_code("situations", dice.pick(kSituations));
  for (std::size_t i = 0; i < of.persons.size(); ++i) {
    record.set("members/" + of.persons[i].hex(),
               ValueMap{{"person", of.persons[i]},
                        {"relation", i == 0 ? "head" : dice.pick(kRelatives)},
                        {"living", dice.chance(90) ? "together" : "apart"}});
  }
  return record.done();
}

OpDraft treatment_op(const CorpusCase& of, const Grammar& grammar, Dice& dice) {
  return OpBuilder("treatment", dice.id<RecordId>(unix_ms_in_japan(of.opened)))
      .set("case", of.id)
      .set("subject", of.persons.front())
      .set("visit_status", dice.pick(kVisits))
      .set("clinic_name", grammar.make("clinic", dice))
      .set("doctor", draw_name(grammar, "family", dice).name)
      .set("medication", grammar.make("medication", dice))
      .done();
}

OpDraft task_op(const CorpusCase& of, const Grammar& grammar, Dice& dice) {
  return OpBuilder("task", dice.id<RecordId>(unix_ms_in_japan(of.opened)))
      .set("case", of.id)
      .set("title", grammar.make("task", dice))
      .set("kind", dice.pick(kTaskKinds))
      .set("assignee", of.worker->id)
      .set("due", date_text(add_days(of.opened, dice.between(7, 90))))
      .set("status", "open")
      .done();
}

OpDraft assignment_op(const CorpusCase& of, Dice& dice) {
  return OpBuilder("assignment", dice.id<RecordId>(unix_ms_in_japan(of.opened)))
      .set("case", of.id)
      .set("worker", of.worker->id)
      .set("role", "main")
      .set("from", date_text(of.opened))
      .done();
}

}  // namespace

CorpusCase draw_case(const Town& town, std::size_t number, std::uint64_t seed) {
  CorpusCase drawn;
  drawn.seed = seed_named(seed, "case " + std::to_string(number));
  Dice dice(drawn.seed);
  drawn.number = number;
  drawn.district = &dice.pick(town.districts);
  drawn.worker = &dice.pick(drawn.district->workers);
  drawn.opened = add_days(town.day_zero, -dice.between(1, kDaysBack));
  // Nobody writes before their first day of work; dates as text sort by time.
  while (date_text(drawn.opened) < drawn.worker->from) {
    drawn.opened = add_days(town.day_zero, -dice.between(1, kDaysBack));
  }
  const std::int64_t opened_ms = unix_ms_in_japan(drawn.opened);
  drawn.id = dice.id<RecordId>(opened_ms);
  const int persons = dice.chance(40) ? 1 : dice.between(2, 4);
  for (int i = 0; i < persons; ++i) drawn.persons.push_back(dice.id<RecordId>(opened_ms));
  return drawn;
}

std::vector<OpDraft> case_ops(const CorpusCase& of, const Grammar& grammar) {
  Dice dice(seed_named(of.seed, "records"));
  const ReadName family = draw_name(grammar, "family", dice);
  const auto household = dice.id<RecordId>(unix_ms_in_japan(of.opened));
  std::vector<OpDraft> ops;
  ops.push_back(case_op(of, family, household, grammar, dice));
  ops.push_back(household_op(of, family, household, dice));
  for (const RecordId& person : of.persons) {
    ops.push_back(person_op(of, person, family, grammar, dice));
  }
  ops.push_back(assignment_op(of, dice));
  if (dice.chance(50)) ops.push_back(treatment_op(of, grammar, dice));
  if (dice.chance(30)) ops.push_back(task_op(of, grammar, dice));
  return ops;
}

}  // namespace banso::demo

// SPDX-License-Identifier: Apache-2.0
// Whom a note is about, who spoke to us, and who came along.
#include <client_icons.h>

#include <algorithm>

#include "client/casework/reading.h"
#include "client/screens/note_parts.h"
#include "client/screens/note_sections.h"
#include "client/ui/button.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

std::string person_name(ui::Ui& ui, const CasePerson& person) {
  return person.name.empty() ? std::string(ui.tr(Str::unknown)) : person.name;
}

// Several of some people; `on` and `flip` by their number.
template <typename On, typename Flip>
bool choose_people(ui::Ui& ui, std::string_view key, std::string_view label,
                   const std::vector<std::string>& names, const On& on, const Flip& flip) {
  if (names.empty()) return false;
  const std::vector<std::string_view> labels(names.begin(), names.end());
  std::vector<bool> chosen(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) chosen[i] = on(i);
  const std::vector<bool> before = chosen;
  if (!chips(ui, key, labels, chosen, {.label = label})) return false;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (chosen[i] != before[i]) flip(i);
  }
  return true;
}

bool choose_subjects(ui::Ui& ui, NotePage& page, const std::vector<std::string>& names) {
  std::vector<RecordId>& subjects = page.content.subjects;
  const auto place_of = [&](std::size_t i) {
    return std::find(subjects.begin(), subjects.end(), page.context.people[i].id);
  };
  return choose_people(
      ui, "subjects", ui.tr(Str::note_subjects), names,
      [&](std::size_t i) { return place_of(i) != subjects.end(); },
      [&](std::size_t i) {
        const auto at = place_of(i);
        if (at == subjects.end()) {
          subjects.push_back(page.context.people[i].id);
        } else {
          subjects.erase(at);
        }
      });
}

bool choose_known_consulters(ui::Ui& ui, NotePage& page, const std::vector<std::string>& names) {
  std::vector<Consulter>& consulters = page.content.consulters;
  const auto place_of = [&](std::size_t i) {
    return std::find_if(consulters.begin(), consulters.end(), [&](const Consulter& each) {
      return each.person == page.context.people[i].id;
    });
  };
  return choose_people(
      ui, "consulters", ui.tr(Str::note_consulters), names,
      [&](std::size_t i) { return place_of(i) != consulters.end(); },
      [&](std::size_t i) {
        const auto at = place_of(i);
        if (at != consulters.end()) {
          consulters.erase(at);
          return;
        }
        const bool subject = i < page.context.subject_count;
        consulters.push_back({page.context.people[i].id, {}, subject ? "self" : ""});
      });
}

// Those who are not among the people of the case: by what they are.
bool choose_other_consulters(ui::Ui& ui, NotePage& page) {
  std::vector<Consulter>& consulters = page.content.consulters;
  std::vector<CodeChoice> relations = code_choices(
      *page.desk.store(), "consulter", fiscal_year_of_note(page.content), {}, ui.japanese());
  if (page.context.subject_count > 0) {
    std::erase_if(relations, [](const CodeChoice& each) { return each.code == "self"; });
  }
  const auto place_of = [&](std::size_t i) {
    return std::find_if(consulters.begin(), consulters.end(), [&](const Consulter& each) {
      return !each.person && each.relation == relations[i].code;
    });
  };
  std::vector<std::string> words;
  for (const CodeChoice& each : relations) words.push_back(each.words);
  const std::string_view label =
      page.context.people.empty() ? ui.tr(Str::note_consulters) : std::string_view();
  bool changed = choose_people(
      ui, "relations", label, words, [&](std::size_t i) { return place_of(i) != consulters.end(); },
      [&](std::size_t i) {
        const auto at = place_of(i);
        if (at == consulters.end()) {
          consulters.push_back({std::nullopt, {}, relations[i].code});
        } else {
          consulters.erase(at);
        }
      });
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const auto at = place_of(i);
    if (at == consulters.end()) continue;
    const std::string name =
        format(ui.language(), Str::note_consulter_name, {{"relation", std::string_view(words[i])}});
    changed = text_field(ui, "consulter " + relations[i].code, at->name, {.label = name}).changed ||
              changed;
  }
  return changed;
}

std::string people_words(ui::Ui& ui, NotePage& page) {
  std::string words;
  const auto name_of = [&](const RecordId& id) {
    for (const CasePerson& person : page.context.people) {
      if (person.id == id) return person_name(ui, person);
    }
    return std::string(ui.tr(Str::unknown));
  };
  for (const RecordId& subject : page.content.subjects) add_words(words, name_of(subject));
  std::string spoke;
  for (const Consulter& each : page.content.consulters) {
    add_words(spoke, each.person          ? name_of(*each.person)
                     : !each.name.empty() ? each.name
                                          : code_words(*page.desk.store(), "consulter",
                                                       each.relation, ui.japanese()));
  }
  if (spoke.empty()) return words;
  return words + (words.empty() ? "" : " / ") + std::string(ui.tr(Str::note_consulters)) + " " +
         spoke;
}

std::string participant_words(ui::Ui& ui, DeviceStore& store, const Participant& each) {
  if (each.worker) return worker_name(store, *each.worker);
  if (!is_blank(each.name)) return each.name;
  if (each.organisation) {
    if (const auto record = read_record(store, "organisation", *each.organisation)) {
      return text_in(*record, "name");
    }
  }
  return std::string(ui.tr(Str::note_joint_nameless));
}

bool choose_case_workers(ui::Ui& ui, NotePage& page) {
  std::vector<Participant>& participants = page.content.participants;
  std::vector<std::string> names;
  for (const NamedRecord& worker : page.context.case_workers) names.push_back(worker.name);
  const auto place_of = [&](std::size_t i) {
    return std::find_if(participants.begin(), participants.end(), [&](const Participant& each) {
      return each.worker == page.context.case_workers[i].id;
    });
  };
  return choose_people(
      ui, "joint workers", ui.tr(Str::note_joint_workers), names,
      [&](std::size_t i) { return place_of(i) != participants.end(); },
      [&](std::size_t i) {
        const auto at = place_of(i);
        if (at == participants.end()) {
          participants.push_back({page.context.case_workers[i].id, std::nullopt, {}, "joint"});
        } else {
          participants.erase(at);
        }
      });
}

bool add_other_worker(ui::Ui& ui, NotePage& page) {
  std::vector<std::string_view> labels;
  for (const NamedRecord& worker : page.context.workers) labels.emplace_back(worker.name);
  if (labels.empty()) return false;
  int chosen = -1;
  if (!select(ui, "joint other", labels, chosen, {.label = ui.tr(Str::note_joint_other)})) {
    return false;
  }
  const RecordId& worker = page.context.workers[static_cast<std::size_t>(chosen)].id;
  std::vector<Participant>& participants = page.content.participants;
  const bool there = std::any_of(participants.begin(), participants.end(),
                                 [&](const Participant& each) { return each.worker == worker; });
  if (!there) participants.push_back({worker, std::nullopt, {}, "joint"});
  return !there;
}

bool draw_outsider(ui::Ui& ui, NotePage& page, Participant& each) {
  bool changed = text_field(ui, "name", each.name, {.label = ui.tr(Str::note_joint_name)}).changed;
  std::vector<std::string_view> labels = {ui.tr(Str::note_result_none)};
  int chosen = 0;
  for (const NamedRecord& organisation : page.context.organisations) {
    if (each.organisation == organisation.id) chosen = static_cast<int>(labels.size());
    labels.emplace_back(organisation.name);
  }
  if (select(ui, "organisation", labels, chosen, {.label = ui.tr(Str::note_joint_organisation)})) {
    each.organisation.reset();
    if (chosen > 0) {
      each.organisation = page.context.organisations[static_cast<std::size_t>(chosen) - 1].id;
    }
    changed = true;
  }
  std::vector<CodeChoice> roles =
      code_choices(*page.desk.store(), "participant_role", fiscal_year_of_note(page.content),
                   each.role, ui.japanese());
  std::erase_if(roles, [](const CodeChoice& role) { return role.code == "own"; });
  return choose_code(ui, "role", roles, each.role, {.label = ui.tr(Str::note_joint_role)}) ||
         changed;
}

// Those who are no chip: colleagues of other cases, and people from outside.
bool draw_participants(ui::Ui& ui, NotePage& page) {
  std::vector<Participant>& participants = page.content.participants;
  const auto is_chip = [&](const Participant& each) {
    return each.worker &&
           std::any_of(page.context.case_workers.begin(), page.context.case_workers.end(),
                       [&](const NamedRecord& worker) { return worker.id == *each.worker; });
  };
  bool changed = false;
  std::optional<std::size_t> leaves;
  for (std::size_t i = 0; i < participants.size(); ++i) {
    Participant& each = participants[i];
    if (is_chip(each)) continue;
    const ui::Scope scope(ui, "participant " + std::to_string(i));
    if (!each.worker) changed = draw_outsider(ui, page, each) || changed;
    const std::string name = participant_words(ui, *page.desk.store(), each);
    const std::string label =
        format(ui.language(), Str::note_joint_remove, {{"name", std::string_view(name)}});
    if (button(ui, "remove", {.label = label, .icon = icon::kX, .kind = ui::ButtonKind::plain})) {
      leaves = i;
    }
  }
  if (!leaves) return changed;
  participants.erase(participants.begin() + static_cast<std::ptrdiff_t>(*leaves));
  return true;
}

}  // namespace

bool draw_people(ui::Ui& ui, NotePage& page) {
  const std::string detail = people_words(ui, page);
  const bool open =
      fold(ui, "people",
           {.title = ui.tr(Str::note_people), .detail = detail, .icon = icon::kUser, .line = true});
  if (!open) return false;
  const Inset inset(ui);
  std::vector<std::string> names;
  for (const CasePerson& person : page.context.people) names.push_back(person_name(ui, person));
  bool changed = choose_subjects(ui, page, names);
  changed = choose_known_consulters(ui, page, names) || changed;
  changed = choose_other_consulters(ui, page) || changed;
  text(ui, "informant help", ui.tr(Str::note_informant_help),
       {.type = ui::Type::label, .secondary = true});
  return changed;
}

bool draw_joint(ui::Ui& ui, NotePage& page) {
  DeviceStore& store = *page.desk.store();
  std::string detail;
  for (const Participant& each : page.content.participants) {
    add_words(detail, participant_words(ui, store, each));
  }
  const bool open =
      fold(ui, "joint",
           {.title = ui.tr(Str::note_joint), .detail = detail, .icon = icon::kUsers, .line = true});
  if (!open) return false;
  const Inset inset(ui);
  bool changed = choose_case_workers(ui, page);
  changed = draw_participants(ui, page) || changed;
  changed = add_other_worker(ui, page) || changed;
  if (button(ui, "outside",
             {.label = ui.tr(Str::note_joint_outside),
              .icon = icon::kPlus,
              .kind = ui::ButtonKind::plain})) {
    page.content.participants.push_back({std::nullopt, std::nullopt, {}, "joint"});
    changed = true;
  }
  return changed;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// 世帯・関係者: the people of the case, and who lives where.
#include <client_icons.h>

#include "client/casework/reading.h"
#include "client/screens/case_pages.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/list.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

void draw_person(ui::Ui& ui, Desk& desk, const PersonEntry& person, std::size_t index,
                 std::size_t count, WantedForm& wanted) {
  DeviceStore& store = *desk.store();
  const std::string name = !person.name.empty()   ? person.name
                           : !person.kana.empty() ? person.kana
                                                  : std::string(ui.tr(Str::person_unnamed));
  const Kind* const kind = banso_schema().find("person");
  const std::string_view badge = person.contact_ban
                                     ? label_words(kind->find("contact_ban")->label, ui.japanese())
                                 : person.is_subject ? ui.tr(Str::subject)
                                 : person.is_key     ? ui.tr(Str::person_key)
                                                     : std::string_view();
  const std::string detail =
      dotted({std::string(is_narrow(ui) ? badge : std::string_view()),
              code_words(store, "relation_to_head", person.relation, ui.japanese()),
              age_words(ui, person.birth, desk.today()),
              code_words(store, "living", person.living, ui.japanese()),
              person.phones.empty() ? std::string() : person.phones.front()});
  if (list_row(ui, person.id.hex(),
               {.title = name,
                .detail = detail,
                .initials = first_sign(name),
                .badge = is_narrow(ui) ? std::string_view() : badge,
                .badge_tone = person.contact_ban  ? ui::ToneKind::error
                              : person.is_subject ? ui::ToneKind::info
                                                  : ui::ToneKind::neutral,
                .position = static_cast<int>(index) + 1,
                .set_size = static_cast<int>(count)})) {
    wanted = {"person", person.id};
  }
}

void draw_household(ui::Ui& ui, Desk& desk, const HouseholdEntry& household, WantedForm& wanted) {
  DeviceStore& store = *desk.store();
  const std::string key = household.id.hex();
  const std::string name =
      household.label.empty() ? std::string(ui.tr(Str::household)) : household.label;
  const ui::Card card(ui, key, name, true);
  const ui::Scope scope(ui, key);
  const ui::List list(ui, "list", name);
  const std::string address =
      household.concealed ? std::string(ui.tr(Str::concealed)) : household.address;
  if (list_row(ui, "household",
               {.title = name,
                .detail = address,
                .icon = icon::kHouse,
                .position = 1,
                .set_size = household.others.empty() ? 1 : 2})) {
    wanted = {"household", household.id};
  }
  for (std::size_t i = 0; i < household.others.size(); ++i) {
    const MemberEntry& member = household.others[i];
    const std::string title =
        member.name.empty() ? std::string(ui.tr(Str::person_unnamed)) : member.name;
    const std::string until = edtf_words(ui, member.until);
    const std::string detail =
        dotted({code_words(store, "relation_to_head", member.relation, ui.japanese()),
                code_words(store, "living", member.living, ui.japanese()),
                until.empty() ? until : format(ui.language(), Str::until_words, {{"to", until}})});
    if (list_row(ui, "member " + std::to_string(i),
                 {.title = title,
                  .detail = detail,
                  .initials = first_sign(title),
                  .position = static_cast<int>(i) + 1,
                  .set_size = static_cast<int>(household.others.size())})) {
      wanted = {"household", household.id};
    }
  }
}

bool add_button(ui::Ui& ui, const Desk&, const DeviceStore& store, const char* kind) {
  const std::string label =
      format(ui.language(), Str::add_kind, {{"kind", kind_words(store, kind, ui.japanese())}});
  return button(ui, std::string("add ") + kind, {.label = label, .icon = icon::kPlus});
}

}  // namespace

void draw_people(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted) {
  DeviceStore& store = *desk.store();
  const CaseParts& parts = content.parts;
  heading(ui, "people heading", ui.tr(Str::people_in_case), 3);
  ui.layout.spacing(12);
  if (parts.people.empty()) {
    text(ui, "nobody", ui.tr(Str::case_none_yet), {.type = ui::Type::label, .secondary = true});
  } else {
    const ui::Card card(ui, "people", ui.tr(Str::people_in_case), true);
    const ui::List list(ui, "list", ui.tr(Str::people_in_case));
    for (std::size_t i = 0; i < parts.people.size(); ++i) {
      draw_person(ui, desk, parts.people[i], i, parts.people.size(), wanted);
    }
  }
  for (const PersonEntry& person : parts.people) {
    if (person.key_person.empty()) continue;
    text(ui, "key " + person.id.hex(),
         std::string(ui.tr(Str::person_key)) + ": " + person.key_person, {.type = ui::Type::label});
  }
  if (add_button(ui, desk, store, "person")) wanted = {"person"};
  ui.layout.gap(12);
  heading(ui, "household heading", ui.tr(Str::household), 3);
  for (const HouseholdEntry& household : parts.households) {
    draw_household(ui, desk, household, wanted);
  }
  if (!parts.households.empty()) return;
  text(ui, "no household", ui.tr(Str::case_none_yet), {.type = ui::Type::label, .secondary = true});
  if (add_button(ui, desk, store, "household")) {
    wanted = {"household"};
    // Who is known of the case is the beginning of the household.
    for (const PersonEntry& person : parts.people) {
      wanted.preset.emplace_back("members/" + person.id.hex(),
                                 ValueMap{{"person", Value(person.id)}});
    }
  }
}

}  // namespace banso::client

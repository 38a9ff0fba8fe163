// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include "client/gallery/state.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

void draw_person(ui::Ui& ui, Gallery::State& state) {
  Entry& entry = state.entry;
  const ui::Card card(ui, "person", ui.tr(Str::sample_person));
  const ui::Scope scope(ui, "person");
  heading(ui, "heading", ui.tr(Str::sample_person), 2);
  ui.layout.spacing(20);
  text_field(ui, "name", entry.name, {.label = ui.tr(Str::sample_name), .required = true});
  ui.layout.spacing(20);
  date_field(ui, "birth", entry.birth,
             {.label = ui.tr(Str::sample_date_birth),
              .rules = {.today = kToday, .latest = kToday},
              .long_ago = true});
  ui.layout.spacing(20);
  date_field(ui, "onset", entry.onset,
             {.label = ui.tr(Str::sample_withdrawn_since),
              .help = ui.tr(Str::sample_rough_date_fine),
              .rules = {.today = kToday, .latest = kToday},
              .style = DateStyle::western});
  ui.layout.spacing(20);
  text_field(ui, "phone", entry.phone,
             {.label = ui.tr(Str::sample_phone),
              .error = entry.phone.size() < 12 ? ui.tr(Str::sample_too_few_digits) : "",
              .kind = ui::FieldKind::phone});
  ui.layout.spacing(20);
  number_field(ui, "people", entry.people,
               {.label = ui.tr(Str::sample_people_household),
                .unit = ui.tr(Str::sample_people),
                .rules = {.least = 1, .most = 12, .required = true}});
}

void draw_visit(ui::Ui& ui, Gallery::State& state) {
  Entry& entry = state.entry;
  const ui::Card card(ui, "visit", ui.tr(Str::sample_visit));
  const ui::Scope scope(ui, "visit");
  heading(ui, "heading", ui.tr(Str::sample_visit), 2);
  ui.layout.spacing(20);
  const std::string_view methods[] = {ui.tr(Str::sample_visit), ui.tr(Str::sample_phone_2),
                                      ui.tr(Str::sample_office)};
  segmented(ui, "method", methods, entry.method, {.label = ui.tr(Str::sample_method)});
  ui.layout.spacing(20);
  time_field(ui, "time", entry.time, {.label = ui.tr(Str::sample_start)});
  ui.layout.spacing(20);
  const std::string_view places[] = {ui.tr(Str::sample_home),      ui.tr(Str::sample_hospital),
                                     ui.tr(Str::sample_door),      ui.tr(Str::sample_service),
                                     ui.tr(Str::sample_city_hall), ui.tr(Str::sample_school)};
  select(ui, "place", places, entry.place, {.label = ui.tr(Str::sample_place)});
  ui.layout.spacing(20);
  const std::string_view results[] = {ui.tr(Str::sample_met),
                                      ui.tr(Str::sample_away),
                                      ui.tr(Str::sample_talked_family),
                                      ui.tr(Str::sample_medicine_checked),
                                      ui.tr(Str::sample_went_doctor_together),
                                      ui.tr(Str::sample_left_letter)};
  chips(ui, "results", results, entry.results, {.label = ui.tr(Str::sample_result)});
  ui.layout.spacing(20);
  text_field(ui, "note", entry.note,
             {.label = ui.tr(Str::sample_notes),
              .help = ui.tr(Str::sample_saved_10_42),
              .kind = ui::FieldKind::multiline,
              .lines_min = 4});
  ui.layout.spacing(20);
  const std::string_view levels[] = {ui.tr(Str::sample_today), ui.tr(Str::sample_within_week),
                                     ui.tr(Str::sample_keep_an_eye_on)};
  radio_group(ui, "urgency", levels, entry.urgency,
              {.label = ui.tr(Str::sample_urgency),
               .error = entry.urgency < 0 ? ui.tr(Str::sample_choose_one) : ""});
  ui.layout.spacing(8);
  toggle(
      ui, "alone", entry.alone,
      {.label = ui.tr(Str::sample_never_visit_alone), .detail = ui.tr(Str::sample_agreed_on_11_6)});
  toggle(ui, "photo", entry.photo, {.label = ui.tr(Str::sample_attach_photos), .disabled = true});
  checkbox(ui, "consent", entry.consent, {.label = ui.tr(Str::sample_person_agreed)});
}

}  // namespace

void draw_entry(ui::Ui& ui, Gallery::State& state) {
  if (ui.layout.width() < 720 * ui.scale()) {
    draw_visit(ui, state);
    draw_person(ui, state);
    draw_field_states(ui, state.entry);
    draw_choice_states(ui, state.entry);
    return;
  }
  ui.layout.begin_row({ui::share(1), ui::share(1)}, 24);
  draw_visit(ui, state);
  draw_choice_states(ui, state.entry);
  ui.layout.next_cell();
  draw_person(ui, state);
  draw_field_states(ui, state.entry);
  ui.layout.end_row();
}

}  // namespace banso::client::gallery

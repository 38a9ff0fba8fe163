// SPDX-License-Identifier: Apache-2.0
// Fields and choices in the states that the rest of the page does not show: empty, required, wrong,
// near their bound, only to be read, not to be used.
#include <algorithm>

#include "client/gallery/state.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

constexpr float kBetween = 20;

}  // namespace

void draw_field_states(ui::Ui& ui, Entry& entry) {
  const ui::Card card(ui, "field states", ui.tr(Str::sample_states));
  const ui::Scope scope(ui, "field states");
  heading(ui, "heading", ui.tr(Str::sample_states), 2);
  ui.layout.spacing(kBetween);
  text_field(ui, "empty", entry.reason,
             {.label = ui.tr(Str::sample_empty_field),
              .placeholder = ui.tr(Str::sample_empty_hint),
              .required = true});
  ui.layout.spacing(kBetween);
  text_field(
      ui, "short", entry.short_note,
      {.label = ui.tr(Str::sample_short_note), .kind = ui::FieldKind::multiline, .length_max = 40});
  ui.layout.spacing(kBetween);
  secret_field(
      ui, "pin", entry.pin,
      {.label = ui.tr(Str::pin), .help = ui.tr(Str::pin_help), .kind = ui::FieldKind::pin});
  ui.layout.spacing(kBetween);
  secret_field(ui, "passphrase", entry.secret,
               {.label = ui.tr(Str::passphrase),
                .error = entry.secret.empty() ? ui.tr(Str::error_required) : "",
                .kind = ui::FieldKind::password,
                .required = true});
  ui.layout.spacing(kBetween);
  date_field(ui, "meeting", entry.meeting,
             {.label = ui.tr(Str::sample_meeting_day),
              .help = ui.tr(Str::sample_meeting_help),
              .rules = {.today = kToday,
                        .least = PartialDate::Precision::day,
                        .earliest = kToday,
                        .latest = CivilDate{2027, 2, 20}}});
  ui.layout.spacing(kBetween);
  date_field(ui, "due", entry.due,
             {.label = ui.tr(Str::sample_error_day),
              .rules = {.today = kToday, .least = PartialDate::Precision::day}});
  ui.layout.spacing(kBetween);
  time_field(ui, "office time", entry.office_time,
             {.label = ui.tr(Str::sample_visit_time),
              .rules = {.earliest = 8 * 60 + 30, .latest = 17 * 60 + 15, .required = true}});
  ui.layout.spacing(kBetween);
  const bool too_many = entry.children.value >= entry.people.value;
  number_field(ui, "children", entry.children,
               {.label = ui.tr(Str::sample_own_children),
                .unit = ui.tr(Str::sample_children_unit),
                .error = too_many ? ui.tr(Str::sample_children_error) : "",
                .rules = {.least = 0, .most = 12}});
  ui.layout.spacing(kBetween);
  text_field(ui, "area", entry.area, {.label = ui.tr(Str::sample_read_only), .read_only = true});
  ui.layout.spacing(kBetween);
  text_field(ui, "certificate", entry.certificate,
             {.label = ui.tr(Str::sample_disabled_field), .disabled = true});
}

void draw_choice_states(ui::Ui& ui, Entry& entry) {
  const ui::Card card(ui, "choice states", ui.tr(Str::sample_choice_states));
  const ui::Scope scope(ui, "choice states");
  heading(ui, "heading", ui.tr(Str::sample_choice_states), 2);
  const std::string_view methods[] = {ui.tr(Str::home_visit), ui.tr(Str::phone_consult),
                                      ui.tr(Str::office_visit)};
  const std::string_view error = ui.tr(Str::sample_method_error);
  ui.layout.spacing(kBetween);
  segmented(
      ui, "segments", methods, entry.none,
      {.label = ui.tr(Str::sample_method), .error = entry.none < 0 ? error : "", .required = true});
  ui.layout.spacing(kBetween);
  select(ui, "select", methods, entry.none,
         {.label = ui.tr(Str::sample_method), .error = entry.none < 0 ? error : ""});
  ui.layout.spacing(kBetween);
  choice(ui, "choice", methods, entry.none,
         {.label = ui.tr(Str::sample_method), .error = entry.none < 0 ? error : ""});
  ui.layout.spacing(kBetween);
  const auto& chosen = entry.no_results;
  const bool nothing = std::find(chosen.begin(), chosen.end(), true) == chosen.end();
  chips(ui, "chips", methods, entry.no_results,
        {.label = ui.tr(Str::sample_result),
         .error = nothing ? ui.tr(Str::sample_result_error) : ""});
  ui.layout.spacing(kBetween);
  checkbox(ui, "box", entry.agreed,
           {.label = ui.tr(Str::sample_person_agreed),
            .error = entry.agreed ? "" : ui.tr(Str::sample_agreed_error)});
  heading(ui, "off", ui.tr(Str::gallery_disabled), 3, ui::Type::label);
  ui.layout.spacing(kBetween);
  segmented(ui, "segments off", methods, entry.method,
            {.label = ui.tr(Str::sample_method), .disabled = true});
  ui.layout.spacing(kBetween);
  select(ui, "select off", methods, entry.method,
         {.label = ui.tr(Str::sample_method), .disabled = true});
  ui.layout.spacing(kBetween);
  choice(ui, "choice off", methods, entry.method,
         {.label = ui.tr(Str::sample_method), .disabled = true});
  ui.layout.spacing(kBetween);
  radio_group(ui, "radios off", methods, entry.method,
              {.label = ui.tr(Str::sample_method), .disabled = true});
  ui.layout.spacing(8);
  checkbox(ui, "box off", entry.consent, {.label = ui.tr(Str::sample_consent), .disabled = true});
  toggle(ui, "toggle off", entry.off, {.label = ui.tr(Str::sample_consent), .disabled = true});
}

}  // namespace banso::client::gallery

// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include "client/gallery/state.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

void draw_timeline(ui::Ui& ui) {
  const ui::Card card(ui, "timeline", ui.tr(Str::sample_course));
  const ui::Scope scope(ui, "timeline");
  ui.layout.spacing(0);
  timeline_item(ui, "1",
                {.when = ui.tr(Str::sample_moment_visit),
                 .title = ui.tr(Str::sample_visit_met),
                 .words = ui.tr(Str::sample_ten_minutes_door_answers),
                 .who = ui.tr(Str::sample_okamoto),
                 .icon = icon::kFootprints,
                 .first = true});
  timeline_item(ui, "2",
                {.when = ui.tr(Str::sample_moment_phone),
                 .title = ui.tr(Str::sample_phone_mother),
                 .words = ui.tr(Str::sample_doses_missed_more_often),
                 .who = ui.tr(Str::sample_taniguchi),
                 .icon = icon::kPhone,
                 .tone = ui::ToneKind::warning});
  timeline_item(ui, "3",
                {.when = ui.tr(Str::sample_moment_meeting),
                 .title = ui.tr(Str::sample_case_conference),
                 .words = ui.tr(Str::sample_visits_pairs_none_night),
                 .who = ui.tr(Str::sample_north_team),
                 .icon = icon::kUsers,
                 .tone = ui::ToneKind::success,
                 .last = true});
}

void draw_facts(ui::Ui& ui) {
  const ui::Card card(ui, "facts", ui.tr(Str::sample_overview));
  const ui::Scope scope(ui, "facts");
  heading(ui, "heading", ui.tr(Str::sample_overview), 2);
  const ui::KeyValue facts[] = {
      {ui.tr(Str::sample_name), ui.tr(Str::sample_person_read)},
      {ui.tr(Str::sample_born), ui.tr(Str::sample_1_april_1980_46)},
      {ui.tr(Str::sample_address), ui.tr(Str::sample_kita_machi_2_14)},
      {ui.tr(Str::sample_phone_2), "03-1234-5678"},
      {ui.tr(Str::sample_certificate), ui.tr(Str::sample_grade_2)},
      {ui.tr(Str::sample_key_person), ui.tr(Str::sample_mother_78)},
  };
  key_values(ui, "pairs", facts);
}

void draw_tasks(ui::Ui& ui) {
  const ui::Section section(ui, "tasks", ui.tr(Str::sample_tasks_due));
  const ui::Scope scope(ui, "tasks");
  const ui::Card card(ui, "card", {}, true);
  const ui::List list(ui, "list", ui.tr(Str::sample_tasks));
  list_row(ui, "1",
           {.title = ui.tr(Str::sample_call_doctor),
            .detail = ui.tr(Str::sample_prescription),
            .leading = "10:00",
            .position = 1,
            .set_size = 3});
  list_row(ui, "2",
           {.title = ui.tr(Str::sample_deliver_papers),
            .detail = ui.tr(Str::sample_certificate_2),
            .leading = "11:30",
            .badge = ui.tr(Str::sample_overdue),
            .badge_tone = ui::ToneKind::error,
            .position = 2,
            .set_size = 3});
  list_row(ui, "3",
           {.title = ui.tr(Str::sample_prepare_conference),
            .detail = ui.tr(Str::sample_yoshida),
            .leading = "15:00",
            .disabled = true,
            .position = 3,
            .set_size = 3});
}

}  // namespace

void draw_record(ui::Ui& ui, Gallery::State& state) {
  heading(ui, "name", ui.tr(Str::sample_name_1), 2, ui::Type::title);
  const std::string_view labels[] = {ui.tr(Str::sample_overview), ui.tr(Str::sample_course),
                                     ui.tr(Str::sample_household), ui.tr(Str::sample_plan),
                                     ui.tr(Str::sample_consent)};
  tabs(ui, "tabs", labels, state.tab, ui.tr(Str::sample_parts_case));
  const ui::Rect start = ui.layout.place(0);
  ui.open_group("panel", start,
                {.role = ui::Role::tabpanel,
                 .name = std::string(labels[static_cast<std::size_t>(state.tab)])});
  constexpr int kHousehold = 2;
  if (state.tab == kHousehold) {
    draw_household(ui);
  } else if (ui.layout.width() < 720 * ui.scale()) {
    draw_timeline(ui);
    draw_facts(ui);
    draw_tasks(ui);
  } else {
    ui.layout.begin_row({ui::share(1.2F), ui::share(1)}, 24);
    draw_timeline(ui);
    ui.layout.next_cell();
    draw_facts(ui);
    draw_tasks(ui);
    ui.layout.end_row();
  }
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
}

}  // namespace banso::client::gallery

// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include "client/gallery/state.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

void draw_banners(ui::Ui& ui) {
  banner(ui, "full",
         {.tone = ui::ToneKind::error,
          .title = ui.tr(Str::sample_not_saved_storage_full),
          .words = ui.tr(Str::sample_what_wrote_still_on),
          .action = ui.tr(Str::sample_tidy_photos)});
  banner(ui, "conflict",
         {.tone = ui::ToneKind::warning,
          .title = ui.tr(Str::sample_phone_number_changed_two),
          .words = ui.tr(Str::sample_can_choose_one_there)});
  banner(ui, "offline",
         {.tone = ui::ToneKind::info,
          .title = ui.tr(Str::sample_working_offline),
          .words = ui.tr(Str::sample_notes_kept_here_sent)});
  banner(ui, "done",
         {.tone = ui::ToneKind::success,
          .title = ui.tr(Str::sample_note_final),
          .words = ui.tr(Str::sample_five_colleagues_can_read)});
}

void draw_progress(ui::Ui& ui, Gallery::State& state) {
  const ui::Card card(ui, "sync", ui.tr(Str::sample_sync));
  const ui::Scope scope(ui, "sync");
  heading(ui, "heading", ui.tr(Str::sample_sync), 2);
  progress(ui, "progress", ui.tr(Str::sample_sending_office), state.synced);
  ui.layout.gap(4);
  ui.layout.begin_flow(12);
  if (button(ui, "on", {.label = ui.tr(Str::sample_go_on), .icon = icon::kRefreshCw})) {
    state.synced = state.synced >= 1 ? 0.1F : std::min(1.0F, state.synced + 0.19F);
  }
  ui.layout.end_flow();
}

void draw_openers(ui::Ui& ui, Gallery::State& state) {
  const ui::Card card(ui, "layers", ui.tr(Str::sample_layers));
  const ui::Scope scope(ui, "layers");
  heading(ui, "heading", ui.tr(Str::sample_layers), 2);
  ui.layout.begin_flow(12);
  if (button(ui, "sheet", {.label = ui.tr(Str::sample_open_filter), .icon = icon::kListFilter})) {
    state.sheet = true;
  }
  if (button(ui, "dialog", {.label = ui.tr(Str::sample_ask_finalise)})) {
    state.dialog = true;
  }
  if (button(ui, "toast", {.label = ui.tr(Str::sample_show_toast)})) {
    show_toast(state.toast, std::string(ui.tr(Str::sample_task_done)),
               std::string(ui.tr(Str::sample_undo)));
  }
  ui.layout.end_flow();
}

void draw_empty(ui::Ui& ui, Gallery::State& state) {
  const ui::Card card(ui, "empty", ui.tr(Str::sample_nothing_there));
  const ui::Scope scope(ui, "empty");
  if (empty_state(ui, "none",
                  {.icon = icon::kCalendarDays,
                   .title = ui.tr(Str::sample_no_visits_today),
                   .words = ui.tr(Str::sample_planned_visits_listed_here),
                   .action = ui.tr(Str::sample_plan_visit)})) {
    ++state.pressed;
  }
}

}  // namespace

void draw_messages(ui::Ui& ui, Gallery::State& state) {
  if (ui.layout.width() < 720 * ui.scale()) {
    draw_banners(ui);
    draw_openers(ui, state);
    draw_progress(ui, state);
    draw_empty(ui, state);
    return;
  }
  ui.layout.begin_row({ui::share(1), ui::share(1)}, 24);
  draw_banners(ui);
  ui.layout.next_cell();
  draw_openers(ui, state);
  draw_progress(ui, state);
  draw_empty(ui, state);
  ui.layout.end_row();
}

void draw_layers(ui::Ui& ui, Gallery::State& state, float above) {
  if (const ui::Sheet sheet(ui, "filter", state.sheet, ui.tr(Str::sample_filter)); sheet) {
    const std::string_view orders[] = {ui.tr(Str::sample_by_time), ui.tr(Str::sample_by_name),
                                       ui.tr(Str::sample_latest)};
    segmented(ui, "order", orders, state.entry.shown_as, {.label = ui.tr(Str::sample_order)});
    toggle(ui, "alone", state.entry.alone, {.label = ui.tr(Str::sample_mine_only)});
    const std::string_view themes[] = {ui.tr(Str::sample_withdrawal), "8050",
                                       ui.tr(Str::sample_poverty),    ui.tr(Str::sample_loneliness),
                                       ui.tr(Str::sample_children),   ui.tr(Str::sample_untreated)};
    chips(ui, "themes", themes, state.entry.results, {.label = ui.tr(Str::sample_themes)});
    ui.layout.gap(12);
    if (button(ui, "apply",
               {.label = ui.tr(Str::sample_show), .kind = ui::ButtonKind::primary, .full = true})) {
      state.sheet = false;
    }
  }
  dialog(ui, "finalise", state.dialog,
         {.title = ui.tr(Str::sample_finalise_this_note),
          .words = ui.tr(Str::sample_text_cannot_be_changed),
          .confirm = ui.tr(Str::sample_finalise),
          .cancel = ui.tr(Str::sample_cancel)});
  if (dialog(ui, "delete", state.danger,
             {.title = ui.tr(Str::sample_delete_draft_2),
              .words = ui.tr(Str::sample_draft_20_november_goes),
              .confirm = ui.tr(Str::sample_delete),
              .cancel = ui.tr(Str::sample_keep),
              .danger = true}) == ui::Answer::confirmed) {
    show_toast(state.toast, std::string(ui.tr(Str::sample_draft_deleted)),
               std::string(ui.tr(Str::sample_undo)));
  }
  if (draw_toast(ui, "toast", state.toast, above)) --state.pressed;
}

}  // namespace banso::client::gallery

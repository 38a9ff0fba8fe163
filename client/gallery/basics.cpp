// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include "client/gallery/state.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

void draw_type(ui::Ui& ui) {
  const ui::Card card(ui, "type", ui.tr(Str::sample_type));
  const ui::Scope scope(ui, "type");
  heading(ui, "display", ui.tr(Str::sample_walking_alongside), 2, ui::Type::display);
  text(ui, "body", ui.tr(Str::sample_what_person_wants_comes));
  text(ui, "label", ui.tr(Str::sample_nurse_okamoto_north_district),
       {.type = ui::Type::label, .secondary = true});
  text(ui, "rare", ui.tr(Str::sample_rare_names), {.type = ui::Type::label});
  text(ui, "small", ui.tr(Str::sample_moment), {.type = ui::Type::small, .secondary = true});
}

void draw_buttons(ui::Ui& ui, Gallery::State& state) {
  const ui::Card card(ui, "buttons", ui.tr(Str::sample_buttons));
  const ui::Scope scope(ui, "buttons");
  heading(ui, "heading", ui.tr(Str::sample_buttons), 2);
  ui.layout.begin_flow(12);
  if (button(ui, "visit",
             {.label = ui.tr(Str::sample_record_visit),
              .icon = icon::kPlus,
              .kind = ui::ButtonKind::primary})) {
    ++state.pressed;
    show_toast(state.toast, std::string(ui.tr(Str::sample_draft_visit_made)),
               std::string(ui.tr(Str::sample_undo)));
  }
  button(ui, "phone", {.label = ui.tr(Str::sample_call), .icon = icon::kPhone});
  button(ui, "plain", {.label = ui.tr(Str::sample_later), .kind = ui::ButtonKind::plain});
  if (button(ui, "delete",
             {.label = ui.tr(Str::sample_delete_draft),
              .icon = icon::kTrash2,
              .kind = ui::ButtonKind::danger})) {
    state.danger = true;
  }
  ui.layout.end_flow();
  heading(ui, "disabled heading", ui.tr(Str::sample_disabled), 3, ui::Type::label);
  ui.layout.begin_flow(12);
  button(ui, "off 1",
         {.label = ui.tr(Str::sample_finalise), .kind = ui::ButtonKind::primary, .disabled = true});
  button(ui, "off 2",
         {.label = ui.tr(Str::sample_print), .icon = icon::kPrinter, .disabled = true});
  ui.layout.end_flow();
  ui.layout.begin_flow(8);
  icon_button(ui, "search", {.label = ui.tr(Str::sample_search), .icon = icon::kSearch});
  icon_button(ui, "edit", {.label = ui.tr(Str::sample_edit), .icon = icon::kPencil});
  icon_button(ui, "pin",
              {.label = ui.tr(Str::sample_pin),
               .icon = icon::kPin,
               .selected = state.pressed % 2 == 1,
               .toggles = true});
  icon_button(ui, "more",
              {.label = ui.tr(Str::sample_more), .icon = icon::kEllipsis, .disabled = true});
  ui.layout.end_flow();
}

void draw_marks(ui::Ui& ui) {
  const ui::Card card(ui, "marks", ui.tr(Str::sample_marks));
  const ui::Scope scope(ui, "marks");
  heading(ui, "heading", ui.tr(Str::sample_marks), 2);
  ui.layout.begin_flow(8);
  badge(ui, "synced", ui.tr(Str::sample_synced_17_42), ui::ToneKind::success);
  badge(ui, "waiting", ui.tr(Str::sample_3_send), ui::ToneKind::info);
  badge(ui, "offline", ui.tr(Str::sample_offline), ui::ToneKind::neutral);
  badge(ui, "check", ui.tr(Str::sample_1_check), ui::ToneKind::warning);
  badge(ui, "late", ui.tr(Str::sample_overdue), ui::ToneKind::error);
  ui.layout.end_flow();
  ui.layout.gap(4);
  ui.layout.begin_flow(12);
  for (const Str name :
       {Str::sample_name_1, Str::sample_name_2, Str::sample_name_3, Str::sample_name_4}) {
    avatar(ui, std::to_string(static_cast<int>(name)), ui.tr(name));
  }
  ui.layout.end_flow();
}

}  // namespace

void draw_basics(ui::Ui& ui, Gallery::State& state) {
  if (ui.layout.width() < 720 * ui.scale()) {
    draw_type(ui);
    draw_buttons(ui, state);
    draw_marks(ui);
    return;
  }
  ui.layout.begin_row({ui::share(1), ui::share(1)}, 24);
  draw_type(ui);
  draw_marks(ui);
  ui.layout.next_cell();
  draw_buttons(ui, state);
  ui.layout.end_row();
}

}  // namespace banso::client::gallery

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_parts.h"

#include <client_icons.h>

#include <algorithm>

#include "client/ui/button.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr float kOfficeWidest = 820;

float side_of(ui::Ui& ui) { return ui.phone() ? 16.0F : 24.0F; }

}  // namespace

OfficePage::OfficePage(ui::Ui& ui, std::string_view key, ui::Rect area) : ui_(ui) {
  ui.begin_scroll(key, area, side_of(ui), 16);
  const float width = std::min(ui.layout.width(), kOfficeWidest * ui.scale());
  ui.layout.begin_row({ui::fixed(width), ui::share(1)}, 0);
}

OfficePage::~OfficePage() {
  ui_.layout.next_cell();
  ui_.layout.end_row();
  ui_.end_scroll();
}

bool office_action(ui::Ui& ui, Desk& desk, ui::Rect& area, std::string_view label) {
  const float height = ui::button_height(ui) + 24;
  const ui::Rect bar = {area.x, area.bottom() - height, area.width, height};
  area.height -= height;
  desk.bar_height = height;
  ui.paint.fill(bar, ui.theme().raised);
  ui.paint.line_across(bar.x, bar.right(), bar.y, ui.theme().hairline_width, ui.theme().hairline);
  const ui::ButtonOptions action = {
      .label = label, .icon = icon::kPlus, .kind = ui::ButtonKind::primary, .full = true};
  const float most = bar.width - 2 * side_of(ui);
  const float width =
      ui.phone() ? most : std::min(most, std::max(280.0F, button_width(ui, action)));
  ui.layout.open({bar.right() - side_of(ui) - width, bar.y + 12, width, 0}, 0);
  const bool pressed = button(ui, "action", action);
  ui.layout.close();
  return pressed;
}

bool office_trouble(ui::Ui& ui, const Error& error) {
  Str title = Str::office_failed_title;
  Str words = Str::office_failed_words;
  if (may_pass(error.code)) {
    title = Str::office_offline_title;
    words = Str::office_offline_words;
  } else if (error.code == ErrorCode::denied) {
    title = Str::office_denied_title;
    words = Str::office_denied_words;
  }
  return banner(ui, "trouble",
                {.tone = ui::ToneKind::warning,
                 .title = ui.tr(title),
                 .words = ui.tr(words),
                 .action = ui.tr(Str::retry),
                 .live = ui::Live::polite});
}

void office_read_only(ui::Ui& ui, const OfficeRights& rights) {
  if (rights.administrator) return;
  text(ui, "read only", ui.tr(Str::office_one_writes),
       {.type = ui::Type::label, .secondary = true});
}

std::string office_moment(ui::Ui& ui, std::int64_t unix_ms) {
  return moment_words({ui.language(), DateStyle::slashes}, unix_ms);
}

}  // namespace banso::client

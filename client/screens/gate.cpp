// SPDX-License-Identifier: Apache-2.0
#include "client/screens/gate.h"

#include <client_icons.h>

#include <algorithm>

#include "client/ui/draw_text.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr float kWidth = 520;  // of the card at 100 %
constexpr float kMark = 56;

void draw_mark(ui::Ui& ui) {
  const ui::Theme& theme = ui.theme();
  const ui::TypeStyle name = ui.type(ui::Type::title);
  const std::string_view words = ui.tr(Str::app_name);
  const ui::Rect rect = ui.layout.place(std::max(kMark, name.line));
  const float wide = line_width(ui, name, words);
  const float x = rect.x + (rect.width - kMark - 16 - wide) / 2;
  const float middle = rect.y + rect.height / 2;
  ui.paint.circle(x + kMark / 2, middle, kMark / 2, theme.primary);
  ui.paint.glyph(ui.fonts.icons(), icon::kFootprints, 28, x + kMark / 2, middle, theme.on_primary);
  const ui::Rect at = {x + kMark + 16, rect.y, wide + 2, rect.height};
  ui.say("mark", at, {.role = ui::Role::text, .name = std::string(words)});
  draw_line(ui, name, at, theme.text, words);
}

}  // namespace

Gate::Gate(ui::Ui& ui, std::string_view key, std::string_view title, std::string_view words)
    : ui_(ui), area_(ui.free_area()) {
  ui.open_group(key, area_, {.role = ui::Role::main, .name = std::string(title)});
  ui.open_scope(key);
  const float side = ui.phone() ? 16.0F : 24.0F;
  const float width = std::min(kWidth * std::min(ui.scale(), 1.5F), area_.width - 2 * side);
  ui.begin_scroll("gate", area_, side, 16);
  ui.layout.gap(ui.phone() ? 16 : std::max(0.0F, area_.height * 0.08F - side));
  ui.layout.begin_row({ui::share(1), ui::fixed(width), ui::share(1)}, 0);
  ui.layout.next_cell();
  draw_mark(ui);
  ui.layout.gap(8);
  card_.emplace(ui, "card");
  ui.layout.gap(4);
  heading(ui, "title", title, 1);
  if (!words.empty()) {
    text(ui, "words", words, {.type = ui::Type::label, .secondary = true});
  }
  ui.layout.gap(4);
}

Gate::~Gate() {
  ui_.layout.gap(4);
  card_.reset();
  ui_.layout.next_cell();
  ui_.layout.end_row();
  ui_.layout.gap(24);
  ui_.end_scroll();
  ui_.close_scope();
  ui_.close_group(area_);
}

}  // namespace banso::client

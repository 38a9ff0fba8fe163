// SPDX-License-Identifier: Apache-2.0
#include "client/ui/card.h"

#include "client/ui/text.h"

namespace banso::client::ui {
namespace {

constexpr float kGuess = 200;  // height that a card is drawn with before it is stretched

}  // namespace

Card::Card(Ui& ui, std::string_view key, std::string_view label, bool flush)
    : ui_(ui), padding_(flush ? 0 : kPadding) {
  const Rect at = ui.layout.place(0);
  outer_ = {at.x, ui.paint.snap(at.y), at.width, kGuess};
  ui.open_group(key, outer_,
                {.role = label.empty() ? Role::group : Role::region, .name = std::string(label)});
  const Theme& theme = ui.theme();
  from_ = ui.paint.mark();
  ui.paint.shadow(outer_, kRadiusCard, 1, theme.shadow);
  ui.paint.fill(outer_, theme.card, kRadiusCard);
  if (theme.shadow <= 0) {
    ui.paint.outline(outer_, theme.border, theme.border_width, kRadiusCard);
  }
  to_ = ui.paint.mark();
  ui.layout.open({outer_.x + padding_, outer_.y + padding_, outer_.width - 2 * padding_, 0},
                 flush ? 0 : 12);
}

Card::~Card() {
  const float bottom = ui_.paint.snap(ui_.layout.close() + padding_);
  const float height = bottom - outer_.y;
  ui_.paint.stretch(from_, to_, outer_.y + kGuess / 2, height - kGuess);
  ui_.layout.gap(height);
  ui_.close_group({outer_.x, outer_.y, outer_.width, height});
}

Section::Section(Ui& ui, std::string_view key, std::string_view title, int level) : ui_(ui) {
  start_ = ui.layout.place(0);
  ui.open_group(key, start_, {.role = Role::group, .name = std::string(title)});
  ui.open_scope(key);
  heading(ui, "heading", title, level);
}

Section::~Section() {
  ui_.close_scope();
  ui_.close_group({start_.x, start_.y, start_.width, ui_.layout.y() - start_.y});
  ui_.layout.gap(kGroupGap - 12);
}

}  // namespace banso::client::ui

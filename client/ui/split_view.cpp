// SPDX-License-Identifier: Apache-2.0
#include "client/ui/split_view.h"

#include <algorithm>

namespace banso::client::ui {
namespace {

constexpr float kPageThrown = 500;  // px/s that take the page back from wherever it is
constexpr float kThrownOn = -150;   // px/s that keep it
constexpr float kBehind = 0.25F;    // of its width the list stands aside
constexpr float kDarkened = 0.12F;  // under the detail

bool swiped_back(const Ui& ui, const std::string& full, float width) {
  const auto let_go = ui.input.outcomes.let_go.find(full);
  if (let_go == ui.input.outcomes.let_go.end()) return false;
  const auto [by, velocity] = let_go->second;
  return velocity > kPageThrown || (by > width / 2 && velocity > kThrownOn);
}

}  // namespace

Split split_view(Ui& ui, std::string_view key, Rect area, bool detail_open, float list_width) {
  Split split;
  split.key = key;
  if (!ui.phone()) {
    const float width = std::min(list_width * std::min(ui.scale(), 1.3F), area.width * 0.45F);
    split.list = {area.x, area.y, width, area.height};
    split.detail = {area.x + width, area.y, area.width - width, area.height};
    ui.paint.line_down(split.detail.x - ui.theme().hairline_width, area.y, area.bottom(),
                       ui.theme().hairline_width, ui.theme().hairline);
    return split;
  }
  const std::string slid = split.key + " slid";
  const std::string swiped = split.key + " swiped";
  const std::string full = ui.key(swiped);
  const float held = detail_open ? ui.input.followed(full) : -1;
  if (held >= 0) ui.put_at(slid, 1 - std::min(1.0F, held / area.width));
  const bool stays = held >= 0;
  split.slid = stays ? 1 - std::min(1.0F, held / area.width)
                     : ui.animate(slid, detail_open ? 1.0F : 0.0F, kCalm_s);
  if (detail_open) {
    split.back = swiped_back(ui, full, area.width);
    ui.follow(swiped, area, Follow::right);
    if (ui.left_by_escape(split.key + " left")) split.back = true;
  }
  split.list = {area.x - area.width * kBehind * split.slid, area.y, area.width, area.height};
  split.detail = {area.x + area.width * (1 - split.slid), area.y, area.width, area.height};
  split.list_shown = split.slid < 1;
  split.list_unheard = detail_open;
  split.detail_shown = detail_open;
  return split;
}

Pane::Pane(Ui& ui, const Split& split, Side side)
    : ui_(ui),
      split_(split),
      side_(side),
      shown_(side == Side::list ? split.list_shown : split.detail_shown) {
  const Rect& rect = side == Side::list ? split.list : split.detail;
  if (!shown_) {
    if (side == Side::list) return;
    const Kept* const kept = ui.kept_drawing(split.key);
    if (kept == nullptr) return;
    if (split.slid <= 0) {
      ui.forget_drawing(split.key);
    } else {
      kept->drawing.draw(ui.paint, rect.x - kept->rect.x, rect.y - kept->rect.y, 1);
    }
    return;
  }
  if (side == Side::list && split.list_unheard) ui.begin_unheard();
  if (side == Side::detail && ui.phone()) ui.begin_drawing();
  ui.paint.push_clip(rect);
  ui.paint.fill(rect, side == Side::list ? ui.theme().card : ui.theme().page);
}

Pane::~Pane() {
  if (!shown_) return;
  if (side_ == Side::list && split_.slid > 0) {
    ui_.paint.fill(split_.list, 0x000000, 0, {}, kDarkened * split_.slid);
  }
  ui_.paint.pop_clip();
  if (side_ == Side::list && split_.list_unheard) ui_.end_unheard();
  if (side_ == Side::detail && ui_.phone()) ui_.end_drawing(split_.key, split_.detail);
}

}  // namespace banso::client::ui

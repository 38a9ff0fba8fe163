// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "client/ui/ui.h"

namespace banso::client::ui {
namespace {

constexpr double kIndicatorStays_s = 0.8;
constexpr float kIndicatorWidth = 4;

}  // namespace

void Ui::open_scroll(std::string_view own, Rect view, float padding, bool horizontal) {
  const std::string full = key(own);
  Region region = region_of(full, view);
  ScrollState& area = scrolls[full];
  area.parent = region.scroll;
  area.rect = view;
  area.view = horizontal ? view.width : view.height;
  area.horizontal = horizontal;
  area.seen = frame_;
  region.scroll = full;
  building_.regions.push_back(std::move(region));
  open_scrolls_.push_back({full, view, padding, horizontal});
  paint.push_clip(view, true);
}

void Ui::close_scroll(const ScrollState& area) {
  open_scrolls_.pop_back();
  paint.pop_clip();
  if (!area.held && (area.offset < 0 || area.offset > area.furthest)) want_frame_in(0);
}

void Ui::begin_scroll(std::string_view own, Rect view, float padding, float spacing) {
  open_scroll(own, view, padding, false);
  const ScrollState& area = scrolls[open_scrolls_.back().key];
  const float top = paint.snap(view.y + padding - area.offset);
  layout.open({view.x + padding, top, view.width - 2 * padding, 0}, spacing);
}

void Ui::end_scroll() {
  const OpenScroll& open = open_scrolls_.back();
  ScrollState& area = scrolls[open.key];
  const float bottom = layout.close() + open.padding;
  const float content = bottom + area.offset - open.view.y;
  area.content = content;
  area.furthest = std::max(0.0F, content - open.view.height);
  draw_indicator(open.key, area, open.view);
  close_scroll(area);
}

void Ui::begin_scroll_across(std::string_view own, Rect view) { open_scroll(own, view, 0, true); }

void Ui::end_scroll_across(float content_width) {
  const OpenScroll& open = open_scrolls_.back();
  ScrollState& area = scrolls[open.key];
  area.furthest = std::max(0.0F, content_width - open.view.width);
  close_scroll(area);
}

void Ui::reveal(Rect rect) {
  const std::size_t floor = scroll_floor_.empty() ? 0 : scroll_floor_.back();
  if (open_scrolls_.size() > floor) reveal_ = {open_scrolls_.back().key, rect};
}

void Ui::draw_indicator(const std::string& key, const ScrollState& area, Rect view) {
  if (area.furthest <= 0) return;
  const double since = now_s_ - area.moved_at_s;
  const bool shown = since < kIndicatorStays_s;
  if (shown) want_frame_in(kIndicatorStays_s - since + 0.01);
  const float strength = animations_.value("indicator of " + key, shown ? 1.0F : 0.0F, kCalm_s, 0);
  if (strength <= 0.01F) return;
  const float content = area.furthest + view.height;
  const float track = view.height - 8;
  const float length = std::max(40.0F, track * view.height / content);
  const float part = std::clamp(area.offset / area.furthest, 0.0F, 1.0F);
  const Rect thumb = {view.right() - kIndicatorWidth - 3, view.y + 4 + (track - length) * part,
                      kIndicatorWidth, length};
  paint.fill(thumb, theme().text, kIndicatorWidth / 2, {}, 0.42F * strength);
}

}  // namespace banso::client::ui

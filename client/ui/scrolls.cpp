// SPDX-License-Identifier: Apache-2.0
#include "client/ui/scrolls.h"

#include <algorithm>
#include <cmath>

namespace banso::client::ui {
namespace {

constexpr float kScrollSlowing_s = 0.325F;
constexpr float kReturn_s = 0.07F;
constexpr float kShow_s = 0.05F;
constexpr float kScrollStopped = 16;    // px/s
constexpr float kScrollFastest = 6000;  // px/s
constexpr float kRubber = 0.35F;        // of the finger's way beyond an end
// Lists keep their place when one comes back.
constexpr std::size_t kPositionsKeptMax = 256;

float nearest_end(const ScrollState& area) { return std::clamp(area.offset, 0.0F, area.furthest); }

bool step_area(ScrollState& area, float elapsed_s) {
  if (area.held) return false;
  if (area.target >= 0) {
    const float to = std::clamp(area.target, 0.0F, area.furthest);
    area.offset += (to - area.offset) * (1 - std::exp(-elapsed_s / kShow_s));
    if (std::abs(to - area.offset) >= 0.5F) return true;
    area.offset = to;
    area.target = -1;
    return true;
  }
  const float end = nearest_end(area);
  if (area.velocity == 0 && area.offset == end) return false;
  if (area.offset != end) {
    area.velocity *= std::exp(-elapsed_s / (kReturn_s * 0.6F));
    area.offset += area.velocity * elapsed_s;
    area.offset += (end - area.offset) * (1 - std::exp(-elapsed_s / kReturn_s));
    if (std::abs(area.offset - end) < 0.5F && std::abs(area.velocity) < 200) {
      area.offset = end;
      area.velocity = 0;
    }
    return true;
  }
  const float decay = std::exp(-elapsed_s / kScrollSlowing_s);
  area.offset += area.velocity * kScrollSlowing_s * (1 - decay);
  area.velocity *= decay;
  if (std::abs(area.velocity) < kScrollStopped) area.velocity = 0;
  return true;
}

}  // namespace

ScrollState* Scrolls::find(std::string_view key) {
  const auto found = areas_.find(key);
  return found == areas_.end() ? nullptr : &found->second;
}

ScrollState* Scrolls::along(std::string_view key, bool horizontal) {
  for (ScrollState* area = find(key); area != nullptr; area = find(area->parent)) {
    if (area->horizontal == horizontal) return area;
  }
  return nullptr;
}

void Scrolls::drag(ScrollState& area, float by) {
  const float after = area.offset + by;
  const bool outwards = (after < 0 && by < 0) || (after > area.furthest && by > 0);
  area.offset += outwards ? by * kRubber : by;
  area.target = -1;
}

bool Scrolls::move(ScrollState& area, float by) {
  const float before = area.offset;
  area.velocity = 0;
  area.target = -1;
  area.offset = std::clamp(area.offset + by, 0.0F, area.furthest);
  return area.offset != before;
}

void Scrolls::release(ScrollState& area, float velocity) {
  area.held = false;
  area.velocity =
      std::abs(velocity) < 60 ? 0 : std::clamp(velocity, -kScrollFastest, kScrollFastest);
}

void Scrolls::show(const std::string& key, Rect rect, float margin, bool animate) {
  for (ScrollState* area = find(key); area != nullptr; area = find(area->parent)) {
    const float low = (area->horizontal ? area->rect.x : area->rect.y) + area->covered;
    const float from = area->horizontal ? rect.x : rect.y;
    const float to = area->horizontal ? rect.right() : rect.bottom();
    float by = 0;
    const float seen = area->view - area->covered;
    if (to + margin > low + seen) by = to + margin - low - seen;
    if (from - margin < low + by) by = from - margin - low;
    if (by == 0) continue;
    const float wanted = std::clamp(area->offset + by, 0.0F, area->furthest);
    const float moved = wanted - area->offset;
    area->velocity = 0;
    if (animate) {
      area->target = wanted;
    } else {
      area->offset = wanted;
    }
    (area->horizontal ? rect.x : rect.y) -= moved;
  }
}

bool Scrolls::step(double now_s, float elapsed_s) {
  bool moving = false;
  for (auto& [key, area] : areas_) {
    const float before = area.offset;
    moving = step_area(area, elapsed_s) || moving;
    if (area.offset != before || area.held) area.moved_at_s = now_s;
  }
  return moving;
}

void Scrolls::forget_unseen(std::uint64_t frame) {
  while (areas_.size() > kPositionsKeptMax) {
    const auto oldest = std::min_element(
        areas_.begin(), areas_.end(),
        [](const auto& a, const auto& b) { return a.second.seen < b.second.seen; });
    if (oldest->second.seen == frame) return;
    areas_.erase(oldest);
  }
}

}  // namespace banso::client::ui

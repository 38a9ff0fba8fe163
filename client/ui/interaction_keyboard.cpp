// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "client/ui/interaction.h"

namespace banso::client::ui {
namespace {

bool is_arrow(Key key) {
  return key == Key::left || key == Key::right || key == Key::up || key == Key::down;
}

bool moves(Key key) {
  return is_arrow(key) || key == Key::home || key == Key::end || key == Key::page_up ||
         key == Key::page_down;
}

}  // namespace

bool Interaction::on(const KeyEvent& event) {
  if (!event.down) return false;
  const Region* region = frame_.find(focused_);
  const bool reachable = region != nullptr && region->layer >= frame_.lowest_layer();
  if (event.key == Key::letter) {
    if (event.command) outcomes.shortcuts.push_back(event);
    const bool typing = reachable && region->field;
    if (!event.command && !typing) canvas_key(event, reachable ? region : nullptr);
    return true;
  }
  if (event.key == Key::tab) return tab(event.shift);
  if (event.key == Key::escape) {
    if (dismiss_top()) return true;
    set_focus({}, false);
    return true;
  }
  if (reachable && region->field) {
    if (event.key == Key::enter && !region->multiline) outcomes.committed.insert(focused_);
    return true;
  }
  keyboard_ = true;
  if (reachable && (event.key == Key::enter || event.key == Key::space)) {
    if (region->pressable) outcomes.activated.insert(focused_);
    return true;
  }
  if (reachable && region->takes_keys && moves(event.key)) {
    outcomes.keys[focused_].push_back(event);
    return true;
  }
  if (reachable && arrow(event, *region)) return true;
  if (canvas_key(event, reachable ? region : nullptr)) return true;
  return scroll_by_key(event.key);
}

bool Interaction::tab(bool back) {
  keyboard_ = true;
  const std::uint8_t lowest = frame_.lowest_layer();
  std::vector<const Region*> stops;
  std::size_t now = 0;
  bool found = false;
  for (const Region& region : frame_.regions) {
    const bool own = region.key == focused_;
    const bool stop = region.group.empty() || region.entry || own;
    if (!region.focusable || region.layer < lowest || !stop) continue;
    if (own) {
      now = stops.size();
      found = true;
    } else if (!region.group.empty() && found && stops[now]->group == region.group) {
      continue;  // the group that the focus is in is one stop
    }
    stops.push_back(&region);
  }
  if (stops.empty()) return true;
  const std::size_t count = stops.size();
  std::size_t next = back ? count - 1 : 0;
  if (found) next = back ? (now + count - 1) % count : (now + 1) % count;
  // Backwards the group's entry may stand before the one that has the focus.
  while (found && back && next != now && !stops[now]->group.empty() &&
         stops[next]->group == stops[now]->group) {
    next = (next + count - 1) % count;
  }
  focused_by_pointer_ = false;
  set_focus(stops[next]->key, true);
  return true;
}

bool Interaction::arrow(const KeyEvent& event, const Region& region) {
  const bool forward = event.key == Key::right || event.key == Key::down;
  const bool horizontal = event.key == Key::left || event.key == Key::right;
  if (region.adjustable && is_arrow(event.key)) {
    const bool more = event.key == Key::right || event.key == Key::up;
    outcomes.adjusted[region.key] += more ? 1 : -1;
    return true;
  }
  if (region.group.empty()) return false;
  const bool ends = event.key == Key::home || event.key == Key::end;
  if (!is_arrow(event.key) && !ends) return false;
  if (!ends && region.group_axis == Axis::horizontal && !horizontal) return false;
  if (!ends && region.group_axis == Axis::vertical && horizontal) return false;
  std::vector<const Region*> members;
  for (const Region& other : frame_.regions) {
    if (other.group == region.group && other.focusable) members.push_back(&other);
  }
  const auto own = std::find_if(members.begin(), members.end(),
                                [&](const Region* other) { return other->key == region.key; });
  auto index = static_cast<std::size_t>(own - members.begin());
  if (event.key == Key::home) {
    index = 0;
  } else if (event.key == Key::end) {
    index = members.size() - 1;
  } else if (forward) {
    index = index + 1 < members.size() ? index + 1 : region.activates_by_arrow ? 0 : index;
  } else {
    index = index > 0 ? index - 1 : region.activates_by_arrow ? members.size() - 1 : 0;
  }
  const Region* to = members[index];
  if (to->key == region.key) return false;  // at an end: the area scrolls on
  set_focus(to->key, true);
  if (to->activates_by_arrow) outcomes.activated.insert(to->key);
  return true;
}

bool Interaction::scroll_by_key(Key key) {
  const Region* region = frame_.find(focused_);
  std::string area_key = region != nullptr ? region->scroll : "";
  if (area_key.empty()) {
    for (const Region& other : frame_.regions) {
      if (other.layer >= frame_.lowest_layer() && !other.scroll.empty()) area_key = other.scroll;
    }
  }
  ScrollState* area = scrolls_.along(area_key, key == Key::left || key == Key::right);
  if (area == nullptr) return false;
  constexpr float kLine = 48;
  switch (key) {
    case Key::up:
    case Key::left:
      return Scrolls::move(*area, -kLine);
    case Key::down:
    case Key::right:
      return Scrolls::move(*area, kLine);
    case Key::page_up:
      return Scrolls::move(*area, -area->view * 0.9F);
    case Key::page_down:
      return Scrolls::move(*area, area->view * 0.9F);
    case Key::home:
      return Scrolls::move(*area, -area->furthest);
    case Key::end:
      return Scrolls::move(*area, area->furthest);
    default:
      return false;
  }
}

}  // namespace banso::client::ui

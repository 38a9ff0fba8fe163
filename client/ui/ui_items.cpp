// SPDX-License-Identifier: Apache-2.0
// What is drawn becomes a node for those who hear it and a region for those who touch it.
#include <utility>

#include "client/ui/ui.h"

namespace banso::client::ui {

Region Ui::region_of(const std::string& full, Rect rect) const {
  Region region;
  region.key = full;
  region.rect = rect;
  region.visible = paint.clipped(rect);
  region.layer = layer();
  region.canvas = canvas_key_;
  const std::size_t floor = scroll_floor_.empty() ? 0 : scroll_floor_.back();
  if (open_scrolls_.size() > floor) region.scroll = open_scrolls_.back().key;
  return region;
}

Rect Ui::clip_of(Rect rect) const {
  const std::size_t floor = scroll_floor_.empty() ? 0 : scroll_floor_.back();
  return open_scrolls_.size() > floor ? paint.clip() : rect;
}

Item Ui::item(std::string_view own, Rect rect, Node node, const Reach& reach) {
  Item item;
  item.key = key(own);
  item.rect = rect;
  item.visible = paint.visible(rect);
  item.disabled = reach.disabled;
  node.key = item.key;
  node.rect = rect;
  node.clip = clip_of(rect);
  node.layer = layer();
  if (reach.disabled) node.states |= kDisabled;
  if (reach.focusable && !reach.disabled) node.states |= kFocusable;
  item.focused = input.focused() == item.key && !reach.disabled;
  if (item.focused) node.states |= kFocused;
  tree.add(std::move(node));
  if (reach.disabled) return item;

  Region region = region_of(item.key, rect);
  region.group = reach.group;
  region.group_axis = reach.group_axis;
  region.entry = reach.entry;
  region.activates_by_arrow = reach.activates_by_arrow;
  region.adjustable = reach.adjustable;
  region.pressable = reach.pressable;
  region.focusable = reach.focusable;
  region.field = reach.field;
  region.multiline = reach.multiline;
  region.takes_keys = reach.takes_keys;
  region.first = reach.first;
  building_.regions.push_back(std::move(region));

  item.hovered = input.hovered() == item.key;
  item.pressed = input.pressed() == item.key;
  item.ring = item.focused && input.focus_visible();
  item.activated = input.outcomes.activated.contains(item.key);
  item.long_pressed = input.outcomes.long_pressed.contains(item.key);
  const auto adjusted = input.outcomes.adjusted.find(item.key);
  if (adjusted != input.outcomes.adjusted.end()) item.adjusted = adjusted->second;
  const auto keys = input.outcomes.keys.find(item.key);
  if (keys != input.outcomes.keys.end()) item.keys = keys->second;
  return item;
}

bool Ui::pressed_beside(std::string_view own, Rect rect) {
  Region region = region_of(key(own), rect);
  region.pressable = true;
  building_.regions.push_back(region);
  return input.outcomes.activated.contains(region.key);
}

void Ui::cover(std::string_view own, Rect rect) {
  building_.regions.push_back(region_of(key(own), rect));
}

void Ui::say(std::string_view own, Rect rect, Node node) {
  node.key = key(own);
  node.rect = rect;
  node.clip = clip_of(rect);
  node.layer = layer();
  tree.add(std::move(node));
}

void Ui::open_group(std::string_view own, Rect rect, Node node) {
  say(own, rect, std::move(node));
  group_nodes_.push_back(tree.nodes().size() - 1);
  tree.push(key(own));
}

void Ui::close_group(Rect rect) {
  tree.pop();
  tree.at(group_nodes_.back()).rect = rect;
  group_nodes_.pop_back();
}

}  // namespace banso::client::ui

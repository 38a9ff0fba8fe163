// SPDX-License-Identifier: Apache-2.0
// What moves as a whole: it follows a finger, is only seen, or is shown leaving.
#include "client/ui/ui.h"

namespace banso::client::ui {

void Ui::begin_unheard() {
  unheard_.push_back({tree.nodes().size(), building_.regions.size(), building_.follows.size()});
}

void Ui::end_unheard() {
  const Unheard& from = unheard_.back();
  tree.take_back(from.nodes);
  building_.regions.resize(from.regions);
  building_.follows.resize(from.follows);
  unheard_.pop_back();
}

void Ui::follow(std::string_view own, Rect rect, Follow direction) {
  building_.follows.push_back({key(own), rect, direction, layer()});
}

bool Ui::left_by_escape(std::string_view own) {
  building_.back = key(own);
  return input.outcomes.dismissed.contains(building_.back);
}

void Ui::end_drawing(std::string_view own, Rect rect, float strength) {
  Kept& kept = kept_[key(own)];
  kept.drawing.take(paint, drawing_from_.back());
  kept.rect = rect;
  kept.strength = strength;
  kept.seen = frame_;
  drawing_from_.pop_back();
}

const Kept* Ui::kept_drawing(std::string_view own) {
  const auto found = kept_.find(key(own));
  if (found == kept_.end()) return nullptr;
  found->second.seen = frame_;
  return &found->second;
}

void Ui::forget_drawing(std::string_view own) {
  const auto found = kept_.find(key(own));
  if (found != kept_.end()) kept_.erase(found);
}

void Ui::begin_canvas(const std::string& full) {
  canvas_key_ = full;
  canvases[full].seen = frame_;
}

}  // namespace banso::client::ui

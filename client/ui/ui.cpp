// SPDX-License-Identifier: Apache-2.0
#include "client/ui/ui.h"

#include <imgui.h>

#include <algorithm>
#include <utility>

#include "client/ui/audit.h"

namespace banso::client::ui {
namespace {

constexpr ImGuiWindowFlags kHostFlags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

}  // namespace

Ui::Ui() : theme_(&theme_of(Look::light, false)) {}

void Ui::begin_frame(double now_s, const Surface& surface) {
  const auto elapsed = static_cast<float>(std::clamp(now_s - now_s_, 0.0, 0.05));
  now_s_ = now_s;
  ++frame_;
  next_frame_s_ = -1;
  surface_ = surface;
  const float free_height = free_area().height;
  covered_more_ = free_height < free_height_ - 1;
  free_height_ = free_height;
  const bool dark = surface.preferences.dark;
  const Look system = surface.preferences.more_contrast ? Look::contrast
                      : dark                            ? Look::dark
                                                        : Look::light;
  theme_ = &theme_of(surface.look.value_or(system), dark);
  fonts.set_density(surface.viewport.pixel_ratio);
  if (fonts_seen_ != fonts.version()) {
    fonts_seen_ = fonts.version();
    texts.forget();
  }
  animations_.begin_frame(now_s, frame_, surface.preferences.reduced_motion);
  input.reduced_motion = surface.preferences.reduced_motion;
  if (scrolls.step(now_s, elapsed)) want_frame_in(0);
  if (canvases.step(elapsed)) want_frame_in(0);
  tree.begin_frame();
  building_ = {};
  const Rect all = {0, 0, surface.viewport.width, surface.viewport.height};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({all.width, all.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  ImGui::Begin("banso", nullptr, kHostFlags);
  ImGui::PopStyleVar(2);
  audit::begin_frame();
  paint.begin(ImGui::GetWindowDrawList(), surface.viewport.pixel_ratio, all);
  paint.fill(all, theme().page);
  layout.open(free_area(), 12);
}

void Ui::end_frame() {
  layout.close();
  paint.end();
  audit_findings = audit::findings(tree);
  ImGui::End();
  input.outcomes = {};
  input.drawn(std::move(building_));
  if (reveal_) {
    constexpr float kMargin = 24;
    scrolls.show(reveal_->scroll, reveal_->rect, kMargin, !input.reduced_motion);
    reveal_.reset();
    want_frame_in(0);
  }
  if (animations_.running()) want_frame_in(0);
  animations_.forget_unseen();
  scrolls.forget_unseen(frame_);
  canvases.forget_unseen(frame_);
  std::erase_if(kept_, [&](const auto& entry) { return entry.second.seen < frame_; });
}

void Ui::want_frame_in(double seconds) {
  if (next_frame_s_ < 0 || seconds < next_frame_s_) next_frame_s_ = seconds;
}

Rect Ui::free_area() const {
  const Viewport& view = surface_.viewport;
  return {view.inset_left, view.inset_top, view.width - view.inset_left - view.inset_right,
          view.height - view.inset_top - view.inset_bottom};
}

std::string Ui::key(std::string_view own) const {
  if (scopes_.empty()) return std::string(own);
  return scopes_.back() + "/" + std::string(own);
}

float Ui::animate(std::string_view own, float target, float duration_s) {
  return animations_.value(key(own), target, duration_s);
}

float Ui::animate_from(std::string_view own, float from, float target, float duration_s) {
  return animations_.value(key(own), target, duration_s, from);
}

void Ui::begin_layer(std::string_view own, bool modal, bool dismissable) {
  const auto index = static_cast<std::uint8_t>(building_.layers.size() + 1);
  building_.layers.push_back({key(own), modal, dismissable, index});
  layers_.push_back(index);
  scroll_floor_.push_back(open_scrolls_.size());
  paint.layer(index);
  paint.push_whole_clip();
  tree.push_root();
}

void Ui::end_layer() {
  tree.pop();
  paint.pop_clip();
  layers_.pop_back();
  scroll_floor_.pop_back();
  paint.layer(layer());
}

void Ui::begin_above() {
  paint.layer(building_.layers.size() + 1);
  paint.push_whole_clip();
}

void Ui::end_above() {
  paint.pop_clip();
  paint.layer(layer());
}

bool Ui::layer_dismissed() const {
  return !layers_.empty() &&
         input.outcomes.dismissed.contains(building_.layers[layers_.back() - 1U].key);
}

}  // namespace banso::client::ui

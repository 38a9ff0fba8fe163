// SPDX-License-Identifier: Apache-2.0
#include "client/app.h"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "client/app_imgui.h"
#include "client/gallery/gallery.h"
#include "client/screens/screens.h"
#include "client/ui/ui.h"

namespace banso::client {
namespace {

// After any input: one to act on it, one for what stands above it, one for what followed from that.
constexpr int kFramesAfterInput = 3;

// Of two times; below 0 is never.
double earlier(double a_s, double b_s) {
  if (a_s < 0 || b_s < 0) return std::max(a_s, b_s);
  return std::min(a_s, b_s);
}

}  // namespace

struct App::Parts {
  explicit Parts(Platform& of_shell) : platform(of_shell) {}

  void want_frames(int count) {
    frames_left = std::max(frames_left, count);
    platform.request_frame(0);
  }

  // When `held_s` or the next thing is due.
  void ask_for_frame(double held_s, double now_s) {
    const double due_s = earlier(held_s, wake_s);
    if (due_s >= 0) platform.request_frame(std::max(0.0, due_s - now_s));
  }

  Platform& platform;
  ui::Ui ui;
  ui::Surface surface;
  // One of the two.
  std::optional<gallery::Gallery> gallery;
  std::optional<Screens> screens;
  int frames_left = 0;
  double wake_s = -1;  // when something is due; below 0: nothing is
  double drawn_s = 0;
};

App::App(Platform& platform, const AppOptions& options)
    : parts_(std::make_unique<Parts>(platform)) {
  set_up_imgui();
  parts_->surface.language = options.language;
  parts_->surface.text_scale = static_cast<float>(std::clamp(options.text_percent, 100, 200)) / 100;
  parts_->surface.shell_fields = options.shell_fields;
  if (options.gallery) {
    parts_->gallery.emplace();
  } else {
    parts_->screens.emplace(platform, options.session);
  }
}

App::~App() = default;

void App::add_font(Font font, Bytes file) {
  if (parts_->ui.fonts.add(*ImGui::GetIO().Fonts, font, std::move(file))) {
    parts_->want_frames(kFramesAfterInput);
  }
}

void App::set_viewport(const Viewport& viewport) {
  if (viewport == parts_->surface.viewport) return;
  parts_->surface.viewport = viewport;
  parts_->want_frames(kFramesAfterInput);
}

void App::set_preferences(const SystemPreferences& preferences) {
  if (preferences == parts_->surface.preferences) return;
  parts_->surface.preferences = preferences;
  parts_->want_frames(kFramesAfterInput);
}

void App::set_location(const std::string& location) {
  if (parts_->gallery) parts_->gallery->set_location(location);
  if (parts_->screens) parts_->screens->set_location(location);
  parts_->want_frames(kFramesAfterInput);
}

void App::handle(const InputEvent& event) {
  if (parts_->screens) parts_->screens->touch();
  const bool changed = parts_->ui.handle(event);
  if (!parts_->surface.shell_fields) pass_to_editor(event);
  if (changed || editor_has_input()) parts_->want_frames(kFramesAfterInput);
}

bool App::frame(double now_s) {
  Parts& parts = *parts_;
  if (parts.screens && parts.screens->tick(now_s)) {
    parts.frames_left = std::max(parts.frames_left, kFramesAfterInput);
  }
  const double held_s = parts.ui.input.tick(now_s);
  if (parts.wake_s >= 0 && now_s >= parts.wake_s) {
    parts.wake_s = -1;
    parts.frames_left = std::max(parts.frames_left, 1);
  }
  if (!parts.ui.input.outcomes.long_pressed.empty()) {
    parts.frames_left = std::max(parts.frames_left, kFramesAfterInput);
  }
  const bool able = parts.ui.fonts.ready() && parts.surface.viewport.width >= 1;
  if (parts.frames_left <= 0 || !able) {
    if (able) parts.ask_for_frame(held_s, now_s);
    return false;
  }
  --parts.frames_left;
  tell_imgui(parts.surface.viewport, now_s - parts.drawn_s);
  parts.drawn_s = now_s;
  ImGui::NewFrame();
  ui::Surface dressed = parts.surface;
  if (parts.screens) parts.screens->dress(dressed);
  parts.ui.begin_frame(now_s, dressed);
  if (parts.gallery) parts.gallery->draw(parts.ui, parts.surface);
  if (parts.screens) parts.screens->draw(parts.ui);
  parts.ui.end_frame();
  ImGui::Render();

  if (editor_has_input()) parts.frames_left = std::max(parts.frames_left, 1);
  const double next_s = parts.ui.next_frame_s();
  if (next_s == 0) parts.frames_left = std::max(parts.frames_left, 1);
  parts.wake_s = next_s > 0 ? now_s + next_s : -1;
  if (parts.frames_left > 0) {
    parts.platform.request_frame(0);
  } else {
    parts.ask_for_frame(held_s, now_s);
  }
  return true;
}

const ui::SemanticTree& App::semantics() const { return parts_->ui.tree; }

void App::flush() {
  if (parts_->screens) parts_->screens->flush();
}

}  // namespace banso::client

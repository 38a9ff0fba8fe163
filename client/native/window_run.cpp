// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include <imgui.h>

#include "client/native/stage.h"

namespace banso::client {
namespace {

// Where nothing slows frames down to the screen's pace, more than this is only heat.
constexpr double kFrameLeastS = 1.0 / 120;
// While nobody can see it, the session's clock and the sync go on, and nothing moves.
constexpr double kHiddenLeastS = 1;

Pointer pointer_wanted() {
  switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_Hand:
      return Pointer::hand;
    case ImGuiMouseCursor_TextInput:
      return Pointer::text;
    default:
      return Pointer::arrow;
  }
}

class WindowRun {
 public:
  explicit WindowRun(const Stage& stage) : stage_(stage), player_(stage.script, player_stage()) {
    Window& window = stage_.window;
    window.on_input = [this](const InputEvent& event) { stage_.app.handle(event); };
    window.on_damage = [this] {
      stage_.app.set_viewport(stage_.window.viewport());
      damaged_ = true;
    };
    window.on_hidden = [this] { stage_.app.flush(); };
    stage_.app.set_viewport(window.viewport());
  }

  Status run() {
    for (;;) {
      stage_.queue.run();
      if (stage_.window.should_close()) break;
      const double now_s = Window::seconds_now();
      const double due_s = damaged_ ? 0 : stage_.platform.frame_due_s();
      const bool settled = due_s > now_s + kSettledS;
      if (settled && !player_.over() && !player_.waits(stage_.app.semantics())) {
        TRY_VOID(player_.play_next(stage_.app.semantics()));
        continue;
      }
      if (settled) tell_idle();
      const double least_s = stage_.window.hidden() ? kHiddenLeastS : kFrameLeastS;
      const double next_s = std::max(due_s, drawn_s_ + least_s);
      if (next_s > now_s) {
        stage_.window.wait(next_s - now_s);
      } else {
        draw(now_s);
        stage_.window.wait(0);
      }
    }
    stage_.window.show_nothing();
    stage_.app.flush();
    if (stage_.options.trace) tell("closed after");
    return {};
  }

 private:
  void draw(double now_s) {
    const bool damaged = std::exchange(damaged_, false);
    drawn_s_ = now_s;
    stage_.platform.frame_begins();
    stage_.renderer.before_frame();
    const bool drew = stage_.app.frame(now_s);
    if (!drew && !damaged) return;
    const Viewport viewport = stage_.window.viewport();
    const auto pixels = [&](float side) {
      return static_cast<int>(std::lround(side * viewport.pixel_ratio));
    };
    stage_.renderer.draw(pixels(viewport.width), pixels(viewport.height));
    // Some desktops make whoever shows a hidden window wait until it is seen again.
    if (!stage_.window.hidden()) stage_.window.swap();
    stage_.window.point_with(pointer_wanted());
    if (++frames_ == 1 && stage_.options.trace) {
      std::printf("ready %dx%d\n", pixels(viewport.width), pixels(viewport.height));
    }
  }

  void tell_idle() {
    if (!stage_.options.trace || frames_ == frames_told_) return;
    frames_told_ = frames_;
    std::printf("nodes %s\n", nodes_as_json(stage_.app.semantics()).c_str());
    tell("idle after");
  }

  void tell(const char* what) const {
    std::printf("%s %d frames\n", what, frames_);
    std::fflush(stdout);
  }

  ScriptPlayer::Stage player_stage() {
    return {.handle = [this](const InputEvent& event) { stage_.app.handle(event); },
            .viewport = [this] { return stage_.window.viewport(); },
            .now_s = Window::seconds_now,
            .photograph = [](const std::string&) -> Status {
              return fail(ErrorCode::unsupported, "photographs need --screenshot");
            },
            .close = [this] { stage_.window.close(); }};
  }

  Stage stage_;
  ScriptPlayer player_;
  bool damaged_ = true;
  double drawn_s_ = -1;
  int frames_ = 0;
  int frames_told_ = 0;
};

}  // namespace

Status run_in_window(const Stage& stage) { return WindowRun(stage).run(); }

}  // namespace banso::client

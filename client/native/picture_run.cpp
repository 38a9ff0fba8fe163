// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "client/native/stage.h"

namespace banso::client {
namespace {

constexpr double kFrameS = 1.0 / 60;
// Ten seconds of frames: what moves longer will not stop.
constexpr int kFramesMax = 600;
// Answers wake the wait; this is only against one that came just before it.
constexpr double kAnswerS = 1;

class PictureRun {
 public:
  explicit PictureRun(const Stage& stage) : stage_(stage), player_(stage.script, player_stage()) {
    const DesktopOptions& options = stage_.options;
    viewport_.width = static_cast<float>(options.size->width);
    viewport_.height = static_cast<float>(options.size->height);
    viewport_.pixel_ratio = options.pixel_ratio > 0 ? options.pixel_ratio : 1;
    stage_.platform.seconds_now = [this] { return now_s_; };
    stage_.platform.request_frame(0);
  }

  Status run() {
    TRY_VOID(stage_.renderer.draw_into_picture(pixels(viewport_.width), pixels(viewport_.height)));
    stage_.app.set_viewport(viewport_);
    TRY_VOID(settle());
    while (!player_.over() && !closed_) {
      if (player_.waits(stage_.app.semantics())) {
        stage_.window.wait(kAnswerS);
      } else {
        TRY_VOID(player_.play_next(stage_.app.semantics()));
      }
      TRY_VOID(settle());
    }
    stage_.app.flush();
    return photograph(stage_.options.screenshot.string());
  }

 private:
  int pixels(float side) const {
    return static_cast<int>(std::lround(side * viewport_.pixel_ratio));
  }

  Status settle() {
    for (int frame = 0; frame < kFramesMax; ++frame) {
      stage_.queue.run();
      if (stage_.window.should_close()) return fail(ErrorCode::stale, "stopped");
      const double due_s = stage_.platform.frame_due_s();
      if (due_s > now_s_ + kSettledS) return {};
      now_s_ = std::max(now_s_ + kFrameS, due_s);
      stage_.platform.frame_begins();
      stage_.renderer.before_frame();
      if (stage_.app.frame(now_s_)) {
        stage_.renderer.draw(pixels(viewport_.width), pixels(viewport_.height));
      }
    }
    return fail(ErrorCode::stale, "the picture still moves after 600 frames");
  }

  Status photograph(const std::string& file) { return write_png(file, stage_.renderer.picture()); }

  ScriptPlayer::Stage player_stage() {
    return {.handle = [this](const InputEvent& event) { stage_.app.handle(event); },
            .viewport = [this] { return viewport_; },
            .now_s = [this] { return now_s_; },
            .photograph = [this](const std::string& file) { return photograph(file); },
            .close = [this] { closed_ = true; }};
  }

  Stage stage_;
  ScriptPlayer player_;
  Viewport viewport_;
  double now_s_ = 0;
  bool closed_ = false;
};

}  // namespace

Status run_for_picture(const Stage& stage) { return PictureRun(stage).run(); }

}  // namespace banso::client

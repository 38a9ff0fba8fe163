// SPDX-License-Identifier: Apache-2.0
// The two ways in which the App is driven: in a window, in real time and only when something has to
// be drawn; or without one, on a clock that jumps from frame to frame.
#pragma once

#include <functional>
#include <string>

#include "client/app.h"
#include "client/native/main_queue.h"
#include "client/native/native_platform.h"
#include "client/native/options.h"
#include "client/native/renderer.h"
#include "client/native/script_player.h"
#include "client/native/window.h"

namespace banso::client {

// What both need; all outlive the run.
struct Stage {
  const DesktopOptions& options;
  Window& window;
  Renderer& renderer;
  MainQueue& queue;
  NativePlatform& platform;
  App& app;
  std::vector<Step> script;
};

// A frame later than this is no reason to wait with the next step of a script: a caret blinks.
inline constexpr double kSettledS = 0.25;

Status run_in_window(const Stage& stage);
// Steps end and the photograph is taken when no frame is wanted soon.
Status run_for_picture(const Stage& stage);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// What is around every screen of an open device: the places to go, the bar with the state of the
// sync in its corner, and the button that hides everything.
#pragma once

#include <cstddef>
#include <string_view>

#include "client/screens/desk.h"
#include "client/screens/sync_words.h"

namespace banso::client {

struct FrameOptions {
  std::string_view title = {};
  std::string_view detail = {};
  bool back = false;  // one step up
  std::size_t to_confirm = 0;
  bool office = false;  // 庁内 is open to this worker
};
struct FrameParts {
  ui::Rect area;      // for the screen
  float above = 0;    // of the bar at the bottom, for toasts
  bool back = false;  // was pressed
};
// Also acts on what was pressed: goes to places, hides the screen.
FrameParts draw_frame(ui::Ui& ui, Desk& desk, const SyncFacts& facts, const FrameOptions& options);

}  // namespace banso::client

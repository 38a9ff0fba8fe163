// SPDX-License-Identifier: Apache-2.0
// The frame of every screen: the bar at the top, the rail at the left of a tablet or the bar at the
// bottom of a phone. Between them stand the panes of split_view.h.
#pragma once

#include <span>
#include <string_view>

#include "client/ui/split_view.h"
#include "client/ui/ui.h"

namespace banso::client::ui {

struct AppBarOptions {
  std::string_view title = {};
  std::string_view detail = {};
  bool back = false;
  int actions = 0;   // icon buttons that the caller draws into `actions`
  float beside = 0;  // px more, for what else stands there
};
struct AppBar {
  Rect rect;
  Rect actions;       // where they go, from the left
  bool back = false;  // was pressed
};
// Takes its height off the area.
AppBar app_bar(Ui& ui, std::string_view key, Rect& area, const AppBarOptions& options);

struct Place {
  std::string_view label;
  const char* icon;
  int count = 0;  // shown as a mark when there is something
};
// Takes its part off the area: a rail, or a bar below. true: a place was pressed, maybe the one
// that is shown.
bool navigation(Ui& ui, std::string_view key, Rect& area, std::span<const Place> places,
                int& chosen, std::string_view label);

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
// Two panes side by side that become a stack on a phone: the detail slides over the list, and back
// by a button of the caller, by Escape, and by a swipe from the left edge that the page follows.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

struct Split {
  std::string key;
  Rect list;
  Rect detail;
  bool list_shown = true;
  bool detail_shown = true;
  bool back = false;          // the person left the detail: close it
  bool list_unheard = false;  // seen behind the detail, no more
  float slid = 0;             // 1: the detail covers the list
};
// `detail_open` matters on a phone.
Split split_view(Ui& ui, std::string_view key, Rect area, bool detail_open, float list_width = 360);

// One of the two, first the list, then the detail:
//   if (Pane pane{ui, split, Pane::Side::list}; pane) { ... }
class Pane {
 public:
  enum class Side : std::uint8_t { list, detail };
  Pane(Ui& ui, const Split& split, Side side);
  ~Pane();
  Pane(const Pane&) = delete;
  Pane& operator=(const Pane&) = delete;
  explicit operator bool() const { return shown_; }

 private:
  Ui& ui_;
  const Split& split_;
  Side side_;
  bool shown_;
};

}  // namespace banso::client::ui

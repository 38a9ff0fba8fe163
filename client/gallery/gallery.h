// SPDX-License-Identifier: Apache-2.0
// The design kit on show: every widget in each of its states, with words as casework has them. What
// is chosen in the bar (theme, text size, language) goes into the surface of the next frame.
#pragma once

#include <memory>
#include <string>

#include "client/ui/ui.h"

namespace banso::client::gallery {

class Gallery {
 public:
  Gallery();
  ~Gallery();
  // "#lists" opens that page.
  void set_location(const std::string& location);
  void draw(ui::Ui& ui, ui::Surface& surface);

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace banso::client::gallery

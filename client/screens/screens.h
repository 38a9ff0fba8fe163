// SPDX-License-Identifier: Apache-2.0
// The app as a person meets it: which screen is shown follows from the state of the session and
// from the location. Owns both. Between frames tick() gives time to everything that does not wait
// for a finger.
#pragma once

#include <memory>
#include <string>

#include "client/platform.h"
#include "client/session/session.h"
#include "client/ui/ui.h"

namespace banso::client {

class Screens {
 public:
  Screens(Platform& platform, const SessionOptions& options);
  ~Screens();
  Screens(const Screens&) = delete;
  Screens& operator=(const Screens&) = delete;

  void set_location(const std::string& location);
  // Somebody is there.
  void touch();
  // true: a frame has to be drawn.
  bool tick(double now_s);
  // What the person chose to see it like goes into the surface.
  void dress(ui::Surface& surface) const;
  void draw(ui::Ui& ui);
  // Everything that is typed goes into the store, the log into its file.
  void flush();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace banso::client

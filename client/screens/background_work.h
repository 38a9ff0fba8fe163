// SPDX-License-Identifier: Apache-2.0
// What is done while nobody waits, a few milliseconds at a time: reading the list of cases, the
// search index, copying the log into the file. When all is done no more frames are asked for.
#pragma once

#include <cstddef>

#include "client/screens/desk.h"

namespace banso::client {

class BackgroundWork {
 public:
  // Once a frame. true: something that shows has changed.
  bool step(Desk& desk, double now_s);
  // Somebody does something: wait.
  void disturb(double now_s) { busy_until_s_ = now_s + 0.3; }

 private:
  // What a step may take.
  struct Pace {
    std::size_t count;
    std::size_t least;
    std::size_t most;
    void learn(std::int64_t took_ms);
  };
  Pace cases_{100, 10, 1000};
  Pace index_{50, 5, 500};
  double busy_until_s_ = 0;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// A shell whose clock jumps from one wanted frame to the next: the part that all shells of tests
// share.
#pragma once

#include "client/platform.h"

namespace banso::client {

class PacedPlatform : public Platform {
 public:
  void request_frame(double after_s) override {
    const double wanted_s = now_s + after_s;
    if (due_s < 0 || wanted_s < due_s) due_s = wanted_s;
    frame_after_s = after_s;
  }

  double now_s = 0;
  double due_s = -1;          // of the frame that is wanted; below 0: none is
  double frame_after_s = -1;  // as it was last asked for
};

}  // namespace banso::client

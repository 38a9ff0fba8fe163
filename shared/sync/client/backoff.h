// SPDX-License-Identifier: Apache-2.0
// How long to wait before the office is asked again after a failure: doubles from 2 s to 5 min,
// each time a random half to whole of it, so that a hundred tablets that lost the office together
// do not come back together ("full jitter", AWS Architecture Blog 2015, with a lower half kept so
// that nobody hammers). What the office itself asks for (Retry-After) is a lower bound.
#pragma once

#include <cstdint>

#include "shared/base/env.h"

namespace banso {

class Backoff {
 public:
  static constexpr std::int64_t kFirstMs = 2'000;
  static constexpr std::int64_t kMostMs = 300'000;

  void succeeded() { failures_ = 0; }
  // Returns the wait in milliseconds, 1,000..kMostMs (or retry_after_ms where that is more, but
  // never more than an hour: a broken proxy must not silence a device for days).
  std::int64_t failed(Env& env, std::int64_t retry_after_ms = 0);
  int failures() const { return failures_; }

 private:
  int failures_ = 0;
};

}  // namespace banso

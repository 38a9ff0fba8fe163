// SPDX-License-Identifier: Apache-2.0
// What may not fail in the simulated world: its own errors stop it at once and say why.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "shared/base/result.h"

namespace banso::sim {

[[noreturn]] inline void stop(const Error& error) {
  std::fprintf(stderr, "banso-sim: %s: %s\n", error_word(error.code), error.detail.c_str());
  std::abort();
}

template <class Value>
Value must(Result<Value> result) {
  if (!result) stop(result.error());
  return std::move(*result);
}
inline void must(const Status& status) {
  if (!status) stop(status.error());
}

}  // namespace banso::sim

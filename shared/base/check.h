// SPDX-License-Identifier: Apache-2.0
// CHECK(condition): a broken invariant is a programmer's error and stops the program, in release
// builds too, before wrong data is written. Never use it for data from outside.
#pragma once

namespace banso {
[[noreturn]] void check_failed(const char* condition, const char* file, int line);
}

#define CHECK(condition)                                     \
  do {                                                       \
    if (!(condition)) {                                      \
      ::banso::check_failed(#condition, __FILE__, __LINE__); \
    }                                                        \
  } while (false)

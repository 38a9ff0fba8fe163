// SPDX-License-Identifier: Apache-2.0
// The first step of line breaking: a text as clusters (what stays together always: a character with
// its marks and variation selector, a joined emoji), each with how willingly a line ends before it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "client/text/line_break.h"

namespace banso::client {

enum class Willing : std::uint8_t {
  anywhere,  // between two characters, against the rules
  inside,    // of a word or number; keeps the rules of what begins and ends a line
  gladly,    // where the rules let a line end
  must,      // behind a newline
};

struct Cluster {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  float advance = 0;  // px
  Willing before = Willing::anywhere;
  bool is_space = false;
  bool is_newline = false;
};

std::vector<Cluster> clusters_of(std::string_view text, const Advance& advance);

}  // namespace banso::client

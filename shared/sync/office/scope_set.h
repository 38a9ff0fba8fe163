// SPDX-License-Identifier: Apache-2.0
// A set of scope numbers, one bit each: 10,000 cases are 2.5 KB.
#pragma once

#include <cstdint>
#include <vector>

#include "shared/store/office/scope_book.h"

namespace banso {

class ScopeSet {
 public:
  bool contains(ScopeNo no) const {
    return no / 64 < words_.size() && (words_[no / 64] >> (no % 64) & 1U) != 0;
  }
  void set(ScopeNo no, bool in) {
    if (no / 64 >= words_.size()) {
      if (!in) return;
      words_.resize(no / 64 + 1);
    }
    const std::uint64_t bit = std::uint64_t{1} << (no % 64);
    words_[no / 64] = in ? words_[no / 64] | bit : words_[no / 64] & ~bit;
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace banso

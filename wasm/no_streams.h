// SPDX-License-Identifier: Apache-2.0
// Stands in front of the QR code generator (cmake/third_party.cmake includes it). It puts the words
// of an exception together with a stream: the only one of the whole program, which brings all
// locales of the standard library with it. Texts that are too long are not handed to it, so those
// words are never read.
#pragma once

#include <sstream>
#include <string>

namespace std {

struct banso_no_stream {
  template <class T>
  banso_no_stream& operator<<(const T&) {
    return *this;
  }
  string str() const { return {}; }
};

}  // namespace std

#define ostringstream banso_no_stream

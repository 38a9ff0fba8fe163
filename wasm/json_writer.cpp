// SPDX-License-Identifier: Apache-2.0
#include "wasm/json_writer.h"

#include <cmath>
#include <cstdint>

namespace banso::wasm {

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::quote(std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  out_ += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out_ += '\\';
      out_ += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_ += "\\u00";
      out_ += kHex[c >> 4];
      out_ += kHex[c & 0xF];
    } else {
      out_ += c;
    }
  }
  out_ += '"';
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ':';
  needs_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  quote(value);
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  separate();
  constexpr double kMost = 1e13;
  const double inside = std::isfinite(value) ? std::fmin(std::fmax(value, -kMost), kMost) : 0;
  const auto hundredths = static_cast<std::int64_t>(std::llround(inside * 100));
  if (hundredths < 0) out_ += '-';
  const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
  out_ += std::to_string(size / 100);
  if (size % 100 != 0) {
    out_ += '.';
    out_ += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) out_ += static_cast<char>('0' + size % 10);
  }
  return *this;
}

JsonWriter& JsonWriter::word(std::string_view value) {
  separate();
  out_ += value;
  return *this;
}

}  // namespace banso::wasm

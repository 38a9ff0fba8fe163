// SPDX-License-Identifier: Apache-2.0
// Writes JSON (RFC 8259) from first to last: the commas are its own business, the nesting is the
// caller's. Text is UTF-8 as it came.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace banso::wasm {

class JsonWriter {
 public:
  JsonWriter& open(char bracket);   // '{' or '['
  JsonWriter& close(char bracket);  // '}' or ']'
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(double value);          // hundredths are kept
  JsonWriter& word(std::string_view value);  // true, false, null

  std::string take() { return std::move(out_); }

 private:
  void separate();
  void quote(std::string_view text);

  std::string out_;
  bool needs_comma_ = false;
};

}  // namespace banso::wasm

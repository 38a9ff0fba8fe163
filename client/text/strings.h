// SPDX-License-Identifier: Apache-2.0
// The catalogue of every visible string, in Japanese and English. Words stand in strings_table.h;
// code names them by id: tr(language, Str::save). What has placeholders goes through format:
//   format(language, Str::sync_waiting, {{"count", 3}})
// Numbers are written with separators of thousands; {count} of 1 takes the English singular.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso::client {

enum class Language : std::uint8_t { japanese, english };
// Of a tag such as "ja", "en-GB"; Japanese for what is not English.
Language language_of(std::string_view tag);
// "ja", "en".
std::string_view tag_of(Language language);

enum class Str : std::uint16_t {
#define BANSO_STRING(id, japanese, english) id,
#define BANSO_PLURAL(id, japanese, one, other) id,
#include "client/text/strings_table.h"
#undef BANSO_STRING
#undef BANSO_PLURAL
};

struct StringEntry {
  std::string_view id;
  std::string_view japanese;
  std::string_view english_one;
  std::string_view english;
};
// In the order of Str, for tests and tools.
std::size_t string_count();
const StringEntry& string_entry(std::size_t index);

std::string_view tr(Language language, Str id);
// The string that stands n lines behind the first of a row of them (months, weekdays).
std::string_view tr_from(Language language, Str first, int n);

class Argument {
 public:
  Argument(std::string_view name, std::string_view value) : name_(name), value_(value) {}
  template <std::integral Number>
  Argument(std::string_view name, Number number)
      : Argument(static_cast<std::int64_t>(number), name) {}

  std::string_view name() const { return name_; }
  const std::string& value() const { return value_; }
  bool is_one() const { return is_one_; }

 private:
  Argument(std::int64_t number, std::string_view name);

  std::string_view name_;
  std::string value_;
  bool is_one_ = false;
};

// A placeholder without an argument stays as it is; braces in arguments are no placeholders.
std::string format(Language language, Str id, std::initializer_list<Argument> arguments);

// What people read of an error; the code's own word goes small behind it (Str::error_code).
Str string_of(ErrorCode code);

}  // namespace banso::client

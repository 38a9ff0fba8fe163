// SPDX-License-Identifier: Apache-2.0
#include "client/text/strings.h"

#include <algorithm>
#include <iterator>

#include "client/text/numbers.h"
#include "shared/base/check.h"

namespace banso::client {
namespace {

constexpr StringEntry kEntries[] = {
#define BANSO_STRING(id, japanese, english) {#id, japanese, english, english},
#define BANSO_PLURAL(id, japanese, one, other) {#id, japanese, one, other},
#include "client/text/strings_table.h"
#undef BANSO_STRING
#undef BANSO_PLURAL
};

}  // namespace

Language language_of(std::string_view tag) {
  const bool is_english = tag == "en" || tag.starts_with("en-") || tag.starts_with("en_");
  return is_english ? Language::english : Language::japanese;
}

std::string_view tag_of(Language language) { return language == Language::english ? "en" : "ja"; }

std::size_t string_count() { return std::size(kEntries); }

const StringEntry& string_entry(std::size_t index) {
  CHECK(index < std::size(kEntries));
  return kEntries[index];
}

std::string_view tr(Language language, Str id) {
  const StringEntry& entry = string_entry(static_cast<std::size_t>(id));
  return language == Language::english ? entry.english : entry.japanese;
}

std::string_view tr_from(Language language, Str first, int n) {
  return tr(language, static_cast<Str>(static_cast<int>(first) + n));
}

Argument::Argument(std::int64_t number, std::string_view name)
    : name_(name), value_(number_words(number)), is_one_(number == 1) {}

std::string format(Language language, Str id, std::initializer_list<Argument> arguments) {
  const auto argument = [&](std::string_view name) {
    return std::find_if(arguments.begin(), arguments.end(),
                        [&](const Argument& each) { return each.name() == name; });
  };
  const auto count = argument("count");
  const bool is_one = count != arguments.end() && count->is_one();
  std::string_view rest = language == Language::english && is_one
                              ? string_entry(static_cast<std::size_t>(id)).english_one
                              : tr(language, id);
  std::string text;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    const std::size_t close = open == rest.npos ? rest.npos : rest.find('}', open);
    if (close == rest.npos) break;
    text += rest.substr(0, open);
    const auto found = argument(rest.substr(open + 1, close - open - 1));
    text += found == arguments.end() ? rest.substr(open, close - open + 1) : found->value();
    rest.remove_prefix(close + 1);
  }
  return text.append(rest);
}

Str string_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid:
      return Str::error_invalid;
    case ErrorCode::too_large:
      return Str::error_too_large;
    case ErrorCode::not_found:
      return Str::error_not_found;
    case ErrorCode::denied:
      return Str::error_denied;
    case ErrorCode::conflict:
      return Str::error_conflict;
    case ErrorCode::stale:
      return Str::error_stale;
    case ErrorCode::locked:
      return Str::error_locked;
    case ErrorCode::corrupt:
      return Str::error_corrupt;
    case ErrorCode::io:
      return Str::error_io;
    case ErrorCode::full:
      return Str::error_storage_full;
    case ErrorCode::offline:
      return Str::error_offline;
    case ErrorCode::unsupported:
      return Str::error_unsupported;
    case ErrorCode::stranger:
    case ErrorCode::redirected:
    case ErrorCode::untrusted:
    case ErrorCode::cut_off:
      return Str::error_offline;
  }
  return Str::error_io;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/text/typed_values.h"

#include <charconv>

#include "client/text/dates.h"
#include "shared/base/utf8.h"

namespace banso::client {
namespace {

// Full-width letters, digits and signs become the half-width ones, capitals small; spaces go.
std::string folded(std::string_view typed) {
  std::string text;
  if (!is_valid_utf8(typed)) return "?";
  for (char32_t point : code_points(typed)) {
    if (point == U' ' || point == U'\u3000') continue;
    if (point >= U'\uFF01' && point <= U'\uFF5E') point -= 0xFEE0;
    if (point == U'\u2212') point = U'-';  // the minus of Japanese keyboards
    if (point >= U'A' && point <= U'Z') point += U'a' - U'A';
    append_code_point(text, point);
  }
  return text;
}

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool take_front(std::string& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text.erase(0, front.size());
  return true;
}

bool take_back(std::string& text, std::string_view back) {
  if (!text.ends_with(back)) return false;
  text.resize(text.size() - back.size());
  return true;
}

struct Clock {
  int hours;
  int minutes;
};

// Behind "時" there may be nothing, or half an hour; behind ":" there are minutes.
std::optional<Clock> split_at(const std::string& text, std::size_t at, std::string_view mark) {
  const std::optional<int> hours = whole_number(std::string_view(text).substr(0, at));
  std::string behind = text.substr(at + mark.size());
  take_back(behind, "分");
  if (behind == "半") behind = "30";
  if (behind.empty() && mark != ":") behind = "0";
  const std::optional<int> minutes = whole_number(behind);
  if (!hours || !minutes) return std::nullopt;
  return Clock{*hours, *minutes};
}

std::optional<Clock> read_clock(const std::string& text, bool halves) {
  for (const std::string_view mark : {":", "時"}) {
    const std::size_t at = text.find(mark);
    if (at != text.npos) return split_at(text, at, mark);
  }
  const std::optional<int> number = whole_number(text);
  if (!number) return std::nullopt;
  if (text.size() == 3 || text.size() == 4) return Clock{*number / 100, *number % 100};
  if (halves && text.size() <= 2) return Clock{*number, 0};  // "2pm"
  return std::nullopt;
}

std::optional<int> read_time(std::string text) {
  bool afternoon = take_front(text, "午後") || take_front(text, "pm");
  bool halves = afternoon || take_front(text, "午前") || take_front(text, "am");
  if (!halves) {
    afternoon = take_back(text, "pm");
    halves = afternoon || take_back(text, "am");
  }
  std::optional<Clock> clock = read_clock(text, halves);
  if (!clock || clock->hours < 0 || clock->hours > 23) return std::nullopt;
  if (clock->minutes < 0 || clock->minutes > 59) return std::nullopt;
  if (halves && clock->hours > 12) return std::nullopt;
  if (afternoon && clock->hours < 12) clock->hours += 12;
  return clock->hours * 60 + clock->minutes;
}

tl::expected<std::optional<int>, Str> nothing(bool required) {
  if (required) return tl::unexpected<Str>(Str::error_required);
  return std::nullopt;
}

}  // namespace

tl::expected<std::optional<int>, Str> read_typed_number(std::string_view typed,
                                                        const TypedNumberRules& rules) {
  const std::string text = folded(typed);
  if (text.empty()) return nothing(rules.required);
  const std::optional<int> value = whole_number(text);
  const bool digits = text.find_first_not_of("0123456789", text[0] == '-' ? 1 : 0) == text.npos;
  if (!value && (!digits || text == "-")) return tl::unexpected<Str>(Str::error_not_a_number);
  if (!value || *value < rules.least || *value > rules.most) {
    return tl::unexpected<Str>(Str::error_number_range);
  }
  return value;
}

std::string typed_number_error_words(Language language, Str error, const TypedNumberRules& rules) {
  if (error != Str::error_number_range) return std::string(tr(language, error));
  return format(language, error, {{"from", rules.least}, {"to", rules.most}});
}

tl::expected<std::optional<int>, Str> read_typed_time(std::string_view typed,
                                                      const TypedTimeRules& rules) {
  const std::string text = folded(typed);
  if (text.empty()) return nothing(rules.required);
  const std::optional<int> minutes = read_time(text);
  if (!minutes) return tl::unexpected<Str>(Str::error_time);
  if (*minutes < rules.earliest || *minutes > rules.latest) {
    return tl::unexpected<Str>(Str::error_time_range);
  }
  return minutes;
}

std::string typed_time_error_words(Language language, Str error, const TypedTimeRules& rules) {
  if (error != Str::error_time_range) return std::string(tr(language, error));
  return format(language, error,
                {{"from", time_words(rules.earliest)}, {"to", time_words(rules.latest)}});
}

}  // namespace banso::client

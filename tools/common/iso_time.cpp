// SPDX-License-Identifier: Apache-2.0
#include "tools/common/iso_time.h"

#include <chrono>
#include <cstdio>

namespace banso {
namespace {

constexpr std::int64_t kDayMs = 24 * 60 * 60 * 1000;

struct Parser {
  std::string_view rest;
  bool ok = true;

  int number(std::size_t digits) {
    int value = 0;
    if (rest.size() < digits) ok = false;
    for (std::size_t i = 0; ok && i < digits; ++i) {
      if (rest[i] < '0' || rest[i] > '9') ok = false;
      value = value * 10 + (rest[i] - '0');
    }
    if (ok) rest.remove_prefix(digits);
    return value;
  }
  bool take(char c) {
    if (rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  void expect(char c) { ok = take(c) && ok; }

  int milliseconds() {
    if (!take('.')) return 0;
    int value = 0;
    int scale = 100;
    while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
      value += (rest.front() - '0') * scale;
      scale /= 10;
      rest.remove_prefix(1);
    }
    return value;
  }
  // Minutes east of Greenwich.
  int offset() {
    if (take('Z')) return 0;
    const int sign = take('-') ? -1 : 1;
    if (sign > 0) expect('+');
    const int hours = number(2);
    expect(':');
    return sign * (hours * 60 + number(2));
  }
};

}  // namespace

std::string time_to_iso(std::int64_t unix_ms) {
  using namespace std::chrono;
  const auto day = floor<days>(sys_time<milliseconds>(milliseconds(unix_ms)));
  const year_month_day date(day);
  const hh_mm_ss time(sys_time<milliseconds>(milliseconds(unix_ms)) - day);
  char text[64];
  const int millis = static_cast<int>(time.subseconds().count());
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()));
  std::string iso = text;
  if (millis != 0) {
    std::snprintf(text, sizeof text, ".%03d", millis);
    iso += text;
  }
  return iso + "Z";
}

Result<std::int64_t> time_from_iso(std::string_view text) {
  using namespace std::chrono;
  Parser parser{text};
  const int y = parser.number(4);
  parser.expect('-');
  const int m = parser.number(2);
  parser.expect('-');
  const int d = parser.number(2);
  parser.expect('T');
  const int hours = parser.number(2);
  parser.expect(':');
  const int minutes = parser.number(2);
  const int seconds = parser.take(':') ? parser.number(2) : 0;
  const int millis = parser.milliseconds();
  const int offset = parser.offset();
  const year_month_day date(year(y), month(static_cast<unsigned>(m)),
                            day(static_cast<unsigned>(d)));
  if (!parser.ok || !parser.rest.empty() || !date.ok() || hours > 23 || minutes > 59 ||
      seconds > 59) {
    return fail(ErrorCode::invalid, "expected a time like 2026-04-01T01:30:00Z");
  }
  const std::int64_t day_ms = sys_days(date).time_since_epoch().count() * kDayMs;
  return day_ms + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000LL + millis;
}

}  // namespace banso

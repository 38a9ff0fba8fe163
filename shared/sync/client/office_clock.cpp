// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/office_clock.h"

#include <algorithm>
#include <cstdlib>

#include "shared/base/limits.h"
#include "shared/codec/value_codec.h"

namespace banso {
namespace {

constexpr std::string_view kClockOff = "clock_off";

Result<std::int64_t> clock_off_ms(Settings& settings) {
  const auto stored = TRY(settings.get(kClockOff));
  if (!stored) return std::int64_t{0};
  const Value value = TRY(decode_value(*stored));
  return value.number() == nullptr ? 0 : *value.number();
}

}  // namespace

Status note_clock_off(Settings& settings, std::int64_t off_ms) {
  const std::int64_t known_ms = TRY(clock_off_ms(settings));
  if (std::llabs(off_ms - known_ms) <= limits::kClockSkewToldMs) return {};
  const Bytes bytes = TRY(encode_value(Value(off_ms)));
  return settings.set(kClockOff, bytes);
}

Result<CivilDate> day_to_begin(Settings& settings, Env& env) {
  const std::int64_t now_ms = env.now_ms();
  const std::int64_t off_ms = TRY(clock_off_ms(settings));
  return std::min(date_in_japan(now_ms), date_in_japan(now_ms - off_ms));
}

}  // namespace banso

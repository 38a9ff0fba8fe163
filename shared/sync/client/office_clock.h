// SPDX-License-Identifier: Apache-2.0
// How far this device's clock is from the office's, as of the last answer. No merge depends on it;
// it keeps people from writing dates that a wrong clock suggests.
#pragma once

#include <cstdint>

#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/model/dates.h"
#include "shared/store/device/settings.h"

namespace banso {

// `off_ms`: own clock minus the office's. Writes only when it has changed by more than
// kClockSkewToldMs.
Status note_clock_off(Settings& settings, std::int64_t off_ms);

// Today in Japan by this clock or by the office's, as far as that is known, whichever is earlier:
// an assignment that begins "today" must not wait for years because a clock is ahead.
Result<CivilDate> day_to_begin(Settings& settings, Env& env);

}  // namespace banso

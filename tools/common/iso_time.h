// SPDX-License-Identifier: Apache-2.0
// Unix milliseconds <-> ISO 8601 in UTC: "2026-04-01T01:30:00Z", with ".250" when there are
// milliseconds, and on input also with an offset ("+09:00").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso {

std::string time_to_iso(std::int64_t unix_ms);
Result<std::int64_t> time_from_iso(std::string_view text);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// What came back over HTTP, as whoever carries the messages gives it to the core, and whether it is
// an answer of the office at all (docs/PROTOCOL.md section 12).
#pragma once

#include <cstdint>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/sync/wire.h"

namespace banso {

struct SyncResponse {
  int status = 0;
  std::string_view content_type;
  ByteView body;
  std::int64_t retry_after_ms = 0;
};

// The one rule of who answered, for everything that a device asks of its office. ok: an answer of
// the office, of the type that was asked for, that says yes. stranger, redirected: it came from
// somebody between us and the office. offline: the office is busy. denied, not_found, too_large,
// unsupported, invalid: the office says so; the detail is what it said.
Status check_origin(const SyncResponse& response, std::string_view content_type = kWireContentType);

// What lies between us and the office: nothing is wrong with what was asked, nothing is lost, and
// it may pass by itself.
bool may_pass(ErrorCode code);

// A part of an answer that cannot be read is damage on the way (corrupt), except where it says that
// this program is too old.
Error on_the_way(Error error);

}  // namespace banso

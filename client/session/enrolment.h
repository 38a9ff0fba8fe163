// SPDX-License-Identifier: Apache-2.0
// How a device becomes known to its office (docs/PROTOCOL.md section 3): a one-time code from the
// administrator against a token. Without a transport: what to send, and what came back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/crypto.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/sync/client/office_response.h"

namespace banso::client {

inline constexpr std::string_view kEnrolPath = "/api/v1/enrol";
inline constexpr std::string_view kJsonType = "application/json";

// What the office gives a new device.
struct Enrolment {
  DeviceId device;
  RecordId worker;
  std::string token;
  std::string office_name;
};

// A JSON body. Text that is no UTF-8 is replaced, not refused.
std::string enrolment_request(std::string_view code, std::string_view device_name,
                              const PublicKey& key);
// denied: the code is wrong, used or expired; other errors as check_origin(), with the office's own
// words. corrupt: the office said yes, but what came is no enrolment.
Result<Enrolment> read_enrolment(const SyncResponse& response);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Who speaks in a request, as the server has found out from the token. The office part of the sync
// believes it.
#pragma once

#include <functional>
#include <optional>

#include "shared/base/crypto.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/dates.h"

namespace banso {

struct OfficeSession {
  DeviceId device;
  RecordId worker;
  // The device was revoked: it hands in what it has and is told to wipe.
  bool revoked = false;
  // In Japan, for assignments that begin and end.
  CivilDate today;
  // When the device was here before; decides about work that was written before an assignment's end
  // was known to it. At the first contact: today.
  CivilDate last_contact;
};

// For a relayed change that carries a device's signature instead of a receipt.
struct SigningDevice {
  RecordId worker;
  PublicKey public_key{};
  bool revoked = false;
};
using FindSigningDevice = std::function<Result<std::optional<SigningDevice>>(const DeviceId&)>;

}  // namespace banso

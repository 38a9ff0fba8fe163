// SPDX-License-Identifier: Apache-2.0
// A device and its office over HTTP: enrolment, the loop that carries the sync's messages until
// everything of this moment is exchanged, and the history of a record. What is said is
// shared/sync's business.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "client/native/http_transport.h"
#include "client/session/enrolment.h"
#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/store/device/device_store.h"
#include "shared/sync/client/history_reader.h"
#include "shared/sync/client/sync_client.h"

namespace banso {

// denied: the code is wrong, used or expired. offline: no office there.
Result<client::Enrolment> enrol_device(HttpTransport& transport, const std::string& code,
                                       const std::string& device_name, const PublicKey& key);

struct SyncReport {
  SyncTotals totals;
  bool wipe = false;  // the office revoked this device and has all its work
};

// Waits (by `wait_ms`) and tries again after failures that may pass, up to `tries` times in a row.
// Nothing is lost by an error; the next sync goes on from there.
Result<SyncReport> run_sync(DeviceStore& store, Env& env, HttpTransport& transport,
                            const std::string& token, int tries,
                            const std::function<void(std::int64_t)>& wait_ms);

// Everything that was written to a record, from the office; of one path, if given. not_found: no
// such record, or the worker may not see it. offline: no office there.
Result<std::vector<OfficeWrite>> fetch_history(DeviceStore& store, HttpTransport& transport,
                                               const std::string& token, const std::string& kind,
                                               const RecordId& record, std::string_view path);

}  // namespace banso

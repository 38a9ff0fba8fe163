// SPDX-License-Identifier: Apache-2.0
// The complete history of one record as the office has it (docs/PROTOCOL.md section 10), sans-IO.
// A first sync leaves out changes that were replaced as a whole; here they are shown. Nothing is
// stored: what was left out once stays left out, so that the device's log keeps its meaning.
//
//   HistoryReader history(store, "case", record);
//   do { send(history.next_request()); } while (TRY(history.on_response(answer)));
//   const auto writes = TRY(history.writes());
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"
#include "shared/sync/client/office_response.h"

namespace banso {

struct OfficeWrite {
  WriteInfo write;       // heads are those of the office's changes: own unsent ones do not count
  bool is_here = false;  // the device holds the change as well
};

class HistoryReader {
 public:
  // `store` has to outlive it. A kind that this program does not know is fine.
  HistoryReader(DeviceStore& store, std::string kind, const RecordId& record)
      : store_(store), kind_(std::move(kind)), record_(record) {}

  // POST kHistoryPath, kWireContentType.
  Bytes next_request() const;
  // true: there is more. not_found: no such record, or the worker may not see it. Other errors: as
  // SyncClient::on_response; after one the same request may be sent again.
  Result<bool> on_response(const SyncResponse& response);
  // Every value that was written, oldest first; of one path, if given.
  Result<std::vector<OfficeWrite>> writes(std::string_view path = "") const;

 private:
  DeviceStore& store_;
  std::string kind_;
  RecordId record_;
  std::uint64_t after_ = 0;
  std::vector<Change> changes_;
};

}  // namespace banso

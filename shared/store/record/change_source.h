// SPDX-License-Identifier: Apache-2.0
// Where the record tables find changes that were applied before: the device's table of changes, the
// office's log. A change has one number there, given in the order of arrival and never used twice.
#pragma once

#include <cstdint>
#include <optional>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

namespace banso {

class ChangeSource {
 public:
  virtual ~ChangeSource() = default;
  // The canonical bytes of change `no`, which is there. corrupt: it is not.
  virtual Result<Bytes> change_bytes(std::int64_t no) = 0;
  // The number of a change that was applied, if it was.
  virtual Result<std::optional<std::int64_t>> find_change(const ChangeId& id) = 0;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Copies of the changes that were refused, for the administrator, and so that the chain of their
// replica goes on through them. Bounded per device: beyond it only the id and the reason are kept,
// and beyond that the oldest are forgotten.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/sqlite/database.h"

namespace banso {

struct RefusedCopy {
  ChangeId id;
  DeviceId device;
  ReplicaId replica;
  std::uint64_t seq = 0;  // 0: it could not be read
  std::int64_t at_ms = 0;
  std::string code;
  std::string why;
  Bytes bytes;  // empty: there was no room
};

class RefusedCopies {
 public:
  // Of one device.
  static constexpr std::int64_t kCopiesMax = 10'000;
  static constexpr std::int64_t kBytesMax = 32LL * 1024 * 1024;

  explicit RefusedCopies(Database& database) : database_(database) {}

  // Inside of the caller's transaction. true: this id was not there yet. Otherwise only the reason
  // and the time are brought up to date.
  Result<bool> keep(const RefusedCopy& copy, ByteView bytes);
  // It was accepted after all.
  Status forget(const ChangeId& id);
  // The replica and number of a refused change.
  Result<bool> is_refused(const ReplicaId& replica, std::uint64_t seq, const ChangeId& id);
  // The newest first.
  Result<std::vector<RefusedCopy>> list(std::size_t limit);
  // After a rollback.
  void forget_counts() { held_.clear(); }

 private:
  struct Held {
    std::int64_t copies = 0;
    std::int64_t bytes = 0;
  };
  Result<Held*> held_by(const DeviceId& device);
  Status drop_oldest(const DeviceId& device, Held& held);

  Database& database_;
  std::unordered_map<DeviceId, Held> held_;
};

}  // namespace banso

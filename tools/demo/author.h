// SPDX-License-Identifier: Apache-2.0
// One worker's device as the demo's data needs it: it chains change sets as a real device does
// (replica, seq, prev, lamport) and encodes them with the real codec.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/model/change.h"

namespace banso::demo {

inline constexpr const char* kDemoApp = "banso-demo/1.0";

struct AuthoredChange {
  ChangeDraft draft;
  Bytes bytes;
  ChangeId id;
};

class Author {
 public:
  Author(const RecordId& worker, const ReplicaId& replica) : worker_(worker), replica_(replica) {}

  const RecordId& worker() const { return worker_; }
  const ReplicaId& replica() const { return replica_; }
  // A change with this lamport has reached the device.
  void saw(std::uint64_t lamport) { lamport_ = lamport > lamport_ ? lamport : lamport_; }
  // Errors: as encode_change; then nothing was written.
  Result<AuthoredChange> write(const Scope& scope, std::int64_t wall_ms, std::vector<OpDraft> ops);

 private:
  RecordId worker_;
  ReplicaId replica_;
  std::uint64_t seq_ = 0;
  std::uint64_t lamport_ = 0;
  ChangeId last_;
};

}  // namespace banso::demo

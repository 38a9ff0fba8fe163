// SPDX-License-Identifier: Apache-2.0
// One row that says where this life of this database stands: who it is for the chain of changes,
// and how far the office was read. Loaded when an act begins, written when it commits.
#pragma once

#include <array>
#include <cstdint>

#include "shared/base/env.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/scope.h"
#include "shared/store/sqlite/database.h"

namespace banso {

struct Life {
  ReplicaId replica;
  std::uint64_t seq = 0;      // of the last own change of this replica
  ChangeId prev;              // that change; nil when seq is 0
  std::uint64_t lamport = 0;  // the highest seen in any change
  EpochId epoch;              // nil before the first contact
  std::uint64_t cursor = 0;   // place in the office's log up to which everything visible is here
  std::array<std::uint8_t, 8> mark{};  // given together with the cursor
  // The end of the office's log as last told, with its mark: what was handed in lies before it.
  std::uint64_t head = 0;
  std::array<std::uint8_t, 8> head_mark{};
  // The end of the log when the first sync began; it left out what was superseded by then.
  std::uint64_t first = 0;
  // Numbers of changes that have to be offered after a change of epoch: (offer_after, offer_upto].
  std::int64_t offer_after = 0;
  std::int64_t offer_upto = 0;
  ScopesDigest scopes{};  // of those held or being filled

  bool operator==(const Life&) const = default;
};

// A new replica id, number 0: what is written from now on is another chain. Nothing is rewritten.
void start_new_life(Env& env, Life& life);

Status create_life(Database& database, Env& env);
Result<Life> load_life(Database& database);
Status store_life(Database& database, const Life& life);

}  // namespace banso

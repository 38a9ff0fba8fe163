// SPDX-License-Identifier: Apache-2.0
// Takes in what a device hands in, inside of the writer's transaction: what is known already is
// accepted again, what the judge refuses is kept as a copy, the rest goes into the log.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/store/office/office_reader.h"
#include "shared/store/office/office_store.h"
#include "shared/sync/office/judge.h"
#include "shared/sync/office/prepared_change.h"
#include "shared/sync/wire.h"

namespace banso {

// What became of what was handed in. The outcomes borrow from `texts`.
struct TakenSync {
  std::vector<Outcome> pushed;
  std::vector<Outcome> relayed;
  std::size_t accepted_new = 0;  // went into the log
  std::deque<std::string> texts;
};

class Intake {
 public:
  // `reader`: over the writer's own connection.
  Intake(OfficeStore& store, OfficeReader& reader) : store_(store), reader_(reader) {}

  // `replica` and `cursor` as the request says.
  Result<TakenSync> take(const OfficeSession& session, const ReplicaId& replica,
                         std::uint64_t cursor, const std::vector<PreparedChange>& relay,
                         const std::vector<PreparedChange>& push);

 private:
  Result<Outcome> take_one(const OfficeSession& session, const ReplicaId& replica,
                           const Author& author, const PreparedChange& prepared, TakenSync& taken);
  Result<std::optional<Outcome>> find_known(const PreparedChange& prepared);

  OfficeStore& store_;
  OfficeReader& reader_;
};

}  // namespace banso

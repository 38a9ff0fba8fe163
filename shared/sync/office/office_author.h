// SPDX-License-Identifier: Apache-2.0
// Changes that the office writes itself, on behalf of an administrator at the office's desk:
// organisations, workers, districts. They are ordinary changes of a replica of the office's own and
// reach devices by the feed. Access is not asked: whoever holds the office's key may do this, and
// somebody has to make the first administrator. Values are checked.
// All calls are inside of the writer's transaction, after the store's begun().
#pragma once

#include <string>
#include <vector>

#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/store/office/office_store.h"

namespace banso {

class OfficeAuthor {
 public:
  // `app` as in Change.
  OfficeAuthor(OfficeStore& store, Env& env, std::string app)
      : store_(store), env_(env), app_(std::move(app)) {}

  // Writes without parents to a record that is known replace what is in force (for the kinds of
  // facts: office_facts.h). invalid: a value that does not fit.
  Result<ChangeId> write(const RecordId& author, const Scope& scope, std::vector<OpDraft> ops);

 private:
  Result<ReplicaId> replica();
  Status fill_parents(OpDraft& op);

  OfficeStore& store_;
  Env& env_;
  std::string app_;
};

}  // namespace banso

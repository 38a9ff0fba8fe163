// SPDX-License-Identifier: Apache-2.0
// What a device could know about access when it was last here: the facts as of its cursor. Work
// that was written in good faith, before the end of an assignment reached the device, is taken in
// by them. Read from the log, so slow; only asked when the present facts say no.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "shared/base/result.h"
#include "shared/model/access_facts.h"
#include "shared/store/office/office_reader.h"
#include "shared/store/office/office_store.h"

namespace banso {

class PastFacts {
 public:
  // Only what was in the log at `upto` or before counts.
  PastFacts(const OfficeStore& store, OfficeReader& reader, std::uint64_t upto)
      : store_(store), reader_(reader), upto_(upto) {}
  // The facts of the book, and of the cases asked for so far.
  Result<const AccessFacts*> with_case(const RecordId& id);

 private:
  Status add(const Scope& scope);

  const OfficeStore& store_;
  OfficeReader& reader_;
  std::uint64_t upto_;
  AccessFacts facts_;
  std::unordered_set<Scope> added_;
};

}  // namespace banso

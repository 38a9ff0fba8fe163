// SPDX-License-Identifier: Apache-2.0
// Whether a change is acceptable from this author, by the office's present state: the replica and
// its chain, the author, access, where the records live, what may not be written twice. Form and
// values were checked before (prepared_change.h). Reasons: docs/PROTOCOL.md, section 6.
#pragma once

#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/model/dates.h"
#include "shared/store/office/office_store.h"
#include "shared/sync/office/past_facts.h"
#include "shared/sync/office/prepared_change.h"

namespace banso {

// On whose behalf a change is handed in.
struct Author {
  DeviceId device;
  RecordId worker;
  CivilDate today;
  CivilDate last_contact;
  PastFacts* past = nullptr;  // what the device knew then; null: nothing
};

class Judge {
 public:
  explicit Judge(OfficeStore& store) : store_(store) {}
  Result<Verdict> judge(const Author& author, const Change& change);

 private:
  Result<Verdict> check_chain(const Author& author, const Change& change);
  Result<Verdict> check_access(const Author& author, const Change& change);
  Result<Verdict> check_record(const Change& change, const Op& op);

  OfficeStore& store_;
};

}  // namespace banso

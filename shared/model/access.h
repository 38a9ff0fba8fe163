// SPDX-License-Identifier: Apache-2.0
// Who may see and write what (design.md section 6): one function for the office, which enforces it,
// and for devices, which explain it. Deny by default: what no rule allows is denied, with a reason.
//
//  - book: every active worker.
//  - organisation: its members, supervisors of it or above it, administrators.
//  - casework: assigned to the case; assigned to its district; supervisor of (or above) its lead or
//    a co-organisation.
//  - restricted: as casework, without supervisors of co-organisations.
//  - meeting: nobody.
// Administrators see no casework unless they have a caseworker's or supervisor's post as well.
#pragma once

#include <vector>

#include "shared/base/id.h"
#include "shared/model/access_facts.h"
#include "shared/model/change.h"
#include "shared/model/schema.h"
#include "shared/model/scope.h"

namespace banso {

enum class AccessReason {
  denied,  // see Decision::denial
  book,
  organisation_member,
  organisation_supervisor,
  administrator,
  direct_assignment,
  district_assignment,
  supervisor_of_lead,
  supervisor_of_partner,  // of a co-organisation
  new_case,               // makes the case and assigns it to the author
};

enum class Denial {
  none,
  unknown_worker,
  worker_revoked,
  worker_not_active,  // before the first or after the last day
  unknown_tier,
  unknown_scope,     // there is no such case or organisation (or it may not be seen)
  no_casework_role,  // an administrator only
  not_assigned,
  assignment_ended,
  assignment_not_begun,
  restricted_part,  // sees the case, but not its restricted part
  not_a_member,
  meetings_closed,
  needs_administrator,
  needs_supervisor,  // or an administrator
  wrong_scope,       // a record or field that does not belong into this scope
};

struct Decision {
  AccessReason reason = AccessReason::denied;
  Denial denial = Denial::none;
  // What it rests on: the assignment, or the organisation that is supervised. Nil when it is plain.
  RecordId because;
  bool allowed() const { return reason != AccessReason::denied; }
};

// "direct_assignment", "not_assigned": for the wire, logs and the string catalogue.
const char* access_reason_word(AccessReason reason);
const char* denial_word(Denial denial);

// today: the civil day in Japan.
Decision may_see(const AccessFacts& facts, const RecordId& worker, const Scope& scope,
                 const CivilDate& today);

// Every scope of the facts that may_see allows, sorted.
std::vector<Scope> visible_scopes(const AccessFacts& facts, const RecordId& worker,
                                  const CivilDate& today);

// Whether the author of the change may make it. Facts are those before the change: the office asks
// once more with those of the author's last contact, for work done before news of an assignment's
// end. Whoever may write may see, but for a new case. Unknown kinds of newer versions may be
// written where their author may see, in the book by administrators only. Not checked here: the
// values, and the scope that existing records belong to.
Decision may_write(const AccessFacts& facts, const Schema& schema, const Change& change,
                   const CivilDate& today);

}  // namespace banso

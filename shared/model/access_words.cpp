// SPDX-License-Identifier: Apache-2.0
#include "shared/model/access.h"

namespace banso {

const char* access_reason_word(AccessReason reason) {
  switch (reason) {
    case AccessReason::denied:
      return "denied";
    case AccessReason::book:
      return "book";
    case AccessReason::organisation_member:
      return "organisation_member";
    case AccessReason::organisation_supervisor:
      return "organisation_supervisor";
    case AccessReason::administrator:
      return "administrator";
    case AccessReason::direct_assignment:
      return "direct_assignment";
    case AccessReason::district_assignment:
      return "district_assignment";
    case AccessReason::supervisor_of_lead:
      return "supervisor_of_lead";
    case AccessReason::supervisor_of_partner:
      return "supervisor_of_partner";
    case AccessReason::new_case:
      return "new_case";
  }
  return "denied";
}

const char* denial_word(Denial denial) {
  switch (denial) {
    case Denial::none:
      return "none";
    case Denial::unknown_worker:
      return "unknown_worker";
    case Denial::worker_revoked:
      return "worker_revoked";
    case Denial::worker_not_active:
      return "worker_not_active";
    case Denial::unknown_tier:
      return "unknown_tier";
    case Denial::unknown_scope:
      return "unknown_scope";
    case Denial::no_casework_role:
      return "no_casework_role";
    case Denial::not_assigned:
      return "not_assigned";
    case Denial::assignment_ended:
      return "assignment_ended";
    case Denial::assignment_not_begun:
      return "assignment_not_begun";
    case Denial::restricted_part:
      return "restricted_part";
    case Denial::not_a_member:
      return "not_a_member";
    case Denial::meetings_closed:
      return "meetings_closed";
    case Denial::needs_administrator:
      return "needs_administrator";
    case Denial::needs_supervisor:
      return "needs_supervisor";
    case Denial::wrong_scope:
      return "wrong_scope";
  }
  return "unknown";
}

}  // namespace banso

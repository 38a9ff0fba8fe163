// SPDX-License-Identifier: Apache-2.0
// Who looks after what, from which day. A case's assignment lives with the case; a district's lives
// in the shared book. Two main workers are allowed until somebody ends one. What ends is `until`
// (the last day); nothing else of an assignment ever changes.
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {
namespace {

constexpr Merge kAssignmentEvent = Merge::event;

std::vector<Field> assignment_fields(Field subject) {
  return {
      std::move(subject),
      {.id = "worker",
       .label = {"担当者", "Worker"},
       .type = reference,
       .merge = kAssignmentEvent,
       .indexed = true,
       .required = true,
       .refers_to = "worker"},
      {.id = "role",
       .label = {"役割", "Role"},
       .type = code,
       .merge = kAssignmentEvent,
       .required = true,
       .code_table = "assignment_role"},
      {.id = "from",
       .label = {"開始日", "From"},
       .type = date,
       .merge = kAssignmentEvent,
       .required = true},
      {.id = "until", .label = {"終了日", "Until"}, .type = date, .indexed = true},
      {.id = "reason", .label = {"理由", "Reason"}, .type = text, .merge = kAssignmentEvent},
  };
}

}  // namespace

Kind assignment() {
  return {
      .id = "assignment",
      .label = {"ケース担当", "Assignment"},
      .tier = Tier::casework,
      .fields = assignment_fields(case_field(kAssignmentEvent)),
  };
}

Kind district_assignment() {
  return {
      .id = "district_assignment",
      .label = {"地区担当", "District assignment"},
      .tier = Tier::book,
      .fields = assignment_fields({.id = "district",
                                   .label = {"地区", "District"},
                                   .type = reference,
                                   .merge = kAssignmentEvent,
                                   .indexed = true,
                                   .required = true,
                                   .refers_to = "district"}),
      .office_only = true,
  };
}

}  // namespace banso::kinds

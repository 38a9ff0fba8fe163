// SPDX-License-Identifier: Apache-2.0
// 受診・治療の状況 of one person. The forms of admission (措置 and others) are need-to-know.
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {
namespace {

std::vector<Field> diagnosis_parts() {
  return {
      {.id = "name", .label = {"診断名・疑い", "Name"}, .type = text},
      {.id = "certainty",
       .label = {"確実さ", "Certainty"},
       .type = code,
       .code_table = "diagnosis_certainty"},
      {.id = "icd", .label = {"ICD-10", "ICD-10"}, .type = text},
      {.id = "by", .label = {"診断・見立てをした人", "By"}, .type = text, .name = true},
      {.id = "date", .label = {"時期", "Date"}, .type = date},
  };
}

std::vector<Field> admission_parts() {
  return {
      {.id = "hospital", .label = {"病院", "Hospital"}, .type = text, .name = true},
      {.id = "form", .label = {"入院形態", "Form"}, .type = code, .code_table = "admission_form"},
      {.id = "from", .label = {"入院日", "From"}, .type = date},
      {.id = "until", .label = {"退院日", "Until"}, .type = date},
      {.id = "note", .label = {"備考", "Note"}, .type = text},
  };
}

}  // namespace

Kind treatment() {
  return {
      .id = "treatment",
      .label = {"受診・治療", "Treatment"},
      .tier = Tier::casework,
      .sensitivity = kS2,
      .fields =
          {
              case_field(Merge::event),
              {.id = "subject",
               .label = {"対象者", "Subject"},
               .type = reference,
               .merge = Merge::event,
               .indexed = true,
               .required = true,
               .refers_to = "person"},
              {.id = "visit_status",
               .label = {"受診状況", "Status"},
               .type = code,
               .sensitivity = kS2,
               .indexed = true,
               .code_table = "visit_status"},
              {.id = "clinic",
               .label = {"医療機関", "Clinic"},
               .type = reference,
               .sensitivity = kS2,
               .refers_to = "organisation"},
              {.id = "clinic_name",
               .label = {"医療機関（登録外）", "Clinic (not registered)"},
               .type = text,
               .sensitivity = kS2,
               .name = true},
              {.id = "doctor",
               .label = {"主治医", "Doctor"},
               .type = text,
               .sensitivity = kS2,
               .name = true},
              {.id = "last_seen",
               .label = {"最終受診日", "Last seen"},
               .type = date,
               .sensitivity = kS2},
              {.id = "next_visit",
               .label = {"次回受診日", "Next visit"},
               .type = date,
               .sensitivity = kS2},
              {.id = "medication",
               .label = {"服薬内容", "Medication"},
               .type = long_text,
               .merge = Merge::long_text,
               .sensitivity = kS2},
              {.id = "adherence",
               .label = {"服薬状況", "Adherence"},
               .type = code,
               .sensitivity = kS2,
               .code_table = "adherence"},
              {.id = "diagnoses",
               .label = {"診断・疑い", "Diagnoses"},
               .type = group,
               .merge = Merge::set,
               .sensitivity = kS2,
               .parts = diagnosis_parts()},
              {.id = "pharmacy",
               .label = {"薬局", "Pharmacy"},
               .type = text,
               .sensitivity = kS2,
               .name = true},
              {.id = "home_nursing",
               .label = {"訪問看護", "Home nursing"},
               .type = text,
               .sensitivity = kS2,
               .name = true},
              {.id = "outpatient_subsidy",
               .label = {"自立支援医療", "Outpatient subsidy"},
               .type = code,
               .sensitivity = kS2,
               .code_table = "yes_no_unknown"},
              {.id = "subsidy_until",
               .label = {"自立支援医療の期限", "Subsidy until"},
               .type = date,
               .sensitivity = kS2},
              {.id = "admissions",
               .label = {"入院歴", "Admissions"},
               .type = group,
               .merge = Merge::set,
               .sensitivity = kS3,
               .parts = admission_parts()},
              {.id = "known_by",
               .label = {"情報源", "How known"},
               .type = code,
               .code_table = "known_by"},
              note_field(kS2),
          },
  };
}

}  // namespace banso::kinds

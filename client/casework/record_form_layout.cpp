// SPDX-License-Identifier: Apache-2.0
#include "client/casework/record_form_layout.h"

#include <algorithm>

namespace banso::client {
namespace {

struct Part {
  std::string_view kind;
  Str title;
  std::vector<std::string_view> fields;
};

const std::vector<Part>& parts() {
  static const std::vector<Part> table = {
      {"case",
       Str::section_problem,
       {"presenting_problem", "presenting_problem_of", "felt_need", "summary", "shared_goal"}},
      {"case",
       Str::section_intake,
       {"title", "number", "opened_on", "channel", "window_field", "phase", "subjects"}},
      {"case",
       Str::section_triage,
       {"illness", "illness_grounds", "caseness", "caseness_grounds", "urgency",
        "urgency_grounds"}},
      {"case",
       Str::section_direction,
       {"response_route", "response_reason", "relation_status", "contact_rhythm_days", "scheme",
        "programmes", "themes", "approaches"}},
      {"case",
       Str::section_charge,
       {"lead_organisation", "co_organisations", "backup_organisation", "district"}},
      {"case",
       Str::section_closing,
       {"closed_on", "close_reason", "close_agreed", "close_note", "reopened_from"}},
      {"person",
       Str::section_basics,
       {"name", "name_kana", "called", "aliases", "birth", "birth_known_by", "sex_at_registry",
        "gender_self", "is_anonymous"}},
      {"person",
       Str::section_reach,
       {"phones", "contact_ban", "contact_ban_note", "addresses", "address_concealed",
        "concealed_addresses"}},
      {"person", Str::section_own, {"own_words", "strengths", "life_history"}},
      {"person",
       Str::section_family,
       {"key_person", "no_relatives", "no_emergency_contact", "guardianship", "guardian"}},
      {"person",
       Str::section_papers,
       {"certificates", "situations", "occupation", "needs_help_in_disaster", "nationality",
        "nationality_name", "language", "needs_interpreter"}},
      {"household", Str::section_basics, {"label", "members", "stage", "stage_since"}},
      {"household", Str::section_reach, {"address", "address_concealed", "concealed_address"}},
      {"household",
       Str::section_living,
       {"situations", "economy", "economy_note", "housing_type", "housing_note", "animals"}},
      {"task",
       Str::section_basics,
       {"title", "kind", "due", "assignee", "organisation", "repeat", "note"}},
      {"task", Str::section_state, {"status", "done_by", "done_at"}},
      {"consent",
       Str::section_basics,
       {"type", "subject", "giver", "giver_name", "date", "expires", "method", "witness",
        "taken_by"}},
      {"consent", Str::section_state, {"status", "status_on", "status_reason"}},
      {"consent",
       Str::section_explained,
       {"explained_text", "organisations", "items", "own_words"}},
      {"treatment",
       Str::section_care,
       {"subject", "visit_status", "clinic", "clinic_name", "doctor", "last_seen", "next_visit",
        "medication", "adherence", "pharmacy", "home_nursing", "outpatient_subsidy",
        "subsidy_until", "known_by"}},
      {"treatment", Str::section_illness, {"diagnoses", "admissions"}},
      {"risk",
       Str::section_basics,
       {"kind", "level", "level_reason", "subject", "grounds", "protective_factors", "action",
        "observed_on", "assessed_by", "review_by", "reviewed_by"}},
      {"safety_note",
       Str::section_basics,
       {"cautions", "text", "subject", "in_force", "since", "known_by"}},
      {"assignment", Str::section_basics, {"worker", "role", "from", "until", "reason"}},
  };
  return table;
}

bool is_set_by_program(const Kind& kind, const Field& field) {
  const std::string_view id = field.id;
  if (id == "case" || id == "author" || id == "boundary") return true;
  const std::string_view of = kind.id;
  return (of == "task" && id == "contact") || (of == "case" && id == "household") ||
         (of == "household" && id == "earlier_household") ||
         (of == "person" && id == "birth_as_typed");
}

}  // namespace

std::vector<FormSection> form_sections(const Kind& kind) {
  std::vector<FormSection> sections;
  std::vector<std::string_view> placed;
  for (const Part& part : parts()) {
    if (part.kind != kind.id) continue;
    FormSection section = {part.title, {}};
    for (const std::string_view id : part.fields) {
      placed.push_back(id);
      if (const Field* const field = kind.find(id)) section.fields.push_back(field);
    }
    if (!section.fields.empty()) sections.push_back(std::move(section));
  }
  FormSection rest = {sections.empty() ? Str::section_basics : Str::section_more, {}};
  for (const Field& field : kind.fields) {
    const bool is_placed = std::find(placed.begin(), placed.end(), field.id) != placed.end();
    if (!is_placed && !is_set_by_program(kind, field)) rest.fields.push_back(&field);
  }
  if (!rest.fields.empty()) sections.push_back(std::move(rest));
  return sections;
}

}  // namespace banso::client

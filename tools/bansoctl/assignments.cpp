// SPDX-License-Identifier: Apache-2.0
// assign, assign end: who looks after which case or district.
#include <CLI/CLI.hpp>
#include <memory>

#include "shared/model/dates.h"
#include "tools/bansoctl/console.h"

namespace banso {
namespace {

struct AssignmentWords {
  std::string worker;
  std::string case_id;
  std::string district;
  std::string role = "main";
  std::string from;
  std::string id;
  std::string until;
};

Result<RecordId> add_one(OfficeData& office, const AssignmentWords& words) {
  const auto worker = TRY(id_from_hex<RecordId>(words.worker));
  TRY_VOID(office.fact("worker", worker));
  const std::string from =
      words.from.empty() ? date_text(date_in_japan(office.env().now_ms())) : words.from;
  std::vector<NewField> fields = {{"worker", worker}, {"role", words.role}, {"from", from}};
  if (words.case_id.empty()) {
    const auto district = TRY(id_from_hex<RecordId>(words.district));
    TRY_VOID(office.require_in_book("district", district));
    fields.push_back({"district", district});
    return office.add_record("district_assignment", std::move(fields));
  }
  const auto case_id = TRY(id_from_hex<RecordId>(words.case_id));
  TRY_VOID(office.fact("case", case_id));
  fields.push_back({"case", case_id});
  return office.add_record("assignment", std::move(fields), case_id);
}

Result<Json> assign(OfficeData& office, const AssignmentWords& words) {
  if (words.worker.empty() || words.case_id.empty() == words.district.empty()) {
    return fail(ErrorCode::invalid, "assign needs --worker and either --case or --district");
  }
  RecordId id;
  const auto work = [&]() -> Status {
    id = TRY(add_one(office, words));
    return {};
  };
  TRY_VOID(office.write(work));
  return Json{{"id", id.hex()}};
}

Result<Json> end(OfficeData& office, const AssignmentWords& words) {
  const auto id = TRY(id_from_hex<RecordId>(words.id));
  const auto work = [&]() -> Status {
    const bool of_case = office.fact("assignment", id).has_value();
    return office.change_record(of_case ? "assignment" : "district_assignment", id,
                                {{"until", words.until}});
  };
  TRY_VOID(office.write(work));
  return Json{{"id", words.id}, {"until", words.until}};
}

}  // namespace

void add_assignment_commands(CLI::App& app, Console& console) {
  auto words = std::make_shared<AssignmentWords>();
  auto* command = app.add_subcommand("assign", "give a worker a case or a district");
  command->require_subcommand(0, 1);
  command->add_option("--worker", words->worker, "id");
  auto* of_case = command->add_option("--case", words->case_id, "id");
  command->add_option("--district", words->district, "id")->excludes(of_case);
  command->add_option("--role", words->role, "a code of the table assignment_role (main)");
  command->add_option("--from", words->from, "first day, 2026-04-01 (today)");
  auto* end_command = command->add_subcommand("end", "say which day is the last one");
  end_command->add_option("id", words->id, "of the assignment")->required();
  end_command->add_option("--until", words->until, "last day, 2026-04-01")->required();
  command->callback([&console, words, end_command] {
    const auto work = end_command->parsed() ? end : assign;
    console.run_on_office([words, work](OfficeData& office) { return work(office, *words); });
  });
}

}  // namespace banso

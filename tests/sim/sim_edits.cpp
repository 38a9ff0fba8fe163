// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_edits.h"

#include <array>
#include <utility>

#include "shared/codec/value_codec.h"
#include "shared/model/change.h"
#include "tests/sim/must.h"
#include "tests/sim/sim_schema.h"

namespace banso::sim {
namespace {

class Editor {
 public:
  Editor(Random& random, const Cast& cast, SimDevice& device, const CivilDate& today)
      : random_(random), cast_(cast), device_(device), today_(today) {}

  std::string edit() {
    const std::vector<RecordId> cases = records("case", {});
    if (cases.empty() || random_.chance(8)) return new_case();
    const RecordId chosen = random_.pick(cases);
    const std::vector<RecordId> boards = records(kBoard, chosen);
    const unsigned dice = random_.below(100);
    if (boards.empty() || dice < 10) return new_board(chosen);
    const RecordId board = random_.pick(boards);
    if (dice < 55) return edit_board(chosen, board);
    if (dice < 62) return save({Tier::restricted, chosen}, {kBoard, board, {{"secret", word()}}});
    if (dice < 69) return save({Tier::casework, chosen}, {kBoard, board, {{"deleted", flag()}}});
    if (dice < 76) return edit_with_old_parents(chosen, board);
    if (dice < 81) return assign(chosen);
    if (dice < 86) return end_assignment(chosen);
    if (dice < 93) return edit_case(chosen);
    return settle();
  }

 private:
  Value word() { return "w" + std::to_string(random_.below(4)); }
  Value flag() { return random_.chance(50); }
  std::string day(std::int64_t from_today) { return date_text(add_days(today_, from_today)); }

  std::vector<RecordId> records(const char* kind, const RecordId& of_case) {
    ListQuery query;
    query.kind = kind;
    query.with_deleted = true;
    if (!of_case.is_nil()) query.filters.push_back({"case", ListFilter::Is::equal, of_case});
    std::vector<RecordId> found;
    for (const ListRow& row : must(device_.store().list(query))) found.push_back(row.id);
    return found;
  }

  std::string save(const Scope& scope, RecordEdit record) {
    return save(scope, std::vector<RecordEdit>{std::move(record)});
  }
  std::string save(const Scope& scope, std::vector<RecordEdit> records) {
    std::string told = records.front().kind + "." + records.front().fields.front().path;
    const auto saved = device_.store().save({device_.worker(), scope, std::move(records)});
    if (saved) return told + " " + saved->hex().substr(0, 8);
    if (saved.error().code != ErrorCode::invalid && saved.error().code != ErrorCode::conflict) {
      stop(saved.error());
    }
    return told + " not saved: " + saved.error().detail;
  }

  std::string new_case() {
    const RecordId id = device_.store().new_record();
    RecordEdit made{"case", id, {}};
    made.fields.push_back({"title", word()});
    made.fields.push_back({"lead_organisation", random_.pick(cast_.organisations)});
    made.fields.push_back({"phase", "intake"});
    if (random_.chance(50)) made.fields.push_back({"district", random_.pick(cast_.districts)});
    return save({Tier::casework, id},
                {std::move(made), assignment_of(id, device_.worker()), board_in(id)});
  }

  RecordEdit assignment_of(const RecordId& case_id, const RecordId& worker) {
    return {"assignment",
            device_.store().new_record(),
            {{"case", case_id}, {"worker", worker}, {"role", "main"}, {"from", day(-3)}}};
  }

  RecordEdit board_in(const RecordId& case_id) {
    RecordEdit made{kBoard, device_.store().new_record(), {{"case", case_id}, {"title", word()}}};
    made.fields.push_back({"words", "written once " + *word().text()});
    made.fields.push_back({"tags/" + *word().text(), word()});
    made.fields.push_back({"concealed", flag()});
    return made;
  }

  std::string new_board(const RecordId& case_id) {
    return save({Tier::casework, case_id}, board_in(case_id));
  }

  FieldEdit some_field() {
    static const std::array<const char*, 3> states = {"refused", "unknown", "granted"};
    switch (random_.below(7)) {
      case 0:
        return {"title", random_.chance(10) ? Value() : word()};
      case 1:
        return {"memo", word()};
      case 2:
        return {"concealed", flag()};
      case 3:
        return {"state", states[random_.below(states.size())]};
      case 4:
        return {"x", std::int64_t{random_.below(5)}};
      default:
        return {"tags/" + *word().text(), random_.chance(40) ? Value() : word()};
    }
  }

  std::string edit_board(const RecordId& case_id, const RecordId& board) {
    RecordEdit edit{kBoard, board, {some_field()}};
    while (random_.chance(40)) {
      FieldEdit more = some_field();
      bool is_new = true;
      for (const FieldEdit& field : edit.fields) is_new = is_new && field.path != more.path;
      if (is_new) edit.fields.push_back(std::move(more));
    }
    return save({Tier::casework, case_id}, std::move(edit));
  }

  // A form that was open for long: what it replaces is not what is there now.
  std::string edit_with_old_parents(const RecordId& case_id, const RecordId& board) {
    FieldEdit field = some_field();
    std::vector<ChangeId> seen;
    for (const WriteInfo& write : must(device_.store().history(kBoard, board, field.path))) {
      if (random_.chance(50)) seen.push_back(write.change.id);
    }
    field.seen = std::move(seen);
    return save({Tier::casework, case_id}, {kBoard, board, {std::move(field)}});
  }

  std::string assign(const RecordId& case_id) {
    return save({Tier::casework, case_id}, assignment_of(case_id, random_.pick(cast_.workers)));
  }

  std::string end_assignment(const RecordId& case_id) {
    const std::vector<RecordId> assignments = records("assignment", case_id);
    if (assignments.empty()) return "nothing to end";
    const Value until = random_.chance(20) ? Value() : Value(day(random_.chance(50) ? -1 : 0));
    return save({Tier::casework, case_id},
                {"assignment", random_.pick(assignments), {{"until", until}}});
  }

  std::string edit_case(const RecordId& case_id) {
    RecordEdit edit{"case", case_id, {}};
    switch (random_.below(4)) {
      case 0:
        edit.fields.push_back({"title", word()});
        break;
      case 1:
        edit.fields.push_back({"lead_organisation", random_.pick(cast_.organisations)});
        break;
      case 2:
        edit.fields.push_back({"district", random_.pick(cast_.districts)});
        break;
      default: {
        const RecordId& partner = random_.pick(cast_.organisations);
        edit.fields.push_back(
            {"co_organisations/" + partner.hex(), random_.chance(30) ? Value() : Value(partner)});
      }
    }
    return save({Tier::casework, case_id}, std::move(edit));
  }

  std::string settle() {
    const std::vector<ConflictRef> conflicts = must(device_.store().conflicts());
    if (conflicts.empty()) return "nothing to settle";
    const ConflictRef& where = random_.pick(conflicts);
    const auto record = must(device_.store().record(where.kind, where.record));
    const Kind* const kind = sim_schema().find(where.kind);
    if (!record || kind == nullptr) return "nothing to settle";
    Scope scope = must(device_.store().scope_of(*record)).value_or(Scope{});
    const Field* const field = kind->find(path_field(where.path));
    if (field != nullptr) scope.tier = tier_of(*kind, *field);
    const StoredPath* const path = record->find(where.path);
    if (path == nullptr) return "nothing to settle";
    const StoredHead& kept = random_.pick(path->heads);
    return "settle " +
           save(scope, {where.kind, where.record, {{where.path, must(decode_value(kept.value))}}});
  }

  Random& random_;
  const Cast& cast_;
  SimDevice& device_;
  CivilDate today_;
};

}  // namespace

std::string edit_something(Random& random, const Cast& cast, SimDevice& device,
                           const CivilDate& today) {
  return Editor(random, cast, device, today).edit();
}

}  // namespace banso::sim

// SPDX-License-Identifier: Apache-2.0
// new, note, set, delete, settle.
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "shared/codec/value_codec.h"
#include "shared/model/dates.h"
#include "shared/store/device/split_edit.h"
#include "shared/sync/client/office_clock.h"
#include "tools/device/commands.h"

namespace banso {
namespace {

struct WriteArguments {
  std::string kind;
  std::string id;
  std::string case_id;
  std::vector<std::string> assignments;
};

Result<std::vector<FieldEdit>> parse_all(const Kind& kind, const std::vector<std::string>& words) {
  std::vector<FieldEdit> fields;
  for (const std::string& word : words) fields.push_back(TRY(parse_assignment(kind, word)));
  return fields;
}

bool names(const std::vector<FieldEdit>& fields, std::string_view path) {
  for (const FieldEdit& field : fields) {
    if (field.path == path) return true;
  }
  return false;
}

// The scope's id of a new record: the case itself, the case it is said to belong to, or nothing.
Result<RecordId> home_of_new(const Kind& kind, const RecordId& record, const std::string& case_id) {
  if (std::string_view(kind.id) == "case" || kind.tier == Tier::organisation) return record;
  if (kind.tier == Tier::book) return RecordId{};
  if (case_id.empty()) return fail(ErrorCode::invalid, "--case says which case it belongs to");
  return id_from_hex<RecordId>(case_id);
}

// Who makes a case assigns it to themselves, or they would not see it any more.
Result<RecordEdit> own_assignment(Device& device, const RecordId& worker, const RecordId& case_id) {
  const CivilDate from = TRY(day_to_begin(device.store().settings(), device.env()));
  return RecordEdit{"assignment",
                    device.store().new_record(),
                    {{"case", Value(case_id)},
                     {"worker", Value(worker)},
                     {"role", "main"},
                     {"from", date_text(from)}}};
}

// The section of the worker leads a case, unless they say another.
Status add_lead(Device& device, const RecordId& worker, std::vector<FieldEdit>& fields) {
  if (names(fields, "lead_organisation")) return {};
  const auto record = TRY(device.store().record("worker", worker));
  if (!record) return fail(ErrorCode::not_found, "sync first: your own record is not here yet");
  fields.push_back({"lead_organisation", TRY(decode_value(record->value("organisation")))});
  return {};
}

Result<Json> save_new(Device& device, const Kind& kind, const std::string& case_id,
                      std::vector<FieldEdit> fields) {
  const RecordId worker = TRY(device.worker());
  const RecordId record = device.store().new_record();
  const RecordId home = TRY(home_of_new(kind, record, case_id));
  if (!case_id.empty() && kind.find("case") != nullptr && !names(fields, "case")) {
    fields.push_back({"case", Value(home)});
  }
  const bool is_case = std::string_view(kind.id) == "case";
  if (is_case) TRY_VOID(add_lead(device, worker, fields));
  std::vector<Edit> edits =
      TRY(split_edit(device.store().schema(), worker, home, {kind.id, record, std::move(fields)}));
  if (edits.empty()) return fail(ErrorCode::invalid, "give at least one field=value");
  if (is_case) {
    edits.front().records.push_back(TRY(own_assignment(device, worker, record)));
  }
  TRY_VOID(device.store().save_all(edits));
  return Json{{"kind", kind.id}, {"id", record.hex()}};
}

Result<Json> make_new(Device& device, const WriteArguments& arguments) {
  const Kind* kind = TRY(kind_named(device.store().schema(), arguments.kind));
  return save_new(device, *kind, arguments.case_id, TRY(parse_all(*kind, arguments.assignments)));
}

Result<Json> note(Device& device, const WriteArguments& arguments, const std::string& text) {
  const Kind* kind = TRY(kind_named(device.store().schema(), "contact"));
  std::vector<FieldEdit> fields = TRY(parse_all(*kind, arguments.assignments));
  const std::int64_t now_ms = device.env().now_ms();
  const Value worker(TRY(device.worker()));
  const ValueList segments{ValueMap{{"tag", "free"}, {"text", text}}};
  const std::vector<FieldEdit> defaults = {{"author", worker},       {"started_at", now_ms},
                                           {"recorded_at", now_ms},  {"finalised_at", now_ms},
                                           {"method", "home_visit"}, {"segments", segments}};
  for (const FieldEdit& field : defaults) {
    if (!names(fields, field.path)) fields.push_back(field);
  }
  return save_new(device, *kind, arguments.case_id, std::move(fields));
}

Result<Json> save_edit(Device& device, const StoredRecord& record, std::vector<FieldEdit> fields) {
  const auto scope = TRY(device.store().scope_of(record));
  if (!scope) return fail(ErrorCode::not_found, "the record's scope is gone");
  const RecordId worker = TRY(device.worker());
  const std::vector<Edit> edits = TRY(split_edit(device.store().schema(), worker, scope->id,
                                                 {record.kind, record.id, std::move(fields)}));
  Json changes = Json::array();
  for (const ChangeId& id : TRY(device.store().save_all(edits))) changes.push_back(id.hex());
  return Json{{"kind", record.kind}, {"id", record.id.hex()}, {"changes", std::move(changes)}};
}

Result<StoredRecord> record_named(Device& device, const WriteArguments& arguments) {
  const auto id = TRY(id_from_hex<RecordId>(arguments.id));
  auto record = TRY(device.store().record(arguments.kind, id));
  if (!record) return fail(ErrorCode::not_found, "no " + arguments.kind + " " + arguments.id);
  return std::move(*record);
}

Result<Json> set(Device& device, const WriteArguments& arguments) {
  const Kind* kind = TRY(kind_named(device.store().schema(), arguments.kind));
  const StoredRecord record = TRY(record_named(device, arguments));
  return save_edit(device, record, TRY(parse_all(*kind, arguments.assignments)));
}

Result<Json> remove(Device& device, const WriteArguments& arguments, bool restore) {
  const StoredRecord record = TRY(record_named(device, arguments));
  return save_edit(device, record, {{std::string(kDeletedPath), Value(!restore)}});
}

// Settling is an ordinary change; the store names all heads as its parents.
Result<Json> settle(Device& device, const WriteArguments& arguments, const std::string& path,
                    const std::string& value, std::size_t head) {
  const Kind* kind = TRY(kind_named(device.store().schema(), arguments.kind));
  const StoredRecord record = TRY(record_named(device, arguments));
  const StoredPath* state = record.find(path);
  if (state == nullptr || !state->conflict) {
    return fail(ErrorCode::not_found, path + " is not in conflict");
  }
  FieldEdit edit{path, Value()};
  if (head == 0) {
    edit = path == kDeletedPath ? FieldEdit{path, Value(value == "true")}
                                : TRY(parse_assignment(*kind, path + "=" + value));
  } else if (head > state->heads.size()) {
    return fail(ErrorCode::invalid, "there are not that many values");
  } else {
    edit.value = TRY(decode_value(state->heads[head - 1].value));
  }
  return save_edit(device, record, {std::move(edit)});
}

CLI::App* add_record(CLI::App& app, const char* name, const char* about,
                     WriteArguments& arguments) {
  auto* sub = app.add_subcommand(name, about);
  sub->add_option("kind", arguments.kind)->required();
  sub->add_option("id", arguments.id)->required();
  return sub;
}

}  // namespace

void add_writing_commands(CLI::App& app, Command& command) {
  auto arguments = std::make_shared<WriteArguments>();
  auto* new_command = app.add_subcommand("new", "a new record: new person --case ID name=髙橋");
  new_command->add_option("kind", arguments->kind)->required();
  new_command->add_option("fields", arguments->assignments, "field=value ...");
  new_command->add_option("--case", arguments->case_id, "the case that it belongs to");
  new_command->callback([&command, arguments] {
    command.on_device = [arguments](Device& device) { return make_new(device, *arguments); };
  });

  auto text = std::make_shared<std::string>();
  auto* note_command = app.add_subcommand("note", "a finalised note: note --case ID TEXT");
  note_command->add_option("--case", arguments->case_id)->required();
  note_command->add_option("text", *text)->required();
  note_command->add_option("fields", arguments->assignments, "field=value ...");
  note_command->callback([&command, arguments, text] {
    command.on_device = [arguments, text](Device& device) {
      return note(device, *arguments, *text);
    };
  });

  auto* set_command = add_record(app, "set", "new values: set case ID phase=active", *arguments);
  set_command->add_option("fields", arguments->assignments, "field=value ...")->required();
  set_command->callback([&command, arguments] {
    command.on_device = [arguments](Device& device) { return set(device, *arguments); };
  });

  auto restore = std::make_shared<bool>(false);
  auto* delete_command = add_record(app, "delete", "mark a record as deleted", *arguments);
  delete_command->add_flag("--restore", *restore, "take the mark away");
  delete_command->callback([&command, arguments, restore] {
    command.on_device = [arguments, restore](Device& device) {
      return remove(device, *arguments, *restore);
    };
  });

  auto path = std::make_shared<std::string>();
  auto value = std::make_shared<std::string>();
  auto head = std::make_shared<std::size_t>(0);
  auto* settle_command = add_record(app, "settle", "decide a conflict", *arguments);
  settle_command->add_option("path", *path)->required();
  auto* value_option = settle_command->add_option("--value", *value, "a value of its own");
  settle_command->add_option("--choose", *head, "number of the value in the list, from 1")
      ->excludes(value_option)
      ->check(CLI::PositiveNumber);
  settle_command->callback([&command, arguments, path, value, head] {
    command.on_device = [=](Device& device) {
      return settle(device, *arguments, *path, *value, *head);
    };
  });
}

}  // namespace banso

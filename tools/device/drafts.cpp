// SPDX-License-Identifier: Apache-2.0
// draft put, list, finalise, discard, undo: notes that their author has not finalised. They never
// leave the device.
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "shared/store/device/split_edit.h"
#include "tools/device/commands.h"

namespace banso {
namespace {

struct DraftArguments {
  std::string id;
  std::string case_id;
  std::string kind = "contact";
  std::vector<std::string> assignments;
};

Result<Draft> draft_to_change(Device& device, const DraftArguments& arguments) {
  DeviceStore& store = device.store();
  if (arguments.id.empty()) {
    const Kind* kind = TRY(kind_named(store.schema(), arguments.kind));
    const auto case_id = TRY(id_from_hex<RecordId>(arguments.case_id));
    Draft draft{.record = store.new_record(),
                .kind = arguments.kind,
                .scope = {kind->tier, case_id},
                .author = TRY(device.worker()),
                .started_ms = device.env().now_ms(),
                .fields = {{"case", Value(case_id)}}};
    return draft;
  }
  const auto id = TRY(id_from_hex<RecordId>(arguments.id));
  auto draft = TRY(store.drafts().get(id));
  if (!draft) return fail(ErrorCode::not_found, "no draft " + arguments.id);
  return std::move(*draft);
}

Result<Json> put(Device& device, const DraftArguments& arguments) {
  Draft draft = TRY(draft_to_change(device, arguments));
  const Kind* kind = TRY(kind_named(device.store().schema(), draft.kind));
  for (const std::string& words : arguments.assignments) {
    FieldEdit edit = TRY(parse_assignment(*kind, words));
    std::erase_if(draft.fields, [&](const auto& field) { return field.first == edit.path; });
    draft.fields.emplace_back(std::move(edit.path), std::move(edit.value));
  }
  draft.changed_ms = device.env().now_ms();
  TRY_VOID(device.store().drafts().put(draft));
  return draft_json(device.store().schema(), draft);
}

Result<Json> list(Device& device) {
  Json json = Json::array();
  for (const Draft& draft : TRY(device.store().drafts().list())) {
    json.push_back(draft_json(device.store().schema(), draft));
  }
  return json;
}

// What a note has to say about its making, if the author left it out.
void complete(Draft& draft, const RecordId& worker, std::int64_t now_ms) {
  const std::vector<std::pair<std::string, Value>> defaults = {{"author", Value(worker)},
                                                               {"started_at", draft.started_ms},
                                                               {"recorded_at", draft.changed_ms},
                                                               {"finalised_at", now_ms}};
  for (const auto& [path, value] : defaults) {
    const bool known =
        std::any_of(draft.fields.begin(), draft.fields.end(),
                    [&path = path](const auto& field) { return field.first == path; });
    if (!known) draft.fields.emplace_back(path, value);
  }
}

Result<Json> finalise(Device& device, const DraftArguments& arguments) {
  Draft draft = TRY(draft_to_change(device, arguments));
  const RecordId worker = TRY(device.worker());
  if (draft.kind == "contact") complete(draft, worker, device.env().now_ms());
  RecordEdit record{draft.kind, draft.record, {}};
  for (auto& [path, value] : draft.fields) record.fields.push_back({path, std::move(value)});
  const std::vector<Edit> edits =
      TRY(split_edit(device.store().schema(), worker, draft.scope.id, std::move(record)));
  if (edits.size() != 1) {
    return fail(ErrorCode::invalid, "a draft has to lie in one scope");
  }
  TRY_VOID(device.store().finish_draft(draft.record, edits.front()));
  return Json{{"kind", draft.kind}, {"id", draft.record.hex()}};
}

Result<Json> discard(Device& device, const DraftArguments& arguments, bool undo) {
  const auto id = TRY(id_from_hex<RecordId>(arguments.id));
  DraftTable& drafts = device.store().drafts();
  if (undo) {
    TRY_VOID(drafts.undo_discard(id));
  } else {
    TRY_VOID(drafts.discard(id, device.env().now_ms()));
  }
  return Json{{"id", arguments.id}};
}

}  // namespace

void add_draft_commands(CLI::App& app, Command& command) {
  auto* draft = app.add_subcommand("draft", "notes that are not finalised yet");
  draft->require_subcommand(1);
  auto arguments = std::make_shared<DraftArguments>();
  using Run = std::function<Result<Json>(Device&, const DraftArguments&)>;
  const auto add = [&command, draft, arguments](const char* name, const char* about, Run run) {
    auto* sub = draft->add_subcommand(name, about);
    sub->callback([&command, arguments, run] {
      command.on_device = [arguments, run](Device& device) { return run(device, *arguments); };
    });
    return sub;
  };
  auto* put_command = add("put", "make or change a draft", put);
  put_command->add_option("fields", arguments->assignments, "field=value ...");
  put_command->add_option("--kind", arguments->kind);
  auto* id_option = put_command->add_option("--id", arguments->id, "an existing draft");
  put_command->add_option("--case", arguments->case_id, "the case of a new one")
      ->excludes(id_option);
  add("list", "all drafts", [](Device& device, const DraftArguments&) { return list(device); });
  add("finalise", "make it a record, for good", finalise)
      ->add_option("id", arguments->id)
      ->required();
  add("discard", "throw it away (undo is possible)",
      [](Device& device, const DraftArguments& given) { return discard(device, given, false); })
      ->add_option("id", arguments->id)
      ->required();
  add("undo", "take a thrown away draft back",
      [](Device& device, const DraftArguments& given) { return discard(device, given, true); })
      ->add_option("id", arguments->id)
      ->required();
}

}  // namespace banso

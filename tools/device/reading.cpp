// SPDX-License-Identifier: Apache-2.0
// status, show, list, history, conflicts, refused, search, dump.
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "shared/base/crypto.h"
#include "shared/codec/value_codec.h"
#include "tools/common/iso_time.h"
#include "tools/common/value_json.h"
#include "tools/device/commands.h"

namespace banso {
namespace {

struct RecordArguments {
  std::string kind;
  std::string id;
  std::string path;
  bool from_office = false;
};

void add_record_arguments(CLI::App& sub, RecordArguments& arguments) {
  sub.add_option("kind", arguments.kind, "kind of record, for instance contact")->required();
  sub.add_option("id", arguments.id, "its id, 32 hexadecimal digits")->required();
}

Result<Json> status(Device& device) {
  DeviceStore& store = device.store();
  const Life life = TRY(store.life());
  Json held = Json::array();
  for (const Scope& scope : TRY(store.sync().held())) held.push_back(scope_json(scope));
  Json json = {{"replica", life.replica.hex()},
               {"epoch", life.epoch.hex()},
               {"cursor", life.cursor},
               {"unsent", TRY(store.sync().count_unsent())},
               {"relays", TRY(store.sync().count_relays())},
               {"refused", TRY(store.sync().refusals()).size()},
               {"conflicts", TRY(store.conflicts()).size()},
               {"drafts", TRY(store.drafts().list()).size()},
               {"held", std::move(held)}};
  if (const auto worker = device.worker()) json["worker"] = worker->hex();
  return json;
}

Result<Json> show(Device& device, const RecordArguments& arguments) {
  const auto id = TRY(id_from_hex<RecordId>(arguments.id));
  const auto record = TRY(device.store().record(arguments.kind, id));
  if (!record) return fail(ErrorCode::not_found, "no " + arguments.kind + " " + arguments.id);
  return record_json(device.store(), *record);
}

Result<Json> history(Device& device, const RecordArguments& arguments) {
  const Kind* kind = device.store().schema().find(arguments.kind);
  const auto id = TRY(id_from_hex<RecordId>(arguments.id));
  if (arguments.from_office) {
    return history_from_office(device, arguments.kind, id, arguments.path);
  }
  Json writes = Json::array();
  for (const auto& write : TRY(device.store().history(arguments.kind, id, arguments.path))) {
    writes.push_back(write_json(kind, write));
  }
  return writes;
}

Result<Json> conflicts(Device& device) {
  DeviceStore& store = device.store();
  Json json = Json::array();
  for (const auto& where : TRY(store.conflicts())) {
    json.push_back(conflict_json(store.schema(), TRY(store.conflict(where))));
  }
  return json;
}

Result<Json> refused(Device& device) {
  Json json = Json::array();
  for (const Refusal& refusal : TRY(device.store().sync().refusals())) {
    Json records = Json::array();
    for (const Op& op : refusal.change.ops) {
      records.push_back({{"kind", std::string(op.kind)}, {"id", op.record.hex()}});
    }
    json.push_back({{"change", refusal.change.id.hex()},
                    {"code", refusal.code},
                    {"why", refusal.why},
                    {"at", time_to_iso(refusal.at_ms)},
                    {"records", std::move(records)}});
  }
  return json;
}

struct ListArguments {
  std::string kind;
  std::vector<std::string> where;
  std::string order_by;
  bool descending = false;
  std::size_t limit = 100;
  std::size_t offset = 0;
};

Result<Json> list(Device& device, const ListArguments& arguments) {
  DeviceStore& store = device.store();
  const Kind* kind = TRY(kind_named(store.schema(), arguments.kind));
  ListQuery query{.kind = arguments.kind,
                  .order_by = arguments.order_by,
                  .descending = arguments.descending,
                  .limit = arguments.limit,
                  .offset = arguments.offset};
  for (const std::string& words : arguments.where) {
    FieldEdit condition = TRY(parse_assignment(*kind, words));
    query.filters.push_back({.field = condition.path, .value = std::move(condition.value)});
  }
  Json json = Json::array();
  for (const ListRow& row : TRY(store.list(query))) {
    const auto record = TRY(store.record(arguments.kind, row.id));
    if (record) json.push_back(TRY(record_json(store, *record)));
  }
  return json;
}

Result<Json> search(Device& device, const std::string& words, std::size_t limit) {
  while (TRY(device.indexer().step(2000))) {
  }
  Json json = Json::array();
  for (const SearchHit& hit : TRY(device.indexer().find(words, limit))) {
    json.push_back({{"kind", hit.kind}, {"id", hit.record.hex()}, {"in_name", hit.in_name}});
  }
  return json;
}

// The whole visible state in one text and its hash: two devices that may see the same show the
// same.
Result<Json> dump(Device& device, bool with_records) {
  DeviceStore& store = device.store();
  Json records = Json::array();
  for (const Kind& kind : store.schema().kinds()) {
    const ListQuery query{.kind = kind.id, .limit = 1'000'000, .with_deleted = true};
    for (const ListRow& row : TRY(store.list(query))) {
      const auto record = TRY(store.record(kind.id, row.id));
      if (!record) continue;
      Json json = TRY(record_json(store, *record));
      json.erase("unsent");
      records.push_back(std::move(json));
    }
  }
  const std::string text = records.dump();
  Json json = {{"count", records.size()}, {"hash", to_hex(sha256(as_bytes(text)))}};
  if (with_records) json["records"] = std::move(records);
  return json;
}

}  // namespace

void add_reading_commands(CLI::App& app, Command& command) {
  app.add_subcommand("status", "where this device stands")->callback([&command] {
    command.on_device = status;
  });
  app.add_subcommand("conflicts", "what a person has to settle")->callback([&command] {
    command.on_device = conflicts;
  });
  app.add_subcommand("refused", "changes that the office did not take")->callback([&command] {
    command.on_device = refused;
  });

  auto record = std::make_shared<RecordArguments>();
  auto* show_command = app.add_subcommand("show", "one record");
  add_record_arguments(*show_command, *record);
  show_command->callback([&command, record] {
    command.on_device = [record](Device& device) { return show(device, *record); };
  });
  auto* history_command = app.add_subcommand("history", "every value that was written");
  add_record_arguments(*history_command, *record);
  history_command->add_option("path", record->path, "only of this field");
  history_command->add_flag("--from-office", record->from_office,
                            "also what is not on this device; needs the office");
  history_command->callback([&command, record] {
    command.on_device = [record](Device& device) { return history(device, *record); };
  });

  auto query = std::make_shared<ListArguments>();
  auto* list_command = app.add_subcommand("list", "records of a kind");
  list_command->add_option("kind", query->kind)->required();
  list_command->add_option("--where", query->where, "field=value of an indexed field");
  list_command->add_option("--order-by", query->order_by);
  list_command->add_flag("--descending", query->descending);
  list_command->add_option("--limit", query->limit);
  list_command->add_option("--offset", query->offset);
  list_command->callback([&command, query] {
    command.on_device = [query](Device& device) { return list(device, *query); };
  });

  auto words = std::make_shared<std::string>();
  auto limit = std::make_shared<std::size_t>(50);
  auto* search_command = app.add_subcommand("search", "notes and names that have all the words");
  search_command->add_option("words", *words)->required();
  search_command->add_option("--limit", *limit);
  search_command->callback([&command, words, limit] {
    command.on_device = [words, limit](Device& device) { return search(device, *words, *limit); };
  });

  auto with_records = std::make_shared<bool>(false);
  auto* dump_command = app.add_subcommand("dump", "the whole state and its hash");
  dump_command->add_flag("--records", *with_records, "with every record");
  dump_command->callback([&command, with_records] {
    command.on_device = [with_records](Device& device) { return dump(device, *with_records); };
  });
}

}  // namespace banso

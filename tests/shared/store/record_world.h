// SPDX-License-Identifier: Apache-2.0
// Record tables over a database in memory, fed like a device's: a change that is there already is
// not applied again.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "shared/store/device/device_log.h"
#include "shared/store/record/record_tables.h"
#include "tests/shared/model/fold_world.h"

namespace banso {

// The schema of the merge's tests with columns, or as an older program had it: fewer fields.
inline Schema thing_schema(bool is_older = false) {
  std::vector<Kind> kinds = fold_schema().kinds();
  for (Field& field : kinds[0].fields) field.indexed = !is_older && field.merge != Merge::set;
  if (is_older) kinds[0].fields.resize(2);
  return Schema(std::move(kinds));
}

// In the same words as print(RecordState).
inline std::string print(const StoredRecord& record) {
  std::string out = record.deleted ? "deleted" : "there";
  if (record.edited_while_deleted) out += " edited-while-deleted";
  for (const auto& [path, state] : record.paths) {
    out +=
        "\n" + path + (state.conflict ? " conflict" : "") + " shown " + std::to_string(state.shown);
    for (const StoredHead& head : state.heads) {
      out += " " + head.change.hex() + "=" + to_hex(head.value);
    }
  }
  return out;
}

struct RecordWorld {
  std::unique_ptr<Database> database;
  std::unique_ptr<DeviceLog> log;
  std::unique_ptr<Schema> schema;
  std::unique_ptr<RecordTables> tables;

  explicit RecordWorld(Schema first = thing_schema()) {
    auto opened = Database::open(":memory:", {});
    CHECK(opened.has_value());
    database = *std::move(opened);
    CHECK(DeviceLog::create(*database).has_value());
    log = std::make_unique<DeviceLog>(*database);
    CHECK(log->prepare().has_value());
    open(std::move(first));
  }
  // As another version of the program.
  void open(Schema with) {
    tables.reset();
    schema = std::make_unique<Schema>(std::move(with));
    auto made = RecordTables::open(*database, *log, *schema);
    CHECK(made.has_value());
    tables = *std::move(made);
  }
  void take(const Change& change, std::int64_t scope_no = 1) {
    auto known = log->find_change(change.id);
    CHECK(known.has_value());
    if (*known) return;
    auto no = log->append(change.id, change.bytes, scope_no, ChangeState::at_office, {});
    CHECK(no.has_value());
    CHECK(tables->apply(change, *no, scope_no).has_value());
  }
  std::string print_thing() {
    auto record = tables->read("thing", kThing);
    CHECK(record.has_value());
    return *record ? print(**record) : "nothing";
  }
};

// What the tables keep beside the heads, read back through lists: the row, its columns, conflicts.
inline std::string print_row(RecordWorld& world) {
  std::string out;
  ListQuery all;
  all.kind = "thing";
  all.with_deleted = true;
  auto rows = world.tables->list(all);
  CHECK(rows.has_value());
  for (const ListRow& row : *rows) out += row.id.hex() + (row.deleted ? " deleted" : " there");
  for (const Field& field : world.schema->find("thing")->fields) {
    if (!field.indexed) continue;
    Query query =
        *world.database->query(std::string("SELECT f_") + field.id + " FROM record_thing");
    while (*query->step()) {
      out += std::string("\n") + field.id + "=" +
             (query->is_null(0) ? "null" : std::string(query->text(0)));
    }
  }
  auto conflicts = world.tables->conflicts();
  CHECK(conflicts.has_value());
  for (const ConflictRef& one : *conflicts) out += "\nconflict " + one.path;
  return out;
}

// The same from the reference.
inline std::string print_row(const RecordState& state, const Schema& schema) {
  std::string out = kThing.hex() + (state.deleted ? " deleted" : " there");
  for (const Field& field : schema.find("thing")->fields) {
    if (!field.indexed) continue;
    const PathState* const path = state.find(field.id);
    out += std::string("\n") + field.id + "=";
    const auto value = decode_value(path == nullptr ? value_bytes(Value()) : path->value());
    CHECK(value.has_value());
    if (value->flag() != nullptr) {
      out += *value->flag() ? "1" : "0";
    } else {
      out += value->text() == nullptr ? "null" : *value->text();
    }
  }
  for (const auto& [path, path_state] : state.paths) {
    if (path_state.conflict) out += "\nconflict " + path;
  }
  return out;
}

}  // namespace banso

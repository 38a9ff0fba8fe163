// SPDX-License-Identifier: Apache-2.0
#include "tools/device/json_view.h"

#include "shared/codec/value_codec.h"
#include "tools/common/iso_time.h"
#include "tools/common/value_json.h"

namespace banso {
namespace {

const Field* field_of(const Kind* kind, std::string_view path) {
  return kind == nullptr ? nullptr : kind->find(path_field(path));
}

const char* state_word(ChangeState state) {
  switch (state) {
    case ChangeState::unsent:
      return "unsent";
    case ChangeState::relay:
      return "relay";
    case ChangeState::refused:
      return "refused";
    case ChangeState::at_office:
      return "at_office";
  }
  return "";
}

}  // namespace

Result<Json> record_json(DeviceStore& store, const StoredRecord& record) {
  const Kind* kind = store.schema().find(record.kind);
  Json json = {{"kind", record.kind}, {"id", record.id.hex()}};
  Json fields = Json::object();
  Json conflicts = Json::array();
  for (const auto& [path, state] : record.paths) {
    const Value value = TRY(decode_value(state.value()));
    if (!value.is_null()) fields[path] = value_to_json(field_of(kind, path), value);
    if (state.conflict) conflicts.push_back(path);
  }
  json["fields"] = std::move(fields);
  json["conflicts"] = std::move(conflicts);
  json["deleted"] = record.deleted;
  json["unsent"] = TRY(store.is_unsent(record));
  return json;
}

Json write_json(const Kind* kind, const WriteInfo& write) {
  return {{"path", write.path},
          {"value", value_to_json(field_of(kind, write.path), write.value)},
          {"author", write.change.author.hex()},
          {"replica", write.change.replica.hex()},
          {"at", time_to_iso(write.change.wall_ms)},
          {"lamport", write.change.lamport},
          {"change", write.change.id.hex()},
          {"state", state_word(write.change.state)},
          {"head", write.is_head},
          {"shown", write.is_shown}};
}

Json conflict_json(const Schema& schema, const Conflict& conflict) {
  const Kind* kind = schema.find(conflict.where.kind);
  Json heads = Json::array();
  for (const WriteInfo& head : conflict.heads) heads.push_back(write_json(kind, head));
  return {{"kind", conflict.where.kind},
          {"record", conflict.where.record.hex()},
          {"path", conflict.where.path},
          {"heads", std::move(heads)}};
}

Json draft_json(const Schema& schema, const Draft& draft) {
  const Kind* kind = schema.find(draft.kind);
  Json fields = Json::object();
  for (const auto& [path, value] : draft.fields) {
    fields[path] = value_to_json(field_of(kind, path), value);
  }
  return {{"kind", draft.kind},
          {"id", draft.record.hex()},
          {"scope", scope_json(draft.scope)},
          {"changed_at", time_to_iso(draft.changed_ms)},
          {"fields", std::move(fields)}};
}

Json scope_json(const Scope& scope) {
  Json json = {{"tier", tier_word(scope.tier)}};
  if (!scope.id.is_nil()) json["id"] = scope.id.hex();
  return json;
}

}  // namespace banso

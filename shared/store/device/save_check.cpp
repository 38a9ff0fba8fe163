// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/save_check.h"

#include <algorithm>

#include "shared/model/change.h"
#include "shared/model/check_value.h"

namespace banso {

namespace {

Status refuse(const RecordEdit& edit, std::string_view what, const char* why) {
  return fail(ErrorCode::invalid, edit.kind + "." + std::string(what) + ": " + why);
}

bool is_final(const Field& field) {
  return field.merge == Merge::final || field.merge == Merge::event;
}

// Whether the record has a part in this tier already.
bool is_written_in(const Kind& kind, const StoredRecord& record, Tier tier) {
  return std::any_of(record.paths.begin(), record.paths.end(), [&](const auto& path) {
    const Field* const field = kind.find(path_field(path.first));
    return field == nullptr ? tier == kind.tier : tier_of(kind, *field) == tier;
  });
}

}  // namespace

Status check_record_edit(const Schema& schema, const CodeTables& codes, const Scope& scope,
                         const RecordEdit& edit, const std::optional<StoredRecord>& record,
                         const std::optional<Scope>& home) {
  const Kind* const kind = schema.find(edit.kind);
  if (kind == nullptr) return fail(ErrorCode::invalid, "a kind of record that is not known");
  if (edit.fields.empty()) return refuse(edit, "", "nothing is written");
  if (home && home->id != scope.id) return refuse(edit, "", "lives in another scope");
  if (!record && scope.tier != kind->tier) {
    return refuse(edit, "", "does not begin in this tier");
  }
  const bool has_part = record && is_written_in(*kind, *record, scope.tier);
  std::vector<std::string_view> given;
  for (const FieldEdit& write : edit.fields) {
    TRY_VOID(check_write(*kind, write.path, write.value, codes));
    if (!write.value.is_null()) given.push_back(write.path);
    if (write.path == kDeletedPath) {
      if (scope.tier != kind->tier) return refuse(edit, write.path, "belongs to another tier");
      continue;
    }
    const Field* const field = kind->find(path_field(write.path));
    if (field == nullptr) return refuse(edit, write.path, "no such field");
    if (tier_of(*kind, *field) != scope.tier) {
      return refuse(edit, write.path, "belongs to another tier");
    }
    if (is_final(*field) && has_part) return refuse(edit, write.path, "is final");
  }
  if (!record) return check_required(*kind, given);
  return {};
}

}  // namespace banso

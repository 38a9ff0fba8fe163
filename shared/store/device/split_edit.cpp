// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/split_edit.h"

#include <utility>

#include "shared/model/change.h"

namespace banso {

Result<std::vector<Edit>> split_edit(const Schema& schema, const RecordId& author,
                                     const RecordId& home, RecordEdit record) {
  const Kind* kind = schema.find(record.kind);
  if (kind == nullptr) return fail(ErrorCode::invalid, "unknown kind " + record.kind);
  RecordEdit open{record.kind, record.record, {}};
  RecordEdit restricted = open;
  for (FieldEdit& field : record.fields) {
    const Field* known = kind->find(path_field(field.path));
    const bool need_to_know =
        kind->tier == Tier::casework && known != nullptr && known->sensitivity == Sensitivity::s3;
    (need_to_know ? restricted : open).fields.push_back(std::move(field));
  }
  const RecordId scope_id = kind->tier == Tier::book ? RecordId{} : home;
  std::vector<Edit> edits;
  if (!open.fields.empty()) {
    edits.push_back({author, {kind->tier, scope_id}, {std::move(open)}});
  }
  if (!restricted.fields.empty()) {
    edits.push_back({author, {Tier::restricted, scope_id}, {std::move(restricted)}});
  }
  return edits;
}

}  // namespace banso

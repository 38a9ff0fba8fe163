// SPDX-License-Identifier: Apache-2.0
#include "shared/model/value.h"

namespace banso {

const Value* Value::find(std::string_view key) const {
  const ValueMap* entries = map();
  if (entries == nullptr) return nullptr;
  for (const auto& [name, value] : *entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

std::optional<RecordId> Value::reference() const {
  const Bytes* raw = bytes();
  if (raw == nullptr) return std::nullopt;
  Result<RecordId> id = id_from_bytes<RecordId>(*raw);
  if (!id) return std::nullopt;
  return *id;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/device_facts.h"

#include <limits>

#include "shared/codec/value_codec.h"

namespace banso {
namespace {

RecordLookup lookup_of(const StoredRecord& record) {
  RecordLookup lookup;
  lookup.value = [&record](std::string_view path) {
    const ByteView bytes = record.value(path);
    if (bytes.empty()) return Value();
    return decode_value(bytes).value_or(Value());
  };
  lookup.elements = [&record](std::string_view set) { return record.elements(set); };
  lookup.deleted = record.deleted;
  return lookup;
}

}  // namespace

Result<AccessFacts> device_facts(DeviceStore& store) {
  AccessFacts facts;
  for (const Kind& kind : store.schema().kinds()) {
    if (!AccessFacts::is_fact(kind.id)) continue;
    ListQuery query;
    query.kind = kind.id;
    query.with_deleted = true;
    query.limit = std::numeric_limits<std::int32_t>::max();
    for (const ListRow& row : TRY(store.list(query))) {
      const auto record = TRY(store.record(kind.id, row.id));
      if (record) facts.put(kind.id, row.id, lookup_of(*record));
    }
  }
  return facts;
}

}  // namespace banso

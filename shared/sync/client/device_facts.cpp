// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/device_facts.h"

#include <limits>

namespace banso {

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
      if (record) facts.put(kind.id, row.id, lookup_in(*record));
    }
  }
  return facts;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/digest.h"

#include <limits>

#include "shared/codec/change_codec.h"

namespace banso::bench {
namespace {

void add(Bytes& to, ByteView part) {
  append(to, as_bytes(std::to_string(part.size()) + ":"));
  append(to, part);
}

Hash record_digest(const StoredRecord& record) {
  Bytes text;
  add(text, as_bytes(record.kind));
  add(text, record.id.view());
  add(text, as_bytes(record.deleted ? "deleted" : ""));
  for (const auto& [path, state] : record.paths) {
    add(text, as_bytes(path));
    add(text, as_bytes(state.conflict ? "conflict" : ""));
    add(text, state.value());
    for (const StoredHead& head : state.heads) {
      add(text, head.change.view());
      add(text, head.value);
    }
  }
  return sha256(text);
}

}  // namespace

Result<LogDigest> device_digest(DeviceStore& store) {
  LogDigest digest;
  TRY_VOID(store.each_change(0, [&](const LoggedChange& change) -> Result<bool> {
    digest.add(change_id_of(change.bytes));
    return true;
  }));
  return digest;
}

Result<std::size_t> count_changes(DeviceStore& store) {
  const auto count = TRY(store.database().integer("SELECT count(*) FROM change"));
  return static_cast<std::size_t>(count.value_or(0));
}

Result<Hash> visible_digest(DeviceStore& store) {
  Bytes records;
  for (const Kind& kind : store.schema().kinds()) {
    ListQuery query;
    query.kind = kind.id;
    query.with_deleted = true;
    query.limit = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    const std::vector<ListRow> rows = TRY(store.list(query));
    for (const ListRow& row : rows) {
      const auto record = TRY(store.record(kind.id, row.id));
      if (!record) return fail(ErrorCode::corrupt, "a listed record cannot be read");
      append(records, record_digest(*record));
    }
  }
  return sha256(records);
}

}  // namespace banso::bench

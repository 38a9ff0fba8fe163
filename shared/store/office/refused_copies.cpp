// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/refused_copies.h"

namespace banso {

Result<bool> RefusedCopies::keep(const RefusedCopy& copy, ByteView bytes) {
  TRY_VOID(database_.run("UPDATE refused SET at_ms = ?, code = ?, why = ? WHERE id = ?", copy.at_ms,
                         std::string_view(copy.code), std::string_view(copy.why), copy.id));
  if (database_.rows_changed() > 0) return false;
  Held* const held = TRY(held_by(copy.device));
  if (held->copies >= kCopiesMax) TRY_VOID(drop_oldest(copy.device, *held));
  const auto size = static_cast<std::int64_t>(bytes.size());
  const bool has_room = held->bytes + size <= kBytesMax;
  Query query =
      TRY(database_.query("INSERT INTO refused(id, device, replica, seq, at_ms, code, why, bytes)"
                          " VALUES(?, ?, ?, ?, ?, ?, ?, ?)"));
  query->bind_all(copy.id, copy.device, copy.replica, copy.seq, copy.at_ms,
                  std::string_view(copy.code), std::string_view(copy.why),
                  has_room ? bytes : ByteView());
  TRY_VOID(query->run());
  ++held->copies;
  if (has_room) held->bytes += size;
  return true;
}

Result<RefusedCopies::Held*> RefusedCopies::held_by(const DeviceId& device) {
  const auto known = held_.find(device);
  if (known != held_.end()) return &known->second;
  Query query = TRY(database_.query(
      "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM refused WHERE device = ?"));
  query->bind(0, device);
  Held held;
  if (TRY(query->step())) held = {query->integer(0), query->integer(1)};
  return &held_.emplace(device, held).first->second;
}

Status RefusedCopies::drop_oldest(const DeviceId& device, Held& held) {
  const auto size = TRY(database_.integer(
      "DELETE FROM refused WHERE no = (SELECT min(no) FROM refused WHERE device = ?)"
      " RETURNING coalesce(length(bytes), 0)",
      device));
  --held.copies;
  held.bytes -= size.value_or(0);
  return {};
}

Status RefusedCopies::forget(const ChangeId& id) {
  TRY_VOID(database_.run("DELETE FROM refused WHERE id = ?", id));
  if (database_.rows_changed() > 0) held_.clear();
  return {};
}

Result<bool> RefusedCopies::is_refused(const ReplicaId& replica, std::uint64_t seq,
                                       const ChangeId& id) {
  Query query = TRY(database_.query(
      "SELECT 1 FROM refused WHERE id = ? AND replica = ? AND (seq = ? OR seq = 0)"));
  query->bind_all(id, replica, seq);
  return TRY(query->step());
}

Result<std::vector<RefusedCopy>> RefusedCopies::list(std::size_t limit) {
  std::vector<RefusedCopy> copies;
  Query query =
      TRY(database_.query("SELECT id, device, replica, seq, at_ms, code, why, bytes FROM refused"
                          " ORDER BY no DESC LIMIT ?"));
  query->bind(0, limit);
  while (TRY(query->step())) {
    RefusedCopy copy;
    copy.id = TRY(query->id<ChangeId>(0));
    copy.device = TRY(query->id<DeviceId>(1));
    copy.replica = TRY(query->id<ReplicaId>(2));
    copy.seq = static_cast<std::uint64_t>(query->integer(3));
    copy.at_ms = query->integer(4);
    copy.code = query->text(5);
    copy.why = query->text(6);
    const ByteView bytes = query->blob(7);
    copy.bytes.assign(bytes.begin(), bytes.end());
    copies.push_back(std::move(copy));
  }
  return copies;
}

}  // namespace banso

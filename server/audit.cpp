// SPDX-License-Identifier: Apache-2.0
#include "server/audit.h"

#include <algorithm>

namespace banso {
namespace {

void append_number(Bytes& to, std::uint64_t number) {
  for (int shift = 56; shift >= 0; shift -= 8) {
    to.push_back(static_cast<std::uint8_t>(number >> shift));
  }
}

void append_part(Bytes& to, ByteView part) {
  append_number(to, part.size());
  append(to, part);
}

// Lengths in front of the parts, so that no two lines have the same bytes.
Hash line_mac(const Key& key, const Hash& before, std::int64_t no, std::int64_t time_ms,
              std::string_view act, ByteView actor, ByteView device, ByteView object,
              std::string_view detail) {
  Bytes bytes;
  append(bytes, before);
  append_number(bytes, static_cast<std::uint64_t>(no));
  append_number(bytes, static_cast<std::uint64_t>(time_ms));
  append_part(bytes, as_bytes(act));
  append_part(bytes, actor);
  append_part(bytes, device);
  append_part(bytes, object);
  append_part(bytes, as_bytes(detail));
  return hmac_sha256(key, bytes);
}

Status read_mac(Hash& to, ByteView bytes) {
  if (bytes.size() != to.size()) return fail(ErrorCode::corrupt, "a mac of the wrong length");
  std::copy(bytes.begin(), bytes.end(), to.begin());
  return {};
}

Result<std::vector<AuditLine>> read_lines(Query& query) {
  std::vector<AuditLine> lines;
  while (TRY(query->step())) {
    AuditLine line;
    line.no = query->integer(0);
    line.time_ms = query->integer(1);
    line.act = std::string(query->text(2));
    line.actor = TRY(query->id<RecordId>(3));
    line.device = TRY(query->id<DeviceId>(4));
    line.object = TRY(query->id<RecordId>(5));
    line.detail = std::string(query->text(6));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

Result<AuditHead> audit_head(Database& database) {
  Query query = TRY(database.query("SELECT no, mac FROM server_audit ORDER BY no DESC LIMIT 1"));
  AuditHead head;
  if (!TRY(query->step())) return head;
  head.no = query->integer(0);
  TRY_VOID(read_mac(head.mac, query->blob(1)));
  return head;
}

Result<AuditWriter> AuditWriter::open(Database& database, Env& env, const Key& key) {
  return AuditWriter(database, env, key, TRY(audit_head(database)));
}

Status AuditWriter::append(const AuditEntry& entry) {
  const std::int64_t no = head_.no + 1;
  const std::int64_t time_ms = env_->now_ms();
  const Hash mac = line_mac(*key_, head_.mac, no, time_ms, entry.act, entry.actor.view(),
                            entry.device.view(), entry.object, entry.detail);
  TRY_VOID(database_->run("INSERT INTO server_audit VALUES(?, ?, ?, ?, ?, ?, ?, ?)", no, time_ms,
                          entry.act, entry.actor, entry.device, ByteView(entry.object),
                          entry.detail, ByteView(mac)));
  head_ = {no, mac};
  return {};
}

Status append_audit(Database& database, Env& env, const Key& key, const AuditEntry& entry) {
  AuditWriter writer = TRY(AuditWriter::open(database, env, key));
  return writer.append(entry);
}

Result<AuditHead> verify_audit(Database& database, const Key& key) {
  Query query =
      TRY(database.query("SELECT no, time_ms, act, actor, device, object, detail, mac"
                         " FROM server_audit ORDER BY no"));
  AuditHead head;
  while (TRY(query->step())) {
    const std::int64_t no = query->integer(0);
    const Hash mac = line_mac(key, head.mac, no, query->integer(1), query->text(2), query->blob(3),
                              query->blob(4), query->blob(5), query->text(6));
    if (no != head.no + 1 || !equal_in_constant_time(mac, query->blob(7))) {
      return fail(ErrorCode::corrupt,
                  "the audit log was altered at line " + std::to_string(head.no + 1));
    }
    head = {no, mac};
  }
  return head;
}

Result<std::vector<AuditLine>> audit_lines(Database& database, std::int64_t lines_max) {
  Query query =
      TRY(database.query("SELECT no, time_ms, act, actor, device, object, detail FROM server_audit"
                         " ORDER BY no DESC LIMIT ?"));
  query->bind_all(lines_max);
  return read_lines(query);
}

Result<std::vector<AuditLine>> audit_lines_about(Database& database, const RecordId& object,
                                                 std::int64_t lines_max) {
  Query query =
      TRY(database.query("SELECT no, time_ms, act, actor, device, object, detail FROM server_audit"
                         " WHERE object = ? ORDER BY no DESC LIMIT ?"));
  query->bind_all(object, lines_max);
  return read_lines(query);
}

}  // namespace banso

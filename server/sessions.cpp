// SPDX-License-Identifier: Apache-2.0
#include "server/sessions.h"

#include <array>

namespace banso {
namespace {

constexpr std::size_t kTokenBytes = 32;

}  // namespace

std::int64_t session_lifetime_ms(const DeviceId& device) {
  return device.is_nil() ? kPersonSessionMs : kDeviceSessionMs;
}

Hash session_token_hash(std::string_view token) { return sha256(as_bytes(token)); }

Result<std::string> start_session(Database& database, Env& env, const RecordId& worker,
                                  std::string_view account, const DeviceId& device) {
  std::array<std::uint8_t, kTokenBytes> secret{};
  env.random(secret);
  std::string token = to_base64url(secret);
  const Hash hash = session_token_hash(token);
  const std::int64_t now_ms = env.now_ms();
  Query insert = TRY(database.query("INSERT INTO server_session VALUES(?, ?, ?, ?, ?, ?, ?)"));
  insert->bind_all(ByteView(hash), worker, account);
  if (device.is_nil()) {
    insert->bind(3, SqlNull{});
  } else {
    insert->bind(3, device);
  }
  insert->bind(4, now_ms);
  insert->bind(5, now_ms);
  insert->bind(6, now_ms + session_lifetime_ms(device));
  TRY_VOID(insert->run());
  return token;
}

Result<std::optional<Session>> find_session(Database& database, std::string_view token,
                                            std::int64_t now_ms) {
  // Anything else was not made by start_session; no need to hash what may be long.
  if (token.size() != (kTokenBytes * 4 + 2) / 3) return std::optional<Session>();
  Session session;
  session.token_hash = session_token_hash(token);
  Query query =
      TRY(database.query("SELECT s.worker, s.account, s.device, d.revoked_ms, s.used_ms, a.disabled"
                         " FROM server_session s"
                         " LEFT JOIN server_device d ON d.id = s.device"
                         " LEFT JOIN server_account a ON a.name = s.account"
                         " WHERE s.token_hash = ? AND s.ends_ms > ?"
                         " AND (d.wiped_ms IS NULL OR d.wiped_ms > ?)"));
  query->bind_all(ByteView(session.token_hash), now_ms, now_ms - kWipeRepeatMs);
  if (!TRY(query->step())) return std::optional<Session>();
  if (!query->is_null(5) && query->integer(5) != 0) return std::optional<Session>();
  session.worker = TRY(query->id<RecordId>(0));
  session.account = std::string(query->text(1));
  if (!query->is_null(2)) session.device = TRY(query->id<DeviceId>(2));
  session.device_revoked = !query->is_null(3);
  session.used_ms = query->integer(4);
  return std::optional<Session>(std::move(session));
}

Status touch_session(Database& database, const Session& session, std::int64_t now_ms) {
  TRY_VOID(database.run("UPDATE server_session SET used_ms = ?, ends_ms = ? WHERE token_hash = ?",
                        now_ms, now_ms + session_lifetime_ms(session.device),
                        ByteView(session.token_hash)));
  if (session.device.is_nil()) return {};
  return database.run("UPDATE server_device SET seen_ms = ? WHERE id = ?", now_ms, session.device);
}

Status end_session(Database& database, const Hash& token_hash) {
  return database.run("DELETE FROM server_session WHERE token_hash = ?", ByteView(token_hash));
}

Status end_sessions_of_device(Database& database, const DeviceId& device) {
  return database.run("DELETE FROM server_session WHERE device = ?", device);
}

Status end_sessions_of_account(Database& database, std::string_view account) {
  return database.run("DELETE FROM server_session WHERE account = ?", account);
}

Status remove_ended_sessions(Database& database, std::int64_t now_ms) {
  return database.run("DELETE FROM server_session WHERE ends_ms <= ?", now_ms);
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "server/scope_audit.h"

namespace banso {

Status audit_scopes(Database& database, Env& env, const Key& key, const ScopeReceiver& receiver,
                    const std::vector<Grant>& given, const std::vector<Scope>& taken) {
  AuditWriter audit = TRY(AuditWriter::open(database, env, key));
  const auto line = [&](std::string_view act, const Scope& scope) {
    return audit.append({.act = act,
                         .actor = receiver.worker,
                         .device = receiver.device,
                         .object = scope.id.raw,
                         .detail = tier_word(scope.tier)});
  };
  for (const Grant& grant : given) {
    TRY_VOID(database.run("INSERT OR IGNORE INTO server_scope_given VALUES(?, ?, ?)",
                          receiver.device, grant.scope.id, static_cast<int>(grant.scope.tier)));
    if (database.rows_changed() > 0) TRY_VOID(line(act::kScopeGiven, grant.scope));
  }
  for (const Scope& scope : taken) {
    TRY_VOID(
        database.run("DELETE FROM server_scope_given WHERE device = ? AND scope = ? AND tier = ?",
                     receiver.device, scope.id, static_cast<int>(scope.tier)));
    if (database.rows_changed() > 0) TRY_VOID(line(act::kScopeTaken, scope));
  }
  return {};
}

Status forget_scopes_of(Database& database, const DeviceId& device) {
  return database.run("DELETE FROM server_scope_given WHERE device = ?", device);
}

}  // namespace banso

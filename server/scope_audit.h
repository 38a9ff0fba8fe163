// SPDX-License-Identifier: Apache-2.0
// Who was given which scope, and from whom it was taken: one line of the audit log the first time a
// device gets a scope, one when it has to give it back. This is what "who could see my case?" is
// answered from. Belongs into the writer's work.
#pragma once

#include <vector>

#include "server/audit.h"
#include "shared/sync/wire.h"

namespace banso {

struct ScopeReceiver {
  RecordId worker;
  DeviceId device;
};

Status audit_scopes(Database& database, Env& env, const Key& key, const ScopeReceiver& receiver,
                    const std::vector<Grant>& given, const std::vector<Scope>& taken);
// The device was told to wipe: all of its scopes were taken.
Status forget_scopes_of(Database& database, const DeviceId& device);

}  // namespace banso

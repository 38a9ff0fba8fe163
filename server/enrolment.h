// SPDX-License-Identifier: Apache-2.0
// Enrolment codes: "ABCD-EFGH-JKMN", 12 letters of Crockford's base 32 (no I, L, O, U; read without
// regard to case, O as 0, I and L as 1). The first four name the code, the other eight (40 bits)
// are the secret, of which the office keeps a hash. A code belongs to one worker, works once, for a
// limited time, and dies after kWrongGuessesMax wrong secrets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/store/sqlite/database.h"

namespace banso {

inline constexpr std::int64_t kCodeLifetimeMs = 7LL * 24 * 3600 * 1000;
inline constexpr int kWrongGuessesMax = 5;

// The code as it is shown to the worker, once.
Result<std::string> new_enrolment_code(Database& database, Env& env, const RecordId& worker,
                                       std::int64_t lifetime_ms = kCodeLifetimeMs);

// Uses the code up; the worker it is for. Nothing: unknown, expired, used or wrong, and the guess
// is counted: commit the transaction then too.
Result<std::optional<RecordId>> use_enrolment_code(Database& database, Env& env,
                                                   std::string_view typed);

}  // namespace banso

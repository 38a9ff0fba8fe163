// SPDX-License-Identifier: Apache-2.0
// Accounts: a name and a password, stored as Argon2id with a salt of its own (RFC 9106; the cost is
// the one OWASP recommends). Who calls cannot tell an unknown name, a wrong password and a disabled
// account apart, neither by the answer nor by the time: an unknown name costs the same derivation.
// Throttling is the caller's (throttle.h). Functions that write belong into a transaction.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/store/sqlite/database.h"

namespace banso {

inline constexpr Argon2Cost kPasswordCost{.memory_kib = 19 * 1024, .passes = 2};
inline constexpr std::size_t kPasswordBytesMin = 8;
inline constexpr std::size_t kPasswordBytesMax = 1024;
inline constexpr std::size_t kAccountNameBytesMax = 64;

struct Account {
  std::string name;
  RecordId worker;
  Bytes salt;
  Bytes hash;
  Argon2Cost cost;
  bool disabled = false;
};

// Lower case; invalid: anything but a-z 0-9 . _ - @, or too long.
Result<std::string> account_name(std::string_view typed);
// invalid: a password that is too short, too long or equal to the name.
Status check_password_rules(std::string_view name, std::string_view password);

// conflict: the name is taken.
Status create_account(Database& database, Env& env, std::string_view name,
                      std::string_view password, const RecordId& worker,
                      Argon2Cost cost = kPasswordCost);
// Ends the account's sessions. not_found.
Status set_password(Database& database, Env& env, std::string_view name, std::string_view password,
                    Argon2Cost cost = kPasswordCost);
// Disabling ends the account's sessions. not_found.
Status set_account_disabled(Database& database, std::string_view name, bool disabled);
Result<std::optional<Account>> find_account(Database& database, std::string_view name);

// Takes the time of one derivation, also without an account; false then, and when it is disabled.
bool password_fits(const std::optional<Account>& account, std::string_view password);
// The account was made with other parameters than today's: derive again after a good login.
bool needs_upgrade(const Account& account, Argon2Cost cost = kPasswordCost);
// The slow part of changing a password, apart from the writing.
struct DerivedPassword {
  std::array<std::uint8_t, 16> salt{};
  Key hash{};
  Argon2Cost cost;
};
Result<DerivedPassword> derive_password(Env& env, std::string_view password,
                                        Argon2Cost cost = kPasswordCost);
// As set_password, but sessions stay. not_found.
Status upgrade_password(Database& database, Env& env, std::string_view name,
                        const DerivedPassword& derived);

}  // namespace banso

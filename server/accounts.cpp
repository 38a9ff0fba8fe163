// SPDX-License-Identifier: Apache-2.0
#include "server/accounts.h"

#include <algorithm>

#include "server/sessions.h"

namespace banso {
namespace {

constexpr std::array<std::uint8_t, 16> kNobodysSalt{};

Status found(Database& database) {
  if (database.rows_changed() > 0) return {};
  return fail(ErrorCode::not_found, "there is no such account");
}

}  // namespace

Result<DerivedPassword> derive_password(Env& env, std::string_view password, Argon2Cost cost) {
  DerivedPassword derived;
  env.random(derived.salt);
  derived.cost = cost;
  derived.hash = TRY(derive_key(password, derived.salt, cost));
  return derived;
}

Status upgrade_password(Database& database, Env& env, std::string_view name,
                        const DerivedPassword& derived) {
  TRY_VOID(database.run(
      "UPDATE server_account SET salt = ?, hash = ?, memory_kib = ?, passes = ?, changed_ms = ?"
      " WHERE name = ?",
      ByteView(derived.salt), ByteView(derived.hash), derived.cost.memory_kib, derived.cost.passes,
      env.now_ms(), name));
  return found(database);
}

Result<std::string> account_name(std::string_view typed) {
  std::string name(typed);
  for (char& letter : name) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  const bool fits = !name.empty() && name.size() <= kAccountNameBytesMax &&
                    std::all_of(name.begin(), name.end(), [](char letter) {
                      return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                             letter == '.' || letter == '_' || letter == '-' || letter == '@';
                    });
  if (!fits) {
    return fail(ErrorCode::invalid, "an account name has 1 to 64 of a-z, 0-9, '.', '_', '-', '@'");
  }
  return name;
}

Status check_password_rules(std::string_view name, std::string_view password) {
  if (password.size() < kPasswordBytesMin) {
    return fail(ErrorCode::invalid, "a password has at least 8 bytes");
  }
  if (password.size() > kPasswordBytesMax) {
    return fail(ErrorCode::invalid, "a password has at most 1024 bytes");
  }
  if (password == name) return fail(ErrorCode::invalid, "the password is the account's name");
  return {};
}

Status create_account(Database& database, Env& env, std::string_view name,
                      std::string_view password, const RecordId& worker, Argon2Cost cost) {
  const std::string folded = TRY(account_name(name));
  TRY_VOID(check_password_rules(folded, password));
  const auto taken = TRY(find_account(database, folded));
  if (taken) return fail(ErrorCode::conflict, "the account exists already");
  const DerivedPassword derived = TRY(derive_password(env, password, cost));
  return database.run(
      "INSERT INTO server_account(name, worker, salt, hash, memory_kib, passes, changed_ms)"
      " VALUES(?, ?, ?, ?, ?, ?, ?)",
      std::string_view(folded), worker, ByteView(derived.salt), ByteView(derived.hash),
      cost.memory_kib, cost.passes, env.now_ms());
}

Status set_password(Database& database, Env& env, std::string_view name, std::string_view password,
                    Argon2Cost cost) {
  const std::string folded = TRY(account_name(name));
  TRY_VOID(check_password_rules(folded, password));
  const DerivedPassword derived = TRY(derive_password(env, password, cost));
  TRY_VOID(upgrade_password(database, env, folded, derived));
  return end_sessions_of_account(database, folded);
}

Status set_account_disabled(Database& database, std::string_view name, bool disabled) {
  const std::string folded = TRY(account_name(name));
  TRY_VOID(database.run("UPDATE server_account SET disabled = ? WHERE name = ?", disabled ? 1 : 0,
                        std::string_view(folded)));
  TRY_VOID(found(database));
  if (!disabled) return {};
  return end_sessions_of_account(database, folded);
}

Result<std::optional<Account>> find_account(Database& database, std::string_view name) {
  Query query =
      TRY(database.query("SELECT name, worker, salt, hash, memory_kib, passes, disabled"
                         " FROM server_account WHERE name = ?"));
  query->bind_all(name);
  if (!TRY(query->step())) return std::optional<Account>();
  Account account;
  account.name = std::string(query->text(0));
  account.worker = TRY(query->id<RecordId>(1));
  append(account.salt, query->blob(2));
  append(account.hash, query->blob(3));
  account.cost = {static_cast<std::uint32_t>(query->integer(4)),
                  static_cast<std::uint32_t>(query->integer(5))};
  account.disabled = query->integer(6) != 0;
  return std::optional<Account>(std::move(account));
}

bool password_fits(const std::optional<Account>& account, std::string_view password) {
  const ByteView salt = account ? ByteView(account->salt) : ByteView(kNobodysSalt);
  const Argon2Cost cost = account ? account->cost : kPasswordCost;
  const Result<Key> derived = derive_key(password, salt, cost);
  if (!derived || !account) return false;
  return equal_in_constant_time(*derived, account->hash) && !account->disabled;
}

bool needs_upgrade(const Account& account, Argon2Cost cost) {
  return account.cost.memory_kib != cost.memory_kib || account.cost.passes != cost.passes;
}

}  // namespace banso

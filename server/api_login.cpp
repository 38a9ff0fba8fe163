// SPDX-License-Identifier: Apache-2.0
// POST /api/v1/login, POST /api/v1/logout, GET /api/v1/me.
#include <array>
#include <chrono>

#include "server/accounts.h"
#include "server/api.h"
#include "server/devices.h"
#include "server/rate_limit.h"

namespace banso {
namespace {

constexpr std::chrono::seconds kDerivationWait{10};

HttpResponse wait_response(Api& api, std::int64_t wait_ms) {
  api.metrics.count("banso_logins_throttled_total");
  return come_back_later(429, "too many attempts, try again later",
                         static_cast<int>((wait_ms + 999) / 1000));
}

// The same words whatever it was, so that nobody learns which accounts there are.
HttpResponse login_failed() {
  return error_response(401, ErrorCode::denied, "login, password or device do not fit");
}

struct LoginRequest {
  std::string account;
  std::string password;
  std::optional<DeviceId> device;
};

Result<LoginRequest> read_login(const HttpRequest& request) {
  const nlohmann::json body = TRY(parse_object(request.body));
  LoginRequest typed;
  typed.account = TRY(text_of(body, "login"));
  typed.password = TRY(text_of(body, "password"));
  if (typed.password.size() > kPasswordBytesMax || typed.account.size() > kPasswordBytesMax) {
    return fail(ErrorCode::too_large, "login or password is too long");
  }
  const auto device = TRY(optional_text_of(body, "device"));
  if (device) typed.device = TRY(id_from_hex<DeviceId>(*device));
  return typed;
}

// Also without an account: the work and the tables looked into are the same.
Result<bool> may_log_in(Api& api, const LoginRequest& typed,
                        const std::optional<Account>& account) {
  if (!api.derivations.try_acquire_for(kDerivationWait)) {
    return fail(ErrorCode::io, "too many logins at once");
  }
  const bool fits = password_fits(account, typed.password);
  api.derivations.release();
  if (!fits || !api.office.is_active(account->worker)) return false;
  if (!typed.device) return true;
  const auto device = TRY(find_device(*api.office.readers().lend(), *typed.device));
  return device && device->worker == account->worker && !device->revoked_ms;
}

Answered log_in(Api& api, const LoginRequest& typed, const Account& account) {
  std::optional<DerivedPassword> upgrade;
  if (needs_upgrade(account)) upgrade = TRY(derive_password(api.office.env(), typed.password));
  const DeviceId device = typed.device.value_or(DeviceId{});
  std::string token;
  const auto write = [&](Database& database) -> Status {
    if (upgrade) {
      TRY_VOID(upgrade_password(database, api.office.env(), account.name, *upgrade));
    }
    TRY_VOID(remove_ended_sessions(database, api.office.env().now_ms()));
    token = TRY(start_session(database, api.office.env(), account.worker, account.name, device));
    return api.office.audit(database,
                            {.act = act::kLogin, .actor = account.worker, .device = device});
  };
  TRY_VOID(api.office.writer().run(write));
  return json_response(
      dump({{"token", token},
            {"worker", account.worker.hex()},
            {"expires_at_ms", api.office.env().now_ms() + session_lifetime_ms(device)},
            {"administrator", api.office.is_administrator(account.worker)}}));
}

Answered login(Api& api, const HttpRequest& request) {
  const LoginRequest typed = TRY(read_login(request));
  const Result<std::string> name = account_name(typed.account);
  const std::string key = name ? *name : "?";
  const std::int64_t now_ms = steady_now_ms();
  if (const auto wait_ms = api.address_throttle.begin(request.address, now_ms)) {
    return wait_response(api, wait_ms);
  }
  if (const auto wait_ms = api.account_throttle.begin(key, now_ms)) {
    api.address_throttle.undo(request.address);
    return wait_response(api, wait_ms);
  }
  TRY_VOID(api.office.catch_up());
  const auto account = TRY(find_account(*api.office.readers().lend(), key));
  const bool fits = TRY(may_log_in(api, typed, account));
  if (fits) {
    api.account_throttle.right(key);
    api.address_throttle.undo(request.address);
    return log_in(api, typed, *account);
  }
  api.metrics.count("banso_logins_failed_total");
  AuditEntry entry{.act = act::kLoginFailed};
  if (account) entry.object = account->worker.raw;
  TRY_VOID(api.office.audit(entry));
  return login_failed();
}

Answered logout(Api& api, const Session& session) {
  const auto write = [&](Database& database) -> Status {
    TRY_VOID(end_session(database, session.token_hash));
    return api.office.audit(
        database, {.act = act::kLogout, .actor = session.worker, .device = session.device});
  };
  TRY_VOID(api.office.writer().run(write));
  return json_response("{}");
}

Answered me(Api& api, const Session& session) {
  nlohmann::ordered_json json = {{"worker", session.worker.hex()},
                                 {"administrator", api.office.is_administrator(session.worker)},
                                 {"active", api.office.is_active(session.worker)}};
  if (!session.device.is_nil()) json["device"] = session.device.hex();
  return json_response(dump(json));
}

}  // namespace

void add_login_routes(Router& router, Api& api) {
  router.add(
      {"POST", "/api/v1/login", Access::open, kJsonBodyBytesMax, "application/json",
       open_handler_of([&api](const HttpRequest& request) { return login(api, request); }, api)});
  router.add({"POST", "/api/v1/logout", Access::worker, kJsonBodyBytesMax, "",
              handler_of([&api](const HttpRequest&,
                                const Session& session) { return logout(api, session); },
                         api)});
  router.add(
      {"GET", "/api/v1/me", Access::worker, 0, "",
       handler_of([&api](const HttpRequest&, const Session& session) { return me(api, session); },
                  api)});
}

}  // namespace banso

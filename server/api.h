// SPDX-License-Identifier: Apache-2.0
// The endpoints under /api/v1 (server/README.md). One file per group of them; each adds its routes.
#pragma once

#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "server/log.h"
#include "server/metrics.h"
#include "server/office.h"
#include "server/router.h"
#include "server/throttle.h"

namespace banso {

// What the endpoints share.
struct Api {
  Api(Office& office_, Log& log_, Metrics& metrics_)
      : office(office_), log(log_), metrics(metrics_) {}

  Office& office;
  Log& log;
  Metrics& metrics;
  Throttle account_throttle{{}};
  // A field office is one address, so it may be wrong more often.
  Throttle address_throttle{{.free_tries = 50, .wait_max_ms = 60'000}};
  // Each derivation of a password takes 19 MiB and a core.
  std::counting_semaphore<2> derivations{2};
};

// All of the endpoints; `api` has to outlive the router.
void add_api_routes(Router& router, Api& api);
void add_login_routes(Router& router, Api& api);
void add_enrolment_route(Router& router, Api& api);
void add_sync_routes(Router& router, Api& api);
void add_admin_routes(Router& router, Api& api);

inline constexpr std::size_t kJsonBodyBytesMax = 16 * 1024;

// A JSON object; invalid: anything else.
Result<nlohmann::json> parse_object(ByteView body);
// invalid: absent or not text.
Result<std::string> text_of(const nlohmann::json& object, const char* key);
// Nothing when absent; invalid: not text.
Result<std::optional<std::string>> optional_text_of(const nlohmann::json& object, const char* key);
std::string dump(const nlohmann::ordered_json& json);

// For handlers that are written with TRY.
using Answered = Result<HttpResponse>;
Handler handler_of(std::function<Answered(const HttpRequest&, const Session&)> handle, Api& api);
Handler open_handler_of(std::function<Answered(const HttpRequest&)> handle, Api& api);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// GET /healthz (is the office able to write?), GET /metrics, and the client's files.
#pragma once

#include <functional>

#include "server/http_server.h"
#include "server/metrics.h"
#include "server/office.h"
#include "server/router.h"
#include "server/static_files.h"

namespace banso {

// All have to outlive the router. `figures` may be asked at any time.
void add_operations_routes(Router& router, Office& office, const Metrics& metrics,
                           std::function<HttpServer::Figures()> figures);
void add_static_routes(Router& router, const StaticFiles& files);

}  // namespace banso

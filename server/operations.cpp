// SPDX-License-Identifier: Apache-2.0
#include "server/operations.h"

namespace banso {
namespace {

// Reads and takes an empty turn of the writer, so that a stuck disk shows.
HttpResponse health(Office& office) {
  const auto read = office.readers().lend()->integer("SELECT count(*) FROM server_version");
  const Status written = office.writer().run([](Database&) -> Status { return {}; });
  if (!read || !written)
    return come_back_later(503, "the database does not answer", kRetryAfterTroubleS);
  return json_response(R"({"status":"ok"})");
}

HttpResponse figures_text(Office& office, const Metrics& metrics, const HttpServer::Figures& http) {
  const GroupWriter::Figures writer = office.writer().figures();
  const std::uint64_t head =
      office.with_state([](SyncOffice&, OfficeStore& store) { return store.head().server_seq; });
  HttpResponse response = json_response(metrics.text({
      {"banso_open_connections", "Connections that hold a thread.",
       static_cast<double>(http.open_connections)},
      {"banso_waiting_connections", "Connections that wait for a thread.",
       static_cast<double>(http.waiting_connections)},
      {"banso_cut_connections", "Connections cut because they took too long.",
       static_cast<double>(http.cut_connections)},
      {"banso_commits", "Transactions of the writer since the start.",
       static_cast<double>(writer.commits)},
      {"banso_committed_pieces", "Pieces of work in those.", static_cast<double>(writer.pieces)},
      {"banso_failed_commits", "Transactions that failed.",
       static_cast<double>(writer.failed_commits)},
      {"banso_log_head", "Number of the last accepted change.", static_cast<double>(head)},
  }));
  response.content_type = "text/plain; version=0.0.4; charset=utf-8";
  return response;
}

}  // namespace

void add_operations_routes(Router& router, Office& office, const Metrics& metrics,
                           std::function<HttpServer::Figures()> figures) {
  router.add(
      {"GET", "/healthz", Access::open, 0, "",
       [&office](const HttpRequest&, const std::optional<Session>&) { return health(office); }});
  router.add({"GET", "/metrics", Access::local, 0, "",
              [&office, &metrics, figures = std::move(figures)](const HttpRequest&,
                                                                const std::optional<Session>&) {
                return figures_text(office, metrics, figures());
              }});
}

void add_static_routes(Router& router, const StaticFiles& files) {
  router.set_fallback({"GET", "static", Access::open, 0, "",
                       [&files](const HttpRequest& request, const std::optional<Session>&) {
                         return files.answer(request);
                       }});
}

}  // namespace banso

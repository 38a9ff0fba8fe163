// SPDX-License-Identifier: Apache-2.0
// Router, guard and sockets together, over real connections on a free port.
#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <new>
#include <thread>

#include "server/http_server.h"
#include "tests/server/test_server.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

HttpResponse say(std::string text) { return json_response(std::move(text)); }

struct Running {
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  Log log{nowhere, LogLevel::error};
  Metrics metrics;
  Router router;
  std::atomic<int> denied{0};
  std::unique_ptr<Guard> guard;
  std::unique_ptr<HttpServer> http;
  std::thread thread;
  int port = 0;

  explicit Running(HttpOptions options = {}, GuardOptions limits = {}) {
    const auto hello = [](const HttpRequest& request, const std::optional<Session>&) {
      return say("got " + std::to_string(request.body.size()));
    };
    router.add({"GET", "/open", Access::open, 0, "", hello});
    router.add({"POST", "/open", Access::open, 1000, "application/json", hello});
    router.add({"POST", "/worker", Access::worker, 1000, "", hello});
    router.add({"POST", "/device", Access::device, 1000, "", hello});
    router.add({"POST", "/last", Access::last_contact, 1000, "", hello});
    router.add({"POST", "/admin", Access::administrator, 1000, "", hello});
    router.add({"GET", "/throw", Access::open, 0, "",
                [](const HttpRequest&, const std::optional<Session>&) -> HttpResponse {
                  throw std::bad_alloc();
                }});
    guard = std::make_unique<Guard>(limits, router, office(), log, metrics);
    http = HttpServer::make(options, *guard).value();
    port = http->bind().value();
    thread = std::thread([this] { http->serve(); });
  }
  ~Running() {
    http->stop();
    thread.join();
    close(nowhere);
  }

  // Tokens are words here: what they open is what this test is about.
  GuardOffice office() {
    return {.find_session = [](std::string_view token) -> Result<std::optional<Session>> {
              if (token.empty() || token == "unknown") return std::optional<Session>();
              Session session;
              session.token_hash = session_token_hash(token);
              if (token != "person" && token != "administrator") session.device.raw[0] = 1;
              session.device_revoked = token == "revoked";
              session.worker.raw[0] = token == "administrator" ? 1 : 0;
              return std::optional<Session>(session);
            },
            .is_administrator = [](const RecordId& worker) -> Result<bool> {
              return worker.raw[0] == 1;
            },
            .denied = [this](const Session&) { ++denied; }};
  }

  std::string ask(const std::string& method, const std::string& path, const std::string& headers,
                  const std::string& body = "") const {
    return talk(port, method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" +
                          headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                          body);
  }
};

int status_of(const std::string& answer) {
  return answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}
std::string bearer(const std::string& token) { return "Authorization: Bearer " + token + "\r\n"; }
bool has(const std::string& answer, const std::string& part) {
  return answer.find(part) != std::string::npos;
}

TEST_CASE("routes: found, not found, wrong method") {
  const Running server;
  CHECK(status_of(server.ask("GET", "/open", "")) == 200);
  CHECK(status_of(server.ask("HEAD", "/open", "")) == 200);
  CHECK(status_of(server.ask("GET", "/nothing", "")) == 404);
  const std::string wrong = server.ask("DELETE", "/open", "");
  CHECK(status_of(wrong) == 405);
  CHECK(has(wrong, "Allow: GET, POST\r\n"));
  CHECK(has(wrong, R"("code":"not_found")"));
  CHECK(status_of(server.ask("OPTIONS", "/worker", "")) == 405);
  CHECK(status_of(server.ask("GET", "/throw", "")) == 503);
}

TEST_CASE("every kind of session at every kind of route") {
  const Running server;
  const std::vector<std::pair<std::string, std::vector<int>>> expected = {
      // at /worker, /device, /last, /admin
      {"", {401, 401, 401, 401}},        {"unknown", {401, 401, 401, 401}},
      {"person", {200, 403, 403, 403}},  {"device", {200, 200, 200, 403}},
      {"revoked", {403, 403, 200, 403}}, {"administrator", {200, 403, 403, 200}},
  };
  int refused = 0;
  for (const auto& row : expected) {
    const auto& token = row.first;
    const auto& statuses = row.second;
    std::size_t at = 0;
    for (const char* path : {"/worker", "/device", "/last", "/admin"}) {
      CAPTURE(token);
      CAPTURE(path);
      const std::string answer = server.ask("POST", path, token.empty() ? "" : bearer(token));
      CHECK(status_of(answer) == statuses[at]);
      if (statuses[at] == 403) ++refused;
      if (statuses[at] == 401) CHECK(has(answer, "WWW-Authenticate: Bearer\r\n"));
      ++at;
    }
  }
  CHECK(server.denied == refused);
  CHECK(status_of(server.ask("POST", "/worker", "Authorization: Basic x\r\n")) == 401);
  CHECK(status_of(server.ask("POST", "/worker", "Authorization: Bearer\r\n")) == 401);
}

TEST_CASE("bodies: type, size, announced or not") {
  const Running server;
  const std::string type = "Content-Type: application/json; charset=utf-8\r\n";
  CHECK(has(server.ask("POST", "/open", type, "12345"), "got 5"));
  CHECK(has(server.ask("POST", "/open", type, std::string(1000, 'x')), "got 1000"));
  CHECK(status_of(server.ask("POST", "/open", type, std::string(1001, 'x'))) == 413);
  CHECK(status_of(server.ask("POST", "/open", "", "12345")) == 415);
  const std::string head = "POST /open HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + type;
  CHECK(has(talk(server.port, head + "\r\n"), "got 0"));
  const std::string chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
  CHECK(has(talk(server.port, chunked + "5\r\n12345\r\n0\r\n\r\n"), "got 5"));
  std::string endless = chunked;
  for (int i = 0; i < 100; ++i) endless += "40\r\n" + std::string(0x40, 'x') + "\r\n";
  CHECK(status_of(talk(server.port, endless)) == 413);
  CHECK(status_of(talk(server.port, chunked + "zz\r\n")) == 400);
}

TEST_CASE("what could be understood in two ways is refused") {
  const Running server;
  const std::string start = "POST /open HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  const std::vector<std::pair<std::string, int>> requests = {
      {start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
      {start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345", 400},
      {start + "Content-Length: 5, 5\r\n\r\n12345", 400},
      {start + "Content-Length: +5\r\n\r\n12345", 400},
      {start + "Content-Length: 0x5\r\n\r\n12345", 400},
      {start + "Content-Length: -1\r\n\r\n", 400},
      {start + "Content-Length: 99999999999999999999999\r\n\r\n", 400},
      {start + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501},
      {start + "Transfer-Encoding: identity\r\n\r\n", 501},
      {"GET /open HTTP/1.1\r\n\r\n", 400},
      {"GET /open HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400},
      {"GET /open HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc", 400},
      {"GET /open\r\n\r\n", 400},
      {"NONSENSE\r\n\r\n", 400},
      {"GET /open HTTP/9.9\r\nHost: x\r\n\r\n", 400},
      {"BREW /open HTTP/1.1\r\nHost: x\r\n\r\n", 400},
      {"GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 414},
      {"GET /open HTTP/1.1\r\nHost: x\r\nX: " + std::string(9000, 'a') + "\r\n\r\n", 400},
  };
  for (const auto& row : requests) {
    const std::string& request = row.first;
    const int status = row.second;
    const std::string answer = talk(server.port, request);
    CAPTURE(request.substr(0, 120));
    CHECK(status_of(answer) == status);
    CHECK(has(answer, R"({"error":{"code":")"));
    CHECK(has(answer, "Connection: close"));
  }
}

TEST_CASE("security headers stand on every answer") {
  const Running server;
  for (const std::string& answer :
       {server.ask("GET", "/open", ""), server.ask("GET", "/nothing", ""),
        server.ask("POST", "/worker", ""), server.ask("GET", "/throw", ""),
        talk(server.port, "NONSENSE\r\n\r\n")}) {
    CHECK(has(answer,
              "Content-Security-Policy: default-src 'none'; script-src 'self' "
              "'wasm-unsafe-eval';"));
    CHECK(has(answer, "X-Content-Type-Options: nosniff"));
    CHECK(has(answer, "Referrer-Policy: no-referrer"));
    CHECK(has(answer, "Cache-Control: no-store"));
  }
}

TEST_CASE("rates are kept by address and by session") {
  const Running server({}, {.open_per_s = 0.1,
                            .open_burst = 3,
                            .session_per_s = 0.1,
                            .session_burst = 2,
                            .local_is_public = false});
  for (int i = 0; i < 3; ++i) CHECK(status_of(server.ask("GET", "/open", "")) == 200);
  const std::string limited = server.ask("GET", "/open", "");
  CHECK(status_of(limited) == 429);
  CHECK(has(limited, "Retry-After: "));
  CHECK(status_of(server.ask("GET", "/nothing", "")) == 429);
  CHECK(status_of(server.ask("POST", "/worker", bearer("unknown"))) == 429);
  for (int i = 0; i < 2; ++i) {
    CHECK(status_of(server.ask("POST", "/worker", bearer("person"))) == 200);
  }
  CHECK(status_of(server.ask("POST", "/worker", bearer("person"))) == 429);
  CHECK(status_of(server.ask("POST", "/worker", bearer("device"))) == 200);
}

TEST_CASE("one connection carries many requests") {
  const Running server;
  const std::string request = "GET /open HTTP/1.1\r\nHost: x\r\n";
  const std::string answer = talk(server.port, request + "Connection: close\r\n\r\n");
  CHECK(status_of(answer) == 200);
  CHECK(server.http->figures().cut_connections == 0);
}

TEST_CASE("who sends one byte at a time is cut, and the others are served") {
  HttpOptions options;
  options.head = std::chrono::seconds(1);
  const Running server(options);
  std::atomic<bool> ended{false};
  std::thread slow([&] {
    // Never ends its head; the server's patience does.
    talk(server.port, "GET /open HTTP/1.1\r\nHost: x\r\nX: ");
    ended = true;
  });
  CHECK(status_of(server.ask("GET", "/open", "")) == 200);
  slow.join();
  CHECK(ended);
  CHECK(server.http->figures().cut_connections == 1);
}

TEST_CASE("a taken port is said so") {
  const Running server;
  HttpOptions options;
  options.port = server.port;
  const auto second = HttpServer::make(options, *server.guard).value();
  CHECK(second->bind().error().code == ErrorCode::conflict);
}

TEST_CASE("certificates that cannot be used are said so") {
  const Running server;
  HttpOptions options;
  options.certificate_path = "/dev/null";
  options.key_path = "/dev/null";
  CHECK(HttpServer::make(options, *server.guard).error().code == ErrorCode::invalid);
}

}  // namespace
}  // namespace banso

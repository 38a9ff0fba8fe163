// SPDX-License-Identifier: Apache-2.0
// Sockets, threads and HTTP, over cpp-httplib (http_server.cpp is the only file of the server that
// includes it). One thread per open connection out of a pool of a fixed size; idle connections give
// way to waiting ones (pressure.h); a connection that takes too long as a whole is cut
// (deadlines.h). stop() closes the door, lets what runs finish, and then serve() returns.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "server/guard.h"
#include "shared/base/result.h"

namespace banso {

struct HttpOptions {
  std::string host = "127.0.0.1";
  int port = 0;                  // 0: any free one
  std::string certificate_path;  // PEM; with `key_path`: TLS
  std::string key_path;
  int threads = 256;
  int waiting_max = 1024;  // accepted connections without a thread; more are closed at once
  int requests_per_connection_max = 10'000;
  std::chrono::seconds keep_alive{60};       // an idle connection
  std::chrono::seconds read{10};             // silence within a request
  std::chrono::seconds write{10};            // nobody takes the answer
  std::chrono::seconds head{10};             // TLS handshake; request line and headers as a whole
  std::chrono::seconds request{120};         // body, work and answer as a whole
  std::chrono::seconds grace{10};            // after stop()
  std::vector<std::string> trusted_proxies;  // whose X-Forwarded-For counts
};

class HttpServer {
 public:
  // invalid: certificate or key cannot be used.
  static Result<std::unique_ptr<HttpServer>> make(HttpOptions options, Guard& guard);
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  ~HttpServer();

  // The port. conflict: it is taken, or the host is not ours.
  Result<int> bind();
  // Until stop(); true when it ended in order.
  bool serve();
  // From any thread, also before serve().
  void stop();

  struct Figures {
    std::uint64_t open_connections = 0;
    std::uint64_t waiting_connections = 0;
    std::uint64_t cut_connections = 0;
  };
  Figures figures() const;

 private:
  struct State;
  explicit HttpServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace banso

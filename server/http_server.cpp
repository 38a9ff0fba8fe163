// SPDX-License-Identifier: Apache-2.0
#include "server/http_server.h"

#include <httplib.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <type_traits>

#include "server/deadlines.h"
#include "server/pressure.h"

namespace banso {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

// How often an idle connection looks whether it has to give way or the server stops.
constexpr int kIdleLookMs = 50;
// A new connection has at least this long to send its first byte, even under pressure.
constexpr milliseconds kFirstByteUnderPressure{3000};
// After an error: how long, and how much, of what the client still sends is thrown away. Closing at
// once would reset the connection and take the answer from the client.
constexpr milliseconds kLinger{4000};
constexpr std::size_t kLingerBytesMax = 64 * 1024 * 1024;

// The connection that this thread serves; httplib's callbacks have no place for it.
struct Connection {
  int socket = -1;
  httplib::Request* request = nullptr;
  std::optional<HttpResponse> reject;  // the head breaks a rule of HTTP
  std::optional<HttpRequest> head;
  Admission admission;
  steady_clock::time_point since;
  Exchange exchange;

  // After a refusal: httplib would wait for the rest of the body; linger() does it within bounds.
  void leave_body() const { request->body_consumed_ = true; }
};
thread_local Connection* current_connection = nullptr;

std::string lower_without_parameters(std::string text) {
  text.resize(std::min(text.size(), text.find(';')));
  while (!text.empty() && text.back() == ' ') text.pop_back();
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

std::optional<std::size_t> body_length(const std::string& text) {
  if (text.empty() || text.size() > 18 ||
      text.find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  return static_cast<std::size_t>(std::stoull(text));
}

bool has_body_method(const std::string& method) { return method != "GET" && method != "HEAD"; }

// What httplib lets pass and RFC 9112 does not, above all what two readers could understand in two
// ways ("request smuggling"). Also: a body that nobody announced is none.
std::optional<HttpResponse> check_head(httplib::Request& request) {
  const auto bad = [&](int status, std::string_view message) {
    return error_response(status, status == 501 ? ErrorCode::unsupported : ErrorCode::invalid,
                          message);
  };
  request.ranges.clear();
  if (request.version == "HTTP/1.1" && request.get_header_value_count("Host") != 1) {
    return bad(400, "exactly one Host header is needed");
  }
  const bool chunked = request.has_header("Transfer-Encoding");
  if (chunked &&
      (request.get_header_value_count("Transfer-Encoding") != 1 ||
       lower_without_parameters(request.get_header_value("Transfer-Encoding")) != "chunked")) {
    return bad(501, "the only transfer coding is chunked");
  }
  const std::size_t lengths = request.get_header_value_count("Content-Length");
  std::optional<std::size_t> length = 0;
  if (lengths > 0) length = body_length(request.get_header_value("Content-Length"));
  if (lengths > 1 || !length || (lengths == 1 && chunked)) {
    return bad(400, "the length of the body is not clear");
  }
  if (!has_body_method(request.method) && (chunked || *length > 0)) {
    return bad(400, "this method has no body");
  }
  if (lengths == 0 && !chunked) request.set_header("Content-Length", "0");
  return std::nullopt;
}

// What browsers say themselves; of other programs, what they asked for.
std::string site_of(const httplib::Request& from, bool tls) {
  const std::string origin = from.get_header_value("Origin");
  if (origin.starts_with("https://") || origin.starts_with("http://")) return origin;
  const std::string host = from.get_header_value("Host");
  return host.empty() ? std::string() : (tls ? "https://" : "http://") + host;
}

HttpRequest head_of(const httplib::Request& from, bool tls) {
  HttpRequest head;
  head.method = from.method;
  head.path = from.path;
  for (const auto& [key, value] : from.params) head.query.emplace(key, value);
  head.address = from.remote_addr;
  head.site = site_of(from, tls);
  head.authorization = from.get_header_value("Authorization");
  head.content_type = lower_without_parameters(from.get_header_value("Content-Type"));
  head.accept_encoding = from.get_header_value("Accept-Encoding");
  head.if_none_match = from.get_header_value("If-None-Match");
  head.content_bytes = body_length(from.get_header_value("Content-Length")).value_or(0);
  return head;
}

void write_to(httplib::Response& to, const HttpResponse& from) {
  to.status = from.status;
  for (const auto& [name, value] : from.headers) to.set_header(name, value);
  if (from.shared_body && !from.shared_body->empty()) {
    to.set_content_provider(from.shared_body->size(), from.content_type,
                            [content = from.shared_body](std::size_t offset, std::size_t length,
                                                         httplib::DataSink& sink) {
                              return sink.write(content->data() + offset, length);
                            });
  } else if (from.status != 304) {
    to.set_content(from.body, from.content_type);
  }
}

HttpResponse error_of_status(int status) {
  switch (status) {
    case 413:
      return error_response(413, ErrorCode::too_large, "the body is too large");
    case 414:
      return error_response(414, ErrorCode::too_large, "the address is too long");
    case 415:
      return error_response(415, ErrorCode::unsupported, "this content coding is not known");
    case 400:
      return error_response(400, ErrorCode::invalid, "this is not a request of HTTP/1.1");
    default:
      return error_response(status, ErrorCode::invalid, "the request was refused");
  }
}

// Reads away what the client still sends, so that it gets to read the answer.
void linger(int socket) {
  shutdown(socket, SHUT_WR);
  const auto until = steady_clock::now() + kLinger;
  std::vector<char> trash(64 * 1024);
  std::size_t bytes = 0;
  while (bytes < kLingerBytesMax) {
    const auto left = std::chrono::duration_cast<milliseconds>(until - steady_clock::now());
    pollfd ready{.fd = socket, .events = POLLIN, .revents = 0};
    if (left.count() <= 0 || poll(&ready, 1, static_cast<int>(left.count())) <= 0) return;
    const ssize_t got = recv(socket, trash.data(), trash.size(), 0);
    if (got <= 0) return;
    bytes += static_cast<std::size_t>(got);
  }
}

}  // namespace

struct HttpServer::State {
  State(HttpOptions options_, Guard& guard_) : options(std::move(options_)), guard(guard_) {}

  const HttpOptions options;
  Guard& guard;
  Deadlines deadlines;
  Pressure pressure;
  std::atomic<bool> stopping{false};
  std::atomic<std::uint64_t> open_connections{0};
  std::unique_ptr<httplib::Server> http;

  bool wait_for_request(int socket, bool first) {
    const auto since = steady_clock::now();
    while (true) {
      pollfd ready{.fd = socket, .events = POLLIN, .revents = 0};
      const int found = poll(&ready, 1, kIdleLookMs);
      if (found > 0) return true;
      if (found < 0 && errno != EINTR) return false;
      const auto idle = steady_clock::now() - since;
      if (stopping || idle > options.keep_alive) return false;
      if ((!first || idle > kFirstByteUnderPressure) && pressure.give_way()) return false;
    }
  }

  // `serve_one(close_connection, connection_closed)` handles one request.
  template <class ServeOne>
  void serve_connection(int socket, const ServeOne& serve_one) {
    for (int left = options.requests_per_connection_max; left > 0; --left) {
      if (!wait_for_request(socket, left == options.requests_per_connection_max)) return;
      deadlines.set(socket, options.head);
      Connection connection;
      connection.socket = socket;
      current_connection = &connection;
      connection.since = steady_clock::now();
      bool closed = false;
      const bool ok = serve_one(left == 1, closed);
      current_connection = nullptr;
      deadlines.forget(socket);
      if (connection.exchange.status >= 400) linger(socket);
      if (!ok || closed || connection.exchange.status >= 400) return;
    }
  }

  httplib::Server::HandlerResponse before_body(const httplib::Request& from,
                                               httplib::Response& to) {
    Connection& connection = *current_connection;
    if (connection.reject) {
      connection.leave_body();
      write_to(to, *connection.reject);
      return httplib::Server::HandlerResponse::Handled;
    }
    connection.head = head_of(from, !options.certificate_path.empty());
    if (const auto refused = guard.admit(*connection.head, connection.admission)) {
      connection.leave_body();
      write_to(to, *refused);
      return httplib::Server::HandlerResponse::Handled;
    }
    deadlines.set(connection.socket, options.request);
    if (has_body_method(from.method)) return httplib::Server::HandlerResponse::Unhandled;
    write_to(to, guard.answer(*connection.head, connection.admission));
    return httplib::Server::HandlerResponse::Handled;
  }

  void with_body(httplib::Response& to, const httplib::ContentReader& read) {
    Connection& connection = *current_connection;
    const std::size_t bytes_max = connection.admission.route->body_bytes_max;
    std::string body;
    bool too_large = false;
    const bool whole = read([&](const char* data, std::size_t size) {
      too_large = size > bytes_max - body.size();
      if (!too_large) body.append(data, size);
      return !too_large;
    });
    connection.exchange.bytes_in = body.size();
    if (!whole) {
      connection.leave_body();
      write_to(to, too_large ? error_of_status(413)
                   : to.status == 415
                       ? error_of_status(415)
                       : error_response(400, ErrorCode::invalid, "the body did not arrive whole"));
      return;
    }
    connection.head->body = as_bytes(body);
    write_to(to, guard.answer(*connection.head, connection.admission));
    connection.head->body = {};
  }

  void configure() {
    http->new_task_queue = [this] { return new_pool(); };
    http->set_socket_options([](socket_t socket) {
      // Not SO_REUSEPORT, httplib's default: a second server on the port has to fail.
      httplib::set_socket_opt(socket, SOL_SOCKET, SO_REUSEADDR, 1);
    });
    http->set_tcp_nodelay(true);
    http->set_keep_alive_timeout(options.keep_alive.count());
    http->set_read_timeout(options.read);
    http->set_write_timeout(options.write);
    if (!options.trusted_proxies.empty()) http->set_trusted_proxies(options.trusted_proxies);
    httplib::Headers headers;
    const bool tls = !options.certificate_path.empty();
    for (const auto& [name, value] : security_headers(tls)) headers.emplace(name, value);
    http->set_default_headers(std::move(headers));

    std::size_t bytes_max = 0;
    for (const Route& route : guard.router().routes()) {
      bytes_max = std::max(bytes_max, route.body_bytes_max);
      if (route.method != "POST") continue;
      http->Post(route.path, [this](const httplib::Request&, httplib::Response& to,
                                    const httplib::ContentReader& read) { with_body(to, read); });
    }
    // Never reached: with_body() counts itself, because httplib would answer without our JSON.
    http->set_payload_max_length(2 * bytes_max + 1);
    http->set_pre_routing_handler([this](const httplib::Request& from, httplib::Response& to) {
      return before_body(from, to);
    });
    http->set_error_handler([](const httplib::Request&, httplib::Response& to) {
      if (to.body.empty() && !to.has_header("Cache-Control")) {
        write_to(to, error_of_status(to.status));
      }
    });
    http->set_post_routing_handler([this](const httplib::Request&, httplib::Response& to) {
      // Before the answer leaves: whoever has it finds it in the figures.
      Exchange& exchange = current_connection->exchange;
      exchange.route = current_connection->admission.route;
      exchange.status = to.status;
      exchange.bytes_out = std::max(to.body.size(), to.content_length_);
      exchange.duration = steady_clock::now() - current_connection->since;
      guard.account(exchange);
      if (stopping) {
        to.headers.erase("Keep-Alive");
        to.headers.erase("Connection");
        to.set_header("Connection", "close");
      }
    });
  }

  class Pool final : public httplib::TaskQueue {
   public:
    explicit Pool(State& state)
        : state_(state),
          pool_(static_cast<std::size_t>(std::min(state.options.threads, 8)),
                static_cast<std::size_t>(state.options.threads),
                static_cast<std::size_t>(state.options.waiting_max)) {}
    bool enqueue(std::function<void()> work) override {
      state_.pressure.waits();
      const bool taken = pool_.enqueue([this, work = std::move(work)] {
        state_.pressure.starts();
        work();
      });
      if (!taken) state_.pressure.starts();
      return taken;
    }
    void shutdown() override { pool_.shutdown(); }

   private:
    State& state_;
    httplib::ThreadPool pool_;
  };
  httplib::TaskQueue* new_pool() { return new Pool(*this); }
};

namespace {

// httplib's own loop over a connection, with our rules for waiting and ending.
template <class Base, class State>
class Listener final : public Base {
 public:
  template <class... Arguments>
  explicit Listener(State& state, Arguments&&... arguments)
      : Base(std::forward<Arguments>(arguments)...), state_(state) {}

 private:
  static constexpr bool kTls = std::is_base_of_v<httplib::SSLServer, Base>;

  bool process_and_close_socket(socket_t socket) override {
    ++state_.open_connections;
    if constexpr (kTls) {
      serve_tls(socket);
    } else {
      serve(socket, nullptr, [&] {
        return httplib::detail::SocketStream(socket, state_.options.read.count(), 0,
                                             state_.options.write.count(), 0);
      });
    }
    httplib::detail::shutdown_socket(socket);
    httplib::detail::close_socket(socket);
    --state_.open_connections;
    return true;
  }

  void serve_tls(socket_t socket) {
    if constexpr (kTls) {
      const auto session = httplib::tls::create_session(this->tls_context(), socket);
      if (session == nullptr) return;
      state_.deadlines.set(socket, state_.options.head);
      httplib::tls::TlsError error;
      const bool ok =
          httplib::tls::accept_nonblocking(session, socket, state_.options.read.count(), 0, &error);
      state_.deadlines.forget(socket);
      if (ok) {
        serve(socket, session, [&] {
          return httplib::detail::SSLSocketStream(socket, session, state_.options.read.count(), 0,
                                                  state_.options.write.count(), 0);
        });
        httplib::tls::shutdown(session, true);
      }
      httplib::tls::free_session(session);
    }
  }

  template <class MakeStream>
  void serve(socket_t socket, httplib::tls::session_t session, const MakeStream& make_stream) {
    std::string remote_address;
    std::string local_address;
    int remote_port = 0;
    int local_port = 0;
    httplib::detail::get_remote_ip_and_port(socket, remote_address, remote_port);
    httplib::detail::get_local_ip_and_port(socket, local_address, local_port);
    state_.serve_connection(socket, [&](bool close_connection, bool& closed) {
      auto stream = make_stream();
      return this->process_request(stream, remote_address, remote_port, local_address, local_port,
                                   close_connection, closed, [&](httplib::Request& request) {
                                     request.ssl = session;
                                     current_connection->request = &request;
                                     current_connection->reject = check_head(request);
                                   });
    });
  }

  State& state_;
};

}  // namespace

HttpServer::HttpServer(std::unique_ptr<State> state) : state_(std::move(state)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::make(HttpOptions options, Guard& guard) {
  auto state = std::make_unique<State>(std::move(options), guard);
  if (state->options.certificate_path.empty()) {
    state->http = std::make_unique<Listener<httplib::Server, State>>(*state);
  } else {
    state->http = std::make_unique<Listener<httplib::SSLServer, State>>(
        *state, state->options.certificate_path.c_str(), state->options.key_path.c_str());
    if (!state->http->is_valid()) {
      return fail(ErrorCode::invalid, "certificate or key cannot be used");
    }
  }
  state->configure();
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(state)));
}

Result<int> HttpServer::bind() {
  const HttpOptions& options = state_->options;
  const int port = options.port == 0 ? state_->http->bind_to_any_port(options.host)
                   : state_->http->bind_to_port(options.host, options.port) ? options.port
                                                                            : -1;
  if (port <= 0) return fail(ErrorCode::conflict, "cannot listen there: is the port taken?");
  return port;
}

bool HttpServer::serve() { return state_->http->listen_after_bind(); }

void HttpServer::stop() {
  if (state_->stopping.exchange(true)) return;
  state_->deadlines.cap(state_->options.grace);
  // httplib's stop() does nothing before it listens.
  state_->http->wait_until_ready();
  state_->http->stop();
}

HttpServer::Figures HttpServer::figures() const {
  return {.open_connections = state_->open_connections,
          .waiting_connections = state_->pressure.waiting(),
          .cut_connections = state_->deadlines.cut_count()};
}

}  // namespace banso

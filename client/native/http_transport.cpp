// SPDX-License-Identifier: Apache-2.0
#include "client/native/http_transport.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include <httplib.h>

#include "shared/base/limits.h"

namespace banso {
namespace {

bool is_office_url(const std::string& url) {
  const auto has = [&](std::string_view scheme) {
    return url.size() > scheme.size() && url.starts_with(scheme);
  };
  return (has("http://") || has("https://")) && url.find('/', 8) == std::string::npos;
}

// How far an answer has come.
struct Coming {
  bool began = false;
  bool too_long = false;
  std::string body;

  bool take(const char* data, std::size_t size) {
    too_long = size > limits::kSyncBodyBytesMax - body.size();
    if (!too_long) body.append(data, size);
    return !too_long;
  }
};

ErrorCode code_of(httplib::Error error, const Coming& coming) {
  switch (error) {
    case httplib::Error::SSLServerVerification:
    case httplib::Error::SSLServerHostnameVerification:
      return ErrorCode::untrusted;
    default:
      if (coming.too_long) return ErrorCode::corrupt;
      return coming.began ? ErrorCode::cut_off : ErrorCode::offline;
  }
}

class HttplibTransport final : public HttpTransport {
 public:
  explicit HttplibTransport(const TransportOptions& options) : client_(options.url) {
    using std::chrono::milliseconds;
    client_.set_connection_timeout(milliseconds(options.connect_timeout_ms));
    client_.set_read_timeout(milliseconds(options.answer_timeout_ms));
    client_.set_write_timeout(milliseconds(options.answer_timeout_ms));
    client_.set_keep_alive(options.keep_connection);
    client_.set_follow_location(false);
    client_.set_tcp_nodelay(true);
    client_.enable_server_certificate_verification(true);
    if (!options.ca_file.empty()) client_.set_ca_cert_path(options.ca_file);
  }
  bool is_valid() const { return client_.is_valid(); }

  Result<HttpAnswer> post(const std::string& path, std::string_view content_type, ByteView body,
                          const std::string& token) override {
    httplib::Headers headers;
    if (!token.empty()) headers.emplace("Authorization", "Bearer " + token);
    headers.emplace("Content-Type", content_type);
    Coming coming;
    httplib::Request request;
    request.method = "POST";
    request.path = path;
    request.headers = std::move(headers);
    request.body = as_text(body);
    request.response_handler = [&](const httplib::Response&) { return coming.began = true; };
    request.content_receiver = [&](const char* data, std::size_t size, std::size_t, std::size_t) {
      return coming.take(data, size);
    };
    const auto response = client_.send(request);
    if (!response) {
      return fail(code_of(response.error(), coming), httplib::to_string(response.error()));
    }
    HttpAnswer answer{response->status, response->get_header_value("Content-Type"),
                      std::move(coming.body), 0};
    const long seconds =
        std::strtol(response->get_header_value("Retry-After").c_str(), nullptr, 10);
    answer.retry_after_ms = std::clamp(seconds, 0L, 3600L) * 1000;
    return answer;
  }

  void stop() override { client_.stop(); }

 private:
  httplib::Client client_;
};

}  // namespace

Result<std::unique_ptr<HttpTransport>> HttpTransport::open(const TransportOptions& options) {
  if (!is_office_url(options.url)) {
    return fail(ErrorCode::invalid, "the office's address looks like https://office.example:443");
  }
  auto transport = std::make_unique<HttplibTransport>(options);
  if (!transport->is_valid()) return fail(ErrorCode::invalid, "cannot use " + options.url);
  return std::unique_ptr<HttpTransport>(std::move(transport));
}

}  // namespace banso

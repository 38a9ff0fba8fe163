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
    client_.set_payload_max_length(limits::kSyncBodyBytesMax);
    client_.enable_server_certificate_verification(true);
    if (!options.ca_file.empty()) client_.set_ca_cert_path(options.ca_file);
  }
  bool is_valid() const { return client_.is_valid(); }

  Result<HttpAnswer> post(const std::string& path, std::string_view content_type, ByteView body,
                          const std::string& token) override {
    httplib::Headers headers;
    if (!token.empty()) headers.emplace("Authorization", "Bearer " + token);
    const auto response = client_.Post(path, headers, reinterpret_cast<const char*>(body.data()),
                                       body.size(), std::string(content_type));
    if (!response) return fail(ErrorCode::offline, httplib::to_string(response.error()));
    HttpAnswer answer{response->status, response->get_header_value("Content-Type"),
                      std::move(response->body), 0};
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

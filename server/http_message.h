// SPDX-License-Identifier: Apache-2.0
// A request and its answer, free of any HTTP library. Views of a request live as long as the
// handler runs. Errors are JSON everywhere: {"error":{"code","message"}} (docs/PROTOCOL.md section
// 12); `code` is a word of ErrorCode, `message` is English and never repeats what the client sent.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace banso {

struct HttpRequest {
  std::string method;
  std::string path;
  std::map<std::string, std::string> query;
  std::string address;  // of the client; behind a trusted proxy, the one that the proxy named
  std::string site;     // under which the client knows us: "https://office.example"; may be empty
  std::string authorization;
  std::string content_type;  // lower case, without parameters
  std::string accept_encoding;
  std::string if_none_match;
  std::size_t content_bytes = 0;  // as announced; 0 when not announced
  ByteView body;
};

struct HttpResponse {
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::shared_ptr<const std::string> shared_body;  // instead of `body`, not copied
  std::vector<std::pair<std::string, std::string>> headers;
};

HttpResponse json_response(std::string json, int status = 200);
HttpResponse error_response(int status, ErrorCode code, std::string_view message);
// 429 or 503: code "offline", with Retry-After.
HttpResponse come_back_later(int status, std::string_view message, int retry_after_s);
// The status that fits; the details of io, full and offline are not for the client.
HttpResponse error_response(const Error& error);
inline constexpr int kRetryAfterTroubleS = 5;

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// HTTP to the office for programs on a desktop: one POST at a time over a kept connection, with
// TLS. The only file besides the server's that includes httplib.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace banso {

struct TransportOptions {
  std::string url;      // http://host:port or https://host:port
  std::string ca_file;  // PEM of who signed the office's certificate; empty: the system's
  std::int64_t connect_timeout_ms = 10'000;
  std::int64_t answer_timeout_ms = 60'000;
  bool keep_connection = true;
};

struct HttpAnswer {
  int status = 0;
  std::string content_type;
  std::string body;
  std::int64_t retry_after_ms = 0;
};

class HttpTransport {
 public:
  // invalid: a URL that is none.
  static Result<std::unique_ptr<HttpTransport>> open(const TransportOptions& options);
  virtual ~HttpTransport() = default;
  // An empty token sends none. offline: no answer came; untrusted: not from whom the certificate
  // names; cut_off: not all of it came; corrupt: more came than an answer may have. The detail says
  // why. An answer with an error status is an answer. Redirects are not followed: the office never
  // sends any.
  virtual Result<HttpAnswer> post(const std::string& path, std::string_view content_type,
                                  ByteView body, const std::string& token) = 0;
  // From any thread: a post that waits for its answer ends soon, as offline.
  virtual void stop() = 0;
};

}  // namespace banso

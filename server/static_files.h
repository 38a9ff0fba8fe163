// SPDX-License-Identifier: Apache-2.0
// The files of the client. Read whole at start: what is served is one build, names cannot lead out
// of the folder because only names that were found are known, and no disk is touched while serving.
//  - "app.3f9a0c12.js" (eight or more hexadecimal digits between dots): may be kept for ever.
//    service_worker.js is never kept, so that no proxy in between holds an update back. Everything
//    else is asked for again with its ETag (SHA-256 of the content).
//  - "x.br" and "x.gz" beside "x" are x, compressed beforehand; sent to whoever accepts them.
//  - "/" is /index.html. Hidden files and links are left out.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/http_message.h"
#include "shared/base/result.h"

namespace banso {

inline constexpr std::size_t kStaticBytesMax = 512 * 1024 * 1024;
inline constexpr std::size_t kStaticFilesMax = 10'000;

class StaticFiles {
 public:
  // not_found: no such folder. too_large: more than the bounds above.
  static Result<StaticFiles> load(const std::string& directory);

  // 404 for names that are not there.
  HttpResponse answer(const HttpRequest& request) const;
  std::size_t count() const { return files_.size(); }

 private:
  using Content = std::shared_ptr<const std::string>;
  struct File {
    Content plain;
    Content brotli;
    Content gzip;
    std::string etag;
    std::string_view content_type;
    std::string_view caching;  // as Cache-Control says it
  };
  std::map<std::string, File, std::less<>> files_;
};

// By the extension; application/octet-stream for what is not known.
std::string_view content_type_of(std::string_view name);
bool has_hashed_name(std::string_view name);
// Of a file by its name alone, without folders.
std::string_view caching_of(std::string_view name);
// RFC 9110 section 12.5.3: the coding is named (or "*") with a weight above 0.
bool accepts_encoding(std::string_view accept_encoding, std::string_view coding);

}  // namespace banso

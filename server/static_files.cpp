// SPDX-License-Identifier: Apache-2.0
#include "server/static_files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>

#include "shared/base/crypto.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

Result<std::string> read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (!file) return fail(ErrorCode::io, "cannot read a file of the static folder");
  return content;
}

std::string etag_of(std::string_view content) {
  const Hash hash = sha256(as_bytes(content));
  return "\"" + to_hex(ByteView(hash).first(16)) + "\"";
}

bool hidden(const fs::path& relative) {
  for (const fs::path& part : relative) {
    if (part.string().starts_with('.')) return true;
  }
  return false;
}

// If-None-Match: a list of tags, W/ in front or not, or "*".
bool names_etag(std::string_view header, std::string_view etag) {
  return header == "*" || header.find(etag) != std::string_view::npos;
}

}  // namespace

Result<StaticFiles> StaticFiles::load(const std::string& directory) {
  std::error_code error;
  if (!fs::is_directory(directory, error)) {
    return fail(ErrorCode::not_found, "there is no folder " + directory);
  }
  StaticFiles loaded;
  std::size_t bytes = 0;
  fs::recursive_directory_iterator entries(directory, error);
  for (; !error && entries != fs::recursive_directory_iterator(); entries.increment(error)) {
    const fs::path relative = entries->path().lexically_relative(directory);
    if (entries->is_symlink() || !entries->is_regular_file() || hidden(relative)) continue;
    const auto content = std::make_shared<const std::string>(TRY(read_file(entries->path())));
    bytes += content->size();
    if (bytes > kStaticBytesMax || loaded.files_.size() >= kStaticFilesMax) {
      return fail(ErrorCode::too_large, "the static folder is too large");
    }
    const std::string name = "/" + relative.generic_string();
    File& file = loaded.files_[name];
    file.plain = content;
    file.etag = etag_of(*content);
    file.content_type = content_type_of(name);
    file.caching = caching_of(relative.filename().string());
  }
  if (error) return fail(ErrorCode::io, "cannot list the static folder");
  for (auto& [name, file] : loaded.files_) {
    const auto brotli = loaded.files_.find(name + ".br");
    const auto gzip = loaded.files_.find(name + ".gz");
    if (brotli != loaded.files_.end()) file.brotli = brotli->second.plain;
    if (gzip != loaded.files_.end()) file.gzip = gzip->second.plain;
  }
  return loaded;
}

HttpResponse StaticFiles::answer(const HttpRequest& request) const {
  const auto found = files_.find(request.path == "/" ? "/index.html" : request.path);
  if (found == files_.end())
    return error_response(404, ErrorCode::not_found, "there is nothing here");
  const File& file = found->second;
  HttpResponse response;
  response.content_type = file.content_type;
  response.shared_body = file.plain;
  std::string etag = file.etag;
  if (file.brotli && accepts_encoding(request.accept_encoding, "br")) {
    response.shared_body = file.brotli;
    response.headers.emplace_back("Content-Encoding", "br");
    etag.insert(etag.size() - 1, "-br");
  } else if (file.gzip && accepts_encoding(request.accept_encoding, "gzip")) {
    response.shared_body = file.gzip;
    response.headers.emplace_back("Content-Encoding", "gzip");
    etag.insert(etag.size() - 1, "-gz");
  }
  if (file.brotli || file.gzip) response.headers.emplace_back("Vary", "Accept-Encoding");
  response.headers.emplace_back("ETag", etag);
  response.headers.emplace_back("Cache-Control", file.caching);
  if (!request.if_none_match.empty() && names_etag(request.if_none_match, etag)) {
    response.status = 304;
    response.shared_body = nullptr;
  }
  return response;
}

}  // namespace banso

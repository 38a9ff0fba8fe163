// SPDX-License-Identifier: Apache-2.0
#include "tools/bansoctl/files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace banso {
namespace {

tl::unexpected<Error> io_failure(const std::string& doing, const std::error_code& code) {
  return fail(ErrorCode::io, doing + ": " + code.message());
}

Status sync_one(const std::string& path, int flags) {
  const int file = open(path.c_str(), flags | O_CLOEXEC);
  if (file < 0) return fail(ErrorCode::io, "cannot open " + path + ": " + std::strerror(errno));
  const int synced = fsync(file);
  const int reason = errno;
  close(file);
  if (synced != 0) return fail(ErrorCode::io, "cannot sync " + path + ": " + std::strerror(reason));
  return {};
}

std::string directory_of(const std::string& path) {
  const std::string directory = std::filesystem::path(path).parent_path().string();
  return directory.empty() ? "." : directory;
}

}  // namespace

Status sync_file(const std::string& path) {
  TRY_VOID(sync_one(path, O_RDONLY));
  return sync_one(directory_of(path), O_RDONLY | O_DIRECTORY);
}

Status copy_file(const std::string& from, const std::string& to) {
  std::error_code code;
  std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, code);
  if (code) return io_failure("cannot copy " + from, code);
  return sync_file(to);
}

Status move_file(const std::string& from, const std::string& to) {
  std::error_code code;
  std::filesystem::rename(from, to, code);
  if (code) return io_failure("cannot rename " + from, code);
  return sync_one(directory_of(to), O_RDONLY | O_DIRECTORY);
}

Status remove_file(const std::string& path) {
  std::error_code code;
  std::filesystem::remove(path, code);
  if (code) return io_failure("cannot remove " + path, code);
  return {};
}

bool is_file_there(const std::string& path) {
  std::error_code code;
  return std::filesystem::exists(path, code);
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "client/native/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace banso::client {
namespace {

tl::unexpected<Error> failed(const std::string& what) {
  return fail(ErrorCode::io, what + ": " + std::strerror(errno));
}

}  // namespace

Result<DataFolder> DataFolder::open(const std::filesystem::path& path) {
  std::error_code error;
  const bool made = std::filesystem::create_directories(path, error);
  if (!std::filesystem::is_directory(path, error)) {
    const bool exists = std::filesystem::exists(path, error);
    return fail(ErrorCode::io,
                (exists ? "this is not a folder: " : "cannot make the folder ") + path.string());
  }
  if (made) {
    std::filesystem::permissions(path, std::filesystem::perms::owner_all, error);
    if (error) return fail(ErrorCode::io, "cannot make the folder private: " + path.string());
  }
  const std::filesystem::path lock = path / "banso.lock";
  const int file = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return failed("cannot write into the folder " + path.string());
  if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
    const bool in_use = errno == EWOULDBLOCK;
    const auto reason =
        in_use ? fail(ErrorCode::conflict, "Banso is already open with the folder " + path.string())
               : failed("cannot lock the folder " + path.string());
    ::close(file);
    return reason;
  }
  return DataFolder(path, file);
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

DataFolder::~DataFolder() {
  if (lock_ >= 0) ::close(lock_);
}

}  // namespace banso::client

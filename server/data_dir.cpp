// SPDX-License-Identifier: Apache-2.0
#include "server/data_dir.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

namespace banso {
namespace {

class File {
 public:
  explicit File(int number) : number_(number) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (number_ >= 0) close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

tl::unexpected<Error> io_failure(const std::string& doing) {
  return fail(ErrorCode::io, doing + ": " + std::strerror(errno));
}

Status write_new_file(const std::string& path, std::string_view text) {
  const File file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
  if (file.number() < 0) return io_failure("cannot make " + path);
  if (write(file.number(), text.data(), text.size()) != static_cast<ssize_t>(text.size()) ||
      fsync(file.number()) != 0) {
    return io_failure("cannot write " + path);
  }
  return {};
}

Status sync_directory(const std::string& path) {
  const File directory(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.number() < 0 || fsync(directory.number()) != 0) {
    return io_failure("cannot sync " + path);
  }
  return {};
}

Status make_keys(const std::string& directory, const std::string& path, Env& env) {
  const Key database = random_key(env);
  const Key receipts = random_key(env);
  const std::string text = "database " + to_hex(database) + "\nreceipts " + to_hex(receipts) + "\n";
  const std::string fresh = path + ".new";
  TRY_VOID(write_new_file(fresh, text));
  if (rename(fresh.c_str(), path.c_str()) != 0) return io_failure("cannot rename " + fresh);
  return sync_directory(directory);
}

Result<Key> key_line(std::string_view& text, std::string_view name) {
  const std::size_t end = text.find('\n');
  if (!text.starts_with(name) || end == std::string_view::npos) {
    return fail(ErrorCode::corrupt, "office.key is damaged");
  }
  const Bytes bytes = TRY(from_hex(text.substr(name.size(), end - name.size())));
  Key key{};
  if (bytes.size() != key.size()) return fail(ErrorCode::corrupt, "office.key is damaged");
  std::copy(bytes.begin(), bytes.end(), key.begin());
  text.remove_prefix(end + 1);
  return key;
}

Result<OfficeKeys> read_keys(const std::string& path) {
  const File file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat found {};
  if (file.number() < 0 || fstat(file.number(), &found) != 0) {
    return io_failure("cannot read " + path);
  }
  if ((found.st_mode & 077) != 0) {
    return fail(ErrorCode::denied, path + " may be read by others: chmod 600 it");
  }
  char buffer[512];
  const ssize_t got = read(file.number(), buffer, sizeof buffer);
  if (got < 0) return io_failure("cannot read " + path);
  std::string_view text(buffer, static_cast<std::size_t>(got));
  OfficeKeys keys;
  keys.database = TRY(key_line(text, "database "));
  keys.receipts = TRY(key_line(text, "receipts "));
  keys.audit = hmac_sha256(keys.receipts, as_bytes("banso audit"));
  return keys;
}

}  // namespace

Result<DataDir> open_data_dir(const std::string& path, Env& env) {
  if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return io_failure("cannot make " + path);
  }
  DataDir directory;
  directory.path = path;
  const std::string key_path = path + "/office.key";
  if (access(key_path.c_str(), F_OK) != 0) {
    if (access(directory.database_path().c_str(), F_OK) == 0) {
      return fail(ErrorCode::not_found, "office.db is there, but not its office.key");
    }
    TRY_VOID(make_keys(path, key_path, env));
  }
  directory.keys = TRY(read_keys(key_path));
  return directory;
}

Result<DataDirLock> DataDirLock::take(const std::string& path) {
  const std::string lock_path = path + "/office.lock";
  const int file = open(lock_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return io_failure("cannot open " + lock_path);
  if (flock(file, LOCK_EX | LOCK_NB) != 0) {
    close(file);
    return fail(ErrorCode::conflict, "another server uses this directory: " + path);
  }
  return DataDirLock(file);
}

DataDirLock::DataDirLock(DataDirLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

DataDirLock::~DataDirLock() {
  if (file_ >= 0) close(file_);
}

}  // namespace banso

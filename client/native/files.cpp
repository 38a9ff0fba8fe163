// SPDX-License-Identifier: Apache-2.0
#include "client/native/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace banso {
namespace {

struct Descriptor {
  int fd = -1;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

tl::unexpected<Error> failed(const char* what, const std::filesystem::path& file) {
  const int code = errno;
  const bool full = code == ENOSPC || code == EDQUOT;
  return fail(full ? ErrorCode::full : ErrorCode::io,
              std::string(what) + " " + file.string() + ": " + std::strerror(code));
}

Status write_all(int fd, ByteView content, const std::filesystem::path& file) {
  while (!content.empty()) {
    const ssize_t written = ::write(fd, content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return failed("cannot write", file);
    content = content.subspan(static_cast<std::size_t>(written));
  }
  if (::fsync(fd) != 0) return failed("cannot write", file);
  return {};
}

// A rename is there after a power cut only when its folder was synced.
Status sync_folder(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.has_parent_path() ? file.parent_path() : ".";
  const Descriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (descriptor.fd < 0 || ::fsync(descriptor.fd) != 0) return failed("cannot sync", folder);
  return {};
}

}  // namespace

Result<std::optional<Bytes>> read_file(const std::filesystem::path& file) {
  const Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (descriptor.fd < 0 && errno == ENOENT) return std::optional<Bytes>();
  if (descriptor.fd < 0) return failed("cannot open", file);
  Bytes content;
  std::uint8_t buffer[4096];
  for (;;) {
    const ssize_t got = ::read(descriptor.fd, buffer, sizeof buffer);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failed("cannot read", file);
    if (got == 0) return std::optional<Bytes>(std::move(content));
    append(content, {buffer, static_cast<std::size_t>(got)});
  }
}

Status write_file(const std::filesystem::path& file, ByteView content) {
  std::filesystem::path partial = file;
  partial += ".new";
  {
    const Descriptor descriptor{
        ::open(partial.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (descriptor.fd < 0) return failed("cannot create", partial);
    TRY_VOID(write_all(descriptor.fd, content, partial));
  }
  if (::rename(partial.c_str(), file.c_str()) != 0) return failed("cannot replace", file);
  return sync_folder(file);
}

Status shred_file(const std::filesystem::path& file) {
  {
    const Descriptor descriptor{::open(file.c_str(), O_WRONLY | O_CLOEXEC)};
    if (descriptor.fd < 0 && errno == ENOENT) return {};
    if (descriptor.fd < 0) return failed("cannot open", file);
    struct stat status {};
    if (::fstat(descriptor.fd, &status) != 0) return failed("cannot read", file);
    TRY_VOID(write_all(descriptor.fd, Bytes(static_cast<std::size_t>(status.st_size)), file));
  }
  if (::unlink(file.c_str()) != 0) return failed("cannot remove", file);
  return sync_folder(file);
}

Result<Key> device_key_in(const std::filesystem::path& file, Env& env) {
  const auto content = TRY(read_file(file));
  Key key{};
  if (!content) {
    key = random_key(env);
    TRY_VOID(write_file(file, key));
    return key;
  }
  if (content->size() != key.size()) return fail(ErrorCode::corrupt, "the device key is damaged");
  std::memcpy(key.data(), content->data(), key.size());
  return key;
}

}  // namespace banso

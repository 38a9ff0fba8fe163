// SPDX-License-Identifier: Apache-2.0
#include "client/native/saved_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "client/native/files.h"

namespace banso::client {
namespace {

constexpr int kNamesTried = 1000;
// Of most file systems, less room for " (1000)" and the name of the file while it is written.
constexpr std::size_t kNameBytesMax = 255 - 32;

// Takes the name for us, so that two programs never choose the same one.
Result<bool> reserve(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) {
    ::close(descriptor);
    return true;
  }
  if (errno == EEXIST) return false;
  return fail(errno == ENOSPC ? ErrorCode::full : ErrorCode::io,
              "cannot create " + file.string() + ": " + std::strerror(errno));
}

// Never in the middle of a character.
std::string cut(std::string text, std::size_t bytes_max) {
  if (text.size() <= bytes_max) return text;
  while (bytes_max > 0 && (static_cast<unsigned char>(text[bytes_max]) & 0xC0) == 0x80) --bytes_max;
  return text.substr(0, bytes_max);
}

}  // namespace

std::string plain_file_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    plain += control || c == '/' || c == '\\' ? '_' : c;
  }
  plain.erase(0, std::min(plain.find_first_not_of(". "), plain.size()));
  return plain.empty() ? "banso" : plain;
}

Result<std::filesystem::path> write_beside_others(const std::filesystem::path& folder,
                                                  std::string_view name, ByteView content) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  const std::filesystem::path plain = plain_file_name(name);
  const std::string ending = cut(plain.extension().string(), 32);
  const std::string stem = cut(plain.stem().string(), kNameBytesMax - ending.size());
  for (int number = 1; number <= kNamesTried; ++number) {
    const std::string counted = number == 1 ? "" : " (" + std::to_string(number) + ")";
    const std::filesystem::path file = folder / (stem + counted + ending);
    if (!TRY(reserve(file))) continue;
    const Status written = write_file(file, content);
    if (written) return file;
    std::filesystem::remove(file, error);
    return tl::unexpected(written.error());
  }
  return fail(ErrorCode::io, "too many files of this name in " + folder.string());
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "wasm/opfs_device_files.h"

#include "wasm/opfs_files.h"

namespace banso::wasm {
namespace {

Status status_of(int outcome, const std::string& name) {
  if (outcome == kOpfsDone) return {};
  if (outcome == kOpfsNoSpace) return fail(ErrorCode::full, "no space for " + name);
  return fail(ErrorCode::io, "cannot write " + name);
}

}  // namespace

OpfsRawFile::OpfsRawFile(const std::string& name)
    : name_(name), file_(banso_opfs_find(name.c_str())) {}

Result<std::size_t> OpfsRawFile::read(std::span<std::uint8_t> to, std::size_t from) {
  const int count = static_cast<int>(to.size());
  const int got = banso_opfs_read(file_, to.data(), count, static_cast<double>(from));
  if (got < 0 || got > count) return fail(ErrorCode::io, "cannot read " + name_);
  return static_cast<std::size_t>(got);
}

Status OpfsRawFile::write(ByteView content, std::size_t to) {
  return status_of(banso_opfs_write(file_, content.data(), static_cast<int>(content.size()),
                                    static_cast<double>(to)),
                   name_);
}

Status OpfsRawFile::truncate() { return status_of(banso_opfs_truncate(file_, 0), name_); }

Status OpfsRawFile::flush() { return status_of(banso_opfs_flush(file_), name_); }

VaultFile& OpfsDeviceFiles::small_file(std::string_view name) {
  const auto known = files_.find(name);
  if (known != files_.end()) return known->second.slots;
  const std::string own(name);
  return files_.try_emplace(own, own).first->second.slots;
}

Status OpfsDeviceFiles::erase_database() {
  // The log first: what is left of a half-done erasure must not be a database that opens.
  for (const char* suffix : {"-wal", "-journal", ""}) {
    OpfsRawFile file(std::string(kDatabaseName) + suffix);
    TRY_VOID(file.truncate());
    TRY_VOID(file.flush());
  }
  return {};
}

}  // namespace banso::wasm

// SPDX-License-Identifier: Apache-2.0
// A small file that is written all or nothing where no file can be renamed over another (the
// browser's origin private file system). Two slots of 4096 bytes, written in turn, each with a
// number that grows and a SHA-256 over everything in it: the valid slot with the higher number is
// the content; a write that is torn or fails leaves the other one. A new file gets both slots at
// once, so that one slot is always whole; a removal is written as such before the file is emptied.
// The content before the last write can still be found in the file: not a place to hide something.
// Errors: too_large, corrupt (both slots are damaged), and those of the file below.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/store/device/vault.h"

namespace banso {

// The file that the slots are in.
class RawFile {
 public:
  virtual ~RawFile() = default;
  // How many bytes were there.
  virtual Result<std::size_t> read(std::span<std::uint8_t> to, std::size_t from) = 0;
  // All of it, or an error; nobody knows how much was written then.
  virtual Status write(ByteView content, std::size_t to) = 0;
  virtual Status truncate() = 0;  // to no bytes
  virtual Status flush() = 0;     // what was written is durable afterwards
};

class SlotFile final : public VaultFile {
 public:
  static constexpr std::size_t kSlotBytes = 4096;  // a page of the disk: a torn one ends there
  static constexpr std::size_t kContentBytesMax = kSlotBytes - 48;

  // `file` has to outlive this one.
  explicit SlotFile(RawFile& file) : file_(file) {}
  Result<std::optional<Bytes>> read() override;
  Status write(ByteView content) override;
  Status remove() override;

 private:
  struct Slots;
  Result<Slots> load();
  // Into the slot that is not the content; `slots` is what the file holds afterwards.
  Status put(Slots& slots, std::optional<ByteView> content);

  RawFile& file_;
};

}  // namespace banso

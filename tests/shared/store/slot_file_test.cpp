// SPDX-License-Identifier: Apache-2.0
// A small file in two slots over a disk that breaks: what was written last and told to be is there,
// or what was there before; never half of something, never nothing.
#include "shared/store/device/slot_file.h"

#include <algorithm>
#include <string>

#include "tests/support/doctest.h"

using namespace banso;

namespace {

// Breaks in the operation with a number, after some bytes of it; from then on it is dead.
class BreakingFile final : public RawFile {
 public:
  Result<std::size_t> read(std::span<std::uint8_t> to, std::size_t from) override {
    if (is_dead) return fail(ErrorCode::io, "dead");
    if (from >= bytes.size()) return std::size_t{0};
    const std::size_t count = std::min(to.size(), bytes.size() - from);
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(from), count, to.begin());
    return count;
  }
  Status write(ByteView content, std::size_t to) override {
    const bool breaks = breaks_now();
    if (is_dead && !breaks) return fail(ErrorCode::io, "dead");
    const std::size_t count = breaks ? std::min(torn_bytes, content.size()) : content.size();
    if (bytes.size() < to + count) bytes.resize(to + count);
    std::copy_n(content.begin(), count, bytes.begin() + static_cast<std::ptrdiff_t>(to));
    if (breaks) return fail(ErrorCode::full, "no space left");
    return {};
  }
  Status truncate() override {
    if (breaks_now() || is_dead) return fail(ErrorCode::io, "dead");
    bytes.clear();
    return {};
  }
  Status flush() override {
    if (breaks_now() || is_dead) return fail(ErrorCode::io, "dead");
    ++flushes;
    return {};
  }
  void break_at(int operation, std::size_t after_bytes) {
    left = operation;
    torn_bytes = after_bytes;
    is_dead = false;
  }
  void mend() {
    left = -1;
    is_dead = false;
  }

  Bytes bytes;
  int flushes = 0;

 private:
  bool breaks_now() {
    if (is_dead || left < 0 || left-- > 0) return false;
    return is_dead = true;
  }
  int left = -1;
  std::size_t torn_bytes = 0;
  bool is_dead = false;
};

std::string text_of(SlotFile& file) {
  const auto content = file.read();
  if (!content) return error_word(content.error().code);
  return *content ? std::string(as_text(**content)) : "(nothing)";
}

constexpr int kOperationsMost = 12;
constexpr std::size_t kTornAt[] = {0, 1, 15, 47, 49, 1000, SlotFile::kSlotBytes};

}  // namespace

TEST_CASE("a small file: written, replaced, removed, written again") {
  BreakingFile disk;
  SlotFile file(disk);
  CHECK(text_of(file) == "(nothing)");
  for (int round = 0; round < 2; ++round) {
    for (const char* word : {"one", "two", "", "three"}) {
      const int flushes = disk.flushes;
      REQUIRE(file.write(as_bytes(word)).has_value());
      CHECK(disk.flushes > flushes);
      CHECK(text_of(file) == word);
      CHECK(disk.bytes.size() == 2 * SlotFile::kSlotBytes);
    }
    REQUIRE(file.remove().has_value());
    CHECK(text_of(file) == "(nothing)");
    CHECK(disk.bytes.empty());
    REQUIRE(file.remove().has_value());
  }
}

TEST_CASE("a small file: as much as fits, not more, and a refusal changes nothing") {
  BreakingFile disk;
  SlotFile file(disk);
  const Bytes most(SlotFile::kContentBytesMax, 0xA5);
  REQUIRE(file.write(most).has_value());
  const auto read = file.read();
  REQUIRE(read.has_value());
  CHECK(*read == most);
  CHECK(file.write(Bytes(SlotFile::kContentBytesMax + 1)).error().code == ErrorCode::too_large);
  CHECK(*file.read() == most);
}

TEST_CASE("a write that breaks at any place leaves what was there, or is there as a whole") {
  for (const std::size_t torn : kTornAt) {
    for (int operation = 0; operation < kOperationsMost; ++operation) {
      BreakingFile disk;
      SlotFile file(disk);
      std::string before = "(nothing)";
      for (const char* word : {"first", "second", "third", "fourth"}) {
        CAPTURE(torn);
        CAPTURE(operation);
        disk.break_at(operation, torn);
        const bool written = file.write(as_bytes(word)).has_value();
        disk.mend();
        const std::string after = text_of(file);
        CHECK((after == word || (!written && after == before)));
        before = after;
      }
      REQUIRE(file.write(as_bytes("mended")).has_value());
      CHECK(text_of(file) == "mended");
    }
  }
}

TEST_CASE("a removal that breaks at any place leaves the file or nothing; the next one ends it") {
  for (const std::size_t torn : kTornAt) {
    for (int operation = 0; operation < kOperationsMost; ++operation) {
      BreakingFile disk;
      SlotFile file(disk);
      REQUIRE(file.write(as_bytes("older")).has_value());
      REQUIRE(file.write(as_bytes("secret")).has_value());
      disk.break_at(operation, torn);
      const bool removed = file.remove().has_value();
      disk.mend();
      const std::string after = text_of(file);
      CHECK((after == "(nothing)" || (!removed && after == "secret")));
      REQUIRE(file.remove().has_value());
      CHECK(text_of(file) == "(nothing)");
      CHECK(disk.bytes.empty());
    }
  }
}

TEST_CASE("one damaged slot is the other one's content, two are told") {
  BreakingFile disk;
  SlotFile file(disk);
  REQUIRE(file.write(as_bytes("older")).has_value());
  REQUIRE(file.write(as_bytes("newer")).has_value());
  // A new file has both slots, so the second write is in the first one.
  disk.bytes[50] ^= 1;
  CHECK(text_of(file) == "older");
  disk.bytes[SlotFile::kSlotBytes + 5] ^= 1;
  CHECK(text_of(file) == "corrupt");
  REQUIRE(file.write(as_bytes("new")).has_value());
  CHECK(text_of(file) == "new");
}

TEST_CASE("a file that cannot be read is no empty file") {
  BreakingFile disk;
  SlotFile file(disk);
  REQUIRE(file.write(as_bytes("there")).has_value());
  disk.break_at(0, 0);
  CHECK_FALSE(file.write(as_bytes("lost")).has_value());
  CHECK(text_of(file) == "io");
  CHECK_FALSE(file.remove().has_value());
  disk.mend();
  CHECK(text_of(file) == "there");
}

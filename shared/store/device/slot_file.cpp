// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/slot_file.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "shared/base/crypto.h"

namespace banso {
namespace {

// A slot: magic (4), number (8), length (4), SHA-256 of those and the content (32), content, zeros.
// Integers are little-endian.
constexpr std::array<std::uint8_t, 4> kMagic{'B', 'S', 'L', '1'};
constexpr std::size_t kHashAt = 16;
constexpr std::size_t kContentAt = kHashAt + sizeof(Hash);
constexpr std::uint64_t kRemoved = 0xFFFF'FFFF;  // as the length: there is no content
static_assert(SlotFile::kSlotBytes - kContentAt == SlotFile::kContentBytesMax);

void put_number(std::span<std::uint8_t> to, std::uint64_t number) {
  for (std::uint8_t& byte : to) {
    byte = static_cast<std::uint8_t>(number & 0xFF);
    number >>= 8;
  }
}

std::uint64_t number_in(ByteView from) {
  std::uint64_t number = 0;
  for (std::size_t index = from.size(); index-- > 0;) number = number << 8 | from[index];
  return number;
}

struct Slot {
  std::uint64_t number = 0;
  std::optional<Bytes> content;  // nothing: removed
};

// Nothing: not a whole slot.
std::optional<Slot> parse(ByteView bytes) {
  if (bytes.size() != SlotFile::kSlotBytes) return std::nullopt;
  if (!equal(bytes.first(kMagic.size()), kMagic)) return std::nullopt;
  const std::uint64_t length = number_in(bytes.subspan(12, 4));
  if (length != kRemoved && length > SlotFile::kContentBytesMax) return std::nullopt;
  const ByteView content =
      bytes.subspan(kContentAt, length == kRemoved ? 0 : static_cast<std::size_t>(length));
  const Hash hash = sha256({bytes.first(kHashAt), content});
  if (!equal(bytes.subspan(kHashAt, hash.size()), hash)) return std::nullopt;
  Slot slot{number_in(bytes.subspan(4, 8)), {}};
  if (length != kRemoved) slot.content.emplace(content.begin(), content.end());
  return slot;
}

Bytes serialize(std::uint64_t number, std::optional<ByteView> content) {
  Bytes bytes(SlotFile::kSlotBytes);
  const std::span<std::uint8_t> all(bytes);
  std::copy(kMagic.begin(), kMagic.end(), bytes.begin());
  put_number(all.subspan(4, 8), number);
  put_number(all.subspan(12, 4), content ? content->size() : kRemoved);
  if (content) std::copy(content->begin(), content->end(), bytes.begin() + kContentAt);
  const Hash hash = sha256({ByteView(all.first(kHashAt)), content.value_or(ByteView())});
  std::copy(hash.begin(), hash.end(), bytes.begin() + kHashAt);
  return bytes;
}

}  // namespace

struct SlotFile::Slots {
  std::array<std::optional<Slot>, 2> slots;
  std::size_t size_bytes = 0;

  // The place of the content; nothing: no slot is whole.
  std::optional<std::size_t> newest() const {
    if (!slots[0] && !slots[1]) return std::nullopt;
    if (!slots[0] || !slots[1]) return slots[0] ? 0 : 1;
    return slots[0]->number > slots[1]->number ? 0 : 1;
  }
};

Result<SlotFile::Slots> SlotFile::load() {
  Slots slots;
  Bytes bytes(2 * kSlotBytes);
  slots.size_bytes = TRY(file_.read(bytes, 0));
  const ByteView there = ByteView(bytes).first(slots.size_bytes);
  if (there.size() >= kSlotBytes) slots.slots[0] = parse(there.first(kSlotBytes));
  if (there.size() > kSlotBytes) slots.slots[1] = parse(there.subspan(kSlotBytes));
  return slots;
}

Status SlotFile::put(Slots& slots, std::optional<ByteView> content) {
  const auto newest = slots.newest();
  const std::size_t to = newest ? 1 - *newest : 0;
  const std::uint64_t number = newest ? slots.slots[*newest]->number + 1 : 1;
  TRY_VOID(file_.write(serialize(number, content), to * kSlotBytes));
  TRY_VOID(file_.flush());
  slots.slots[to] = Slot{number, {}};
  return {};
}

Result<std::optional<Bytes>> SlotFile::read() {
  Slots slots = TRY(load());
  if (const auto newest = slots.newest()) return std::move(slots.slots[*newest]->content);
  // The first write of all had not ended, so nobody counts on it.
  if (slots.size_bytes <= kSlotBytes) return std::optional<Bytes>();
  return fail(ErrorCode::corrupt, "a small file is damaged");
}

Status SlotFile::write(ByteView content) {
  if (content.size() > kContentBytesMax) return fail(ErrorCode::too_large, "too much for a slot");
  Slots slots = TRY(load());
  const bool is_new = !slots.newest();
  TRY_VOID(put(slots, content));
  return is_new ? put(slots, content) : Status();
}

Status SlotFile::remove() {
  Slots slots = TRY(load());
  if (slots.newest()) {
    TRY_VOID(put(slots, std::nullopt));
    TRY_VOID(put(slots, std::nullopt));
  }
  TRY_VOID(file_.truncate());
  return file_.flush();
}

}  // namespace banso

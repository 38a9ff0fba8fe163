// SPDX-License-Identifier: Apache-2.0
// Ids: 128 bits, one C++ type per meaning, so that they cannot be mixed up.
//  - RecordId, ReplicaId, DeviceId, EpochId: made at random with the time in front (as UUID v7,
//    RFC 9562: 48 bits of Unix milliseconds), so that rows made one after another lie together.
//  - ChangeId: the first 16 bytes of the SHA-256 of the canonical bytes of a change set.
// Text form: 32 lower-case hexadecimal digits.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"

namespace banso {

class Env;

template <class Tag>
struct Id {
  std::array<std::uint8_t, 16> raw{};

  bool operator==(const Id&) const = default;
  // Written out because libc++ 14 has no three-way comparison of arrays.
  std::strong_ordering operator<=>(const Id& other) const {
    return std::memcmp(raw.data(), other.raw.data(), raw.size()) <=> 0;
  }
  bool is_nil() const { return *this == Id{}; }
  ByteView view() const { return {raw.data(), raw.size()}; }
  std::string hex() const { return to_hex(view()); }
};

using RecordId = Id<struct RecordTag>;
using ChangeId = Id<struct ChangeTag>;
// One life of one device's database. A restored or copied database starts a new one.
using ReplicaId = Id<struct ReplicaTag>;
using DeviceId = Id<struct DeviceTag>;
// One life of the office's database. A restore from backup starts a new one.
using EpochId = Id<struct EpochTag>;

template <class AnyId>
Result<AnyId> id_from_bytes(ByteView bytes) {
  AnyId id;
  if (bytes.size() != id.raw.size()) return fail(ErrorCode::invalid, "an id has 16 bytes");
  std::memcpy(id.raw.data(), bytes.data(), bytes.size());
  return id;
}

template <class AnyId>
Result<AnyId> id_from_hex(std::string_view text) {
  return id_from_bytes<AnyId>(TRY(from_hex(text)));
}

// 16 bytes: time of `env` in front, then dice of `env`.
std::array<std::uint8_t, 16> new_id_bytes(Env& env);

template <class AnyId>
AnyId new_id(Env& env) {
  return AnyId{new_id_bytes(env)};
}

}  // namespace banso

template <class Tag>
struct std::hash<banso::Id<Tag>> {
  std::size_t operator()(const banso::Id<Tag>& id) const noexcept {
    std::uint64_t words[2];
    std::memcpy(words, id.raw.data(), sizeof words);
    return static_cast<std::size_t>(words[0] * 0x9E3779B97F4A7C15ULL ^ words[1]);
  }
};

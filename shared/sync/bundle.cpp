// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/bundle.h"

#include <algorithm>
#include <array>

#include "shared/base/limits.h"
#include "shared/codec/page.h"
#include "shared/sync/wire.h"
#include "shared/sync/wire_parts.h"

namespace banso {
namespace {

constexpr std::string_view kMagic = "BANSOBDL";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHeadBytes = 8 + 1 + 4 + 4 + kSaltBytes;
constexpr std::string_view kNoBundle = "this file is not a bundle of Banso";

void append_number(Bytes& to, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8)
    to.push_back(static_cast<std::uint8_t>(number >> shift));
}

std::uint32_t read_number(ByteView from) {
  std::uint32_t number = 0;
  for (const std::uint8_t byte : from.first(4)) number = number << 8 | byte;
  return number;
}

constexpr std::size_t kParcelParts = 2;

void write_parcel(CborWriter& to, const Parcel& parcel) {
  to.bytes(parcel.proof);
  to.bytes(parcel.change);
}

Result<Parcel> read_parcel(CborReader& from) {
  Parcel parcel;
  parcel.proof = TRY(wire::read_proof(from));
  parcel.change = TRY(from.read_bytes());
  return parcel;
}

Bytes encode_content(const std::vector<Parcel>& parcels) {
  Bytes content;
  CborWriter to(content);
  to.array(2);
  to.uint(kVersion);
  wire::MapWriter map(content);
  wire::write_items(map.key("parcels"), parcels, kParcelParts, write_parcel);
  return content;
}

}  // namespace

Result<Bytes> write_bundle(Env& env, std::string_view passphrase, Argon2Cost cost,
                           const std::vector<Parcel>& parcels) {
  if (passphrase.size() < kBundlePassphraseBytesMin) {
    return fail(ErrorCode::invalid, "the passphrase of a bundle has at least 12 bytes");
  }
  if (parcels.size() > limits::kBundleChangesMax) {
    return fail(ErrorCode::too_large, "too many changes for one bundle");
  }
  const Bytes content = encode_content(parcels);
  if (content.size() > limits::kBundleBytesMax) {
    return fail(ErrorCode::too_large, "too many bytes for one bundle");
  }
  std::array<std::uint8_t, kSaltBytes> salt{};
  env.random(salt);
  Bytes file;
  append(file, as_bytes(kMagic));
  file.push_back(kVersion);
  append_number(file, cost.memory_kib);
  append_number(file, cost.passes);
  append(file, salt);
  Key key = TRY(derive_key(passphrase, salt, cost));
  const Bytes sealed = seal(env, key, deflate(content), file);
  wipe(key);
  append(file, sealed);
  return file;
}

Result<Bundle> read_bundle(ByteView file, std::string_view passphrase) {
  if (file.size() < kHeadBytes || as_text(file.first(kMagic.size())) != kMagic) {
    return fail(ErrorCode::unsupported, std::string(kNoBundle));
  }
  const ByteView head = file.first(kHeadBytes);
  if (head[kMagic.size()] != kVersion) {
    return fail(ErrorCode::unsupported, "a bundle of a newer version");
  }
  const ByteView costs = head.subspan(kMagic.size() + 1);
  const Argon2Cost cost{read_number(costs), read_number(costs.subspan(4))};
  if (cost.memory_kib > limits::kBundleArgonMemoryKibMax) {
    return fail(ErrorCode::too_large, "the bundle's key would take too much memory");
  }
  Key key = TRY(derive_key(passphrase, costs.subspan(8), cost));
  const auto packed = unseal(key, file.subspan(kHeadBytes), head);
  wipe(key);
  if (!packed) return tl::unexpected<Error>(packed.error());

  Bundle bundle;
  bundle.content = TRY(inflate(*packed, limits::kBundleBytesMax));
  const auto read_value = [&](std::string_view key_of_map, CborReader& from) -> Status {
    if (key_of_map != "parcels") return from.skip();
    bundle.parcels = TRY(wire::read_items<Parcel>(from, limits::kBundleChangesMax, kParcelParts,
                                                  "bundle", read_parcel));
    return {};
  };
  TRY_VOID(wire::read_message(bundle.content, read_value));
  return bundle;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The bundle file: change sets for somebody without a network, encrypted with a passphrase
// (docs/PROTOCOL.md section 13). This file knows the format; what goes in and who may take what out
// is shared/sync/client/bundle_exchange.h.
#pragma once

#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/base/result.h"

namespace banso {

// A change and what vouches for it: a receipt (8 bytes), or device and signature (80 bytes).
struct Parcel {
  ByteView proof;
  ByteView change;
};

// Passphrases shorter than this are refused when writing: a file on a USB stick can be guessed at
// for as long as its finder likes.
inline constexpr std::size_t kBundlePassphraseBytesMin = 12;

// invalid: the passphrase is too short, or a cost outside of limits.h; too_large: more parcels or
// bytes than one bundle may have.
Result<Bytes> write_bundle(Env& env, std::string_view passphrase, Argon2Cost cost,
                           const std::vector<Parcel>& parcels);

struct Bundle {
  Bytes content;
  std::vector<Parcel> parcels;  // their views point into `content`
};
// unsupported: not a bundle, or of a newer version. denied: wrong passphrase, or an altered file.
// invalid, corrupt, too_large: it was sealed like that.
Result<Bundle> read_bundle(ByteView file, std::string_view passphrase);

}  // namespace banso

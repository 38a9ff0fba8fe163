// SPDX-License-Identifier: Apache-2.0
// Carrying changes to another device, and taking in what one carried, without a network (docs/
// PROTOCOL.md section 13). What the office has not seen goes with the writing device's signature,
// and whoever meets the office first hands it in.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/model/dates.h"
#include "shared/store/device/device_store.h"

namespace banso {

struct BundleSigner {
  DeviceId device;
  SecretKey key{};
};

// The scopes' changes, without refused ones. Errors: those of write_bundle and of the store.
Result<Bytes> export_bundle(DeviceStore& store, Env& env, const BundleSigner& signer,
                            const std::vector<Scope>& scopes, std::string_view passphrase,
                            Argon2Cost cost = {});

struct BundleReport {
  std::size_t fresh = 0;
  std::size_t known = 0;
  std::size_t not_visible = 0;  // of scopes that the worker may not see; left out
};

// Takes what the worker may see on that day in Japan, by what the device and the bundle say
// together: a case that was made without a network can be handed over without one. All or nothing.
// Errors: those of read_bundle, SyncLog::apply and of the store.
Result<BundleReport> import_bundle(DeviceStore& store, ByteView file, std::string_view passphrase,
                                   const RecordId& worker, const CivilDate& today);

}  // namespace banso

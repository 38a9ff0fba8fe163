// SPDX-License-Identifier: Apache-2.0
// A change that somebody hands in, decoded and checked as far as that needs no knowledge of the
// office's state: form, values, and who vouches for it. May be done by many threads at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/model/schema.h"
#include "shared/store/office/office_store.h"
#include "shared/sync/office/session.h"
#include "shared/sync/wire.h"

namespace banso {

// Why a change is refused: a code of wire.h's `refusal` (empty: it is not) and English detail.
struct Verdict {
  std::string_view code;
  std::string why;
  bool refused() const { return !code.empty(); }
};

enum class Voucher {
  session,    // pushed by the device of the session as its own
  receipt,    // relayed, and the office had it: not judged again
  signature,  // relayed, with the signature of the device that wrote it
};

struct PreparedChange {
  ByteView bytes;
  ChangeId id;
  std::optional<Change> change;  // absent: it cannot be read, and `verdict` says so
  Verdict verdict;               // what could be said without the office's state
  Voucher voucher = Voucher::session;
  // For Voucher::signature.
  DeviceId signer;
  RecordId signer_worker;
};

PreparedChange prepare_change(const Schema& schema, ByteView bytes);
// `store` is only asked for receipts.
Result<PreparedChange> prepare_relay(const OfficeStore& store, const Relay& relay,
                                     const FindSigningDevice& find_device);

}  // namespace banso

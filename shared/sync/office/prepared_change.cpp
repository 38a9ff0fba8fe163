// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/prepared_change.h"

#include <utility>

#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/model/check_value.h"

namespace banso {
namespace {

Verdict unreadable(const Error& error) {
  switch (error.code) {
    case ErrorCode::too_large:
      return {refusal::kTooLarge, error.detail};
    case ErrorCode::unsupported:
      return {refusal::kFutureProtocol, error.detail};
    default:
      return {refusal::kMalformed, error.detail};
  }
}

// Codes are not compared with tables: what the office does not know comes from a newer program or
// from a table of its own.
const CodeTables& any_codes() {
  static const CodeTables kNone({});
  return kNone;
}

Verdict check_values(const Schema& schema, const Change& change) {
  for (const Op& op : change.ops) {
    const Kind* const kind = schema.find(op.kind);
    if (kind == nullptr) continue;
    for (const Write& write : op.writes) {
      const Result<Value> value = decode_value(write.value);
      if (!value) return {refusal::kBadValue, value.error().detail};
      const Status fits = check_write(*kind, write.path, *value, any_codes());
      if (!fits) return {refusal::kBadValue, fits.error().detail};
    }
  }
  return {};
}

PreparedChange read_change(ByteView bytes) {
  PreparedChange prepared;
  prepared.bytes = bytes;
  Result<Change> change = decode_change(bytes);
  if (change) {
    prepared.id = change->id;
    prepared.change = *std::move(change);
  } else {
    prepared.id = change_id_of(bytes);
    prepared.verdict = unreadable(change.error());
  }
  return prepared;
}

bool receipt_fits(const OfficeStore& store, const ChangeId& id, ByteView proof) {
  return equal_in_constant_time(store.receipt_of(id), proof);
}

// The device and what it signed; see wire.h.
Status check_signature(PreparedChange& prepared, ByteView proof,
                       const FindSigningDevice& find_device) {
  prepared.voucher = Voucher::signature;
  prepared.signer = TRY(id_from_bytes<DeviceId>(proof.first(16)));
  const std::optional<SigningDevice> device = TRY(find_device(prepared.signer));
  const Bytes message = proof_message(prepared.id);
  if (!device || !verify(device->public_key, message, proof.subspan(16))) {
    prepared.verdict = {refusal::kBadSignature, "no device that is known signed this"};
  } else if (device->revoked) {
    prepared.verdict = {refusal::kRevoked, "the device that signed this was revoked"};
  } else {
    prepared.signer_worker = device->worker;
  }
  return {};
}

}  // namespace

PreparedChange prepare_change(const Schema& schema, ByteView bytes) {
  PreparedChange prepared = read_change(bytes);
  if (prepared.change) prepared.verdict = check_values(schema, *prepared.change);
  return prepared;
}

Result<PreparedChange> prepare_relay(const OfficeStore& store, const Relay& relay,
                                     const FindSigningDevice& find_device) {
  PreparedChange prepared = read_change(relay.change);
  if (!prepared.change) return prepared;
  if (receipt_fits(store, prepared.id, relay.proof)) {
    prepared.voucher = Voucher::receipt;
    return prepared;
  }
  if (relay.proof.size() != kSignedProofBytes) {
    prepared.verdict = {refusal::kBadSignature, "the receipt is not of this office"};
    return prepared;
  }
  TRY_VOID(check_signature(prepared, relay.proof, find_device));
  if (!prepared.verdict.refused()) {
    prepared.verdict = check_values(store.schema(), *prepared.change);
  }
  return prepared;
}

}  // namespace banso

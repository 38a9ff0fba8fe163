// SPDX-License-Identifier: Apache-2.0
// What a device and the office say to each other: POST /api/v1/sync and POST /api/v1/history.
// docs/PROTOCOL.md is the definition; this is the only place that reads and writes it.
//
//  body of a request = one zlib stream of CBOR; body of an answer = CBOR (its pages are packed).
//  CBOR = array [protocol, map]; the protocol stands first, so that any version can tell a later
//  one from damage (ErrorCode::unsupported). Maps have text keys; keys with nothing to say (0,
//  false, empty, nil) are left out; unknown keys are skipped (they come from a newer program).
//  decode_*: invalid (breaks the format), too_large (limits.h), corrupt (zlib), unsupported.
//  All views borrow: of a decoded message from the bytes given to decode_*, of a message to be
//  encoded from whatever the caller keeps.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/scope.h"

namespace banso {

inline constexpr std::uint64_t kProtocol = 1;
inline constexpr const char* kSyncPath = "/api/v1/sync";
inline constexpr const char* kHistoryPath = "/api/v1/history";
inline constexpr const char* kWireContentType = "application/cbor";

// First 8 bytes of HMAC-SHA256(receipt key of the office, change id): "the office had it".
using Receipt = std::array<std::uint8_t, 8>;

// A place in the office's log. `mark` stands for everything in the log up to there (each one is
// hashed from the one before and the entry's change id), so an office that finds another mark there
// knows that its database went back, and starts a new epoch. server_seq 0: the beginning, no mark.
using Mark = std::array<std::uint8_t, 8>;
struct Cursor {
  std::uint64_t server_seq = 0;
  Mark mark{};
  bool operator==(const Cursor&) const = default;
};

// Somebody else's change (or one's own that was accepted once). `proof` is either a receipt
// (8 bytes) or, for a change that came by bundle and never was at the office, the writing device's
// id and its Ed25519 signature of proof_message(change id) (16 + 64 bytes).
struct Relay {
  ByteView change;
  ByteView proof;
};
inline constexpr std::size_t kSignedProofBytes = 80;
// "banso change" followed by the 16 bytes of the id: what a device signs.
Bytes proof_message(const ChangeId& id);

// Asks for the changes of a newly granted scope, oldest first, that lie behind `after` in the log.
struct FillRequest {
  Scope scope;
  std::uint64_t after = 0;
};

struct SyncRequest {
  std::optional<EpochId> epoch;  // absent at the first contact; then cursor is 0
  Cursor cursor;                 // everything visible up to here was received
  // The end of the log as the last answer told it; what the device handed in lies before it. Left
  // out when it is the cursor.
  Cursor head;
  // At the first contact: the device holds nothing, so what was superseded by now may be left out.
  bool fresh = false;
  // As the answer to that gave it. Echoed while the cursor lies before it, and with `offer`.
  std::uint64_t first = 0;
  ReplicaId replica;
  // The device holds, or sends in this push, all changes of `replica` up to this seq. The office
  // does not echo those, unless it ever saw two changes of one (replica, seq): then it gives
  // everything, so that both copies of a copied database notice it.
  std::uint64_t seq = 0;
  // XOR of scope_digest(s) over the scopes that the device counts as its own: those that were
  // granted (also while they are being filled) and not evicted since. While it differs from the
  // office's (all scopes that the worker may see and that have a change), and `held` is absent, the
  // answer says want_held and has no pages, so that the cursor never passes a change of a scope
  // that only one side counts.
  ScopesDigest scopes{};
  // The counted scopes, one by one: after want_held, and whenever the cursor is 0. Present and
  // empty is meaningful. The answer has grant and evict, and the pages as of then.
  std::optional<std::vector<Scope>> held;
  // With `held`: scopes that the device does not count but has accepted changes of (it wrote them
  // itself, or they came by bundle, or the epoch changed). They can be granted or evicted.
  std::vector<Scope> local;
  std::vector<FillRequest> fill;
  std::vector<ByteView> push;   // own changes, in order of seq
  std::vector<Relay> relay;     // taken in before `push`
  std::vector<ChangeId> offer;  // "do you have these?", after an epoch change
  std::uint64_t budget_bytes =
      0;  // for the pages of the answer, as packed; 0: the office's default
};

// Of one pushed or relayed change. Accepted: `receipt` (also when it was known already). Refused:
// `code` is one of refusal codes (docs/PROTOCOL.md, "Refusals") and `why` English detail.
struct Outcome {
  std::optional<Receipt> receipt;
  std::string_view code;
  std::string_view why;
};

struct FillProgress {
  Scope scope;
  std::uint64_t upto = 0;  // everything of the scope up to here was given
  bool done = false;       // upto reached the cursor of the request
};

// A visible scope that the device does not count yet; from this answer on it does. `whole`: all its
// changes lie behind the request's cursor, so they come by the feed and nothing has to be filled.
struct Grant {
  Scope scope;
  bool whole = false;
};

struct SyncAnswer {
  EpochId epoch;  // differs from the request's: everything else is absent, nothing was taken in
  std::int64_t server_time_ms = 0;
  std::vector<Outcome> pushed;       // one per request.push, in its order
  std::vector<Outcome> relayed;      // one per request.relay
  std::vector<std::uint64_t> lacks;  // indices of request.offer, ascending
  // Indices of request.offer, ascending: left out in the device's first sync. A device that has
  // such a change from elsewhere forgets it: what replaced it may have been left out as well.
  std::vector<std::uint64_t> superseded;
  std::vector<ByteView> pages;  // shared/codec/page.h; feed, then fill
  Cursor cursor;
  Cursor head;                     // left out when it is the cursor
  std::uint64_t first = 0;         // answers `fresh`: what was superseded up to here is left out
  std::vector<FillProgress> fill;  // one per request.fill
  std::vector<Grant> grant;        // answers `held`
  std::vector<Scope> evict;        // of held and local: known to the office, not visible
  bool want_held = false;          // the digest of scopes differs; then there are no pages
  bool wipe = false;  // the device was revoked: it deletes everything once its push was answered
  bool more = false;  // the feed goes on behind `cursor`
};

// All changes of one record, oldest first, also superseded ones.
struct HistoryRequest {
  RecordId record;
  std::uint64_t after = 0;
  std::uint64_t budget_bytes = 0;
};
struct HistoryAnswer {
  std::vector<ByteView> pages;
  std::uint64_t upto = 0;
  bool more = false;
};

Bytes encode_request(const SyncRequest& request);  // zlib of CBOR
Bytes encode_request(const HistoryRequest& request);
Bytes encode_answer(const SyncAnswer& answer);
Bytes encode_answer(const HistoryAnswer& answer);

// The body of a request, unpacked; decode_sync_request and decode_history_request borrow from it.
Result<Bytes> unpack_request(ByteView body);
Result<SyncRequest> decode_sync_request(ByteView unpacked);
Result<HistoryRequest> decode_history_request(ByteView unpacked);
Result<SyncAnswer> decode_sync_answer(ByteView body);
Result<HistoryAnswer> decode_history_answer(ByteView body);

// Reasons why the office refuses a change; the words are part of the protocol.
namespace refusal {
inline constexpr std::string_view kNotVisible = "not_visible";
inline constexpr std::string_view kNotAllowed = "not_allowed";
inline constexpr std::string_view kBadHashChain = "bad_hash_chain";
inline constexpr std::string_view kBadSignature = "bad_signature";  // of a relay's proof
inline constexpr std::string_view kMalformed = "malformed";
inline constexpr std::string_view kBadValue = "bad_value";
inline constexpr std::string_view kImmutable = "immutable";
inline constexpr std::string_view kWrongScope = "wrong_scope";
inline constexpr std::string_view kWrongAuthor = "wrong_author";
inline constexpr std::string_view kForeignReplica = "foreign_replica";
inline constexpr std::string_view kLamportTooFar = "lamport_too_far";
inline constexpr std::string_view kFutureProtocol = "future_protocol";
inline constexpr std::string_view kTooLarge = "too_large";
inline constexpr std::string_view kRevoked = "revoked";
}  // namespace refusal

}  // namespace banso

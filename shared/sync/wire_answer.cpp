// SPDX-License-Identifier: Apache-2.0
#include "shared/base/limits.h"
#include "shared/sync/wire.h"
#include "shared/sync/wire_parts.h"

namespace banso {

using namespace wire;

namespace {

void write_outcomes(CborWriter& to, const std::vector<Outcome>& outcomes) {
  to.array(outcomes.size());
  for (const Outcome& outcome : outcomes) {
    if (outcome.receipt) {
      to.bytes(*outcome.receipt);
      continue;
    }
    to.array(2);
    to.text(outcome.code);
    to.text(outcome.why);
  }
}

Result<Outcome> read_outcome(CborReader& from) {
  Outcome outcome;
  if (from.next_is(CborType::bytes)) {
    outcome.receipt = TRY(read_fixed<8>(from));
    return outcome;
  }
  TRY_VOID(expect_array(from, 2));
  outcome.code = TRY(from.read_text());
  outcome.why = TRY(from.read_text());
  if (outcome.code.empty()) return fail(ErrorCode::invalid, "a refusal without its code");
  return outcome;
}

Result<std::vector<Outcome>> read_outcomes(CborReader& from, const char* what) {
  return read_list<Outcome>(from, limits::kChangesPerMessageMax, what, read_outcome);
}

constexpr std::size_t kFillParts = 4;

void write_fill(CborWriter& to, const FillProgress& fill) {
  write_scope(to, fill.scope);
  to.uint(fill.upto);
  to.boolean(fill.done);
}

Result<FillProgress> read_fill(CborReader& from) {
  FillProgress fill;
  fill.scope = TRY(read_scope(from));
  fill.upto = TRY(from.read_uint());
  fill.done = TRY(from.read_boolean());
  return fill;
}

constexpr std::size_t kGrantParts = 3;

void write_grant(CborWriter& to, const Grant& grant) {
  write_scope(to, grant.scope);
  to.boolean(grant.whole);
}

Result<Grant> read_grant(CborReader& from) {
  Grant grant;
  grant.scope = TRY(read_scope(from));
  grant.whole = TRY(from.read_boolean());
  return grant;
}

void write_indices(CborWriter& to, const std::vector<std::uint64_t>& indices) {
  to.array(indices.size());
  for (const std::uint64_t index : indices) to.uint(index);
}

Result<std::vector<std::uint64_t>> read_indices(CborReader& from) {
  const std::size_t count = TRY(read_count(from, limits::kOffersPerMessageMax, "indices"));
  std::vector<std::uint64_t> indices;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t index = TRY(from.read_uint());
    if (!indices.empty() && index <= indices.back()) {
      return fail(ErrorCode::invalid, "indices are not ascending");
    }
    indices.push_back(index);
  }
  return indices;
}

Status check_size(ByteView body) {
  if (body.size() <= limits::kSyncBodyUnpackedBytesMax) return {};
  return fail(ErrorCode::too_large, "the body of an answer");
}

}  // namespace

Bytes encode_answer(const SyncAnswer& answer) {
  Bytes body;
  begin_message(body);
  MapWriter map(body);
  if (!answer.fill.empty()) write_items(map.key("fill"), answer.fill, kFillParts, write_fill);
  if (has_own_head(answer.cursor, answer.head)) write_cursor(map.key("head"), answer.head);
  if (answer.cursor.server_seq != 0) map.key("mark").bytes(answer.cursor.mark);
  if (answer.more) map.key("more").boolean(true);
  map.key("time").integer(answer.server_time_ms);
  if (answer.wipe) map.key("wipe").boolean(true);
  map.key("epoch").bytes(answer.epoch.view());
  if (!answer.evict.empty()) write_scopes(map.key("evict"), answer.evict);
  if (answer.first != 0) map.key("first").uint(answer.first);
  if (!answer.grant.empty()) write_items(map.key("grant"), answer.grant, kGrantParts, write_grant);
  if (!answer.lacks.empty()) write_indices(map.key("lacks"), answer.lacks);
  if (!answer.pages.empty()) write_views(map.key("pages"), answer.pages);
  if (answer.cursor.server_seq != 0) map.key("cursor").uint(answer.cursor.server_seq);
  if (!answer.pushed.empty()) write_outcomes(map.key("pushed"), answer.pushed);
  if (!answer.relayed.empty()) write_outcomes(map.key("relayed"), answer.relayed);
  if (answer.want_held) map.key("want_held").boolean(true);
  if (!answer.superseded.empty()) write_indices(map.key("superseded"), answer.superseded);
  return body;
}

Bytes encode_answer(const HistoryAnswer& answer) {
  Bytes body;
  begin_message(body);
  MapWriter map(body);
  if (answer.more) map.key("more").boolean(true);
  if (answer.upto != 0) map.key("upto").uint(answer.upto);
  if (!answer.pages.empty()) write_views(map.key("pages"), answer.pages);
  return body;
}

Result<SyncAnswer> decode_sync_answer(ByteView body) {
  TRY_VOID(check_size(body));
  SyncAnswer answer;
  PlaceReader place(answer.cursor, answer.head);
  const auto read_value = [&](std::string_view key, CborReader& from) -> Status {
    if (TRY(place.read(key, from))) return {};
    if (key == "fill") {
      answer.fill = TRY(read_items<FillProgress>(from, limits::kScopesPerMessageMax, kFillParts,
                                                 "fill", read_fill));
    } else if (key == "more") {
      answer.more = TRY(from.read_boolean());
    } else if (key == "time") {
      answer.server_time_ms = TRY(from.read_int());
    } else if (key == "wipe") {
      answer.wipe = TRY(from.read_boolean());
    } else if (key == "epoch") {
      answer.epoch = EpochId{TRY(read_fixed<16>(from))};
    } else if (key == "evict") {
      answer.evict = TRY(read_scopes(from, "evict"));
    } else if (key == "first") {
      answer.first = TRY(from.read_uint());
    } else if (key == "grant") {
      answer.grant = TRY(
          read_items<Grant>(from, limits::kScopesPerMessageMax, kGrantParts, "grant", read_grant));
    } else if (key == "lacks") {
      answer.lacks = TRY(read_indices(from));
    } else if (key == "pages") {
      answer.pages = TRY(read_views(from, "pages"));
    } else if (key == "pushed") {
      answer.pushed = TRY(read_outcomes(from, "pushed"));
    } else if (key == "relayed") {
      answer.relayed = TRY(read_outcomes(from, "relayed"));
    } else if (key == "superseded") {
      answer.superseded = TRY(read_indices(from));
    } else if (key == "want_held") {
      answer.want_held = TRY(from.read_boolean());
    } else {
      TRY_VOID(from.skip());
    }
    return {};
  };
  TRY_VOID(read_message(body, read_value));
  TRY_VOID(place.finish());
  if (answer.epoch.is_nil()) return fail(ErrorCode::invalid, "epoch is missing");
  return answer;
}

Result<HistoryAnswer> decode_history_answer(ByteView body) {
  TRY_VOID(check_size(body));
  HistoryAnswer answer;
  const auto read_value = [&](std::string_view key, CborReader& from) -> Status {
    if (key == "more") {
      answer.more = TRY(from.read_boolean());
    } else if (key == "upto") {
      answer.upto = TRY(from.read_uint());
    } else if (key == "pages") {
      answer.pages = TRY(read_views(from, "pages"));
    } else {
      TRY_VOID(from.skip());
    }
    return {};
  };
  TRY_VOID(read_message(body, read_value));
  return answer;
}

}  // namespace banso

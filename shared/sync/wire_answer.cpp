// SPDX-License-Identifier: Apache-2.0
#include "shared/base/limits.h"
#include "shared/sync/wire.h"
#include "shared/sync/wire_parts.h"

namespace banso {

using wire::begin_message;
using wire::check_cursor;
using wire::expect_message;
using wire::has_own_head;
using wire::MapWriter;
using wire::read_cursor;
using wire::read_fixed;
using wire::read_items;
using wire::read_scope;
using wire::read_scopes;
using wire::read_views;
using wire::write_cursor;
using wire::write_scope;
using wire::write_scopes;
using wire::write_views;

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

Result<std::vector<Outcome>> read_outcomes(CborReader& from, const char* what) {
  const std::size_t count = TRY(wire::read_count(from, limits::kChangesPerMessageMax, what));
  std::vector<Outcome> outcomes(count);
  for (Outcome& outcome : outcomes) {
    if (from.next_is(CborType::bytes)) {
      outcome.receipt = TRY(read_fixed<8>(from));
      continue;
    }
    TRY_VOID(wire::expect_array(from, 2));
    outcome.code = TRY(from.read_text());
    outcome.why = TRY(from.read_text());
    if (outcome.code.empty()) return fail(ErrorCode::invalid, "a refusal without its code");
  }
  return outcomes;
}

Result<std::vector<FillProgress>> read_fill_progress(CborReader& from) {
  return read_items<FillProgress>(from, limits::kScopesPerMessageMax, 4, "fill",
                                  [](CborReader& item) -> Result<FillProgress> {
                                    FillProgress fill;
                                    fill.scope = TRY(read_scope(item));
                                    fill.upto = TRY(item.read_uint());
                                    fill.done = TRY(item.read_boolean());
                                    return fill;
                                  });
}

Result<std::vector<Grant>> read_grants(CborReader& from) {
  return read_items<Grant>(from, limits::kScopesPerMessageMax, 3, "grant",
                           [](CborReader& item) -> Result<Grant> {
                             Grant grant;
                             grant.scope = TRY(read_scope(item));
                             grant.whole = TRY(item.read_boolean());
                             return grant;
                           });
}

void write_indices(CborWriter& to, const std::vector<std::uint64_t>& indices) {
  to.array(indices.size());
  for (const std::uint64_t index : indices) to.uint(index);
}

Result<std::vector<std::uint64_t>> read_indices(CborReader& from) {
  const std::size_t count = TRY(wire::read_count(from, limits::kOffersPerMessageMax, "indices"));
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

}  // namespace

Bytes encode_answer(const SyncAnswer& answer) {
  Bytes body;
  begin_message(body);
  MapWriter map(body);
  if (!answer.fill.empty()) {
    CborWriter& to = map.key("fill");
    to.array(answer.fill.size());
    for (const FillProgress& fill : answer.fill) {
      to.array(4);
      write_scope(to, fill.scope);
      to.uint(fill.upto);
      to.boolean(fill.done);
    }
  }
  if (has_own_head(answer.cursor, answer.head)) write_cursor(map.key("head"), answer.head);
  if (answer.cursor.server_seq != 0) map.key("mark").bytes(answer.cursor.mark);
  if (answer.more) map.key("more").boolean(true);
  map.key("time").integer(answer.server_time_ms);
  if (answer.wipe) map.key("wipe").boolean(true);
  map.key("epoch").bytes(answer.epoch.view());
  if (!answer.evict.empty()) write_scopes(map.key("evict"), answer.evict);
  if (answer.first != 0) map.key("first").uint(answer.first);
  if (!answer.grant.empty()) {
    CborWriter& to = map.key("grant");
    to.array(answer.grant.size());
    for (const Grant& grant : answer.grant) {
      to.array(3);
      write_scope(to, grant.scope);
      to.boolean(grant.whole);
    }
  }
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
  if (body.size() > limits::kSyncBodyUnpackedBytesMax) {
    return fail(ErrorCode::too_large, "the body of an answer");
  }
  CborReader from(body);
  TRY_VOID(expect_message(from));
  SyncAnswer answer;
  bool has_mark = false;
  const auto read_value = [&](std::string_view key) -> Status {
    if (key == "fill") {
      answer.fill = TRY(read_fill_progress(from));
    } else if (key == "head") {
      answer.head = TRY(read_cursor(from));
    } else if (key == "mark") {
      answer.cursor.mark = TRY(read_fixed<8>(from));
      has_mark = true;
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
      answer.grant = TRY(read_grants(from));
    } else if (key == "lacks") {
      answer.lacks = TRY(read_indices(from));
    } else if (key == "pages") {
      answer.pages = TRY(read_views(from, "pages"));
    } else if (key == "cursor") {
      answer.cursor.server_seq = TRY(from.read_uint());
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
  TRY_VOID(wire::read_map(from, read_value));
  TRY_VOID(from.expect_finished());
  TRY_VOID(check_cursor(answer.cursor.server_seq, has_mark));
  if (answer.head.server_seq == 0) answer.head = answer.cursor;
  if (answer.epoch.is_nil()) return fail(ErrorCode::invalid, "epoch is missing");
  return answer;
}

Result<HistoryAnswer> decode_history_answer(ByteView body) {
  if (body.size() > limits::kSyncBodyUnpackedBytesMax) {
    return fail(ErrorCode::too_large, "the body of an answer");
  }
  CborReader from(body);
  TRY_VOID(expect_message(from));
  HistoryAnswer answer;
  const auto read_value = [&](std::string_view key) -> Status {
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
  TRY_VOID(wire::read_map(from, read_value));
  TRY_VOID(from.expect_finished());
  return answer;
}

}  // namespace banso

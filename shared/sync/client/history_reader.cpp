// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/history_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "shared/base/limits.h"
#include "shared/codec/change_codec.h"
#include "shared/model/fold.h"
#include "shared/sync/feed_page.h"
#include "shared/sync/wire.h"

namespace banso {
namespace {

tl::unexpected<Error> damaged(const char* what) {
  return fail(ErrorCode::corrupt, std::string("the answer does not fit the request: ") + what);
}

bool names(const Change& change, const RecordId& record) {
  return std::any_of(change.ops.begin(), change.ops.end(),
                     [&](const Op& op) { return op.record == record; });
}

void mark_heads(const RecordState& state, WriteInfo& write) {
  const PathState* const path = state.find(write.path);
  for (std::size_t i = 0; path != nullptr && i < path->heads.size(); ++i) {
    if (path->heads[i].change != write.change.id) continue;
    write.is_head = true;
    write.is_shown = i == path->shown;
  }
}

}  // namespace

Bytes HistoryReader::next_request() const {
  return encode_request(HistoryRequest{
      .record = record_, .after = after_, .budget_bytes = limits::kPullBytesDefault});
}

Result<bool> HistoryReader::on_response(const SyncResponse& response) {
  TRY_VOID(check_origin(response));
  const auto answer = decode_history_answer(response.body);
  if (!answer) return tl::unexpected<Error>(on_the_way(answer.error()));
  std::vector<Change> fresh;
  std::uint64_t last = after_;
  for (const ByteView packed : answer->pages) {
    const auto page = unpack_page(packed);
    if (!page) return tl::unexpected<Error>(on_the_way(page.error()));
    for (const FeedEntry& entry : page->entries) {
      if (entry.server_seq <= last) return damaged("a change comes twice");
      last = entry.server_seq;
      auto change = decode_change(Bytes(entry.change.begin(), entry.change.end()));
      if (!change) return tl::unexpected<Error>(on_the_way(change.error()));
      if (!names(*change, record_)) return damaged("a change of another record");
      fresh.push_back(*std::move(change));
    }
  }
  if (answer->upto < last) return damaged("it goes on before its own end");
  if (answer->more && answer->upto == after_) return damaged("it does not go on");
  after_ = answer->upto;
  std::move(fresh.begin(), fresh.end(), std::back_inserter(changes_));
  return answer->more;
}

Result<std::vector<OfficeWrite>> HistoryReader::writes(std::string_view path) const {
  std::vector<const Change*> changes;
  std::vector<WriteInfo> writes;
  for (const Change& change : changes_) {
    changes.push_back(&change);
    TRY_VOID(append_writes(change, ChangeState::at_office, kind_, record_, path, writes));
  }
  sort_oldest_first(writes);
  const RecordState state = fold_record(store_.schema(), kind_, record_, changes);
  std::vector<OfficeWrite> told;
  for (WriteInfo& write : writes) {
    mark_heads(state, write);
    const bool is_here = TRY(store_.change(write.change.id)).has_value();
    told.push_back({std::move(write), is_here});
  }
  return told;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/client/feed.h"

#include <algorithm>
#include <set>

#include "shared/base/limits.h"

namespace banso::bench {
namespace {

// As the office cuts pages.
constexpr std::size_t kChangesPerPage = 256;

Mark mark_at(std::uint64_t server_seq) {
  Mark mark{};
  for (std::size_t i = 0; i < mark.size(); ++i) {
    mark[i] = static_cast<std::uint8_t>(server_seq >> (8 * i));
  }
  return mark;
}

bool is_note(const ChangeDraft& draft) {
  return draft.ops.size() == 1 && draft.ops.front().kind == "contact";
}

Edit edit_of(const ChangeDraft& draft) {
  const OpDraft& op = draft.ops.front();
  RecordEdit record{op.kind, op.record, {}};
  for (const FieldWrite& write : op.writes) record.fields.push_back({write.path, write.value});
  return {draft.author, draft.scope, {std::move(record)}};
}

}  // namespace

Result<Feed> Feed::make(Env& env, const Size& size) {
  const demo::Demo demo = TRY(demo::make_demo());
  const demo::Town town = demo::town_of(demo);
  demo::CorpusOptions options;
  options.cases = size.cases;
  options.notes = size.notes + size.own;
  options.lamport = demo.lamport;
  Feed feed;
  feed.epoch_ = new_id<EpochId>(env);
  feed.now_ms_ = env.now_ms();
  std::set<RecordId> seen;
  std::size_t notes = 0;
  const auto take = [&](const demo::AuthoredChange& change) -> Status {
    if (is_note(change.draft) && ++notes > size.notes) {
      feed.own_notes_.push_back(edit_of(change.draft));
      return {};
    }
    if (seen.insert(change.draft.scope.id).second) feed.scopes_.push_back(change.draft.scope);
    feed.take(change);
    return {};
  };
  TRY_VOID(demo::make_corpus(town, options, take));
  feed.end_page();
  return feed;
}

void Feed::take(const demo::AuthoredChange& change) {
  Receipt receipt{};
  std::copy_n(change.id.raw.begin(), receipt.size(), receipt.begin());
  page_.add(++changes_, receipt, change.bytes);
  if (page_.count() == kChangesPerPage) end_page();
}

void Feed::end_page() {
  if (page_.count() == 0) return;
  if (parts_.empty() || part_bytes_ >= limits::kPullBytesDefault) {
    parts_.emplace_back();
    part_bytes_ = 0;
  }
  Bytes packed = page_.pack();
  part_bytes_ += packed.size();
  packed_bytes_ += packed.size();
  parts_.back().pages.push_back(std::move(packed));
  parts_.back().upto = changes_;
  page_ = {};
}

Bytes Feed::answer(std::size_t number) const {
  const Part& part = parts_[number];
  SyncAnswer answer;
  answer.epoch = epoch_;
  answer.server_time_ms = now_ms_;
  answer.pages.assign(part.pages.begin(), part.pages.end());
  answer.cursor = {part.upto, mark_at(part.upto)};
  answer.head = {changes_, mark_at(changes_)};
  answer.more = number + 1 < parts_.size();
  if (number == 0) {
    for (const Scope& scope : scopes_) answer.grant.push_back({scope, true});
  }
  return encode_answer(answer);
}

}  // namespace banso::bench

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "shared/base/limits.h"
#include "shared/sync/office/answer.h"
#include "shared/sync/office/page_builder.h"

namespace banso {
namespace {

// Rows of the log that one answer looks at; a device that sees little of much comes back for more.
constexpr std::size_t kRowsPerAnswerMax = 200'000;

std::size_t budget_of(std::uint64_t wish) {
  if (wish == 0) return limits::kPullBytesDefault;
  return static_cast<std::size_t>(
      std::min<std::uint64_t>(wish, limits::kSyncBodyBytesMax - PageBuilder::kPageBytesMax));
}

// In the first sync of this device.
bool was_left_out(const AnswerPlan& plan, const LogRow& row) {
  return row.superseded_at != 0 && row.superseded_at <= plan.superseded_by;
}

bool is_wanted(const AnswerPlan& plan, const LogRow& row) {
  if (!plan.visible->contains(row.scope)) return false;
  if (was_left_out(plan, row)) return false;
  return !(plan.own == row.replica && row.seq <= plan.own_seq);
}

Cursor cursor_at(const LogRow& row) { return {row.server_seq, row.mark}; }

class Finisher {
 public:
  Finisher(const SyncRequest& request, AnswerPlan plan, OfficeReader& reader, Pages& pages)
      : request_(request),
        plan_(std::move(plan)),
        reader_(reader),
        builder_(reader, pages, finished_.pages),
        budget_(budget_of(request.budget_bytes)) {}

  Result<OfficeAnswer> finish() {
    SyncAnswer& answer = plan_.answer;
    if (!plan_.is_stale) {
      if (plan_.visible != nullptr) TRY_VOID(add_feed());
      for (std::size_t i = 0; i < request_.fill.size(); ++i) TRY_VOID(add_fill(i));
      TRY_VOID(answer_offer());
    }
    for (const SharedPage& page : finished_.pages) answer.pages.push_back(*page);
    finished_.answer = std::move(answer);
    return std::move(finished_);
  }

 private:
  bool is_full() const { return builder_.packed_bytes() >= budget_; }

  Status add_feed() {
    SyncAnswer& answer = plan_.answer;
    if (request_.cursor.server_seq >= plan_.head.server_seq) return {};
    Status packed;
    std::optional<LogRow> last;
    std::size_t rows = 0;
    const auto visit = [&](const LogRow& row) {
      const bool wanted = is_wanted(plan_, row);
      if (wanted && builder_.ends_before(row)) {
        packed = builder_.finish_page();
        answer.more = is_full();
      }
      if (++rows > kRowsPerAnswerMax) answer.more = true;
      if (!packed || answer.more) return false;
      if (wanted) builder_.add(row);
      last = row;
      return true;
    };
    TRY_VOID(reader_.scan(request_.cursor.server_seq, plan_.head.server_seq, visit));
    TRY_VOID(packed);
    TRY_VOID(builder_.finish_page());
    if (!answer.more) {
      answer.cursor = {plan_.head.server_seq, plan_.head.mark};
    } else if (last) {
      answer.cursor = cursor_at(*last);
    }
    return {};
  }

  // What the scope has up to the request's cursor; what lies behind comes by the feed.
  Status add_fill(std::size_t index) {
    const FillRequest& wish = request_.fill[index];
    FillProgress progress{wish.scope, wish.after, false};
    const std::uint64_t end = request_.cursor.server_seq;
    // Of what may not be seen nothing comes; the digest leads to its eviction.
    const bool may_be_seen = plan_.visible != nullptr && plan_.fill[index];
    if (may_be_seen && !is_full()) {
      Status packed;
      bool stopped = false;
      const auto visit = [&](const LogRow& row) {
        if (builder_.ends_before(row)) {
          packed = builder_.finish_page();
          stopped = is_full();
        }
        if (!packed || stopped) return false;
        builder_.add(row);
        progress.upto = row.server_seq;
        return true;
      };
      TRY_VOID(reader_.scan_scope(*plan_.fill[index], wish.after, end, visit));
      TRY_VOID(packed);
      TRY_VOID(builder_.finish_page());
      if (!stopped) {
        progress.upto = std::max(end, wish.after);
        progress.done = true;
      }
    }
    plan_.answer.fill.push_back(progress);
    return {};
  }

  Status answer_offer() {
    for (std::size_t i = 0; i < request_.offer.size(); ++i) {
      const std::optional<LogRow> row = TRY(reader_.find(request_.offer[i]));
      if (!row) {
        plan_.answer.lacks.push_back(i);
      } else if (was_left_out(plan_, *row)) {
        plan_.answer.superseded.push_back(i);
      }
    }
    return {};
  }

  const SyncRequest& request_;
  AnswerPlan plan_;
  OfficeReader& reader_;
  OfficeAnswer finished_;
  PageBuilder builder_;
  std::size_t budget_;
};

}  // namespace

Result<OfficeAnswer> finish_answer(const SyncRequest& request, AnswerPlan plan,
                                   OfficeReader& reader, Pages& pages) {
  return Finisher(request, std::move(plan), reader, pages).finish();
}

Result<OfficeHistory> answer_history(const HistoryRequest& request, const ScopeSet& visible,
                                     OfficeReader& reader, Pages& pages) {
  OfficeHistory history;
  PageBuilder builder(reader, pages, history.pages);
  const std::size_t budget = budget_of(request.budget_bytes);
  const std::vector<LogRow> rows = TRY(reader.history(request.record));
  bool any_visible = false;
  for (const LogRow& row : rows) {
    if (!visible.contains(row.scope)) continue;
    any_visible = true;
    if (row.server_seq <= request.after) continue;
    if (builder.ends_before(row)) {
      TRY_VOID(builder.finish_page());
      if (builder.packed_bytes() >= budget) {
        history.answer.more = true;
        break;
      }
    }
    builder.add(row);
    history.answer.upto = row.server_seq;
  }
  if (!any_visible) {
    return fail(ErrorCode::not_found, "there is no such record, or the worker may not see it");
  }
  TRY_VOID(builder.finish_page());
  history.answer.upto = std::max(history.answer.upto, request.after);
  for (const SharedPage& page : history.pages) history.answer.pages.push_back(*page);
  return history;
}

}  // namespace banso

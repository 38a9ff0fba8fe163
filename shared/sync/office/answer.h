// SPDX-License-Identifier: Apache-2.0
// What a device gets. plan: decided at one moment, from the state in memory. finish: read from the
// log and packed, without the state, so that many devices are answered at the same time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/store/office/office_reader.h"
#include "shared/store/office/office_store.h"
#include "shared/sync/office/intake.h"
#include "shared/sync/office/page_cache.h"
#include "shared/sync/office/scope_set.h"
#include "shared/sync/office/session.h"
#include "shared/sync/office/visible_scopes.h"
#include "shared/sync/wire.h"

namespace banso {

struct AnswerPlan {
  // Without pages, cursor, lacks and fill.
  SyncAnswer answer;
  // The epoch differs: nothing else is answered.
  bool is_stale = false;
  // Null: no pages, because the device's scopes have to be settled first, or it is to be wiped.
  std::shared_ptr<const ScopeSet> visible;
  LogHead head;  // the feed goes up to here
  // Leave out what was superseded here or before.
  std::uint64_t superseded_by = 0;
  // The device's own changes, up to this number, are not sent back to it.
  std::optional<ReplicaNo> own;
  std::uint64_t own_seq = 0;
  // One for each of request.fill; nothing when it may not be seen.
  std::vector<std::optional<ScopeNo>> fill;
};

// The answer, and what its pages borrow from.
struct OfficeAnswer {
  SyncAnswer answer;
  std::vector<SharedPage> pages;
};
struct OfficeHistory {
  HistoryAnswer answer;
  std::vector<SharedPage> pages;
};

class AnswerPlanner {
 public:
  AnswerPlanner(const OfficeStore& store, Env& env) : store_(store), env_(env), views_(store) {}
  AnswerPlan plan(const OfficeSession& session, const SyncRequest& request, const TakenSync& taken);
  std::shared_ptr<const ScopeSet> visible_to(const OfficeSession& session);
  void forget() { views_.forget(); }

 private:
  bool has_to_wipe(const OfficeSession& session) const;
  void answer_held(const SyncRequest& request, const WorkerView& view, SyncAnswer& answer) const;
  void plan_feed(const OfficeSession& session, const SyncRequest& request, const WorkerView& view,
                 AnswerPlan& plan);

  const OfficeStore& store_;
  Env& env_;
  VisibleScopes views_;
};

// Also says what of request.offer the log lacks.
Result<OfficeAnswer> finish_answer(const SyncRequest& request, AnswerPlan plan,
                                   OfficeReader& reader, Pages& pages);

// not_found: there is no such record, or none of it may be seen.
Result<OfficeHistory> answer_history(const HistoryRequest& request, const ScopeSet& visible,
                                     OfficeReader& reader, Pages& pages);

}  // namespace banso

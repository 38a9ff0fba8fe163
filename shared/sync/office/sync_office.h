// SPDX-License-Identifier: Apache-2.0
// The office's half of the sync (docs/PROTOCOL.md, sections 5 to 10) without sockets or threads, in
// two halves around the commit, so that a server takes many devices' pushes into one transaction:
//
//   prepare()   any thread, with a reader of its own   decodes and checks what needs no state
//   take()      the writer's thread, state lock held   judges, appends to the log
//   plan()      any thread, state lock held            what this device gets; short
//   finish()    any thread, with a reader of its own   reads and packs pages
//
// A request that does not need_writer() goes from prepare() to plan() with nothing taken. Around
// the writer's transaction, with the state lock held: begun() after BEGIN, before_commit() before
// COMMIT, committed() after it, rolled_back() if anything failed. The state lock is a mutex of the
// server's; COMMIT itself needs no lock. plan() comes after committed(): nothing may be answered
// before it is durable.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/store/office/office_reader.h"
#include "shared/store/office/office_store.h"
#include "shared/sync/office/answer.h"
#include "shared/sync/office/intake.h"
#include "shared/sync/office/page_cache.h"
#include "shared/sync/office/prepared_change.h"
#include "shared/sync/office/session.h"
#include "shared/sync/wire.h"

namespace banso {

// A request with its changes decoded. Borrows the request and the body behind it.
struct PreparedSync {
  const SyncRequest* request = nullptr;
  std::vector<PreparedChange> push;
  std::vector<PreparedChange> relay;
  // The log has the entry that the cursor names. False: the database went back, or it is a lie.
  bool cursor_fits = true;
};

class SyncOffice {
 public:
  // Both have to outlive the office.
  SyncOffice(OfficeStore& store, Env& env)
      : store_(store),
        writer_reader_(store.database()),
        intake_(store, writer_reader_),
        planner_(store, env) {}

  Result<PreparedSync> prepare(OfficeReader& reader, const SyncRequest& request,
                               const FindSigningDevice& find_device) const;
  static bool needs_writer(const PreparedSync& prepared);

  Status begun();
  // An error means that nothing of the batch can be kept: roll back. Refusals are outcomes.
  Result<TakenSync> take(const OfficeSession& session, const PreparedSync& prepared);
  Status before_commit() { return store_.before_commit(); }
  void committed() { store_.committed(); }
  Status rolled_back();

  AnswerPlan plan(const OfficeSession& session, const PreparedSync& prepared,
                  const TakenSync& taken) {
    return planner_.plan(session, *prepared.request, taken);
  }
  static Result<OfficeAnswer> finish(const PreparedSync& prepared, AnswerPlan plan,
                                     OfficeReader& reader, Pages& pages) {
    return finish_answer(*prepared.request, std::move(plan), reader, pages);
  }

  // For answer_history; state lock held.
  std::shared_ptr<const ScopeSet> visible_to(const OfficeSession& session) {
    return planner_.visible_to(session);
  }

 private:
  OfficeStore& store_;
  OfficeReader writer_reader_;
  Intake intake_;
  AnswerPlanner planner_;
  // A database can only have gone back while nobody had it open, so this is believed once: the
  // epoch that was begun then.
  std::optional<EpochId> epoch_after_going_back_;
};

}  // namespace banso

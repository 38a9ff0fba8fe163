// SPDX-License-Identifier: Apache-2.0
// What happens between frames: locking, storing what is typed, following session and sync.
#include "client/screens/screens_state.h"

#include <algorithm>

namespace banso::client {
namespace {

// A sync that is over sooner is not told: nothing flashes.
constexpr double kTalkingTold_s = 0.8;

}  // namespace

void Screens::State::lock_if_asked() {
  if (!desk.hiding && !desk.locking) return;
  if (desk.hiding && !cover_drawn) {  // first out of sight, then the rest
    covered = true;
    desk.platform.request_frame(0);
    return;
  }
  desk.hiding = desk.locking = false;
  locked_by_hand = true;
  desk.keep_draft();
  desk.session.lock();
}

void Screens::State::keep_drafts_in_time(double now_s) {
  if (desk.draft_changed_s < 0) return;
  const double left_s = desk.draft_changed_s + kDraftPause_s - now_s;
  if (left_s <= 0) {
    desk.keep_draft();
    desk.draft_changed_s = -1;
    ++desk.revision;
  } else {
    desk.platform.request_frame(left_s);
  }
}

void Screens::State::follow_state(double now_s) {
  const SessionState now = desk.session.view().state;
  if (now == before) return;
  const SessionState was = before;
  before = now;
  if (was == SessionState::open) {
    desk.idle_lock = now == SessionState::locked && !locked_by_hand;
    forget_work();
  }
  locked_by_hand = false;
  // Erased: what was being written belongs to nobody any more.
  if (now == SessionState::fresh) {
    desk.note.reset();
    desk.addendum.reset();
    desk.form.reset();
  }
  if (now == SessionState::open) {
    enrol.forget();
    unlock.forget();
    desk.idle_lock = false;
    desk.session.lock_after(60.0 * lock_minutes(*desk.store()));
    desk.session.touch(now_s);
    if (desk.place.page == Page::enrol) desk.go_instead({});
    if (was == SessionState::enrolling) desk.platform.ask_for_persistence();
    desk.work_due = true;
    ++desk.revision;
  }
}

void Screens::State::forget_work() {
  desk.put_away();
  today.forget();
  cases.forget();
  note.forget();
  confirm.forget();
  office.forget();
  sync.forget();
  settings.forget();
  facts = {};
  to_confirm = 0;
  counted_revision.reset();
  talking_since_s = -1;
}

void Screens::State::follow_sync(double now_s) {
  const SyncRun* const run = desk.session.sync();
  if (run == nullptr) return;
  const SyncView& view = run->view();
  const bool talking = view.phase == SyncView::Phase::talking;
  if (!talking) talking_since_s = -1;
  if (talking && talking_since_s < 0) talking_since_s = now_s;
  facts.talking = talking && now_s - talking_since_s >= kTalkingTold_s;
  if (talking && !facts.talking) {
    desk.platform.request_frame(talking_since_s + kTalkingTold_s - now_s);
  }
  facts.last_contact_ms = view.last_contact_ms;
  facts.trouble.reset();
  if (view.trouble) facts.trouble = view.trouble->code;
  const bool answered = counted_at != view.totals.requests || counted_phase != view.phase;
  if (answered) {
    ++desk.revision;
    if (!talking) desk.work_due = true;
  }
  if (answered || counted_revision != desk.revision) count(view);
}

void Screens::State::count(const SyncView& view) {
  counted_at = view.totals.requests;
  counted_phase = view.phase;
  counted_revision = desk.revision;
  facts.unsynced = desk.session.count_unsynced().value_or(facts.unsynced);
  const auto refusals = desk.store()->sync().refusals();
  facts.refused = refusals ? refusals->size() : 0;
  to_confirm = count_open_conflicts(*desk.store());
  facts.percent = -1;
  const auto life = desk.store()->life();
  if (life && life->head > 0 && life->cursor < life->head) {
    facts.percent = static_cast<int>(life->cursor * 100 / life->head);
  }
}

bool Screens::State::tick(double now_s) {
  if (touched) {
    touched = false;
    desk.session.touch(now_s);
    work.disturb(now_s);
  }
  keep_drafts_in_time(now_s);
  lock_if_asked();
  // Trying a PIN takes half a second: what is said meanwhile has to be on the screen.
  const bool waits = desk.session.view().state == SessionState::opening && !opening_drawn;
  if (waits) {
    desk.platform.request_frame(0);
  } else {
    desk.session.tick(now_s);
  }
  follow_state(now_s);
  follow_sync(now_s);
  bool changed = work.step(desk, now_s);
  Seen now;
  const SessionView& view = desk.session.view();
  now.state = view.state;
  if (view.trouble) now.trouble = view.trouble->code;
  now.failures = view.vault.failures;
  if (const SyncRun* run = desk.session.sync()) {
    now.phase = run->view().phase;
    now.requests = run->view().totals.requests;
  }
  now.facts = facts;
  now.to_confirm = to_confirm;
  now.revision = desk.revision;
  now.office_answers = office.answers();
  changed = changed || seen != now;
  seen = now;
  return changed;
}

}  // namespace banso::client

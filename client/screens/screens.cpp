// SPDX-License-Identifier: Apache-2.0
#include "client/screens/screens.h"

#include <algorithm>
#include <optional>

#include "client/screens/background_work.h"
#include "client/screens/cases_screen.h"
#include "client/screens/cover.h"
#include "client/screens/desk.h"
#include "client/screens/enrol_screen.h"
#include "client/screens/frame.h"
#include "client/screens/settings_screen.h"
#include "client/screens/starting_screen.h"
#include "client/screens/sync_screen.h"
#include "client/screens/sync_words.h"
#include "client/screens/trouble_screen.h"
#include "client/screens/unlock_screen.h"

namespace banso::client {
namespace {

// A sync that is over sooner is not told: nothing flashes.
constexpr double kTalkingTold_s = 0.8;

// What can change without anybody touching the screen.
struct Seen {
  SessionState state = SessionState::starting;
  std::optional<ErrorCode> trouble;
  int failures = 0;
  SyncView::Phase phase = SyncView::Phase::resting;
  std::size_t requests = 0;
  SyncFacts facts;
  std::uint64_t revision = 0;
  bool operator==(const Seen&) const = default;
};

bool is_open(SessionState state) { return state == SessionState::open; }

}  // namespace

struct Screens::State {
  State(Platform& platform, const SessionOptions& options) : desk(platform, options) {}

  void lock_if_asked();
  void follow_state(double now_s);
  void follow_sync(double now_s);
  void keep_drafts_in_time(double now_s);
  void draw_open(ui::Ui& ui);
  void take_shortcuts(ui::Ui& ui);

  Desk desk;
  SessionState before = SessionState::starting;
  SyncFacts facts;
  std::optional<std::size_t> counted_at;  // requests of the sync when it was counted
  std::optional<std::uint64_t> counted_revision;
  SyncView::Phase counted_phase = SyncView::Phase::resting;
  double talking_since_s = -1;
  bool covered = false;
  bool cover_drawn = false;
  bool opening_drawn = false;
  bool touched = false;
  std::optional<Seen> seen;
  BackgroundWork work;
  EnrolScreen enrol;
  UnlockScreen unlock;
  TroubleScreen trouble;
  CasesScreen cases;
  SyncScreen sync;
  SettingsScreen settings;
};

Screens::Screens(Platform& platform, const SessionOptions& options)
    : state_(std::make_unique<State>(platform, options)) {
  if (state_->desk.preferences.language) {
    platform.set_language(*state_->desk.preferences.language);
  }
  state_->desk.session.start();
}

Screens::~Screens() { flush(); }

void Screens::set_location(const std::string& location) {
  Desk& desk = state_->desk;
  const Place place = place_in(location);
  desk.keep_draft();
  desk.place = place;
  if (place.page == Page::enrol) state_->enrol.prefill(place.code);
}

void Screens::touch() {
  state_->touched = true;
  state_->desk.platform.request_frame(0);
}

void Screens::dress(ui::Surface& surface) const {
  const Preferences& wanted = state_->desk.preferences;
  if (wanted.language) surface.language = *wanted.language;
  if (wanted.text_percent) {
    surface.text_scale = static_cast<float>(*wanted.text_percent) / 100;
  }
  surface.look = wanted.look;
}

void Screens::State::lock_if_asked() {
  if (!desk.hiding && !desk.locking) return;
  if (desk.hiding && !cover_drawn) {  // first out of sight, then the rest
    covered = true;
    desk.platform.request_frame(0);
    return;
  }
  desk.hiding = desk.locking = false;
  desk.put_away();
  desk.session.lock();
  before = desk.session.view().state;  // by hand
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
  if (is_open(was)) {
    desk.put_away();
    desk.idle_lock = now == SessionState::locked;
    cases.forget();
    sync.forget();
    settings.forget();
    facts = {};
    counted_revision.reset();
    talking_since_s = -1;
  }
  if (is_open(now)) {
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
  if (!answered && counted_revision == desk.revision) return;
  counted_at = view.totals.requests;
  counted_phase = view.phase;
  counted_revision = desk.revision;
  facts.unsynced = desk.session.count_unsynced().value_or(facts.unsynced);
  const auto refusals = desk.store()->sync().refusals();
  facts.refused = refusals ? refusals->size() : 0;
  facts.percent = -1;
  const auto life = desk.store()->life();
  if (life && life->head > 0 && life->cursor < life->head) {
    facts.percent = static_cast<int>(life->cursor * 100 / life->head);
  }
}

bool Screens::tick(double now_s) {
  State& state = *state_;
  Desk& desk = state.desk;
  if (state.touched) {
    state.touched = false;
    desk.session.touch(now_s);
    state.work.disturb(now_s);
  }
  state.keep_drafts_in_time(now_s);
  state.lock_if_asked();
  // Trying a PIN takes half a second: what is said meanwhile has to be on the screen.
  const bool waits = desk.session.view().state == SessionState::opening && !state.opening_drawn;
  if (waits) {
    desk.platform.request_frame(0);
  } else {
    desk.session.tick(now_s);
  }
  state.follow_state(now_s);
  state.follow_sync(now_s);
  bool changed = state.work.step(desk, now_s);
  Seen now;
  const SessionView& view = desk.session.view();
  now.state = view.state;
  if (view.trouble) now.trouble = view.trouble->code;
  now.failures = view.vault.failures;
  if (const SyncRun* run = desk.session.sync()) {
    now.phase = run->view().phase;
    now.requests = run->view().totals.requests;
  }
  now.facts = state.facts;
  now.revision = desk.revision;
  changed = changed || state.seen != now;
  state.seen = now;
  return changed;
}

void Screens::State::take_shortcuts(ui::Ui& ui) {
  for (const KeyEvent& event : ui.input.outcomes.shortcuts) {
    const bool hides = event.command && event.shift && event.letter == 'l';
    if (hides) desk.hiding = true;
  }
}

void Screens::State::draw_open(ui::Ui& ui) {
  const bool in_case = desk.place.page == Page::cases && desk.place.of_case && ui.phone();
  const std::string name = in_case ? cases.open_name(desk) : std::string();
  FrameOptions options;
  options.back = in_case;
  switch (desk.place.page) {
    case Page::sync:
      options.title = ui.tr(Str::sync);
      break;
    case Page::settings:
      options.title = ui.tr(Str::settings);
      break;
    default:
      options.title = in_case && !name.empty() ? std::string_view(name) : ui.tr(Str::cases);
  }
  if (!ui.phone()) options.detail = desk.session.view().office_name;
  const FrameParts parts = draw_frame(ui, desk, facts, options);
  if (parts.back) desk.go({.page = Page::cases});
  ui.open_group("main", parts.area, {.role = ui::Role::main, .name = std::string(options.title)});
  switch (desk.place.page) {
    case Page::sync:
      sync.draw(ui, desk, facts, parts.area);
      break;
    case Page::settings:
      settings.draw(ui, desk, parts.area);
      break;
    default:
      cases.draw(ui, desk, parts.area);
  }
  ui.close_group(parts.area);
  draw_toast(ui, "toast", desk.toast, parts.above);
}

void Screens::draw(ui::Ui& ui) {
  State& state = *state_;
  Desk& desk = state.desk;
  const ui::Scope scope(ui, "app");
  const SessionView& view = desk.session.view();
  if (is_open(view.state)) state.take_shortcuts(ui);
  state.opening_drawn = view.state == SessionState::opening;
  state.cover_drawn = state.covered;
  if (state.covered) {
    if (draw_cover(ui, desk.today())) state.covered = false;
    return;
  }
  if (is_trouble(view)) {
    state.trouble.draw(ui, desk);
    return;
  }
  switch (view.state) {
    case SessionState::starting:
      draw_starting(ui);
      break;
    case SessionState::fresh:
    case SessionState::enrolling:
      state.enrol.draw(ui, desk);
      break;
    case SessionState::locked:
    case SessionState::opening:
      state.unlock.draw(ui, desk);
      break;
    case SessionState::open:
      state.draw_open(ui);
      break;
    case SessionState::broken:
      break;
  }
}

void Screens::flush() {
  Desk& desk = state_->desk;
  if (desk.store() == nullptr) return;
  desk.keep_draft();
  static_cast<void>(desk.store()->rest());
}

}  // namespace banso::client

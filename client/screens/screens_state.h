// SPDX-License-Identifier: Apache-2.0
// What Screens is made of: the desk, every screen, and what was last seen of session and sync.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "client/screens/background_work.h"
#include "client/screens/cases_screen.h"
#include "client/screens/confirm_screen.h"
#include "client/screens/desk.h"
#include "client/screens/enrol_screen.h"
#include "client/screens/note_screen.h"
#include "client/screens/office_screen.h"
#include "client/screens/screens.h"
#include "client/screens/settings_screen.h"
#include "client/screens/sync_screen.h"
#include "client/screens/sync_words.h"
#include "client/screens/today_screen.h"
#include "client/screens/trouble_screen.h"
#include "client/screens/unlock_screen.h"

namespace banso::client {

struct Screens::State {
  State(Platform& platform, const SessionOptions& options) : desk(platform, options) {}

  // Between frames (screens_life.cpp). true: a frame has to be drawn.
  bool tick(double now_s);
  void lock_if_asked();
  void keep_drafts_in_time(double now_s);
  void follow_state(double now_s);
  void forget_work();
  void follow_sync(double now_s);
  void count(const SyncView& view);

  void draw_open(ui::Ui& ui);
  void take_shortcuts(ui::Ui& ui);

  // What can change without anybody touching the screen.
  struct Seen {
    SessionState state = SessionState::starting;
    std::optional<ErrorCode> trouble;
    int failures = 0;
    SyncView::Phase phase = SyncView::Phase::resting;
    std::size_t requests = 0;
    SyncFacts facts;
    std::size_t to_confirm = 0;
    std::uint64_t revision = 0;
    std::uint64_t office_answers = 0;
    bool operator==(const Seen&) const = default;
  };

  Desk desk;
  SessionState before = SessionState::starting;
  SyncFacts facts;
  std::size_t to_confirm = 0;             // what was changed in two places
  std::optional<std::size_t> counted_at;  // requests of the sync when it was counted
  std::optional<std::uint64_t> counted_revision;
  SyncView::Phase counted_phase = SyncView::Phase::resting;
  double talking_since_s = -1;
  bool locked_by_hand = false;
  bool covered = false;
  bool cover_drawn = false;
  bool opening_drawn = false;
  bool touched = false;
  std::optional<Seen> seen;
  BackgroundWork work;
  EnrolScreen enrol;
  UnlockScreen unlock;
  TroubleScreen trouble;
  TodayScreen today;
  CasesScreen cases;
  NoteScreen note;
  ConfirmScreen confirm;
  OfficeScreen office;
  SyncScreen sync;
  SettingsScreen settings;
};

}  // namespace banso::client

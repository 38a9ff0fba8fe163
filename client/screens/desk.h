// SPDX-License-Identifier: Apache-2.0
// What all screens share: the session and the platform, where the person is, what is read and being
// written. Everything of somebody's casework in here is forgotten when the device locks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "client/casework/addendum_draft.h"
#include "client/casework/case_list.h"
#include "client/casework/note_draft.h"
#include "client/casework/record_form.h"
#include "client/platform.h"
#include "client/screens/places.h"
#include "client/screens/preferences.h"
#include "client/session/session.h"
#include "client/text/dates.h"
#include "client/ui/layers.h"
#include "client/ui/ui.h"

namespace banso::client {

class Desk {
 public:
  Desk(Platform& shell, const SessionOptions& options);

  // Goes there and tells the shell, so that "back" comes back here.
  void go(Place to) { go_to(std::move(to), false); }
  // As go(), but "back" passes this by.
  void go_instead(Place to) { go_to(std::move(to), true); }
  // Something was saved: it is to be sent, indexed and counted.
  void worked();
  // Forgets what was read; what is being written is stored first. Text that cannot be stored stays.
  void put_away();
  // Stores what is being written, if that has changed. The error of the last try is kept.
  void keep_draft();
  // Says what was done, with a button that takes it back by saving `undo` (empty: no button).
  void tell(std::string words, std::vector<Edit> undo = {}, std::string undo_label = {});
  // The same for what is no edit of records, as a draft that was deleted.
  void tell_undoable(std::string words, std::function<void(Desk&)> how, std::string undo_label);
  void take_back();
  void set_preferences(const Preferences& changed);

  DeviceStore* store() { return session.store(); }
  Env& env() { return platform.env(); }
  CivilDate today() { return date_in_japan(env().now_ms()); }

  Platform& platform;
  Session session;
  Preferences preferences;
  Place place;
  CaseList cases;
  std::optional<NoteDraft> note;          // that is being written
  std::optional<AddendumDraft> addendum;  // to a note that is final
  std::optional<RecordForm> form;         // a record that is open in a sheet
  std::optional<Error> draft_trouble;     // why the draft is not stored
  double draft_changed_s = -1;            // when the last key was pressed; below 0: all is stored
  ui::Toast toast;
  std::vector<Edit> undo;              // what the toast's button saves
  std::function<void(Desk&)> undo_by;  // or what it does
  float bar_height = 0;  // of a bar that the screen drew at its bottom: toasts stand above it
  bool hiding = false;   // what is on the screen has to go, at once
  bool locking = false;
  bool idle_lock = false;      // it locked itself
  bool work_due = true;        // there may be something to index or to copy
  std::uint64_t revision = 0;  // goes up when what is read may have become another

 private:
  void go_to(Place to, bool replace);
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/desk.h"

#include <utility>

namespace banso::client {

Desk::Desk(Platform& shell, const SessionOptions& options)
    : platform(shell),
      session(shell, banso_schema(), options),
      preferences(read_preferences(shell.device_files())) {}

void Desk::go_to(Place to, bool replace) {
  if (to == place) return;
  keep_draft();
  place = std::move(to);
  platform.set_location(location_of(place), replace);
}

void Desk::worked() {
  work_due = true;
  ++revision;
  if (session.sync() != nullptr) session.sync()->start();
  platform.ask_for_persistence();
}

void Desk::keep_draft() {
  if (store() == nullptr || !note || !note->is_changed()) return;
  const Status kept = note->store_now(*store(), env());
  draft_changed_s = -1;
  draft_trouble.reset();
  if (!kept) draft_trouble = kept.error();
}

void Desk::put_away() {
  keep_draft();
  if (note && !note->is_changed()) note.reset();
  cases.forget();
  toast = {};
  work_due = true;
  ++revision;
}

void Desk::set_preferences(const Preferences& changed) {
  if (changed == preferences) return;
  preferences = changed;
  // What cannot be kept holds until the app is closed.
  static_cast<void>(write_preferences(platform.device_files(), preferences));
  platform.set_language(preferences.language.value_or("ja"));
}

}  // namespace banso::client

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

void Desk::tell(std::string words, std::vector<Edit> edits, std::string undo_label) {
  undo = std::move(edits);
  undo_by = nullptr;
  show_toast(toast, std::move(words), undo.empty() ? std::string() : std::move(undo_label));
}

void Desk::tell_undoable(std::string words, std::function<void(Desk&)> how,
                         std::string undo_label) {
  undo.clear();
  undo_by = std::move(how);
  show_toast(toast, std::move(words), std::move(undo_label));
}

void Desk::take_back() {
  const std::vector<Edit> edits = std::exchange(undo, {});
  if (const auto how = std::exchange(undo_by, nullptr); how && store() != nullptr) how(*this);
  if (store() == nullptr || edits.empty()) return;
  if (store()->save_all(edits)) worked();
}

void Desk::keep_draft() {
  if (store() == nullptr) return;
  const auto kept = [&](const Status& status) {
    draft_changed_s = -1;
    draft_trouble.reset();
    if (!status) draft_trouble = status.error();
    ++revision;
  };
  if (addendum && addendum->is_changed()) kept(addendum->store_now(*store(), env()));
  if (form && form->is_unkept()) kept(form->keep(*store(), env()));
  if (note && note->is_changed()) kept(note->store_now(*store(), env()));
}

void Desk::put_away() {
  keep_draft();
  if (note && !note->is_changed()) note.reset();
  if (form && !form->is_unkept()) form.reset();
  if (addendum && !addendum->is_changed()) addendum.reset();
  cases.forget();
  toast = {};
  undo.clear();
  undo_by = nullptr;
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

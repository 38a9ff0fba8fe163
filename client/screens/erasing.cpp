// SPDX-License-Identifier: Apache-2.0
#include "client/screens/erasing.h"

namespace banso::client {

void draw_erasing(ui::Ui& ui, Desk& desk, bool& open) {
  if (!open || desk.store() == nullptr) return;
  desk.keep_draft();
  const auto unsynced = desk.session.count_unsynced();
  const auto drafts = desk.store()->drafts().list();
  const std::size_t waiting = unsynced.value_or(0);
  const std::size_t unfinished = drafts ? drafts->size() : 0;
  std::string words = waiting == 0
                          ? std::string(ui.tr(Str::sign_out_clean))
                          : format(ui.language(), Str::sign_out_unsynced, {{"count", waiting}});
  if (unfinished > 0) {
    words += ui.japanese() ? "" : " ";
    words += format(ui.language(), Str::erase_drafts, {{"count", unfinished}});
  }
  const bool loses = waiting > 0 || unfinished > 0;
  const ui::Answer answer = dialog(ui, "erasing", open,
                                   {.title = ui.tr(Str::erase_title),
                                    .words = words,
                                    .confirm = ui.tr(loses ? Str::erase_lose : Str::erase_anyway),
                                    .cancel = ui.tr(Str::cancel),
                                    .danger = true});
  if (answer != ui::Answer::confirmed) return;
  desk.note.reset();
  desk.session.destroy();
}

}  // namespace banso::client

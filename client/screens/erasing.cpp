// SPDX-License-Identifier: Apache-2.0
#include "client/screens/erasing.h"

namespace banso::client {

void Erasing::ask(Desk& desk) {
  if (desk.store() == nullptr) return;
  desk.keep_draft();
  unsynced_ = desk.session.count_unsynced().value_or(0);
  const auto drafts = desk.store()->drafts().list();
  drafts_ = drafts ? drafts->size() : 0;
  open_ = true;
}

void Erasing::draw(ui::Ui& ui, Desk& desk) {
  if (!open_ || desk.store() == nullptr) return;
  std::string words = unsynced_ == 0
                          ? std::string(ui.tr(Str::sign_out_clean))
                          : format(ui.language(), Str::sign_out_unsynced, {{"count", unsynced_}});
  if (drafts_ > 0) {
    words += ui.japanese() ? "" : " ";
    words += format(ui.language(), Str::erase_drafts, {{"count", drafts_}});
  }
  const bool loses = unsynced_ > 0 || drafts_ > 0;
  const ui::Answer answer = dialog(ui, "erasing", open_,
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

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/trouble_screen.h"

#include <client_icons.h>

#include "client/screens/gate.h"
#include "client/ui/button.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

struct Told {
  Str title;
  Str words;
};

Told told_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::locked:
      return {Str::trouble_key_title, Str::trouble_key};
    case ErrorCode::corrupt:
    case ErrorCode::not_found:
      return {Str::trouble_corrupt_title, Str::error_corrupt};
    case ErrorCode::unsupported:
      return {Str::trouble_newer_title, Str::error_unsupported};
    case ErrorCode::full:
      return {Str::trouble_full_title, Str::trouble_storage};
    case ErrorCode::conflict:
      return {Str::trouble_other_tab_title, Str::trouble_other_tab};
    default:
      return {Str::trouble_storage_title, Str::trouble_storage};
  }
}

}  // namespace

bool is_trouble(const SessionView& view) {
  if (view.state == SessionState::broken) return true;
  if (view.state != SessionState::locked || !view.trouble) return false;
  return view.trouble->code != ErrorCode::locked && view.trouble->code != ErrorCode::denied;
}

void TroubleScreen::draw(ui::Ui& ui, Desk& desk) {
  const SessionView& view = desk.session.view();
  const Error error = view.trouble.value_or(Error{ErrorCode::io, {}});
  const Told told = told_of(error.code);
  {
    const Gate gate(ui, "trouble", ui.tr(told.title), {});
    banner(ui, "words",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(told.title),
            .words = ui.tr(told.words),
            .live = ui::Live::assertive});
    const std::string code =
        format(ui.language(), Str::error_code, {{"code", error_word(error.code)}});
    text(ui, "code", code, {.type = ui::Type::small, .secondary = true});
    ui.layout.gap(4);
    if (button(ui, "again",
               {.label = ui.tr(Str::retry),
                .icon = icon::kRefreshCw,
                .kind = ui::ButtonKind::primary,
                .full = true})) {
      desk.session.start_again();
    }
    if (button(ui, "erase",
               {.label = ui.tr(Str::wipe_device), .kind = ui::ButtonKind::plain, .full = true})) {
      erasing_ = true;
    }
  }
  const ui::Answer answer = dialog(ui, "erase broken", erasing_,
                                   {.title = ui.tr(Str::erase_locked_title),
                                    .words = ui.tr(Str::erase_locked_words),
                                    .confirm = ui.tr(Str::wipe_device),
                                    .cancel = ui.tr(Str::cancel),
                                    .danger = true});
  if (answer == ui::Answer::confirmed) desk.session.destroy();
}

}  // namespace banso::client

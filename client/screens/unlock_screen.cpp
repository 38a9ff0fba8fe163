// SPDX-License-Identifier: Apache-2.0
#include "client/screens/unlock_screen.h"

#include <client_icons.h>

#include <algorithm>
#include <utility>

#include "client/screens/gate.h"
#include "client/ui/button.h"
#include "client/ui/field.h"
#include "client/ui/status.h"

namespace banso::client {
namespace {

// From so many wrong guesses on it is told how many are left.
constexpr int kGuessesToldFrom = kVaultGuessesFree;

std::int64_t seconds_left(Desk& desk) {
  const std::int64_t until_ms = desk.session.view().wait_until_ms;
  return std::max<std::int64_t>(0, (until_ms - desk.env().now_ms() + 999) / 1000);
}

std::string wrong_words(ui::Ui& ui, const VaultState& vault) {
  if (vault.failures < kGuessesToldFrom) return std::string(ui.tr(Str::error_pin_wrong));
  return format(ui.language(), Str::pin_guesses_left,
                {{"count", kVaultGuessesMax - vault.failures}});
}

}  // namespace

UnlockScreen::~UnlockScreen() { forget(); }

void UnlockScreen::forget() {
  wipe(pin_);
  erasing_ = false;
  focused_ = false;
}

void UnlockScreen::draw(ui::Ui& ui, Desk& desk) {
  const SessionView& view = desk.session.view();
  const bool busy = view.state == SessionState::opening;
  {
    const Gate gate(ui, "unlock", ui.tr(Str::unlock_title), ui.tr(Str::unlock_words));
    draw_notice(ui, desk);
    if (!view.vault.is_locked_out) draw_form(ui, desk, busy);
    const bool only_way = view.vault.is_locked_out;
    const ui::ButtonOptions way_out = {
        .label = ui.tr(only_way ? Str::wipe_device : Str::pin_forgotten),
        .icon = only_way ? icon::kTrash2 : nullptr,
        .kind = only_way ? ui::ButtonKind::danger : ui::ButtonKind::plain,
        .disabled = busy,
        .full = true};
    if (button(ui, "way out", way_out)) erasing_ = true;
  }
  const ui::Answer answer = dialog(ui, "erase", erasing_,
                                   {.title = ui.tr(Str::erase_locked_title),
                                    .words = ui.tr(Str::erase_locked_words),
                                    .confirm = ui.tr(Str::wipe_device),
                                    .cancel = ui.tr(Str::cancel),
                                    .danger = true});
  if (answer == ui::Answer::confirmed) {
    desk.note.reset();
    desk.session.destroy();
  }
}

void UnlockScreen::draw_notice(ui::Ui& ui, Desk& desk) {
  const SessionView& view = desk.session.view();
  if (view.vault.is_locked_out) {
    banner(ui, "locked out",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::pin_locked_out_title),
            .words = ui.tr(Str::pin_locked_out),
            .live = ui::Live::assertive});
    return;
  }
  if (const std::int64_t left_s = seconds_left(desk); left_s > 0) {
    ui.want_frame_in(1);
    const std::string words = format(ui.language(), Str::error_pin_wait,
                                     {{"duration", duration_words(ui.language(), left_s)}});
    banner(ui, "wait",
           {.tone = ui::ToneKind::warning, .title = ui.tr(Str::pin_wait_title), .words = words});
    return;
  }
  if (desk.idle_lock && !view.trouble) {
    banner(ui, "idle", {.title = ui.tr(Str::locked_idle_title), .words = ui.tr(Str::locked_idle)});
  }
}

void UnlockScreen::draw_form(ui::Ui& ui, Desk& desk, bool busy) {
  const SessionView& view = desk.session.view();
  const bool waiting = seconds_left(desk) > 0;
  const bool wrong = view.trouble && view.trouble->code == ErrorCode::locked && !waiting;
  const std::string error = wrong ? wrong_words(ui, view.vault) : std::string();
  const ui::FieldChange field = secret_field(ui, "pin", pin_,
                                             {.label = ui.tr(Str::pin),
                                              .error = error,
                                              .enter_hint = "go",
                                              .kind = ui::FieldKind::password,
                                              .disabled = busy || waiting});
  if (!focused_ && !waiting && !busy) {
    focused_ = true;
    ui.input.focus(ui.key("pin"));
  }
  ui.layout.gap(4);
  const bool pressed = button(ui, "open",
                              {.label = ui.tr(busy ? Str::unlocking : Str::unlock),
                               .icon = icon::kLockOpen,
                               .kind = ui::ButtonKind::primary,
                               .disabled = busy || waiting,
                               .full = true});
  if (!(pressed || field.entered) || busy || waiting || pin_.empty()) return;
  desk.session.unlock(std::exchange(pin_, {}));
  focused_ = false;  // a wrong guess leads back into the field
}

}  // namespace banso::client

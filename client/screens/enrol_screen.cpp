// SPDX-License-Identifier: Apache-2.0
#include "client/screens/enrol_screen.h"

#include <client_icons.h>

#include "client/screens/gate.h"
#include "client/screens/pin_rules.h"
#include "client/screens/sync_words.h"
#include "client/ui/button.h"
#include "client/ui/field.h"
#include "client/ui/status.h"
#include "client/ui/text.h"
#include "shared/base/utf8.h"

namespace banso::client {
namespace {

Str pin_fault(PinFault fault) {
  return fault == PinFault::too_short ? Str::error_pin_short : Str::error_pin_weak;
}

}  // namespace

EnrolScreen::~EnrolScreen() { forget(); }

void EnrolScreen::forget() {
  wipe(pin_);
  wipe(again_);
  code_.clear();
  name_.clear();
  asked_ = false;
  told_revoked_ = false;
}

void EnrolScreen::draw(ui::Ui& ui, Desk& desk) {
  if (desk.session.view().revoked && !told_revoked_) {
    draw_revoked(ui);
  } else {
    draw_form(ui, desk);
  }
}

void EnrolScreen::draw_revoked(ui::Ui& ui) {
  const Gate gate(ui, "revoked", ui.tr(Str::revoked_title), {});
  banner(ui, "words",
         {.tone = ui::ToneKind::warning,
          .title = ui.tr(Str::wiped),
          .words = ui.tr(Str::revoked_words),
          .live = ui::Live::assertive});
  ui.layout.gap(4);
  if (button(ui, "again", {.label = ui.tr(Str::enrol_again), .full = true})) told_revoked_ = true;
}

void EnrolScreen::draw_trouble(ui::Ui& ui, const Error& error) {
  std::string words(ui.tr(Str::error_enrol_other));
  if (error.code == ErrorCode::denied) words = ui.tr(Str::error_enrol_code);
  if (error.code == ErrorCode::full) words = ui.tr(Str::error_storage_full);
  if (may_pass(error.code)) words = way_words(ui.language(), error.code, Str::not_enrolled_yet);
  banner(ui, "trouble",
         {.tone = ui::ToneKind::error,
          .title = ui.tr(Str::enrol_failed),
          .words = words,
          .live = ui::Live::assertive});
}

void EnrolScreen::draw_form(ui::Ui& ui, Desk& desk) {
  const SessionView& view = desk.session.view();
  const bool busy = view.state == SessionState::enrolling;
  const Gate gate(ui, "enrol", ui.tr(Str::enrol_title), ui.tr(Str::enrol_words));
  if (view.trouble && !busy) draw_trouble(ui, *view.trouble);
  const bool code_missing = asked_ && trimmed(code_).empty();
  const bool name_missing = asked_ && trimmed(name_).empty();
  const PinFault fault = asked_ ? fault_of_pin(pin_) : PinFault::none;
  const bool differs = asked_ && fault == PinFault::none && pin_ != again_;
  text_field(ui, "code", code_,
             {.label = ui.tr(Str::enrol_code),
              .error = code_missing ? ui.tr(Str::error_enrol_code_missing) : "",
              .enter_hint = "next",
              .required = true,
              .disabled = busy});
  ui.layout.spacing(20);
  text_field(ui, "name", name_,
             {.label = ui.tr(Str::enrol_device_name),
              .help = ui.tr(Str::enrol_device_name_help),
              .error = name_missing ? ui.tr(Str::error_device_name_missing) : "",
              .enter_hint = "next",
              .required = true,
              .disabled = busy});
  ui.layout.spacing(20);
  secret_field(ui, "pin", pin_,
               {.label = ui.tr(Str::pin),
                .help = ui.tr(Str::pin_help),
                .error = fault == PinFault::none ? "" : ui.tr(pin_fault(fault)),
                .enter_hint = "next",
                .kind = ui::FieldKind::password,
                .required = true,
                .disabled = busy});
  ui.layout.spacing(20);
  const ui::FieldChange again = secret_field(ui, "again", again_,
                                             {.label = ui.tr(Str::pin_again),
                                              .error = differs ? ui.tr(Str::error_pin_differs) : "",
                                              .enter_hint = "done",
                                              .kind = ui::FieldKind::password,
                                              .required = true,
                                              .disabled = busy});
  ui.layout.spacing(20);
  if (busy) {
    banner(ui, "busy",
           {.title = ui.tr(Str::enrolling),
            .words = ui.tr(Str::enrolling_words),
            .live = ui::Live::polite});
  }
  const bool pressed = button(ui, "enrol",
                              {.label = ui.tr(busy ? Str::enrolling : Str::enrol),
                               .icon = icon::kShieldCheck,
                               .kind = ui::ButtonKind::primary,
                               .disabled = busy,
                               .full = true});
  if ((pressed || again.entered) && !busy) submit(desk);
}

void EnrolScreen::submit(Desk& desk) {
  asked_ = true;
  desk.platform.request_frame(0);
  const std::string code(trimmed(code_));
  const std::string name(trimmed(name_));
  if (code.empty() || name.empty()) return;
  if (fault_of_pin(pin_) != PinFault::none || pin_ != again_) return;
  desk.session.enrol(code, name, pin_);
}

}  // namespace banso::client

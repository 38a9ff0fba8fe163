// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_code.h"

#include <client_icons.h>

#include <utility>

#include "client/ui/button.h"
#include "client/ui/layers.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr float kCodeSide = 300;  // px; read from half a metre away

}  // namespace

void OfficeCodeSheet::open(Desk& desk, OfficeDesk& office, const RecordId& worker,
                           std::string name) {
  open_ = true;
  worker_ = worker;
  name_ = std::move(name);
  office.ask_code(desk.platform, *desk.store(), worker);
}

void OfficeCodeSheet::draw(ui::Ui& ui, Desk& desk, OfficeDesk& office) {
  const ui::Sheet sheet(ui, "code", open_, ui.tr(Str::office_code_title));
  if (!sheet) return;
  Question<OfficeCode>& question = office.code();
  text(ui, "for", format(ui.language(), Str::office_code_for, {{"name", name_}}));
  if (question.asked) {
    text(ui, "waiting", ui.tr(Str::office_waiting), {.type = ui::Type::label, .secondary = true});
  } else if (question.trouble && question.trouble->code == ErrorCode::not_found) {
    banner(ui, "unknown",
           {.tone = ui::ToneKind::warning,
            .title = ui.tr(Str::office_failed_title),
            .words = ui.tr(Str::office_code_not_sent),
            .live = ui::Live::polite});
  } else if (question.trouble) {
    if (office_trouble(ui, *question.trouble))
      office.ask_code(desk.platform, *desk.store(), worker_);
  } else if (question.answer && question.answer->worker == worker_) {
    draw_code(ui, desk, *question.answer);
  }
}

void OfficeCodeSheet::draw_code(ui::Ui& ui, Desk& desk, const OfficeCode& made) {
  if (drawn_ != made.link) {
    drawn_ = made.link;
    code_ = ui::qr_code_of(made.link);
  }
  text(ui, "how", ui.tr(code_ ? Str::office_code_how : Str::office_code_how_plain),
       {.type = ui::Type::label, .secondary = true});
  ui.layout.spacing(12);
  if (code_) {
    const std::string words =
        format(ui.language(), Str::office_code_picture, {{"code", made.code}});
    ui::qr_code(ui, "picture", *code_, kCodeSide, words);
    ui.layout.spacing(12);
  }
  text(ui, "code", made.code,
       {.type = ui.phone() ? ui::Type::title : ui::Type::display, .bold = true, .centered = true});
  const std::string until =
      format(ui.language(), Str::office_code_until, {{"time", office_moment(ui, made.ends_ms)}});
  text(ui, "until", until, {.type = ui::Type::label, .secondary = true, .centered = true});
  if (made.link.empty()) return;
  ui.layout.spacing(16);
  text(ui, "link", made.link, {.centered = true});
  if (button(ui, "copy", {.label = ui.tr(Str::copy), .icon = icon::kCopy, .full = true})) {
    desk.platform.write_clipboard(made.link);
    desk.tell(std::string(ui.tr(Str::copied)));
  }
}

}  // namespace banso::client

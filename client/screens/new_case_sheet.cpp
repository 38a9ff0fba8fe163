// SPDX-License-Identifier: Apache-2.0
#include "client/screens/new_case_sheet.h"

#include <utility>

#include "client/ui/button.h"
#include "client/ui/field.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {

void NewCaseSheet::draw(ui::Ui& ui, Desk& desk) {
  const ui::Sheet sheet(ui, "new case", open_, ui.tr(Str::new_case));
  if (!sheet) {
    fresh_ = true;
    return;
  }
  text(ui, "words", ui.tr(Str::new_case_words), {.type = ui::Type::label, .secondary = true});
  ui.layout.spacing(20);
  if (trouble_) {
    const bool early = trouble_->code == ErrorCode::stale;
    banner(ui, "trouble",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = ui.tr(early ? Str::error_worker_missing : string_of(trouble_->code)),
            .live = ui::Live::assertive});
  }
  text_field(ui, "name", content_.name, {.label = ui.tr(Str::case_name), .enter_hint = "next"});
  if (std::exchange(fresh_, false)) ui.input.focus(ui.key("name"));
  ui.layout.spacing(20);
  const ui::FieldChange kana =
      text_field(ui, "kana", content_.kana, {.label = ui.tr(Str::kana_name), .enter_hint = "done"});
  ui.layout.spacing(24);
  const bool pressed =
      button(ui, "create",
             {.label = ui.tr(Str::new_case_create), .kind = ui::ButtonKind::primary, .full = true});
  if (pressed || kana.entered) create(desk);
}

void NewCaseSheet::create(Desk& desk) {
  trouble_.reset();
  const auto author = desk.session.worker();
  const Result<RecordId> made = author ? save_new_case(*desk.store(), desk.env(), *author, content_)
                                       : Result<RecordId>(tl::unexpected(author.error()));
  if (!made) {
    trouble_ = made.error();
    return;
  }
  forget();
  desk.worked();
  desk.go({.page = Page::cases, .of_case = *made});
}

}  // namespace banso::client

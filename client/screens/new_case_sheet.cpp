// SPDX-License-Identifier: Apache-2.0
#include "client/screens/new_case_sheet.h"

#include <client_icons.h>

#include <utility>

#include "client/casework/field_words.h"
#include "client/casework/reading.h"
#include "client/screens/case_words.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {

void NewCaseSheet::draw(ui::Ui& ui, Desk& desk) {
  ui::Sheet sheet(ui, "new case", open_, ui.tr(Str::new_case), ui::button_height(ui) + 24);
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
  look_for_duplicates(desk);
  ui.layout.spacing(20);
  draw_duplicates(ui, desk);
  if (!open_) return;
  if (date_field(ui, "birth", birth_,
                 {.label = ui.tr(Str::birth_date),
                  .rules = {.today = desk.today(), .latest = desk.today()},
                  .long_ago = true})) {
    content_.birth = birth_.value.is_known() ? partial_date_text(birth_.value) : std::string();
  }
  ui.layout.spacing(20);
  text_field(ui, "phone", content_.phone,
             {.label = ui.tr(Str::phone_number), .kind = ui::FieldKind::text});
  ui.layout.spacing(20);
  text_field(ui, "address", content_.address, {.label = ui.tr(Str::address)});
  ui.layout.spacing(28);
  heading(ui, "reported", ui.tr(Str::new_case_reported), 3);
  ui.layout.spacing(16);
  const Kind* const kind = banso_schema().find("case");
  text_field(ui, "problem", content_.problem,
             {.label = label_words(kind->find("presenting_problem")->label, ui.japanese()),
              .kind = ui::FieldKind::multiline,
              .lines_min = 2});
  ui.layout.spacing(20);
  draw_code(ui, desk, "channel", content_.channel);
  ui.layout.spacing(20);
  draw_code(ui, desk, "presenting_problem_of", content_.problem_of);
  sheet.begin_footer();
  const bool pressed =
      button(ui, "create",
             {.label = ui.tr(Str::new_case_create), .kind = ui::ButtonKind::primary, .full = true});
  if (pressed || kana.entered) create(desk);
}

bool NewCaseSheet::draw_code(ui::Ui& ui, Desk& desk, const char* field, std::string& code) {
  const Field* const known = banso_schema().find("case")->find(field);
  const auto codes = desk.store()->codes();
  const CodeTable* const table =
      codes ? (*codes)->find(known->code_table, fiscal_year_of(desk.today())) : nullptr;
  if (table == nullptr) return false;
  std::vector<std::string> ids = {""};
  std::vector<std::string_view> labels = {ui.tr(Str::form_not_filled)};
  int chosen = 0;
  for (const CodeItem& item : table->items) {
    if (item.retired) continue;
    if (item.id == code) chosen = static_cast<int>(ids.size());
    ids.push_back(item.id);
    labels.push_back(ui.japanese() || item.en.empty() ? item.ja : item.en);
  }
  if (!select(ui, field, labels, chosen, {.label = label_words(known->label, ui.japanese())})) {
    return false;
  }
  code = ids[static_cast<std::size_t>(chosen)];
  return true;
}

void NewCaseSheet::look_for_duplicates(Desk& desk) {
  if (looked_ == content_ && looked_version_ == desk.cases.version()) return;
  looked_ = content_;
  looked_version_ = desk.cases.version();
  duplicates_ = possible_duplicates(desk.cases.entries(),
                                    {content_.name, content_.kana, content_.phone, content_.birth});
}

void NewCaseSheet::draw_duplicates(ui::Ui& ui, Desk& desk) {
  for (const PossibleDuplicate& one : duplicates_) {
    if (others_.contains(one.of_case)) continue;
    const std::string key = one.of_case.hex();
    const ui::Scope scope(ui, key);
    const std::string name = one.name.empty() ? std::string(ui.tr(Str::case_unnamed)) : one.name;
    std::vector<std::string> same;
    if (one.same_name) same.emplace_back(ui.tr(Str::name));
    if (one.same_kana) same.emplace_back(ui.tr(Str::kana_name));
    if (one.same_phone) same.emplace_back(ui.tr(Str::phone_number));
    if (one.same_birth) same.emplace_back(ui.tr(Str::birth_date));
    const std::string title = format(ui.language(), Str::duplicate_title, {{"name", name}});
    const std::string words =
        format(ui.language(), Str::duplicate_words, {{"reason", joined(ui.language(), same)}});
    banner(
        ui, "same",
        {.tone = ui::ToneKind::warning, .title = title, .words = words, .live = ui::Live::polite});
    ui.layout.spacing(8);
    ui.layout.begin_flow(8);
    const bool opened =
        button(ui, "open", {.label = ui.tr(Str::duplicate_open), .icon = icon::kArrowRight});
    const bool other = button(ui, "other", {.label = ui.tr(Str::duplicate_other)});
    ui.layout.end_flow();
    ui.layout.spacing(20);
    if (other) others_.insert(one.of_case);
    if (!opened) continue;
    const RecordId there = one.of_case;
    forget();
    desk.go({.page = Page::cases, .of_case = there});
    return;
  }
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

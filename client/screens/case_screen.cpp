// SPDX-License-Identifier: Apache-2.0
#include "client/screens/case_screen.h"

#include <client_icons.h>

#include <algorithm>
#include <array>
#include <utility>

#include "client/casework/conflict_list.h"
#include "client/casework/reading.h"
#include "client/ui/button.h"
#include "client/ui/choice.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr int kPartCount = static_cast<int>(std::size(kCasePages));

int page_of(const Place& place) {
  const auto* const found = std::find(std::begin(kCasePages), std::end(kCasePages), place.part);
  return found == std::end(kCasePages) ? 0 : static_cast<int>(found - std::begin(kCasePages));
}

}  // namespace

void CaseScreen::read(Desk& desk, const RecordId& id) {
  if (shown_ != id) {
    course_ = {};
    shows_ended_ = false;
  }
  if (shown_ == id && seen_ == desk.revision && notes_read_ >= course_.most()) return;
  shown_ = id;
  seen_ = desk.revision;
  notes_read_ = course_.most();
  DeviceStore& store = *desk.store();
  content_.reset();
  auto view = read_case(store, id);
  if (!view) return;
  CaseContent content;
  content.id = id;
  content.view = *std::move(view);
  content.parts = read_case_parts(store, id);
  content.record = read_record(store, "case", id);
  const SyncRun* const sync = desk.session.sync();
  content.notes = read_notes(store, id, notes_read_,
                             [&](std::int64_t no) { return sync != nullptr && sync->is_sent(no); });
  content.conflicts = open_conflicts_of(store, id).size();
  content_ = std::move(content);
}

void CaseScreen::draw(ui::Ui& ui, Desk& desk, ui::Rect area) {
  const float side = ui.phone() ? 16.0F : 24.0F;
  if (!desk.place.of_case) {
    ui.begin_scroll("no case", area, side, 16);
    ui.layout.gap(std::max(0.0F, area.height * 0.2F));
    empty_state(ui, "none",
                {.icon = icon::kUser,
                 .title = ui.tr(Str::case_choose),
                 .words = ui.tr(Str::case_choose_words)});
    ui.end_scroll();
    return;
  }
  read(desk, *desk.place.of_case);
  const ui::Scope scope(ui, desk.place.of_case->hex());
  if (!content_) {
    ui.begin_scroll("case", area, side, 16);
    empty_state(ui, "none",
                {.icon = icon::kCircleQuestionMark,
                 .title = ui.tr(Str::case_missing_title),
                 .words = ui.tr(Str::case_missing_words)});
    ui.end_scroll();
    return;
  }
  const int page = page_of(desk.place);
  const float bar = ui::button_height(ui) + 24;
  const ui::Rect content = {area.x, area.y, area.width, area.height - bar};
  // Each part keeps its own place.
  ui.begin_scroll("case " + std::to_string(page), content, side, 16);
  draw_head(ui, desk);
  draw_page(ui, desk, page);
  ui.end_scroll();
  draw_bar(ui, desk, {area.x, content.bottom(), area.width, bar});
}

void CaseScreen::draw_head(ui::Ui& ui, Desk& desk) {
  const CaseView& view = content_->view;
  const std::string name = view.name();
  ui.layout.spacing(2);
  heading(ui, "name", name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(name), 2,
          ui::Type::title);
  std::vector<std::string> ages;
  for (const CasePerson& person : view.subjects) {
    ages.push_back(age_words(ui, person.birth, desk.today()));
  }
  const std::string below = dotted({view.kana(), joined(ui.language(), ages),
                                    code_words(*desk.store(), "phase", view.phase, ui.japanese())});
  if (!below.empty()) {
    text(ui, "kana", below, {.type = ui::Type::small, .secondary = true});
  }
  ui.layout.spacing(12);
  safety_.draw_lines(ui, desk, *content_);
  if (content_->conflicts == 0) return;
  const std::string words =
      format(ui.language(), Str::today_to_confirm, {{"count", content_->conflicts}});
  if (button(ui, "conflicts", {.label = words, .icon = icon::kTriangleAlert})) {
    desk.go({.page = Page::confirm, .record = content_->id});
  }
}

void CaseScreen::draw_page(ui::Ui& ui, Desk& desk, int page) {
  const std::array<std::string_view, kPartCount> labels = {
      ui.tr(Str::overview), ui.tr(Str::case_part_course), ui.tr(Str::case_part_people),
      ui.tr(Str::case_part_fields), ui.tr(Str::case_part_support)};
  int chosen = page;
  if (tabs(ui, "parts", labels, chosen, ui.tr(Str::case_parts))) {
    desk.go_instead(
        {.page = Page::cases, .of_case = content_->id, .part = std::string(kCasePages[chosen])});
  }
  ui.layout.spacing(16);
  const ui::Rect start = ui.layout.place(0);
  ui.open_group(
      "panel", start,
      {.role = ui::Role::tabpanel, .name = std::string(labels[static_cast<std::size_t>(page)])});
  {
    const ui::Scope scope(ui, "panel");
    ui.layout.spacing(16);
    if (page == 0) draw_overview(ui, desk, *content_, editor_, wanted_);
    if (page == 1) course_.draw(ui, desk, *content_);
    if (page == 2) draw_people(ui, desk, *content_, wanted_);
    if (page == 3) draw_facts(ui, desk, *content_, wanted_, history_);
    if (page == 4) draw_support(ui, desk, *content_, wanted_, shows_ended_);
  }
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
}

void CaseScreen::draw_bar(ui::Ui& ui, Desk& desk, ui::Rect bar) {
  ui.paint.fill(bar, ui.theme().raised);
  ui.paint.line_across(bar.x, bar.right(), bar.y, ui.theme().hairline_width, ui.theme().hairline);
  const float side = ui.phone() ? 16.0F : 24.0F;
  const float width =
      ui.phone() ? bar.width - 2 * side : std::min(bar.width - 2 * side, 320 * ui.scale());
  ui.layout.open({bar.right() - side - width, bar.y + 12, width, 0}, 0);
  editor_.draw_button(ui, desk, content_->id);
  ui.layout.close();
  desk.bar_height = bar.height;
}

void CaseScreen::draw_sheets(ui::Ui& ui, Desk& desk) {
  const ui::Scope scope(ui, "case sheets");
  // "Back" leaves the case with everything that stands above it.
  if (content_ && desk.place.of_case != content_->id) {
    safety_.close();
    form_.close();
  }
  if (content_) safety_.draw_sheet(ui, desk, *content_, wanted_);
  history_.draw(ui);
  open_wanted(ui, desk);
  form_.draw(ui, desk);
}

void CaseScreen::open_wanted(ui::Ui& ui, Desk& desk) {
  if (wanted_.kind.empty() || !content_) return;
  WantedForm wanted = std::exchange(wanted_, {});
  FormTarget target = {wanted.kind, wanted.record, content_->id, std::move(wanted.preset)};
  if (target.record.is_nil()) target.preset.emplace_back("case", Value(content_->id));
  form_.open(ui, desk, target, wanted.section);
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_team.h"

#include <client_icons.h>

#include <algorithm>
#include <array>

#include "client/casework/case_filter.h"
#include "client/screens/case_words.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/list.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::array kDays = {14, 30, 60, 90};
constexpr std::size_t kRowsMost = 50;

std::string_view case_words_of(ui::Ui& ui, const std::string& name) {
  return name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(name);
}

void draw_rest(ui::Ui& ui, std::size_t count) {
  if (count <= kRowsMost) return;
  const std::string words = format(ui.language(), Str::today_more, {{"count", count - kRowsMost}});
  text(ui, "more", words, {.type = ui::Type::small, .secondary = true});
}

}  // namespace

void OfficeTeam::refresh(Desk& desk) {
  const int days = kDays[static_cast<std::size_t>(days_)];
  if (seen_ == desk.revision && seen_cases_ == desk.cases.version() && seen_days_ == days) return;
  if (seen_ != desk.revision) tasks_ = read_late_tasks(*desk.store(), desk.today());
  seen_ = desk.revision;
  seen_cases_ = desk.cases.version();
  seen_days_ = days;
  CaseFilter filter;
  filter.unseen_days = days;
  filter.order = CaseOrder::last_contact;
  CaseViewer viewer;
  viewer.today = desk.today();
  const std::vector<CaseEntry>& cases = desk.cases.entries();
  unseen_ = filtered(cases, filter, viewer);
  std::erase_if(unseen_, [&](std::size_t i) { return cases[i].phase == "closed"; });
}

void OfficeTeam::draw(ui::Ui& ui, Desk& desk, ui::Rect area) {
  refresh(desk);
  const ui::Scope scope(ui, "team");
  const OfficePage page(ui, "page", area);
  text(ui, "words", ui.tr(Str::office_team_words), {.type = ui::Type::label, .secondary = true});
  std::array<std::string, kDays.size()> words;
  std::array<std::string_view, kDays.size()> labels;
  for (std::size_t i = 0; i < kDays.size(); ++i) {
    words[i] = format(ui.language(), Str::office_days, {{"count", kDays[i]}});
    labels[i] = words[i];
  }
  draw_tasks(ui, desk);
  ui.layout.gap(8);
  if (select(ui, "days", labels, days_, {.label = ui.tr(Str::office_team_days)})) {
    ui.want_frame_in(0);
  }
  refresh(desk);
  draw_unseen(ui, desk);
  if (tasks_.empty() && unseen_.empty() && desk.cases.complete()) {
    empty_state(ui, "none",
                {.icon = icon::kCheckCheck,
                 .title = ui.tr(Str::office_team_good_title),
                 .words = ui.tr(Str::office_team_good_words)});
  }
}

void OfficeTeam::draw_tasks(ui::Ui& ui, Desk& desk) {
  if (tasks_.empty()) return;
  const ui::Section section(ui, "late", ui.tr(Str::office_team_tasks));
  {
    const ui::Card card(ui, "card", {}, true);
    const ui::List list(ui, "list", ui.tr(Str::office_team_tasks));
    const std::size_t count = std::min(tasks_.size(), kRowsMost);
    for (std::size_t i = 0; i < count; ++i) {
      const LateTask& task = tasks_[i];
      const std::string due =
          format(ui.language(), Str::today_due_on, {{"date", edtf_words(ui, task.due)}});
      const std::string detail =
          dotted({std::string(case_words_of(ui, task.case_name)), task.assignee, due});
      if (list_row(ui, task.task.hex(),
                   {.title = task.title,
                    .detail = detail,
                    .position = static_cast<int>(i) + 1,
                    .set_size = static_cast<int>(count)})) {
        desk.go({.page = Page::cases, .of_case = task.of_case});
      }
    }
  }
  draw_rest(ui, tasks_.size());
}

void OfficeTeam::draw_unseen(ui::Ui& ui, Desk& desk) {
  if (unseen_.empty()) return;
  const ui::Section section(ui, "unseen", ui.tr(Str::office_team_unseen));
  {
    const ui::Card card(ui, "card", {}, true);
    const ui::List list(ui, "list", ui.tr(Str::office_team_unseen));
    const std::size_t count = std::min(unseen_.size(), kRowsMost);
    const DateWriting writing = {ui.language(), DateStyle::slashes};
    for (std::size_t i = 0; i < count; ++i) {
      const CaseEntry& entry = desk.cases.entries()[unseen_[i]];
      const std::string last =
          entry.last_contact_ms == 0
              ? std::string(ui.tr(Str::office_team_never))
              : format(ui.language(), Str::case_last_contact,
                       {{"date", date_beside_words(writing, date_in_japan(entry.last_contact_ms),
                                                   desk.today())}});
      if (list_row(ui, entry.id.hex(),
                   {.title = case_words_of(ui, entry.name),
                    .detail = last,
                    .initials = entry.name.empty() ? "?" : first_sign(entry.name),
                    .position = static_cast<int>(i) + 1,
                    .set_size = static_cast<int>(count)})) {
        desk.go({.page = Page::cases, .of_case = entry.id});
      }
    }
  }
  draw_rest(ui, unseen_.size());
}

}  // namespace banso::client

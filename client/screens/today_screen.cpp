// SPDX-License-Identifier: Apache-2.0
#include "client/screens/today_screen.h"

#include <client_icons.h>

#include <algorithm>
#include <string>
#include <utility>

#include "client/casework/reading.h"
#include "client/casework/task_done.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/list.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr float kTwoColumns = 720;  // of the screen's part, at 100 %
constexpr float kTodayWidest = 1100;
constexpr std::size_t kRowsMost = 30;  // of a list

std::string_view name_or(ui::Ui& ui, const std::string& name) {
  return name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(name);
}

std::string_view first_sign(std::string_view name) {
  std::size_t end = name.empty() ? 0 : 1;
  while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
  return name.substr(0, end);
}

std::string day_words(ui::Ui& ui, const PartialDate& due) {
  const DateWriting writing = {ui.language(), DateStyle::slashes};
  if (due.precision == PartialDate::Precision::day) return short_date_words(writing, due.earliest);
  return partial_date_words(writing, due);
}

std::string with(const std::string& first, const std::string& second) {
  if (first.empty() || second.empty()) return first + second;
  return first + " ・ " + second;
}

void more_words(ui::Ui& ui, std::size_t count) {
  if (count <= kRowsMost) return;
  const std::string words = format(ui.language(), Str::today_more, {{"count", count - kRowsMost}});
  text(ui, "more", words, {.type = ui::Type::label, .secondary = true});
}

}  // namespace

void TodayScreen::read(Desk& desk) {
  const CivilDate today = desk.today();
  if (seen_ == desk.revision && day_ == today) return;
  seen_ = desk.revision;
  day_ = today;
  list_ = {};
  if (const auto worker = desk.session.worker()) {
    list_ = read_today(*desk.store(), *worker, today);
  }
}

void TodayScreen::draw(ui::Ui& ui, Desk& desk, const SyncFacts& facts, std::size_t to_confirm,
                       ui::Rect area) {
  read(desk);
  const ui::Scope scope(ui, "today page");
  const float action = ui::button_height(ui) + 24;
  ui.begin_scroll("page", {area.x, area.y, area.width, area.height - action},
                  ui.phone() ? 16.0F : 24.0F, 16);
  const float width = std::min(ui.layout.width(), kTodayWidest * ui.scale());
  ui.layout.begin_row({ui::fixed(width), ui::share(1)}, 0);
  const DateWriting writing = {ui.language(), DateStyle::era};
  heading(ui, "date", date_words(writing, desk.today()), 2, ui::Type::title);
  if (trouble_) {
    banner(ui, "trouble",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = ui.tr(string_of(trouble_->code)),
            .live = ui::Live::assertive});
  }
  const bool beside = !ui.phone() && width >= kTwoColumns * ui.scale();
  if (beside) ui.layout.begin_row({ui::share(3), ui::share(2)}, 24);
  draw_planned(ui, desk);
  if (beside) ui.layout.next_cell();
  draw_waiting(ui, desk, facts, to_confirm);
  draw_notes(ui, desk);
  draw_recent(ui, desk);
  if (beside) ui.layout.end_row();
  ui.layout.next_cell();
  ui.layout.end_row();
  ui.end_scroll();
  draw_action(ui, desk, {area.x, area.bottom() - action, area.width, action});
  visit_.draw(ui, desk, at_hand());
}

void TodayScreen::draw_planned(ui::Ui& ui, Desk& desk) {
  if (list_.visits.empty() && list_.tasks.empty()) {
    const ui::Card card(ui, "free");
    empty_state(ui, "none",
                {.icon = icon::kCalendar,
                 .title = ui.tr(Str::today_free_title),
                 .words = ui.tr(Str::today_free_words)});
    ui.layout.gap(16);
    return;
  }
  draw_visits(ui, desk);
  draw_tasks(ui, desk);
}

void TodayScreen::draw_visits(ui::Ui& ui, Desk& desk) {
  if (list_.visits.empty()) return;
  const ui::Section section(ui, "visits", ui.tr(Str::today_visits));
  {
    const ui::Card card(ui, "card", {}, true);
    const ui::List list(ui, "list", ui.tr(Str::today_visits));
    const std::size_t count = std::min(list_.visits.size(), kRowsMost);
    for (std::size_t i = 0; i < count; ++i) {
      const DueItem& item = list_.visits[i];
      const std::string kind =
          item.task ? code_words(*desk.store(), "task_kind", item.kind, ui.japanese())
                    : std::string(ui.tr(Str::today_agreed));
      const std::string title = item.title == kind ? std::string() : item.title;
      const std::string day = item.overdue ? format(ui.language(), Str::today_planned_for,
                                                    {{"date", day_words(ui, item.due)}})
                                           : std::string();
      const std::string detail = with(with(day, kind), title);
      const std::string_view name = name_or(ui, item.case_name);
      const std::string key = item.task ? item.task->hex() : item.of_case.hex();
      const bool pressed = list_row(
          ui, key,
          {.title = name,
           .detail = detail,
           .initials = item.case_name.empty() ? "?" : first_sign(item.case_name),
           .badge = item.overdue && !ui.phone() ? ui.tr(Str::today_overdue) : std::string_view(),
           .badge_tone = ui::ToneKind::warning,
           .position = static_cast<int>(i) + 1,
           .set_size = static_cast<int>(count)});
      if (pressed) desk.go({.page = Page::cases, .of_case = item.of_case});
    }
  }
  more_words(ui, list_.visits.size());
}

void TodayScreen::draw_tasks(ui::Ui& ui, Desk& desk) {
  if (list_.tasks.empty()) return;
  const ui::Section section(ui, "tasks", ui.tr(Str::due_tasks));
  {
    const ui::Card card(ui, "card", {}, true);
    const ui::List list(ui, "list", ui.tr(Str::due_tasks));
    const std::size_t count = std::min(list_.tasks.size(), kRowsMost);
    for (std::size_t i = 0; i < count; ++i) draw_task(ui, desk, i);
  }
  more_words(ui, list_.tasks.size());
}

void TodayScreen::draw_task(ui::Ui& ui, Desk& desk, std::size_t index) {
  const DueItem& item = list_.tasks[index];
  const std::string key = item.task->hex();
  const std::size_t count = std::min(list_.tasks.size(), kRowsMost);
  const float target = std::max(ui::kTarget, 32 * ui.scale());
  ui.layout.begin_row({ui::fixed(target + 8), ui::share(1)}, 0);
  const ui::Rect at = ui.layout.place(ui::row_height(ui, true));
  const std::string done = format(ui.language(), Str::today_finish, {{"name", item.title}});
  ui.say("done item " + key, at, {.role = ui::Role::listitem});
  ui.tree.push(ui.key("done item " + key));
  if (icon_button_at(ui, "done " + key, {at.x + 8, at.y + (at.height - target) / 2, target, target},
                     {.label = done, .icon = icon::kCircle})) {
    finish(ui, desk, item);
  }
  ui.tree.pop();
  ui.layout.next_cell();
  const std::string day =
      format(ui.language(), Str::today_due_on, {{"date", day_words(ui, item.due)}});
  const std::string detail = with(std::string(name_or(ui, item.case_name)), day);
  if (list_row(ui, key,
               {.title = item.title,
                .detail = detail,
                .badge = item.overdue && !ui.phone() ? ui.tr(Str::today_task_overdue)
                                                     : std::string_view(),
                .badge_tone = ui::ToneKind::warning,
                .position = static_cast<int>(index) + 1,
                .set_size = static_cast<int>(count)})) {
    desk.go({.page = Page::cases, .of_case = item.of_case});
  }
  ui.layout.end_row();
}

void TodayScreen::draw_waiting(ui::Ui& ui, Desk& desk, const SyncFacts& facts,
                               std::size_t to_confirm) {
  const int count = (to_confirm > 0 ? 1 : 0) + (facts.unsynced > 0 ? 1 : 0);
  if (count == 0) return;
  const ui::Section section(ui, "waits", ui.tr(Str::today_waits));
  const ui::Card card(ui, "card", {}, true);
  const ui::List list(ui, "list", ui.tr(Str::today_waits));
  int position = 0;
  if (to_confirm > 0) {
    const std::string title = format(ui.language(), Str::today_to_confirm, {{"count", to_confirm}});
    if (list_row(ui, "confirm",
                 {.title = title,
                  .detail = ui.tr(Str::today_to_confirm_words),
                  .icon = icon::kTriangleAlert,
                  .position = ++position,
                  .set_size = count})) {
      desk.go({.page = Page::confirm});
    }
  }
  if (facts.unsynced > 0) {
    const std::string title =
        format(ui.language(), Str::sync_unsynced_items, {{"count", facts.unsynced}});
    if (list_row(ui, "unsynced",
                 {.title = title,
                  .detail = ui.tr(Str::today_unsynced_words),
                  .icon = icon::kCloudUpload,
                  .position = ++position,
                  .set_size = count})) {
      desk.go({.page = Page::sync});
    }
  }
}

void TodayScreen::draw_notes(ui::Ui& ui, Desk& desk) {
  if (list_.notes.empty()) return;
  const ui::Section section(ui, "notes", ui.tr(Str::today_drafts));
  {
    const ui::Card card(ui, "card", {}, true);
    const ui::List list(ui, "list", ui.tr(Str::today_drafts));
    const std::size_t count = std::min(list_.notes.size(), kRowsMost);
    for (std::size_t i = 0; i < count; ++i) {
      const WaitingNote& note = list_.notes[i];
      const std::string detail =
          note.words.empty() ? std::string(ui.tr(Str::today_draft_empty)) : note.words;
      if (list_row(ui, note.record.hex(),
                   {.title = name_or(ui, note.case_name),
                    .detail = detail,
                    .icon = icon::kNotebookPen,
                    .position = static_cast<int>(i) + 1,
                    .set_size = static_cast<int>(count)})) {
        desk.go({.page = Page::note, .of_case = note.of_case, .record = note.record});
      }
    }
  }
  more_words(ui, list_.notes.size());
}

void TodayScreen::draw_recent(ui::Ui& ui, Desk& desk) {
  if (list_.recent.empty()) return;
  const ui::Section section(ui, "recent", ui.tr(Str::today_recent));
  const ui::Card card(ui, "card", {}, true);
  const ui::List list(ui, "list", ui.tr(Str::today_recent));
  const DateWriting writing = {ui.language(), DateStyle::slashes};
  for (std::size_t i = 0; i < list_.recent.size(); ++i) {
    const RecentCase& recent = list_.recent[i];
    const CivilDate last = date_in_japan(recent.last_ms);
    // The row of a phone has no room for more than the day.
    const bool narrow = ui.phone() && last.year == desk.today().year;
    const std::string detail =
        format(ui.language(), Str::case_last_contact,
               {{"date", narrow ? short_date_words(writing, last)
                                : date_beside_words(writing, last, desk.today())}});
    if (list_row(ui, recent.id.hex(),
                 {.title = name_or(ui, recent.name),
                  .detail = detail,
                  .initials = recent.name.empty() ? "?" : first_sign(recent.name),
                  .position = static_cast<int>(i) + 1,
                  .set_size = static_cast<int>(list_.recent.size())})) {
      desk.go({.page = Page::cases, .of_case = recent.id});
    }
  }
}

void TodayScreen::draw_action(ui::Ui& ui, Desk& desk, ui::Rect area) {
  desk.bar_height = area.height;
  ui.paint.fill(area, ui.theme().raised);
  ui.paint.line_across(area.x, area.right(), area.y, ui.theme().hairline_width,
                       ui.theme().hairline);
  const ui::ButtonOptions action = {.label = ui.tr(Str::record_visit),
                                    .icon = icon::kNotebookPen,
                                    .kind = ui::ButtonKind::primary,
                                    .full = true};
  const float side = ui.phone() ? 16.0F : 24.0F;
  const float most = area.width - 2 * side;
  const float width =
      ui.phone() ? most : std::min(most, std::max(280.0F, button_width(ui, action)));
  ui.layout.open({area.right() - side - width, area.y + 12, width, 0}, 0);
  if (button(ui, "record", action)) visit_.open();
  ui.layout.close();
}

void TodayScreen::finish(ui::Ui& ui, Desk& desk, const DueItem& item) {
  trouble_.reset();
  const auto worker = desk.session.worker();
  if (!worker) return;
  const std::string words = format(ui.language(), Str::today_finished, {{"name", item.title}});
  auto undo = finish_task(*desk.store(), *worker, item.of_case, *item.task, desk.env().now_ms());
  if (!undo) {
    trouble_ = undo.error();
    return;
  }
  desk.tell(words, *std::move(undo), std::string(ui.tr(Str::undo)));
  desk.worked();
}

std::vector<RecordId> TodayScreen::at_hand() const {
  std::vector<RecordId> cases;
  for (const DueItem& item : list_.visits) cases.push_back(item.of_case);
  for (const RecentCase& recent : list_.recent) cases.push_back(recent.id);
  return cases;
}

}  // namespace banso::client

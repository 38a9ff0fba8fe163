// SPDX-License-Identifier: Apache-2.0
#include "client/screens/case_words.h"

#include <client_icons.h>

#include <algorithm>

#include "client/casework/field_words.h"
#include "client/casework/reading.h"
#include "client/casework/record_form.h"
#include "client/casework/task_done.h"
#include "client/ui/button.h"
#include "client/ui/list.h"
#include "shared/model/partial_date.h"

namespace banso::client {
namespace {

void finish(ui::Ui& ui, Desk& desk, const RecordId& of_case, const TaskEntry& task) {
  const auto worker = desk.session.worker();
  if (!worker) return;
  const auto undo = finish_task(*desk.store(), *worker, of_case, task.id, desk.env().now_ms());
  if (!undo) {
    desk.tell(std::string(ui.tr(string_of(undo.error().code))));
    return;
  }
  desk.worked();
  desk.tell(format(ui.language(), Str::task_is_done, {{"name", task.title}}), *undo,
            std::string(ui.tr(Str::undo)));
}

void reopen(ui::Ui& ui, Desk& desk, const RecordId& of_case, const TaskEntry& task) {
  const auto worker = desk.session.worker();
  if (!worker) return;
  const FormTarget target = {"task", task.id, of_case};
  auto saved = save_fields(*desk.store(), *worker, target,
                           {{"status", "open"}, {"done_by", Value()}, {"done_at", Value()}});
  if (!saved) {
    desk.tell(std::string(ui.tr(string_of(saved.error().code))));
    return;
  }
  desk.worked();
  desk.tell(format(ui.language(), Str::task_is_open, {{"name", task.title}}),
            std::move(saved->undo), std::string(ui.tr(Str::undo)));
}

}  // namespace

std::string edtf_words(ui::Ui& ui, std::string_view edtf) {
  const auto date = parse_partial_date(edtf);
  if (!date || !date->is_known()) return {};
  return partial_date_words({ui.language(), ui.surface().date_style}, *date);
}

std::string age_words(ui::Ui& ui, std::string_view birth, const CivilDate& today) {
  const auto date = parse_partial_date(birth);
  const auto ages = date ? age_range_at(*date, today) : std::nullopt;
  if (!ages) return {};
  const std::string oldest = format(ui.language(), Str::years_old, {{"count", ages->oldest}});
  if (ages->youngest == ages->oldest) return oldest;
  return format(ui.language(), Str::range_words,
                {{"from", std::to_string(ages->youngest)}, {"to", oldest}});
}

std::string birth_words(ui::Ui& ui, std::string_view birth, const CivilDate& today) {
  const std::string words = edtf_words(ui, birth);
  const std::string age = age_words(ui, birth, today);
  return words.empty() || age.empty() ? words : words + " (" + age + ")";
}

std::string joined(Language language, const std::vector<std::string>& parts) {
  std::string words;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    words = words.empty() ? part
                          : format(language, Str::list_words, {{"first", words}, {"second", part}});
  }
  return words;
}

std::string dotted(const std::vector<std::string>& parts) {
  std::string words;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!words.empty()) words += " ・ ";
    words += part;
  }
  return words;
}

std::string span_words(ui::Ui& ui, std::string_view from, std::string_view until) {
  const std::string first = edtf_words(ui, from);
  const std::string last = edtf_words(ui, until);
  if (last.empty()) {
    return first.empty() ? first : format(ui.language(), Str::since_words, {{"from", first}});
  }
  if (first.empty()) return format(ui.language(), Str::until_words, {{"to", last}});
  return format(ui.language(), Str::range_words, {{"from", first}, {"to", last}});
}

bool is_past(std::string_view edtf, const CivilDate& today) {
  const auto date = parse_partial_date(edtf);
  return date && date->is_known() && latest_day(*date) < today;
}

std::string kind_words(const DeviceStore& store, std::string_view kind, bool japanese) {
  const Kind* const known = store.schema().find(kind);
  return known == nullptr ? std::string(kind) : std::string(label_words(known->label, japanese));
}

std::string_view first_sign(std::string_view name) {
  std::size_t end = name.empty() ? 0 : 1;
  while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
  return name.substr(0, end);
}

bool is_narrow(const ui::Ui& ui) { return ui.phone() && ui.scale() > 1.2F; }

void draw_task(ui::Ui& ui, Desk& desk, const RecordId& of_case, const TaskEntry& task,
               WantedForm& wanted) {
  DeviceStore& store = *desk.store();
  const ui::Scope scope(ui, task.id.hex());
  const bool open = task.is_open();
  const std::string due = edtf_words(ui, task.due);
  const bool late = open && is_past(task.due, desk.today());
  const std::string_view mark_words = late ? ui.tr(Str::case_overdue) : std::string_view();
  const std::string detail =
      dotted({std::string(ui.phone() ? mark_words : std::string_view()),
              due.empty() ? due : format(ui.language(), Str::case_due, {{"date", due}}),
              code_words(store, "task_kind", task.kind, ui.japanese()), task.assignee,
              open ? std::string() : code_words(store, "task_status", task.status, ui.japanese())});
  const float side = std::max(ui::kTarget, 32 * ui.scale());
  ui.layout.begin_row({ui::fixed(side + 8), ui::share(1)}, 0);
  const float height = ui::row_height(ui, !detail.empty());
  const ui::Rect place = ui.layout.place(height);
  const ui::Rect mark = {place.x + 8, place.y + (height - side) / 2, side, side};
  const Str words = open ? Str::task_finish : Str::task_reopen;
  const std::string label = format(ui.language(), words, {{"name", task.title}});
  ui.say("mark item", mark, {.role = ui::Role::listitem});
  ui.tree.push(ui.key("mark item"));
  const bool pressed = icon_button_at(
      ui, "mark", mark,
      {.label = label, .icon = open ? icon::kCircle : icon::kCircleCheck, .selected = !open});
  ui.tree.pop();
  ui.layout.next_cell();
  const bool opened = list_row(ui, "row",
                               {.title = task.title,
                                .detail = detail,
                                .badge = ui.phone() ? std::string_view() : mark_words,
                                .badge_tone = ui::ToneKind::error});
  ui.layout.end_row();
  if (opened) wanted = {"task", task.id};
  if (!pressed) return;
  if (open) {
    finish(ui, desk, of_case, task);
  } else {
    reopen(ui, desk, of_case, task);
  }
}

}  // namespace banso::client

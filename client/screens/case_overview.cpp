// SPDX-License-Identifier: Apache-2.0
// 概要: what comes next, what it is about, who is in charge, the last notes.
#include <client_icons.h>

#include "client/casework/reading.h"
#include "client/screens/case_notes.h"
#include "client/screens/case_pages.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::size_t kTasksMost = 3;
constexpr std::size_t kNotesMost = 3;

void draw_next(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted) {
  const ui::Card card(ui, "next", ui.tr(Str::case_next), true);
  const ui::Scope scope(ui, "next");
  ui.layout.open(
      {ui.layout.x() + ui::kPadding, ui.layout.y(), ui.layout.width() - 2 * ui::kPadding, 0}, 0);
  const float top = ui.layout.y();
  ui.layout.gap(ui::kPadding);
  heading(ui, "heading", ui.tr(Str::case_next), 3);
  const auto next = parse_partial_date(
      content.notes.notes.empty() ? std::string() : content.notes.notes.front().next_date);
  const bool agreed =
      !content.notes.notes.empty() &&
      (!content.notes.notes.front().agreed_next.empty() || (next && next->is_known()));
  if (agreed) {
    const NoteRow& note = content.notes.notes.front();
    ui.layout.gap(8);
    text(ui, "agreed",
         std::string(ui.tr(Str::agreed_next)) + ": " +
             dotted({edtf_words(ui, note.next_date), note.agreed_next}),
         {.type = ui::Type::label});
  }
  std::size_t open_tasks = 0;
  for (const TaskEntry& task : content.parts.tasks) open_tasks += task.is_open() ? 1U : 0U;
  if (open_tasks == 0 && !agreed) {
    ui.layout.gap(8);
    text(ui, "none", ui.tr(Str::case_next_none), {.type = ui::Type::label, .secondary = true});
  }
  ui.layout.gap(open_tasks == 0 ? ui::kPadding : 8);
  const float used = ui.layout.close() - top;
  ui.layout.gap(used);
  ui.layout.spacing(0);
  if (open_tasks == 0) return;
  const ui::List list(ui, "tasks", ui.tr(Str::tasks));
  std::size_t shown = 0;
  for (const TaskEntry& task : content.parts.tasks) {
    if (!task.is_open() || shown == kTasksMost) continue;
    draw_task(ui, desk, content.id, task, wanted);
    ++shown;
  }
}

void draw_problem(ui::Ui& ui, const CaseContent& content, WantedForm& wanted) {
  if (!content.record) return;
  const Kind* const kind = banso_schema().find("case");
  constexpr std::string_view kWords[] = {"presenting_problem", "summary", "shared_goal"};
  const ui::Card card(ui, "problem", ui.tr(Str::section_problem));
  const ui::Scope scope(ui, "problem");
  ui.layout.spacing(4);
  bool some = false;
  for (const std::string_view id : kWords) {
    const Field* const field = kind->find(id);
    const std::string words = text_in(*content.record, id);
    if (field == nullptr || words.empty()) continue;
    if (some) ui.layout.gap(12);
    some = true;
    text(ui, std::string("label ") + field->id, label_words(field->label, ui.japanese()),
         {.type = ui::Type::small, .secondary = true, .bold = true});
    text(ui, field->id, words, {.type = ui::Type::body});
  }
  if (some) return;
  heading(ui, "heading", ui.tr(Str::section_problem), 3);
  ui.layout.spacing(8);
  const std::string label =
      format(ui.language(), Str::add_kind, {{"kind", ui.tr(Str::section_problem)}});
  if (button(ui, "add", {.label = label, .icon = icon::kPlus, .kind = ui::ButtonKind::plain})) {
    wanted = {"case", content.id, {}, Str::section_problem};
  }
}

void draw_key_facts(ui::Ui& ui, Desk& desk, const CaseContent& content) {
  const CaseView& view = content.view;
  DeviceStore& store = *desk.store();
  std::vector<std::string> born;
  for (const CasePerson& person : view.subjects) {
    born.push_back(birth_words(ui, person.birth, desk.today()));
  }
  std::vector<std::string> others;
  for (const CasePerson& person : view.others) others.push_back(person.name);
  std::vector<std::string> workers;
  for (const RecordId& worker : view.main_workers) workers.push_back(worker_name(store, worker));
  const std::string births = joined(ui.language(), born);
  const std::string household = joined(ui.language(), others);
  const std::string charge = joined(ui.language(), workers);
  const std::string phase = code_words(store, "phase", view.phase, ui.japanese());
  const std::string opened = edtf_words(ui, view.opened_on);
  std::string district;
  if (content.record) {
    if (const auto id = reference_in(*content.record, "district")) {
      district = record_name(store, "district", *id, ui.japanese());
    }
  }
  std::string last;
  for (const NoteRow& note : content.notes.notes) {
    if (note.misfiled) continue;
    last = date_beside_words({ui.language(), ui.surface().date_style},
                             date_in_japan(note.started_ms), desk.today());
    break;
  }
  std::vector<ui::KeyValue> facts;
  const auto add = [&](std::string_view label, const std::string& value) {
    if (!value.empty()) facts.push_back({label, value});
  };
  add(ui.tr(Str::birth_date), births);
  add(ui.tr(Str::case_last_seen), last);
  add(ui.tr(Str::main_worker), charge);
  add(ui.tr(Str::case_phase), phase);
  add(label_words(banso_schema().find("case")->find("district")->label, ui.japanese()), district);
  add(ui.tr(Str::case_opened_on), opened);
  add(ui.tr(Str::others_in_case), household);
  if (facts.empty()) return;
  const ui::Card card(ui, "facts", ui.tr(Str::overview));
  key_values(ui, "pairs", facts);
}

}  // namespace

void draw_overview(ui::Ui& ui, Desk& desk, const CaseContent& content, NoteEditor& editor,
                   WantedForm& wanted) {
  editor.draw_drafts(ui, desk, content.id);
  draw_next(ui, desk, content, wanted);
  draw_problem(ui, content, wanted);
  draw_key_facts(ui, desk, content);
  ui.layout.gap(8);
  heading(ui, "notes heading", ui.tr(Str::case_latest_notes), 3);
  if (content.notes.notes.empty()) {
    text(ui, "no notes", ui.tr(Str::course_empty), {.type = ui::Type::label, .secondary = true});
    return;
  }
  for (std::size_t i = 0; i < std::min(kNotesMost, content.notes.notes.size()); ++i) {
    draw_note(ui, desk, content.notes.notes[i]);
  }
  if (content.notes.count <= kNotesMost) return;
  if (button(ui, "all notes", {.label = ui.tr(Str::case_all_notes), .full = true})) {
    desk.go_instead({.page = Page::cases, .of_case = content.id, .part = "course"});
  }
}

}  // namespace banso::client

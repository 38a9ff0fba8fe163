// SPDX-License-Identifier: Apache-2.0
// 支援: tasks, consents, treatment, who is in charge.
#include <client_icons.h>

#include "client/casework/reading.h"
#include "client/screens/case_pages.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/list.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

struct Row {
  RecordId id;
  std::string title;
  std::string detail;
  std::string badge = {};
  ui::ToneKind tone = ui::ToneKind::neutral;
};

ui::ToneKind tone_of_consent(const std::string& status) {
  if (status == "granted") return ui::ToneKind::success;
  return status == "not_asked" || status == "unable" ? ui::ToneKind::warning : ui::ToneKind::error;
}

// Heading, rows, and a button that adds one.
void draw_kind(ui::Ui& ui, Desk& desk, const char* kind, const std::vector<Row>& rows,
               std::vector<std::pair<std::string, Value>> preset, WantedForm& wanted) {
  const ui::Scope scope(ui, kind);
  const std::string title = kind_words(*desk.store(), kind, ui.japanese());
  ui.layout.gap(12);
  heading(ui, "heading", title, 3);
  if (rows.empty()) {
    text(ui, "none", ui.tr(Str::case_none_yet), {.type = ui::Type::label, .secondary = true});
  } else {
    const ui::Card card(ui, "rows", title, true);
    const ui::List list(ui, "list", title);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Row& row = rows[i];
      const bool narrow = is_narrow(ui);
      const std::string detail = narrow ? dotted({row.badge, row.detail}) : row.detail;
      if (list_row(ui, row.id.hex(),
                   {.title = row.title,
                    .detail = detail,
                    .badge = narrow ? std::string_view() : std::string_view(row.badge),
                    .badge_tone = row.tone,
                    .position = static_cast<int>(i) + 1,
                    .set_size = static_cast<int>(rows.size())})) {
        wanted = {kind, row.id};
      }
    }
  }
  const std::string label = format(ui.language(), Str::add_kind, {{"kind", title}});
  if (button(ui, "add", {.label = label, .icon = icon::kPlus})) {
    wanted = {kind, {}, std::move(preset)};
  }
}

void draw_tasks(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted,
                bool& shows_ended) {
  const ui::Scope scope(ui, "tasks");
  const std::string title = kind_words(*desk.store(), "task", ui.japanese());
  heading(ui, "heading", title, 3);
  std::size_t ended = 0;
  std::size_t shown = 0;
  for (const TaskEntry& task : content.parts.tasks) {
    ended += task.is_open() ? 0U : 1U;
    shown += task.is_open() || shows_ended ? 1U : 0U;
  }
  if (shown == 0) {
    text(ui, "none", ui.tr(Str::case_next_none), {.type = ui::Type::label, .secondary = true});
  } else {
    const ui::Card card(ui, "tasks", title, true);
    const ui::List list(ui, "list", title);
    for (const TaskEntry& task : content.parts.tasks) {
      if (task.is_open() || shows_ended) draw_task(ui, desk, content.id, task, wanted);
    }
  }
  if (ended > 0) {
    const std::string label =
        std::string(ui.tr(Str::case_ended)) + " (" + std::to_string(ended) + ")";
    toggle(ui, "ended", shows_ended, {.label = label});
  }
  const std::string label = format(ui.language(), Str::add_kind, {{"kind", title}});
  if (!button(ui, "add", {.label = label, .icon = icon::kPlus})) return;
  wanted = {"task", {}, {{"status", "open"}}};
  if (const auto worker = desk.session.worker()) {
    wanted.preset.emplace_back("assignee", Value(*worker));
  }
}

}  // namespace

void draw_support(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted,
                  bool& shows_ended) {
  DeviceStore& store = *desk.store();
  const auto code = [&](const char* table, const std::string& id) {
    return code_words(store, table, id, ui.japanese());
  };
  const std::string today = date_text(desk.today());
  const auto me = desk.session.worker();
  const auto subject = content.view.subjects.size() == 1
                           ? std::optional(content.view.subjects.front().id)
                           : std::nullopt;
  draw_tasks(ui, desk, content, wanted, shows_ended);

  std::vector<Row> rows;
  for (const ConsentEntry& one : content.parts.consents) {
    const bool expired = one.status == "granted" && is_past(one.expires, desk.today());
    rows.push_back(
        {one.id, code("consent_type", one.type),
         dotted({edtf_words(ui, one.date), code("consent_giver", one.giver)}),
         expired ? std::string(ui.tr(Str::consent_expired)) : code("consent_status", one.status),
         expired ? ui::ToneKind::warning : tone_of_consent(one.status)});
  }
  std::vector<std::pair<std::string, Value>> preset = {{"date", today}};
  if (subject) preset.emplace_back("subject", Value(*subject));
  if (me) preset.emplace_back("taken_by", Value(*me));
  draw_kind(ui, desk, "consent", rows, preset, wanted);

  rows.clear();
  for (const TreatmentEntry& one : content.parts.treatments) {
    const std::string next = edtf_words(ui, one.next_visit);
    const std::string title = dotted({code("visit_status", one.visit_status), one.clinic});
    rows.push_back({one.id, title.empty() ? kind_words(store, "treatment", ui.japanese()) : title,
                    dotted({one.subject, one.doctor,
                            next.empty() ? next : std::string(ui.tr(Str::next)) + " " + next})});
  }
  preset.clear();
  if (subject) preset.emplace_back("subject", Value(*subject));
  draw_kind(ui, desk, "treatment", rows, preset, wanted);

  rows.clear();
  for (const AssignmentEntry& one : content.parts.assignments) {
    const std::string name =
        one.worker.empty() ? std::string(ui.tr(Str::history_someone)) : one.worker;
    const bool ended = is_past(one.until, desk.today());
    rows.push_back(
        {one.id, name,
         dotted({code("assignment_role", one.role), span_words(ui, one.from, one.until)}),
         ended ? std::string(ui.tr(Str::case_ended)) : std::string()});
  }
  draw_kind(ui, desk, "assignment", rows, {{"from", today}}, wanted);
}

}  // namespace banso::client

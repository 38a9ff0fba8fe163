// SPDX-License-Identifier: Apache-2.0
#include "client/screens/case_screen.h"

#include <client_icons.h>

#include <algorithm>

#include "client/casework/reading.h"
#include "client/screens/case_notes.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/record_parts.h"
#include "client/ui/status.h"
#include "client/ui/text.h"
#include "shared/model/partial_date.h"

namespace banso::client {
namespace {

constexpr std::size_t kNotesAtOnce = 30;

// "58歳", with the day of birth; empty when it is unknown.
std::string birth_words(ui::Ui& ui, const std::string& birth, const CivilDate& today) {
  const auto date = parse_partial_date(birth);
  if (!date) return {};
  const DateWriting writing = {ui.language(), DateStyle::era};
  std::string words = partial_date_words(writing, *date);
  if (date->precision == PartialDate::Precision::day) {
    words += " (" +
             format(ui.language(), Str::years_old, {{"count", age_at(date->earliest, today)}}) +
             ")";
  }
  return words;
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

}  // namespace

void CaseScreen::read(Desk& desk, const RecordId& id) {
  if (shown_ == id && seen_ == desk.revision) return;
  if (shown_ != id) notes_most_ = kNotesAtOnce;
  shown_ = id;
  seen_ = desk.revision;
  DeviceStore& store = *desk.store();
  view_ = read_case(store, id);
  const SyncRun* const sync = desk.session.sync();
  notes_ = read_notes(store, id, notes_most_,
                      [&](std::int64_t no) { return sync != nullptr && sync->is_sent(no); });
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
  ui.begin_scroll("case", area, side, 16);
  if (!view_) {
    empty_state(ui, "none",
                {.icon = icon::kCircleQuestionMark,
                 .title = ui.tr(Str::case_missing_title),
                 .words = ui.tr(Str::case_missing_words)});
  } else {
    draw_head(ui, desk);
    editor_.draw(ui, desk, *shown_);
    draw_notes(ui, desk);
  }
  ui.end_scroll();
}

void CaseScreen::draw_head(ui::Ui& ui, Desk& desk) {
  const CaseView& view = *view_;
  DeviceStore& store = *desk.store();
  const std::string name = view.name();
  ui.layout.spacing(2);
  heading(ui, "name", name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(name), 2,
          ui::Type::title);
  if (const std::string kana = view.kana(); !kana.empty()) {
    text(ui, "kana", kana, {.type = ui::Type::small, .secondary = true});
  }
  ui.layout.spacing(16);
  draw_warnings(ui, desk);
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
  const auto opened = parse_partial_date(view.opened_on);
  const DateWriting writing = {ui.language(), DateStyle::era};
  const std::string opened_words = opened ? partial_date_words(writing, *opened) : std::string();
  std::vector<ui::KeyValue> facts;
  const auto add = [&](Str label, const std::string& value) {
    if (!value.empty()) facts.push_back({ui.tr(label), value});
  };
  add(Str::birth_date, births);
  add(Str::main_worker, charge);
  add(Str::case_phase, phase);
  add(Str::case_opened_on, opened_words);
  add(Str::others_in_case, household);
  if (facts.empty()) return;
  const ui::Card card(ui, "facts", ui.tr(Str::overview));
  key_values(ui, "pairs", facts);
}

// In front of everything else: who stands at the door has to have seen it.
void CaseScreen::draw_warnings(ui::Ui& ui, Desk& desk) {
  DeviceStore& store = *desk.store();
  std::vector<std::string> cautions;
  std::vector<std::string> texts;
  for (const Caution& caution : view_->cautions) {
    for (const std::string& code : caution.codes) {
      cautions.push_back(code_words(store, "caution", code, ui.japanese()));
    }
    texts.push_back(caution.text);
  }
  if (!view_->cautions.empty()) {
    const std::string title =
        std::string(ui.tr(Str::safety_note)) + ": " + joined(ui.language(), cautions);
    const std::string words = joined(ui.language(), texts);
    banner(ui, "cautions", {.tone = ui::ToneKind::warning, .title = title, .words = words});
  }
  if (view_->risks.empty()) return;
  std::vector<std::string> risks;
  for (const GraveRisk& risk : view_->risks) {
    risks.push_back(code_words(store, "risk_kind", risk.kind, ui.japanese()) + " (" +
                    code_words(store, "risk_level", risk.level, ui.japanese()) + ")");
  }
  const std::string title = std::string(ui.tr(Str::risk)) + ": " + joined(ui.language(), risks);
  banner(ui, "risks", {.tone = ui::ToneKind::error, .title = title});
}

void CaseScreen::draw_notes(ui::Ui& ui, Desk& desk) {
  ui.layout.gap(8);
  heading(ui, "notes heading", ui.tr(Str::progress_notes), 2);
  if (notes_.notes.empty()) {
    text(ui, "no notes", ui.tr(Str::note_empty), {.type = ui::Type::label, .secondary = true});
    return;
  }
  ui.layout.spacing(12);
  for (const NoteRow& note : notes_.notes) draw_note(ui, desk, note);
  if (notes_.count <= notes_.notes.size()) return;
  if (button(ui, "more", {.label = ui.tr(Str::notes_more), .full = true})) {
    notes_most_ += kNotesAtOnce;
    seen_.reset();
  }
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/cases_screen.h"

#include <client_icons.h>

#include <unordered_map>

#include "client/casework/reading.h"
#include "client/ui/bars.h"
#include "client/ui/button.h"
#include "client/ui/field.h"
#include "client/ui/list.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::size_t kRowsRemembered = 500;

bool is_empty(const std::string& text) {
  return text.find_first_not_of(" \t") == std::string::npos && text.find("　") == std::string::npos;
}

// Every text of a record that may hold what was searched for.
std::vector<std::string> texts_of(const StoredRecord& record) {
  std::vector<std::string> texts;
  for (const auto& [path, state] : record.paths) {
    const Value value = value_in(record, path);
    if (value.text() != nullptr) texts.push_back(*value.text());
    if (value.list() == nullptr) continue;
    for (const Value& one : *value.list()) {
      const Value* const text = one.find("text");
      if (text != nullptr && text->text() != nullptr) texts.push_back(*text->text());
    }
  }
  return texts;
}

}  // namespace

void CasesScreen::refresh(Desk& desk) {
  const Answered now = {query_, filter_, desk.revision, desk.cases.version()};
  if (answered_ == now) return;
  DeviceStore& store = *desk.store();
  if (!answered_ || answered_->revision != now.revision || answered_->query != query_) {
    snippets_.clear();
  }
  answered_ = now;
  viewer_ = viewer_of(store, desk.session.worker().value_or(RecordId{}), desk.today());
  shown_.clear();
  const std::vector<CaseEntry>& entries = desk.cases.entries();
  if (is_empty(query_)) {
    for (const std::size_t place : filtered(entries, filter_, viewer_)) shown_.push_back({place});
    return;
  }
  std::unordered_map<RecordId, std::size_t> places;
  for (std::size_t i = 0; i < entries.size(); ++i) places.emplace(entries[i].id, i);
  for (CaseList::Match& match : desk.cases.matches(store, *desk.session.indexer(), query_)) {
    const auto place = places.find(match.of_case);
    if (place == places.end() || !fits(entries[place->second], filter_, viewer_)) continue;
    shown_.push_back({place->second, std::move(match.kind), match.record});
  }
}

std::string CasesScreen::open_name(Desk& desk) {
  if (!desk.place.of_case) return {};
  const CaseEntry* const entry = desk.cases.find(*desk.place.of_case);
  return entry == nullptr ? std::string() : entry->name;
}

void CasesScreen::draw(ui::Ui& ui, Desk& desk, ui::Rect area) {
  refresh(desk);
  const bool detail = desk.place.of_case.has_value();
  const ui::Split split = split_view(ui, "cases", area, detail);
  if (const ui::Pane pane(ui, split, ui::Pane::Side::list); pane) {
    draw_list(ui, desk, split.list);
  }
  if (const ui::Pane pane(ui, split, ui::Pane::Side::detail); pane) {
    open_case_.draw(ui, desk, split.detail);
  }
  if (split.back) desk.go({.page = Page::cases});
  open_case_.draw_sheets(ui, desk);
  if (filter_bar_.draw_sheet(ui, desk, filter_, viewer_, shown_.size())) ui.want_frame_in(0);
  new_case_.draw(ui, desk);
}

void CasesScreen::draw_list(ui::Ui& ui, Desk& desk, ui::Rect area) {
  const ui::Scope scope(ui, "list");
  ui.layout.open({area.x + 16, area.y + 12, area.width - 32, 0}, 0);
  search_field(ui, "search", query_, ui.tr(Str::cases_search));
  ui.layout.gap(4);
  filter_bar_.draw(ui, desk, filter_, shown_.size(), desk.cases.entries().size());
  refresh(desk);
  if (!is_empty(query_) && desk.work_due) {
    ui.layout.gap(8);
    text(ui, "indexing", ui.tr(Str::search_indexing), {.type = ui::Type::small, .secondary = true});
  }
  const float top = ui.layout.close() + 8;
  const float button_area = ui::button_height(ui) + 24;
  draw_rows(ui, desk, {area.x, top, area.width, area.bottom() - top - button_area});
  const float line = area.bottom() - button_area;
  ui.paint.line_across(area.x, area.right(), line, ui.theme().hairline_width, ui.theme().hairline);
  ui.layout.open({area.x + 16, line + 12, area.width - 32, 0}, 0);
  // Beside an open case, what one does there is the first thing to do.
  const bool beside = desk.place.of_case.has_value() && !ui.phone();
  if (button(ui, "new",
             {.label = ui.tr(Str::new_case),
              .icon = icon::kPlus,
              .kind = beside ? ui::ButtonKind::quiet : ui::ButtonKind::primary,
              .full = true})) {
    new_case_.open();
  }
  ui.layout.close();
}

void CasesScreen::draw_rows(ui::Ui& ui, Desk& desk, ui::Rect area) {
  if (shown_.empty()) {
    draw_empty(ui, desk, area);
    return;
  }
  virtual_list(
      ui, "rows", area,
      {.label = ui.tr(Str::cases), .count = shown_.size(), .row_height = ui::row_height(ui, true)},
      [&](std::size_t index) { draw_row(ui, desk, index); });
}

void CasesScreen::draw_row(ui::Ui& ui, Desk& desk, std::size_t index) {
  const Shown& shown = shown_[index];
  const CaseEntry& entry = desk.cases.entries()[shown.place];
  const std::string_view name =
      entry.name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(entry.name);
  const bool narrow = is_narrow(ui);
  const std::string warning(entry.has_warning ? ui.tr(Str::warning) : std::string_view());
  const std::string words =
      dotted({narrow ? warning : std::string(), row_words(ui, desk, shown, entry)});
  ui::RowOptions row = {.title = name, .detail = words};
  row.initials = entry.name.empty() ? "?" : first_sign(entry.name);
  if (entry.has_warning && !narrow) {
    row.badge = warning;
    row.badge_tone = ui::ToneKind::warning;
  }
  row.selected = desk.place.of_case == entry.id;
  row.chevron = ui.phone();
  row.position = static_cast<int>(index) + 1;
  row.set_size = static_cast<int>(shown_.size());
  if (list_row(ui, entry.id.hex(), row)) desk.go({.page = Page::cases, .of_case = entry.id});
}

std::string CasesScreen::row_words(ui::Ui& ui, Desk& desk, const Shown& shown,
                                   const CaseEntry& entry) {
  if (!shown.kind.empty()) return snippet(ui, desk, shown);
  std::string last(entry.is_whole ? ui.tr(Str::case_no_contact) : std::string_view());
  if (entry.last_contact_ms > 0) {
    const DateWriting writing = {ui.language(), DateStyle::slashes};
    const CivilDate day = date_in_japan(entry.last_contact_ms);
    last = format(ui.language(), Str::case_last_contact,
                  {{"date", day.year == desk.today().year ? short_date_words(writing, day)
                                                          : date_words(writing, day)}});
  }
  // What is cut where there is little room is the phase.
  return dotted({last, code_words(*desk.store(), "phase", entry.phase, ui.japanese())});
}

const std::string& CasesScreen::snippet(ui::Ui& ui, Desk& desk, const Shown& shown) {
  if (snippets_.size() > kRowsRemembered) snippets_.clear();
  const auto [found, is_new] = snippets_.try_emplace(shown.record);
  if (!is_new) return found->second;
  const auto record = read_record(*desk.store(), shown.kind, shown.record);
  if (!record) return found->second;
  std::string words;
  for (const std::string& text : texts_of(*record)) {
    words = snippet_of(text, query_);
    if (!words.empty()) break;
  }
  std::string where;
  if (const auto at_ms = number_in(*record, "started_at")) {
    where = short_date_words({ui.language(), DateStyle::slashes}, date_in_japan(*at_ms));
  } else {
    where = kind_words(*desk.store(), shown.kind, ui.japanese());
  }
  found->second = dotted({where, words});
  return found->second;
}

void CasesScreen::draw_empty(ui::Ui& ui, Desk& desk, ui::Rect area) {
  ui.begin_scroll("empty", area, 16, 12);
  if (!is_empty(query_)) {
    const std::string words = format(ui.language(), Str::search_empty, {{"query", query_}});
    empty_state(ui, "none",
                {.icon = icon::kSearch, .title = ui.tr(Str::search_none_title), .words = words});
  } else if (filter_.narrows() && !desk.cases.entries().empty()) {
    if (empty_state(ui, "none",
                    {.icon = icon::kListFilter,
                     .title = ui.tr(Str::filter_none_title),
                     .words = ui.tr(Str::filter_none_words),
                     .action = ui.tr(Str::filter_clear)})) {
      filter_ = {};
      ui.want_frame_in(0);
    }
  } else if (desk.cases.complete()) {
    empty_state(ui, "none",
                {.icon = icon::kUsers,
                 .title = ui.tr(Str::cases_empty_title),
                 .words = ui.tr(Str::cases_empty)});
  }
  ui.end_scroll();
}

}  // namespace banso::client

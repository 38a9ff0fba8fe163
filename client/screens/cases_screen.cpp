// SPDX-License-Identifier: Apache-2.0
#include "client/screens/cases_screen.h"

#include <client_icons.h>

#include "client/casework/note_list.h"
#include "client/casework/reading.h"
#include "client/ui/bars.h"
#include "client/ui/button.h"
#include "client/ui/field.h"
#include "client/ui/list.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::size_t kRowsRemembered = 500;

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t") == std::string::npos && text.find("　") == std::string::npos;
}

// The first sign of the name.
std::string_view first_sign(std::string_view name) {
  std::size_t end = name.empty() ? 0 : 1;
  while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0U) == 0x80U) ++end;
  return name.substr(0, end);
}

}  // namespace

void CasesScreen::refresh(Desk& desk) {
  const std::uint64_t contacts = desk.store()->records().generation("contact");
  const bool changed = seen_revision_ != desk.revision || seen_contacts_ != contacts;
  seen_revision_ = desk.revision;
  seen_contacts_ = contacts;
  if (changed || last_words_.size() > kRowsRemembered) last_words_.clear();
  if (query_ == asked_ && !changed) return;
  asked_ = query_;
  found_.clear();
  if (!is_blank(query_)) found_ = desk.cases.search(*desk.store(), *desk.session.indexer(), query_);
}

const std::vector<CaseEntry>& CasesScreen::shown(const Desk& desk) const {
  return is_blank(query_) ? desk.cases.entries() : found_;
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
  new_case_.draw(ui, desk);
}

void CasesScreen::draw_list(ui::Ui& ui, Desk& desk, ui::Rect area) {
  const ui::Scope scope(ui, "list");
  ui.layout.open({area.x + 16, area.y + 12, area.width - 32, 0}, 0);
  search_field(ui, "search", query_, ui.tr(Str::cases_search));
  refresh(desk);
  if (!is_blank(query_) && desk.work_due) {
    ui.layout.gap(8);
    text(ui, "indexing", ui.tr(Str::search_indexing), {.type = ui::Type::small, .secondary = true});
  }
  const float top = ui.layout.close() + 12;
  const float button_area = ui::button_height(ui) + 24;
  draw_rows(ui, desk, {area.x, top, area.width, area.bottom() - top - button_area});
  const float line = area.bottom() - button_area;
  ui.paint.line_across(area.x, area.right(), line, ui.theme().hairline_width, ui.theme().hairline);
  ui.layout.open({area.x + 16, line + 12, area.width - 32, 0}, 0);
  if (button(ui, "new",
             {.label = ui.tr(Str::new_case),
              .icon = icon::kPlus,
              .kind = ui::ButtonKind::primary,
              .full = true})) {
    new_case_.open();
  }
  ui.layout.close();
}

void CasesScreen::draw_rows(ui::Ui& ui, Desk& desk, ui::Rect area) {
  const std::vector<CaseEntry>& entries = shown(desk);
  if (entries.empty()) {
    draw_empty(ui, desk, area);
    return;
  }
  virtual_list(
      ui, "rows", area,
      {.label = ui.tr(Str::cases), .count = entries.size(), .row_height = ui::row_height(ui, true)},
      [&](std::size_t index) { draw_row(ui, desk, index); });
}

void CasesScreen::draw_row(ui::Ui& ui, Desk& desk, std::size_t index) {
  const std::vector<CaseEntry>& entries = shown(desk);
  const CaseEntry& entry = entries[index];
  const std::string_view name =
      entry.name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(entry.name);
  ui::RowOptions row = {.title = name, .detail = last_words(ui, desk, entry)};
  row.initials = entry.name.empty() ? "?" : first_sign(entry.name);
  row.selected = desk.place.of_case == entry.id;
  row.chevron = ui.phone();
  row.position = static_cast<int>(index) + 1;
  row.set_size = static_cast<int>(entries.size());
  if (list_row(ui, entry.id.hex(), row)) desk.go({.page = Page::cases, .of_case = entry.id});
}

const std::string& CasesScreen::last_words(ui::Ui& ui, Desk& desk, const CaseEntry& entry) {
  const auto [found, is_new] = last_words_.try_emplace(entry.id);
  if (!is_new) return found->second;
  DeviceStore& store = *desk.store();
  std::string& words = found->second;
  words = code_words(store, "phase", entry.phase, ui.japanese());
  if (!words.empty()) words += " ・ ";
  const auto last_ms = last_contact_ms(store, entry.id);
  if (last_ms) {
    const DateWriting writing = {ui.language(), DateStyle::slashes};
    words += format(ui.language(), Str::case_last_contact,
                    {{"date", short_date_words(writing, date_in_japan(*last_ms))}});
  } else {
    words += ui.tr(Str::case_no_contact);
  }
  return words;
}

void CasesScreen::draw_empty(ui::Ui& ui, Desk& desk, ui::Rect area) {
  ui.begin_scroll("empty", area, 16, 12);
  if (!is_blank(query_)) {
    const std::string words = format(ui.language(), Str::search_empty, {{"query", query_}});
    empty_state(ui, "none",
                {.icon = icon::kSearch, .title = ui.tr(Str::search_none_title), .words = words});
  } else if (desk.cases.complete()) {
    empty_state(ui, "none",
                {.icon = icon::kUsers,
                 .title = ui.tr(Str::cases_empty_title),
                 .words = ui.tr(Str::cases_empty)});
  }
  ui.end_scroll();
}

}  // namespace banso::client

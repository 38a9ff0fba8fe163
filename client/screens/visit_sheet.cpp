// SPDX-License-Identifier: Apache-2.0
#include "client/screens/visit_sheet.h"

#include <algorithm>
#include <utility>

#include "client/casework/reading.h"
#include "client/screens/note_editor.h"
#include "client/ui/field.h"
#include "client/ui/list.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::size_t kOfferedMost = 12;  // more are found by typing

}  // namespace

std::vector<CaseEntry> VisitSheet::offered(Desk& desk, const std::vector<RecordId>& at_hand) const {
  std::vector<CaseEntry> entries;
  if (query_.find_first_not_of(" \t") != std::string::npos) {
    entries = desk.cases.search(*desk.store(), *desk.session.indexer(), query_);
  } else {
    const auto add = [&](const CaseEntry& entry) {
      const bool known = std::any_of(entries.begin(), entries.end(),
                                     [&](const CaseEntry& one) { return one.id == entry.id; });
      if (!known && entries.size() < kOfferedMost) entries.push_back(entry);
    };
    for (const RecordId& id : at_hand) {
      if (const CaseEntry* const entry = desk.cases.find(id)) add(*entry);
    }
    for (const CaseEntry& entry : desk.cases.entries()) {
      if (entries.size() == kOfferedMost) break;
      add(entry);
    }
  }
  if (entries.size() > kOfferedMost) entries.resize(kOfferedMost);
  return entries;
}

void VisitSheet::draw(ui::Ui& ui, Desk& desk, const std::vector<RecordId>& at_hand) {
  const ui::Sheet sheet(ui, "visit", open_, ui.tr(Str::visit_choose));
  if (!sheet) {
    fresh_ = true;
    query_.clear();
    return;
  }
  search_field(ui, "search", query_, ui.tr(Str::cases_search));
  // On a phone the keyboard would cover what is offered.
  if (std::exchange(fresh_, false) && !ui.phone()) ui.input.focus(ui.key("search"));
  const std::vector<CaseEntry> entries = offered(desk, at_hand);
  if (entries.empty()) {
    const std::string words = query_.empty()
                                  ? std::string(ui.tr(Str::visit_none))
                                  : format(ui.language(), Str::search_empty, {{"query", query_}});
    text(ui, "none", words, {.type = ui::Type::label, .secondary = true});
    return;
  }
  const ui::List list(ui, "cases", ui.tr(Str::cases));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const CaseEntry& entry = entries[i];
    const std::string_view name =
        entry.name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(entry.name);
    const std::string phase = code_words(*desk.store(), "phase", entry.phase, ui.japanese());
    const std::string detail = entry.kana.empty() ? phase : entry.kana + " ・ " + phase;
    const bool chosen = list_row(ui, entry.id.hex(),
                                 {.title = name,
                                  .detail = detail,
                                  .position = static_cast<int>(i) + 1,
                                  .set_size = static_cast<int>(entries.size())});
    if (!chosen) continue;
    open_ = false;
    begin_note(desk, entry.id);
  }
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/casework/conflict_page.h"
#include "client/casework/reading.h"

#include <utility>

#include "client/casework/case_view.h"

namespace banso::client {
namespace {

std::vector<std::vector<SentenceRun>> runs_of(const ConflictView& view) {
  const bool is_long =
      view.field != nullptr && !view.is_element && view.field->type == FieldType::long_text;
  if (!is_long) return {};
  std::vector<std::string> texts;
  for (const ConflictSide& side : view.sides) texts.push_back(text_of(side.value));
  return compare_texts(texts, view.before ? text_of(*view.before) : std::string());
}

ShownConflict shown_of(DeviceStore& store, ConflictView view, Language language) {
  ShownConflict shown;
  shown.key = view.where.kind + " " + view.where.record.hex() + " " + view.where.path;
  shown.texts = conflict_texts(store, view, language);
  for (std::size_t i = 0; i < view.sides.size(); ++i) {
    shown.sides.push_back(side_texts(store, view, i, language));
  }
  shown.runs = runs_of(view);
  shown.view = std::move(view);
  return shown;
}

}  // namespace

ConflictPage read_conflict_page(DeviceStore& store, const std::optional<RecordId>& wanted,
                                std::size_t most, Language language) {
  ConflictPage page;
  const std::vector<CaseConflicts> all = open_conflicts(store);
  const auto is_wanted = [&](const CaseConflicts& group, const ConflictRef& where) {
    return wanted && (group.of_case == wanted || where.record == *wanted);
  };
  for (const CaseConflicts& group : all) {
    for (const ConflictRef& where : group.open) {
      page.open.insert(where);
      page.one_record = page.one_record || is_wanted(group, where);
    }
  }
  std::size_t count = 0;
  for (const CaseConflicts& group : all) {
    ShownCase shown = {group.of_case, {}, {}};
    for (const ConflictRef& where : group.open) {
      if (page.one_record && !is_wanted(group, where)) continue;
      if (count == most) {
        ++page.hidden;
        continue;
      }
      auto view = read_conflict(store, where);
      if (!view) continue;
      ++count;
      shown.conflicts.push_back(shown_of(store, *std::move(view), language));
    }
    if (shown.conflicts.empty()) continue;
    const auto view = group.of_case ? read_case(store, *group.of_case) : std::nullopt;
    if (view) shown.name = view->name();
    page.cases.push_back(std::move(shown));
  }
  return page;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/casework/note_context.h"

#include <algorithm>

#include "client/casework/reading.h"

namespace banso::client {
namespace {

constexpr std::size_t kPeopleOfBookMax = 2000;  // workers or organisations of a municipality
constexpr std::size_t kAssignmentsMax = 100;    // of one case

std::vector<NamedRecord> named(DeviceStore& store, const char* kind, const char* ends) {
  ListQuery query;
  query.kind = kind;
  query.order_by = "name";
  query.limit = kPeopleOfBookMax;
  std::vector<NamedRecord> found;
  const auto rows = store.list(query);
  if (!rows) return found;
  for (const ListRow& row : *rows) {
    const auto record = read_record(store, kind, row.id);
    if (record && text_in(*record, ends).empty())
      found.push_back({row.id, text_in(*record, "name")});
  }
  return found;
}

std::vector<NamedRecord> workers_of_case(DeviceStore& store, const RecordId& of_case,
                                         const RecordId& author) {
  ListQuery query;
  query.kind = "assignment";
  query.filters = {{"case", ListFilter::Is::equal, Value(of_case)}};
  query.limit = kAssignmentsMax;
  std::vector<NamedRecord> found;
  const auto rows = store.list(query);
  if (!rows) return found;
  for (const ListRow& row : *rows) {
    const auto record = read_record(store, "assignment", row.id);
    const auto worker = record ? reference_in(*record, "worker") : std::nullopt;
    if (!worker || *worker == author || !text_in(*record, "until").empty()) continue;
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const NamedRecord& each) { return each.id == *worker; });
    if (!known) found.push_back({*worker, worker_name(store, *worker)});
  }
  return found;
}

}  // namespace

NoteContext read_note_context(DeviceStore& store, const RecordId& author, const RecordId& of_case,
                              std::int64_t day_ms) {
  NoteContext context;
  if (const auto view = read_case(store, of_case)) {
    context.case_name = view->name();
    context.people = view->subjects;
    context.subject_count = view->subjects.size();
    context.people.insert(context.people.end(), view->others.begin(), view->others.end());
  }
  context.case_workers = workers_of_case(store, of_case, author);
  context.workers = named(store, "worker", "until");
  std::erase_if(context.workers, [&](const NamedRecord& worker) {
    return worker.id == author ||
           std::any_of(context.case_workers.begin(), context.case_workers.end(),
                       [&](const NamedRecord& each) { return each.id == worker.id; });
  });
  context.organisations = named(store, "organisation", "closed_on");
  context.same_day = notes_of_day(store, of_case, day_ms);
  return context;
}

std::vector<CodeChoice> code_choices(DeviceStore& store, std::string_view table, int fiscal_year,
                                     std::string_view chosen, bool japanese) {
  std::vector<CodeChoice> choices;
  const auto codes = store.codes();
  const CodeTable* const found = codes ? (*codes)->find(table, fiscal_year) : nullptr;
  bool has_chosen = chosen.empty();
  if (found != nullptr) {
    for (const CodeItem& item : found->items) {
      if (item.retired && item.id != chosen) continue;
      has_chosen = has_chosen || item.id == chosen;
      choices.push_back({item.id, japanese || item.en.empty() ? item.ja : item.en});
    }
  }
  if (!has_chosen) {
    choices.push_back({std::string(chosen), code_words(store, table, chosen, japanese)});
  }
  return choices;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/casework/today_list.h"

#include <algorithm>
#include <map>
#include <set>

#include "client/casework/case_view.h"
#include "client/casework/note_follow_up.h"
#include "client/casework/reading.h"

namespace banso::client {
namespace {

constexpr std::size_t kTasksMax = 200;     // due at once, of one worker
constexpr std::size_t kOwnCasesMax = 300;  // of which the last note is looked at
constexpr std::size_t kRecentNotes = 100;  // of everybody on this device
constexpr std::size_t kRecentMax = 5;
constexpr std::size_t kBeginningBytes = 240;

// The names of cases, each read once.
class CaseNames {
 public:
  explicit CaseNames(DeviceStore& store) : store_(store) {}
  const std::string& of(const RecordId& id) {
    const auto [found, is_new] = names_.try_emplace(id);
    if (!is_new) return found->second;
    if (const auto view = read_case(store_, id)) found->second = view->name();
    return found->second;
  }

 private:
  DeviceStore& store_;
  std::map<RecordId, std::string> names_;
};

bool is_visit(const std::string& kind) { return kind == "visit" || kind == "joint_visit"; }

bool is_past(const PartialDate& due, const CivilDate& today) {
  return due.is_known() && latest_day(due) < today;
}

// Each with the note that it was made from.
void read_own_tasks(DeviceStore& store, const RecordId& worker, const CivilDate& today,
                    CaseNames& names, TodayList& list) {
  ListQuery query;
  query.kind = "task";
  query.filters = {{"assignee", ListFilter::Is::equal, Value(worker)},
                   {"status", ListFilter::Is::equal, Value("open")},
                   {"due", ListFilter::Is::at_most, Value(date_text(today))}};
  query.order_by = "due";
  query.limit = kTasksMax;
  const auto rows = store.list(query);
  if (!rows) return;
  for (const ListRow& row : *rows) {
    const auto task = read_record(store, "task", row.id);
    const auto of_case = task ? reference_in(*task, "case") : std::nullopt;
    if (!of_case) continue;
    DueItem item;
    item.task = row.id;
    item.of_case = *of_case;
    item.case_name = names.of(*of_case);
    item.title = text_in(*task, "title");
    item.kind = text_in(*task, "kind");
    item.due = parse_partial_date(text_in(*task, "due")).value_or(PartialDate());
    item.overdue = is_past(item.due, today);
    (is_visit(item.kind) ? list.visits : list.tasks).push_back(std::move(item));
  }
}

std::vector<RecordId> own_cases(DeviceStore& store, const RecordId& worker) {
  ListQuery query;
  query.kind = "assignment";
  query.filters = {{"worker", ListFilter::Is::equal, Value(worker)},
                   {"until", ListFilter::Is::equal, Value()}};
  query.limit = kOwnCasesMax;
  std::set<RecordId> cases;
  const auto rows = store.list(query);
  if (!rows) return {};
  for (const ListRow& row : *rows) {
    const auto assignment = read_record(store, "assignment", row.id);
    const auto of_case = assignment ? reference_in(*assignment, "case") : std::nullopt;
    if (of_case) cases.insert(*of_case);
  }
  return {cases.begin(), cases.end()};
}

std::optional<StoredRecord> last_note(DeviceStore& store, const RecordId& of_case) {
  ListQuery query;
  query.kind = "contact";
  query.filters = {{"case", ListFilter::Is::equal, Value(of_case)}};
  query.order_by = "started_at";
  query.descending = true;
  query.limit = 1;
  const auto rows = store.list(query);
  if (!rows || rows->empty()) return std::nullopt;
  return read_record(store, "contact", rows->front().id);
}

// A task was made of it: then that says what is left to do.
bool has_task(DeviceStore& store, const RecordId& contact) {
  ListQuery query;
  query.kind = "task";
  query.filters = {{"contact", ListFilter::Is::equal, Value(contact)}};
  query.limit = 1;
  query.with_deleted = true;
  return store.count(query).value_or(0) > 0;
}

// What was agreed and no later note tells of.
void read_agreed(DeviceStore& store, const RecordId& worker, const CivilDate& today,
                 CaseNames& names, TodayList& list) {
  for (const RecordId& of_case : own_cases(store, worker)) {
    const auto note = last_note(store, of_case);
    if (!note) continue;
    const auto due = parse_partial_date(text_in(*note, "next_date"));
    if (!due || !due->is_known() || today < due->earliest) continue;
    if (has_task(store, note->id) || is_misfiled(store, note->id)) continue;
    DueItem item;
    item.of_case = of_case;
    item.case_name = names.of(of_case);
    item.title = text_in(*note, "agreed_next");
    item.due = *due;
    item.overdue = is_past(*due, today);
    list.visits.push_back(std::move(item));
  }
}

std::string beginning_of(const Draft& draft) {
  for (const auto& [path, value] : draft.fields) {
    if (path != "segments" || value.list() == nullptr) continue;
    for (const Value& segment : *value.list()) {
      const Value* const text = segment.find("text");
      if (text == nullptr || text->text() == nullptr || text->text()->empty()) continue;
      std::string words = text->text()->substr(0, kBeginningBytes);
      // Not within a sign.
      const bool cut = words.size() < text->text()->size();
      while (cut && !words.empty() &&
             (static_cast<unsigned char>((*text->text())[words.size()]) & 0xC0U) == 0x80U) {
        words.pop_back();
      }
      std::replace(words.begin(), words.end(), '\n', ' ');
      return words;
    }
  }
  return {};
}

void read_drafts(DeviceStore& store, const RecordId& worker, CaseNames& names, TodayList& list) {
  const auto drafts = store.drafts().list();
  if (!drafts) return;
  for (const Draft& draft : *drafts) {
    if (draft.kind != "contact" || draft.author != worker) continue;
    list.notes.push_back({draft.record, draft.scope.id, names.of(draft.scope.id),
                          beginning_of(draft), draft.changed_ms});
  }
}

void read_recent(DeviceStore& store, const RecordId& worker, CaseNames& names, TodayList& list) {
  ListQuery query;
  query.kind = "contact";
  query.order_by = "started_at";
  query.descending = true;
  query.limit = kRecentNotes;
  const auto rows = store.list(query);
  if (!rows) return;
  std::set<RecordId> known;
  for (const ListRow& row : *rows) {
    if (list.recent.size() == kRecentMax) return;
    const auto note = read_record(store, "contact", row.id);
    if (!note || reference_in(*note, "author") != worker) continue;
    const auto of_case = reference_in(*note, "case");
    if (!of_case || !known.insert(*of_case).second) continue;
    list.recent.push_back(
        {*of_case, names.of(*of_case), number_in(*note, "started_at").value_or(0)});
  }
}

}  // namespace

TodayList read_today(DeviceStore& store, const RecordId& worker, const CivilDate& today) {
  TodayList list;
  CaseNames names(store);
  read_own_tasks(store, worker, today, names, list);
  read_agreed(store, worker, today, names, list);
  std::stable_sort(list.visits.begin(), list.visits.end(), [](const DueItem& a, const DueItem& b) {
    return a.due.earliest < b.due.earliest;
  });
  read_drafts(store, worker, names, list);
  read_recent(store, worker, names, list);
  return list;
}

}  // namespace banso::client

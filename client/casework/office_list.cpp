// SPDX-License-Identifier: Apache-2.0
#include "client/casework/office_list.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "client/casework/case_view.h"
#include "client/casework/reading.h"
#include "shared/model/fold.h"
#include "shared/model/partial_date.h"

namespace banso::client {
namespace {

constexpr std::size_t kBookMax = 5000;  // of each kind; a municipality has some hundreds
constexpr std::size_t kLateTasksMax = 500;

std::vector<StoredRecord> all_of(DeviceStore& store, const char* kind) {
  ListQuery query;
  query.kind = kind;
  query.limit = kBookMax;
  std::vector<StoredRecord> records;
  const auto rows = store.list(query);
  if (!rows) return records;
  for (const ListRow& row : *rows) {
    if (auto record = read_record(store, kind, row.id)) records.push_back(*std::move(record));
  }
  return records;
}

// Reading first, then the name; without a reading behind all others.
std::string sort_key(const std::string& kana, const std::string& name) {
  return (kana.empty() ? "\xff" : kana) + "\n" + name;
}

class Names {
 public:
  explicit Names(const std::vector<StoredRecord>& records) {
    for (const StoredRecord& record : records) names_[record.id] = text_in(record, "name");
  }
  std::string of(const std::optional<RecordId>& id) const {
    const auto found = id ? names_.find(*id) : names_.end();
    return found == names_.end() ? std::string() : found->second;
  }

 private:
  std::map<RecordId, std::string> names_;
};

OfficeWorker worker_in(const StoredRecord& record, const Names& organisations,
                       const CivilDate& today) {
  OfficeWorker worker;
  worker.id = record.id;
  worker.name = text_in(record, "name");
  worker.kana = text_in(record, "name_kana");
  const Value revoked = value_in(record, "revoked");
  worker.revoked = revoked.flag() != nullptr && *revoked.flag();
  OfficePost main = {organisations.of(reference_in(record, "organisation")),
                     text_in(record, "role"), text_in(record, "from"), text_in(record, "until")};
  main.standing = standing_of(main.from, main.until, today);
  worker.posts.push_back(std::move(main));
  for (const std::string& key : record.elements("additional_posts")) {
    const Value value = value_in(record, "additional_posts/" + key);
    const Value* const organisation = value.find("organisation");
    OfficePost post = {
        organisations.of(organisation == nullptr ? std::nullopt : organisation->reference()),
        text_of(value.find("role")), text_of(value.find("from")), text_of(value.find("until"))};
    post.standing = standing_of(post.from, post.until, today);
    worker.posts.push_back(std::move(post));
  }
  return worker;
}

Edit book_edit(const RecordId& author, std::vector<RecordEdit> records) {
  return {author, {Tier::book, {}}, std::move(records)};
}

RecordEdit new_assignment(DeviceStore& store, const RecordId& district, const RecordId& worker,
                          const std::string& role, const CivilDate& from) {
  return {"district_assignment",
          store.new_record(),
          {{"district", Value(district)},
           {"worker", Value(worker)},
           {"role", Value(role)},
           {"from", Value(date_text(from))}}};
}

}  // namespace

Standing standing_of(std::string_view from, std::string_view until, const CivilDate& today) {
  const auto last = parse_partial_date(until);
  if (last && last->is_known() && latest_day(*last) < today) return Standing::over;
  const auto first = parse_partial_date(from);
  if (first && first->is_known() && today < first->earliest) return Standing::to_come;
  return Standing::in_force;
}

bool OfficeWorker::active() const {
  return !revoked && posts.front().standing == Standing::in_force;
}

OfficeRights office_rights(DeviceStore& store, const RecordId& worker, const CivilDate& today) {
  OfficeRights rights;
  const auto record = read_record(store, "worker", worker);
  if (!record) return rights;
  const OfficeWorker read = worker_in(*record, Names({}), today);
  if (!read.active()) return rights;
  for (const OfficePost& post : read.posts) {
    if (post.standing != Standing::in_force) continue;
    if (post.role == "administrator") rights.administrator = true;
    if (post.role == "supervisor") rights.supervisor = true;
  }
  return rights;
}

std::vector<OfficeWorker> read_workers(DeviceStore& store, const CivilDate& today) {
  const Names organisations(all_of(store, "organisation"));
  std::vector<OfficeWorker> workers;
  for (const StoredRecord& record : all_of(store, "worker")) {
    workers.push_back(worker_in(record, organisations, today));
  }
  std::stable_sort(workers.begin(), workers.end(),
                   [](const OfficeWorker& a, const OfficeWorker& b) {
                     if (a.active() != b.active()) return a.active();
                     return sort_key(a.kana, a.name) < sort_key(b.kana, b.name);
                   });
  return workers;
}

std::vector<OfficeOrganisation> read_organisations(DeviceStore& store, const CivilDate& today) {
  std::map<RecordId, std::vector<const StoredRecord*>> parts;
  const std::vector<StoredRecord> records = all_of(store, "organisation");
  std::set<RecordId> known;
  for (const StoredRecord& record : records) known.insert(record.id);
  for (const StoredRecord& record : records) {
    const auto parent = reference_in(record, "parent");
    // What it is part of may not be known here.
    parts[parent && known.contains(*parent) ? *parent : RecordId{}].push_back(&record);
  }
  for (auto& [parent, of_parent] : parts) {
    std::stable_sort(of_parent.begin(), of_parent.end(),
                     [](const StoredRecord* a, const StoredRecord* b) {
                       return sort_key(text_in(*a, "name_kana"), text_in(*a, "name")) <
                              sort_key(text_in(*b, "name_kana"), text_in(*b, "name"));
                     });
  }
  std::vector<OfficeOrganisation> organisations;
  std::set<RecordId> placed;
  // Those to be placed next are at the end. A ring of parents, which only a mistake can make, is
  // reached from nowhere and follows after everything else.
  std::vector<std::pair<const StoredRecord*, int>> waiting;
  const auto wait_for = [&](const RecordId& parent, int depth) {
    const auto found = parts.find(parent);
    if (found == parts.end()) return;
    for (auto one = found->second.rbegin(); one != found->second.rend(); ++one) {
      waiting.emplace_back(*one, depth);
    }
  };
  const auto place_all = [&] {
    while (!waiting.empty()) {
      const auto [record, depth] = waiting.back();
      waiting.pop_back();
      if (!placed.insert(record->id).second) continue;
      const std::string closed_on = text_in(*record, "closed_on");
      organisations.push_back({record->id, text_in(*record, "name"), text_in(*record, "type"),
                               depth, standing_of({}, closed_on, today) == Standing::over});
      wait_for(record->id, depth + 1);
    }
  };
  wait_for({}, 0);
  place_all();
  for (const StoredRecord& record : records) {
    if (placed.contains(record.id)) continue;
    waiting.emplace_back(&record, 0);
    place_all();
  }
  return organisations;
}

std::vector<OfficeDistrict> read_districts(DeviceStore& store, const CivilDate& today) {
  const Names organisations(all_of(store, "organisation"));
  const Names workers(all_of(store, "worker"));
  std::map<RecordId, std::vector<DistrictAssignment>> assignments;
  for (const StoredRecord& record : all_of(store, "district_assignment")) {
    const auto district = reference_in(record, "district");
    const auto worker = reference_in(record, "worker");
    if (!district || !worker) continue;
    DistrictAssignment one = {record.id,
                              *district,
                              *worker,
                              workers.of(worker),
                              text_in(record, "role"),
                              text_in(record, "from"),
                              text_in(record, "until")};
    one.standing = standing_of(one.from, one.until, today);
    assignments[*district].push_back(std::move(one));
  }
  const std::vector<StoredRecord> records = all_of(store, "district");
  std::vector<std::pair<std::string, OfficeDistrict>> districts;
  for (const StoredRecord& record : records) {
    OfficeDistrict district = {record.id, text_in(record, "name"),
                               organisations.of(reference_in(record, "organisation")),
                               std::move(assignments[record.id])};
    std::stable_sort(district.assignments.begin(), district.assignments.end(),
                     [](const DistrictAssignment& a, const DistrictAssignment& b) {
                       if (a.standing != b.standing) return a.standing < b.standing;
                       return a.from < b.from;
                     });
    districts.emplace_back(sort_key(text_in(record, "name_kana"), district.name),
                           std::move(district));
  }
  std::stable_sort(districts.begin(), districts.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<OfficeDistrict> sorted;
  for (auto& [key, district] : districts) sorted.push_back(std::move(district));
  return sorted;
}

std::vector<LateTask> read_late_tasks(DeviceStore& store, const CivilDate& today) {
  ListQuery query;
  query.kind = "task";
  query.filters = {{"status", ListFilter::Is::equal, Value("open")},
                   {"due", ListFilter::Is::at_most, Value(date_text(add_days(today, -1)))}};
  query.order_by = "due";
  query.limit = kLateTasksMax;
  std::vector<LateTask> tasks;
  const auto rows = store.list(query);
  if (!rows) return tasks;
  std::map<RecordId, std::string> cases;
  for (const ListRow& row : *rows) {
    const auto record = read_record(store, "task", row.id);
    const auto of_case = record ? reference_in(*record, "case") : std::nullopt;
    if (!of_case) continue;
    LateTask task;
    task.due = text_in(*record, "due");
    const auto due = parse_partial_date(task.due);
    if (!due || !due->is_known() || !(latest_day(*due) < today)) continue;
    const auto [name, is_new] = cases.try_emplace(*of_case);
    if (is_new) {
      if (const auto view = read_case(store, *of_case)) name->second = view->name();
    }
    task.task = row.id;
    task.of_case = *of_case;
    task.case_name = name->second;
    task.title = text_in(*record, "title");
    if (const auto assignee = reference_in(*record, "assignee")) {
      task.assignee = worker_name(store, *assignee);
    }
    tasks.push_back(std::move(task));
  }
  return tasks;
}

Result<std::vector<Edit>> hand_over(DeviceStore& store, const RecordId& author,
                                    const HandOver& what) {
  std::vector<RecordEdit> records;
  std::vector<RecordEdit> before;
  const CivilDate last = add_days(what.from, -1);
  for (const DistrictAssignment& one : what.assignments) {
    const auto began = parse_partial_date(one.from);
    if (began && began->is_known() && last < began->earliest) {
      return fail(ErrorCode::invalid, "the assignment began later");
    }
    records.push_back({"district_assignment", one.id, {{"until", Value(date_text(last))}}});
    before.push_back({"district_assignment",
                      one.id,
                      {{"until", one.until.empty() ? Value() : Value(one.until)}}});
    records.push_back(new_assignment(store, one.district, what.to, one.role, what.from));
    before.push_back(
        {"district_assignment", records.back().record, {{std::string(kDeletedPath), Value(true)}}});
  }
  if (records.empty()) return fail(ErrorCode::invalid, "nothing to hand over");
  TRY_VOID(store.save(book_edit(author, std::move(records))));
  return std::vector<Edit>{book_edit(author, std::move(before))};
}

Result<std::vector<Edit>> assign_district(DeviceStore& store, const RecordId& author,
                                          const RecordId& district, const RecordId& worker,
                                          const CivilDate& from) {
  const RecordEdit assignment = new_assignment(store, district, worker, "main", from);
  TRY_VOID(store.save(book_edit(author, {assignment})));
  return std::vector<Edit>{book_edit(
      author, {{assignment.kind, assignment.record, {{std::string(kDeletedPath), Value(true)}}}})};
}

}  // namespace banso::client

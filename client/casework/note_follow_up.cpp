// SPDX-License-Identifier: Apache-2.0
#include "client/casework/note_follow_up.h"

#include <algorithm>
#include <array>

#include "client/casework/case_view.h"
#include "client/casework/note_content.h"
#include "client/casework/reading.h"

namespace banso::client {
namespace {

constexpr std::size_t kFollowUpsMax = 2000;  // of one case
constexpr std::size_t kOfOneMax = 100;

std::vector<StoredRecord> records_where(DeviceStore& store, const char* kind, const char* field,
                                        const RecordId& id, std::size_t most) {
  ListQuery query;
  query.kind = kind;
  query.filters = {{field, ListFilter::Is::equal, Value(id)}};
  query.limit = most;
  std::vector<StoredRecord> records;
  const auto rows = store.list(query);
  if (!rows) return records;
  for (const ListRow& row : *rows) {
    if (auto record = read_record(store, kind, row.id)) records.push_back(std::move(*record));
  }
  return records;
}

FollowUp follow_up_of(DeviceStore& store, const StoredRecord& record) {
  FollowUp one;
  one.id = record.id;
  one.kind = text_in(record, "kind");
  one.reason = text_in(record, "reason");
  one.text = text_in(record, "text");
  if (const auto author = reference_in(record, "author")) one.author = worker_name(store, *author);
  one.written_ms = number_in(record, "written_at").value_or(0);
  one.moved_to = reference_in(record, "moved_to");
  return one;
}

// Fields of a note that say where it stands, not what happened.
bool is_of_place(std::string_view path) {
  constexpr std::array<std::string_view, 8> kPaths = {"case",        "subjects",     "district",
                                                      "same_visit",  "review_state", "reviewed_by",
                                                      "reviewed_at", "deleted"};
  return std::find(kPaths.begin(), kPaths.end(), path) != kPaths.end();
}

Value subjects_of(DeviceStore& store, const RightPlace& to) {
  ValueList subjects;
  const auto add = [&](const RecordId& person) {
    subjects.emplace_back(ValueMap{{"person", Value(person)}});
  };
  if (to.person) {
    add(*to.person);
  } else if (const auto view = read_case(store, to.of_case)) {
    for (const CasePerson& person : view->subjects) add(person.id);
  }
  return subjects;
}

RecordEdit copy_of_note(DeviceStore& store, const StoredRecord& note, const RecordId& id,
                        const RightPlace& to) {
  RecordEdit copy = {"contact", id, {{"case", Value(to.of_case)}}};
  for (auto& [path, value] : values_in(note)) {
    if (!is_of_place(path)) copy.fields.push_back({path, std::move(value)});
  }
  if (Value subjects = subjects_of(store, to); !subjects.list()->empty()) {
    copy.fields.push_back({"subjects", std::move(subjects)});
  }
  if (const auto home = read_record(store, "case", to.of_case)) {
    if (const auto district = reference_in(*home, "district")) {
      copy.fields.push_back({"district", Value(*district)});
    }
  }
  return copy;
}

// The same record under a new id, of the right case and of the note that stands there.
RecordEdit copy_of(DeviceStore& store, const StoredRecord& record, std::string_view note_path,
                   const RecordId& note, const RecordId& of_case) {
  RecordEdit copy = {record.kind, store.new_record(), {}};
  for (auto& [path, value] : values_in(record)) {
    if (path == "case") value = Value(of_case);
    if (path == note_path) value = Value(note);
    if (path != "deleted" && path != "subjects") copy.fields.push_back({path, std::move(value)});
  }
  return copy;
}

struct Move {
  Edit away;   // where it stood
  Edit right;  // where it belongs
};

void move_follow_ups(DeviceStore& store, const RecordId& from, const RecordId& to,
                     const RecordId& of_case, Move& move) {
  for (const StoredRecord& one : records_where(store, "addendum", "target", from, kOfOneMax)) {
    move.right.records.push_back(copy_of(store, one, "target", to, of_case));
  }
  for (const StoredRecord& task : records_where(store, "task", "contact", from, kOfOneMax)) {
    if (text_in(task, "status") != "open") continue;
    move.right.records.push_back(copy_of(store, task, "contact", to, of_case));
    move.away.records.push_back({"task", task.id, {{"status", "cancelled"}}});
  }
}

// What few may read goes along; where it stood, a record says that it does not hold.
void move_restricted(DeviceStore& store, const RecordId& from, const RecordId& to,
                     const RightPlace& place, std::int64_t now_ms, Move& move) {
  for (const StoredRecord& one :
       records_where(store, "restricted_note", "contact", from, kOfOneMax)) {
    const auto of_case = reference_in(one, "case");
    if (!of_case || reference_in(one, "corrects")) continue;
    move.right.records.push_back(copy_of(store, one, "contact", to, place.of_case));
    move.away.records.push_back({"restricted_note",
                                 store.new_record(),
                                 {{"case", Value(*of_case)},
                                  {"contact", Value(from)},
                                  {"corrects", Value(one.id)},
                                  {"kind", text_in(one, "kind")},
                                  {"author", Value(move.away.author)},
                                  {"written_at", now_ms}}});
  }
}

}  // namespace

std::map<RecordId, std::vector<FollowUp>> read_follow_ups(DeviceStore& store,
                                                          const RecordId& of_case) {
  std::map<RecordId, std::vector<FollowUp>> found;
  for (const StoredRecord& record :
       records_where(store, "addendum", "case", of_case, kFollowUpsMax)) {
    if (const auto target = reference_in(record, "target")) {
      found[*target].push_back(follow_up_of(store, record));
    }
  }
  for (auto& [target, list] : found) {
    std::stable_sort(list.begin(), list.end(), [](const FollowUp& a, const FollowUp& b) {
      return a.written_ms < b.written_ms;
    });
  }
  return found;
}

bool is_misfiled(DeviceStore& store, const RecordId& contact) {
  const auto about = records_where(store, "addendum", "target", contact, kOfOneMax);
  return std::any_of(about.begin(), about.end(), [](const StoredRecord& record) {
    return text_in(record, "kind") == "misfiled";
  });
}

bool is_hidden_hit(DeviceStore& store, std::string_view kind, const RecordId& record) {
  if (kind == "contact") return is_misfiled(store, record);
  const bool follows = kind == "addendum";
  if (!follows && kind != "restricted_note") return false;
  const auto found = read_record(store, kind, record);
  const auto note = found ? reference_in(*found, follows ? "target" : "contact") : std::nullopt;
  return note && is_misfiled(store, *note);
}

Result<RecordId> move_misfiled(DeviceStore& store, Env& env, const RecordId& by,
                               const RecordId& contact, const RightPlace& to,
                               const std::string& reason) {
  const auto note = read_record(store, "contact", contact);
  const auto stands_in = note ? reference_in(*note, "case") : std::nullopt;
  if (!stands_in) return fail(ErrorCode::not_found, "no such note");
  if (is_misfiled(store, contact)) return fail(ErrorCode::conflict, "it was moved already");
  const std::int64_t now_ms = env.now_ms();
  const RecordId moved = store.new_record();
  Move casework = {{by, {Tier::casework, *stands_in}, {}}, {by, {Tier::casework, to.of_case}, {}}};
  casework.right.records.push_back(copy_of_note(store, *note, moved, to));
  move_follow_ups(store, contact, moved, to.of_case, casework);
  casework.away.records.push_back({"addendum",
                                   store.new_record(),
                                   {{"case", Value(*stands_in)},
                                    {"target", Value(contact)},
                                    {"kind", "misfiled"},
                                    {"reason", reason},
                                    {"moved_to", Value(moved)},
                                    {"author", Value(by)},
                                    {"written_at", now_ms}}});
  Move restricted = {{by, {Tier::restricted, *stands_in}, {}},
                     {by, {Tier::restricted, to.of_case}, {}}};
  move_restricted(store, contact, moved, to, now_ms, restricted);
  std::vector<Edit> edits = {std::move(casework.right), std::move(casework.away)};
  if (!restricted.right.records.empty()) {
    edits.push_back(std::move(restricted.right));
    edits.push_back(std::move(restricted.away));
  }
  TRY_VOID(store.save_all(edits));
  return moved;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/casework/note_list.h"

#include <algorithm>
#include <set>

#include "client/casework/reading.h"
#include "shared/model/dates.h"

namespace banso::client {
namespace {

constexpr std::size_t kOfDayMax = 20;
constexpr std::size_t kRestrictedMax = 20;

ListQuery notes_of(const RecordId& of_case) {
  ListQuery query;
  query.kind = "contact";
  query.filters = {{"case", ListFilter::Is::equal, Value(of_case)}};
  query.order_by = "started_at";
  query.descending = true;
  return query;
}

Receipt receipt_of(DeviceStore& store, const StoredRecord& record, const IsSent& is_sent) {
  if (!store.is_unsent(record).value_or(true)) return Receipt::at_office;
  for (const auto& [path, state] : record.paths) {
    for (const StoredHead& head : state.heads) {
      if (is_sent(head.change_no)) return Receipt::sent;
    }
  }
  return Receipt::here;
}

bool is_moved_away(const std::vector<FollowUp>& follow_ups) {
  return std::any_of(follow_ups.begin(), follow_ups.end(),
                     [](const FollowUp& one) { return one.kind == "misfiled"; });
}

// Where a note was moved away, nothing of what it said is left.
void hide(NoteContent& content, std::vector<FollowUp>& follow_ups) {
  NoteContent stub;
  stub.started_ms = content.started_ms;
  stub.method = content.method;
  content = std::move(stub);
  std::erase_if(follow_ups, [](const FollowUp& one) { return one.kind != "misfiled"; });
}

NoteRow row_of(DeviceStore& store, const StoredRecord& record, NoteContent& content,
               std::vector<FollowUp> follow_ups, const IsSent& is_sent) {
  NoteRow note;
  note.id = record.id;
  note.of_case = reference_in(record, "case").value_or(RecordId());
  note.follow_ups = std::move(follow_ups);
  note.misfiled = is_moved_away(note.follow_ups);
  if (note.misfiled) hide(content, note.follow_ups);
  note.started_ms = content.started_ms;
  note.method = content.method;
  note.result = content.result;
  note.author_id = reference_in(record, "author");
  if (note.author_id) note.author = worker_name(store, *note.author_id);
  note.segments = content.segments;
  note.agreed_next = content.agreed_next;
  note.next_date = content.next_date;
  note.receipt = receipt_of(store, record, is_sent);
  return note;
}

std::vector<NoteRow> read_rows(DeviceStore& store, const RecordId& of_case, const ListQuery& query,
                               const IsSent& is_sent) {
  std::vector<NoteRow> found;
  const auto rows = store.list(query);
  if (!rows) return found;
  auto follow_ups = read_follow_ups(store, of_case);
  for (const ListRow& row : *rows) {
    const auto record = read_record(store, "contact", row.id);
    if (!record) continue;
    NoteContent content = note_from(values_in(*record));
    found.push_back(row_of(store, *record, content, std::move(follow_ups[row.id]), is_sent));
  }
  return found;
}

bool nothing_is_sent(std::int64_t) { return false; }

std::vector<RestrictedPart> restricted_of(DeviceStore& store, const RecordId& note) {
  ListQuery query;
  query.kind = "restricted_note";
  query.filters = {{"contact", ListFilter::Is::equal, Value(note)}};
  query.limit = kRestrictedMax;
  std::vector<RestrictedPart> parts;
  const auto rows = store.list(query);
  if (!rows) return parts;
  std::vector<StoredRecord> records;
  std::set<RecordId> corrected;
  for (const ListRow& row : *rows) {
    auto record = read_record(store, "restricted_note", row.id);
    if (!record) continue;
    if (const auto other = reference_in(*record, "corrects")) corrected.insert(*other);
    records.push_back(std::move(*record));
  }
  for (const StoredRecord& record : records) {
    RestrictedPart part = {text_in(record, "kind"), text_in(record, "text"),
                           text_in(record, "informant")};
    const bool says = !is_blank(part.text) || !is_blank(part.informant);
    if (says && !corrected.contains(record.id)) parts.push_back(std::move(part));
  }
  return parts;
}

bool was_moved_here(DeviceStore& store, const RecordId& note) {
  ListQuery query;
  query.kind = "addendum";
  query.filters = {{"moved_to", ListFilter::Is::equal, Value(note)}};
  return store.count(query).value_or(0) > 0;
}

}  // namespace

NoteList read_notes(DeviceStore& store, const RecordId& of_case, std::size_t most,
                    const IsSent& is_sent) {
  NoteList list;
  ListQuery query = notes_of(of_case);
  list.count = store.count(query).value_or(0);
  query.limit = most;
  list.notes = read_rows(store, of_case, query, is_sent);
  return list;
}

std::optional<std::int64_t> last_contact_ms(DeviceStore& store, const RecordId& of_case) {
  ListQuery query = notes_of(of_case);
  query.limit = kOfDayMax;
  const auto rows = store.list(query);
  if (!rows) return std::nullopt;
  for (const ListRow& row : *rows) {
    const auto record = read_record(store, "contact", row.id);
    if (record && !is_misfiled(store, row.id)) return number_in(*record, "started_at");
  }
  return std::nullopt;
}

std::optional<NoteWhole> read_whole_note(DeviceStore& store, const RecordId& note,
                                         const IsSent& is_sent) {
  const auto record = read_record(store, "contact", note);
  const auto of_case = record ? reference_in(*record, "case") : std::nullopt;
  if (!of_case) return std::nullopt;
  NoteWhole whole;
  whole.content = note_from(values_in(*record));
  auto follow_ups = read_follow_ups(store, *of_case);
  whole.row = row_of(store, *record, whole.content, std::move(follow_ups[note]), is_sent);
  whole.recorded_ms = number_in(*record, "recorded_at").value_or(0);
  whole.finalised_ms = number_in(*record, "finalised_at").value_or(0);
  if (whole.row.misfiled) return whole;
  whole.moved_here = was_moved_here(store, note);
  whole.restricted = restricted_of(store, note);
  for (NoteRow& other : notes_of_day(store, *of_case, whole.content.started_ms)) {
    const auto links = [&] {
      const auto linked = read_record(store, "contact", other.id);
      return linked && reference_in(*linked, "same_visit") == note;
    };
    if (other.id == note) continue;
    if (whole.content.same_visit == other.id || links()) {
      whole.same_visit.push_back(std::move(other));
    }
  }
  return whole;
}

std::vector<NoteRow> notes_of_day(DeviceStore& store, const RecordId& of_case,
                                  std::int64_t day_ms) {
  const std::int64_t begins_ms = unix_ms_in_japan(date_in_japan(day_ms));
  ListQuery query = notes_of(of_case);
  query.filters.push_back({"started_at", ListFilter::Is::at_least, Value(begins_ms)});
  query.filters.push_back({"started_at", ListFilter::Is::at_most, Value(begins_ms + kDayMs - 1)});
  query.limit = kOfDayMax;
  std::vector<NoteRow> rows = read_rows(store, of_case, query, nothing_is_sent);
  std::erase_if(rows, [](const NoteRow& row) { return row.misfiled; });
  return rows;
}

}  // namespace banso::client

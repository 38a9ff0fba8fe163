// SPDX-License-Identifier: Apache-2.0
#include "client/casework/note_list.h"

#include "client/casework/reading.h"

namespace banso::client {
namespace {

ListQuery notes_of(const RecordId& of_case) {
  ListQuery query;
  query.kind = "contact";
  query.filters = {{"case", ListFilter::Is::equal, Value(of_case)}};
  query.order_by = "started_at";
  query.descending = true;
  return query;
}

std::string text_of(const Value& part, std::string_view key) {
  const Value* const value = part.find(key);
  return value == nullptr || value->text() == nullptr ? std::string() : *value->text();
}

std::vector<NoteSegment> segments_in(const StoredRecord& note) {
  std::vector<NoteSegment> segments;
  const Value value = value_in(note, "segments");
  if (value.list() == nullptr) return segments;
  for (const Value& part : *value.list()) {
    segments.push_back({text_of(part, "tag"), text_of(part, "speaker"), text_of(part, "text")});
  }
  return segments;
}

Receipt receipt_of(DeviceStore& store, const StoredRecord& record,
                   const std::function<bool(std::int64_t)>& is_sent) {
  if (!store.is_unsent(record).value_or(true)) return Receipt::at_office;
  for (const auto& [path, state] : record.paths) {
    for (const StoredHead& head : state.heads) {
      if (is_sent(head.change_no)) return Receipt::sent;
    }
  }
  return Receipt::here;
}

}  // namespace

NoteList read_notes(DeviceStore& store, const RecordId& of_case, std::size_t most,
                    const std::function<bool(std::int64_t)>& is_sent) {
  NoteList list;
  ListQuery query = notes_of(of_case);
  list.count = store.count(query).value_or(0);
  query.limit = most;
  const auto rows = store.list(query);
  if (!rows) return list;
  for (const ListRow& row : *rows) {
    const auto record = read_record(store, "contact", row.id);
    if (!record) continue;
    NoteRow note;
    note.id = row.id;
    note.started_ms = number_in(*record, "started_at").value_or(0);
    note.method = text_in(*record, "method");
    note.result = text_in(*record, "result");
    if (const auto author = reference_in(*record, "author")) {
      note.author = worker_name(store, *author);
    }
    note.segments = segments_in(*record);
    note.receipt = receipt_of(store, *record, is_sent);
    list.notes.push_back(std::move(note));
  }
  return list;
}

std::optional<std::int64_t> last_contact_ms(DeviceStore& store, const RecordId& of_case) {
  ListQuery query = notes_of(of_case);
  query.limit = 1;
  const auto rows = store.list(query);
  if (!rows || rows->empty()) return std::nullopt;
  const auto record = read_record(store, "contact", rows->front().id);
  return record ? number_in(*record, "started_at") : std::nullopt;
}

}  // namespace banso::client

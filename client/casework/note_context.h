// SPDX-License-Identifier: Apache-2.0
// What a note is chosen from while it is written: the people and workers of its case, colleagues,
// organisations, codes, and other notes of the same day. Read anew when records may have changed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/casework/case_view.h"
#include "client/casework/note_list.h"

namespace banso::client {

struct NamedRecord {
  RecordId id;
  std::string name;
};

struct NoteContext {
  std::string case_name;                  // empty: it has none
  std::vector<CasePerson> people;         // of the case, subjects first
  std::size_t subject_count = 0;          // how many of them are
  std::vector<NamedRecord> case_workers;  // assigned now, without the author
  std::vector<NamedRecord> workers;       // all others that this device knows, by name
  std::vector<NamedRecord> organisations;
  std::vector<NoteRow> same_day;
};

NoteContext read_note_context(DeviceStore& store, const RecordId& author, const RecordId& of_case,
                              std::int64_t day_ms);

struct CodeChoice {
  std::string code;
  std::string words;
};
// Of the table in that fiscal year, without what is retired; with `chosen` in any case, unless it
// is empty.
std::vector<CodeChoice> code_choices(DeviceStore& store, std::string_view table, int fiscal_year,
                                     std::string_view chosen, bool japanese);

}  // namespace banso::client

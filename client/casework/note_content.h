// SPDX-License-Identifier: Apache-2.0
// What a note of a contact says (訪問・相談記録), as plain data, and its way into the fields of a
// draft or a record and back. Times: Unix ms. Codes are those of the tables named in
// docs/SCHEMA.md.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/value.h"
#include "shared/store/record/stored_record.h"

namespace banso::client {

struct NoteSegment {
  std::string tag;      // code
  std::string speaker;  // empty: the author
  std::string text;
  bool operator==(const NoteSegment&) const = default;
};

// 相談者: who spoke to us, which need not be whom it is about.
struct Consulter {
  std::optional<RecordId> person;  // of the case
  std::string name;
  std::string relation;  // code
  bool operator==(const Consulter&) const = default;
};

// 同行・同席: a worker, or somebody from outside by name.
struct Participant {
  std::optional<RecordId> worker;
  std::optional<RecordId> organisation;
  std::string name;
  std::string role;  // code
  bool operator==(const Participant&) const = default;
};

// 限定記録: becomes a record of its own, in the part of the case that few may read.
struct RestrictedPart {
  std::string kind = "informant";  // code
  std::string text;
  std::string informant;
  bool operator==(const RestrictedPart&) const = default;
};

struct NoteContent {
  std::int64_t started_ms = 0;
  std::int64_t ended_ms = 0;  // 0: not said
  std::string method = "home_visit";
  std::string result;  // empty: none
  std::string place;
  std::vector<RecordId> subjects;
  std::vector<Consulter> consulters;
  std::vector<Participant> participants;
  std::string topic;
  std::string note_template = "free";
  std::vector<NoteSegment> segments;
  std::string small_change;
  std::string agreed_next;
  std::string next_date;  // EDTF
  std::optional<int> minutes;
  bool safety_event = false;
  std::optional<RecordId> same_visit;
  RestrictedPart restricted;
  bool operator==(const NoteContent&) const = default;
};

bool is_blank(std::string_view text);
// Words or a result: what is worth being kept as a draft, and can be made final.
bool says_something(const NoteContent& content);

// All of it, also what is empty of the segments: a draft. The restricted part is in "restricted".
ValueMap draft_values(const NoteContent& content);
// Of the contact's record: without what says nothing, and without the restricted part.
ValueMap record_values(const NoteContent& content);
// What is missing or of another type is empty.
NoteContent note_from(const ValueMap& values);
ValueMap values_in(const StoredRecord& record);

// The tags of a template in their order; `free` for what is not known.
const std::vector<std::string_view>& tags_of(std::string_view note_template);
// Goes over to another way of writing and keeps every word: from free text into the first segment,
// to free text as paragraphs, each headed by `heading` of its segment where there is more than one.
// Segments that the template does not have stay as long as they say something.
void change_template(NoteContent& content, std::string_view to,
                     const std::function<std::string(const NoteSegment&)>& heading);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// The one table that says what a record of casework is (design.md section 3). From it come storage
// and indexes, merge, validation, search, export, forms and docs/SCHEMA.md. A new field is one line
// and its labels; a new kind is a list of lines (shared/model/kinds). docs/SCHEMA.md is printed
// from it. Ids are never renamed or reused: devices in the field hold records with them.
//
// Elements of a set have text keys. A group's key is free (the hex of a new id, or of the record it
// stands for); the key of a code is the code itself and the key of a reference is its id in hex, so
// that two people who add the same thing add one element. The value of an element is a value of the
// field's type; null removes it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/model/scope.h"

namespace banso {

enum class FieldType : std::uint8_t {
  text,       // one line
  long_text,  // paragraphs; searched as notes are
  code,       // the id of an item of a code table
  date,       // EDTF: 2026, 2026-04, 2026-04-01, 198X, empty when unknown
  time,       // Unix milliseconds
  number,     // integer
  flag,
  reference,  // RecordId of `refers_to`
  group,      // a map of `parts` (only as element of a set or list)
  list,       // an ordered list of groups of `parts` (segments of a note)
};

// How concurrent values of one field become one (design.md section 4).
enum class Merge : std::uint8_t {
  value,      // "register": one head is the value; more are a conflict that a person settles
  set,        // elements by key; a concurrent add survives a removal that had not seen it
  safe,       // the safest head is in force until somebody who saw all heads decides
  long_text,  // as value; the conflict is shown by sentence
  final,      // written once with the record and never again
  event,      // append-only: as final, for records that state what happened
  layout,     // the last writer wins, without asking
};

enum class Sensitivity : std::uint8_t { s1 = 1, s2 = 2, s3 = 3 };

struct Label {
  const char* ja;
  const char* en;
};

struct Field {
  const char* id;
  Label label;
  FieldType type = FieldType::text;
  Merge merge = Merge::value;
  Sensitivity sensitivity = Sensitivity::s1;
  bool indexed = false;   // becomes a column with an index
  bool required = false;  // must be there when the record is made (a note: when finalised)
  bool name = false;      // a person's or place's name: searched with the names' folding
  const char* code_table = "";
  const char* refers_to = "";
  std::vector<Field> parts = {};
  // For Merge::safe: codes from safest to least safe ("withdrawn", "refused", ..., "granted"). For
  // flags: true is safest.
  std::vector<const char*> safest_first = {};
};

// The part of a group or list by its id; null when it has none of that name.
const Field* find_part(const Field& field, std::string_view id);

// Finds a field by its id without comparing with each: this happens for every write that arrives.
class FieldIndex {
 public:
  void build(const std::vector<Field>& fields);
  const Field* find(const std::vector<Field>& fields, std::string_view id) const;

 private:
  struct Slot {
    std::uint16_t number = 0;  // 1 + the place in `fields`; 0: free
    std::uint16_t length = 0;
  };
  std::vector<Slot> slots_;  // a power of two, at most a quarter full
  std::size_t built_for_ = 0;
};

struct Kind {
  const char* id;
  Label label;
  Tier tier;  // where records of this kind live
  Sensitivity sensitivity = Sensitivity::s1;
  std::vector<Field> fields;
  bool office_only = false;  // written by administrators only
  FieldIndex index = {};     // built by Schema
  const Field* find(std::string_view field) const { return index.find(fields, field); }
};

// The scope tier a write of this field belongs to: s3 fields of a case live in its restricted part.
Tier tier_of(const Kind& kind, const Field& field);

// The ids of kinds, and of the fields of one kind, are unique, fit limits::kNameBytesMax and hold
// a-z, 0-9 and '_' only; anything else is a mistake in the table and stops the program.
class Schema {
 public:
  explicit Schema(std::vector<Kind> kinds);
  const Kind* find(std::string_view kind) const;
  const std::vector<Kind>& kinds() const { return kinds_; }

 private:
  std::vector<Kind> kinds_;
  std::unordered_map<std::string_view, std::size_t> by_id_;
};

// The kinds of this version of Banso (shared/model/kinds/*.cpp).
std::vector<Kind> banso_kinds();
const Schema& banso_schema();

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The one table that says what a record of casework is (design.md section 3). From it come storage
// and indexes, merge, validation, search, export, forms and docs/SCHEMA.md. A new field is one line
// and its labels; a new kind is a list of lines. Source of kinds and fields: shared domain
// analysis, section 2.
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

struct Kind {
  const char* id;
  Label label;
  Tier tier;  // where records of this kind live
  Sensitivity sensitivity = Sensitivity::s1;
  std::vector<Field> fields;
  bool office_only = false;  // written by administrators only
  const Field* find(std::string_view field) const;
};

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

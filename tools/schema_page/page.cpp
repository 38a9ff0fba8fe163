// SPDX-License-Identifier: Apache-2.0
#include "tools/schema_page/page.h"

#include <string_view>

namespace banso {
namespace {

const char* const kHead = R"(# The records of Banso

Printed from the registry (`shared/model/kinds`, `shared/model/tables`) by `banso-schema`; do not edit.

A record has a kind and an id of 16 bytes. A change writes values to its paths: `field`, or
`field/element` for one element of a set. Null clears a field or removes an element. Kinds, fields,
parts and codes that a program does not know are kept as they are.

| type | value |
|---|---|
| text | text of one line |
| long text | text with paragraphs |
| code | text: the id of an item of the code table named behind it |
| date | text: `2026-04-01`, `2026-04`, `2026`, `198X` (the 1980s), or empty when unknown |
| time | integer: Unix milliseconds |
| number | integer |
| flag | true or false |
| reference | byte string of 16 bytes: the id of a record of the kind named behind it |
| group | map of the parts named `field.part` |
| list of groups | array of such maps |

| merge | what becomes of values that were written without knowledge of each other |
|---|---|
| value | the last one is shown, all stand as a conflict until a person settles it |
| long text | the same, shown sentence by sentence |
| set | elements by key: the code itself, the reference's id in hex, else any text; an addition survives a removal that had not seen it |
| safe | the safest is in force until somebody who saw all decides; the order is given, flags: true first |
| final, event | written once, with the record |
| layout | the last one, without asking |

Sensitivity: s1 ordinary, s2 requires care (要配慮個人情報), s3 need-to-know. Fields of s3 are written
in the case's `restricted` scope. Marks: **r** required, **i** indexed, **n** a name (searched with
the folding of names).
)";

const char* type_words(FieldType type) {
  switch (type) {
    case FieldType::text:
      return "text";
    case FieldType::long_text:
      return "long text";
    case FieldType::code:
      return "code";
    case FieldType::date:
      return "date";
    case FieldType::time:
      return "time";
    case FieldType::number:
      return "number";
    case FieldType::flag:
      return "flag";
    case FieldType::reference:
      return "reference";
    case FieldType::group:
      return "group";
    case FieldType::list:
      return "list of groups";
  }
  return "";
}

const char* merge_words(Merge merge) {
  switch (merge) {
    case Merge::value:
      return "value";
    case Merge::set:
      return "set";
    case Merge::safe:
      return "safe";
    case Merge::long_text:
      return "long text";
    case Merge::final:
      return "final";
    case Merge::event:
      return "event";
    case Merge::layout:
      return "layout";
  }
  return "";
}

std::string quoted(std::string_view id) { return "`" + std::string(id) + "`"; }

std::string type_cell(const Field& field) {
  std::string cell = type_words(field.type);
  if (field.type == FieldType::code) cell += " " + quoted(field.code_table);
  if (field.type == FieldType::reference) cell += " " + quoted(field.refers_to);
  return cell;
}

std::string merge_cell(const Field& field) {
  std::string cell = merge_words(field.merge);
  for (std::size_t i = 0; i < field.safest_first.size(); ++i) {
    cell += (i == 0 ? ": " : " > ") + std::string(field.safest_first[i]);
  }
  return cell;
}

std::string marks(const Field& field) {
  std::string all;
  if (field.required) all += "r";
  if (field.indexed) all += "i";
  if (field.name) all += "n";
  return all;
}

std::string label_cells(const Label& label) {
  return std::string(label.ja) + " | " + label.en + " | ";
}

std::string kind_section(const Kind& kind) {
  std::string page = "\n### " + quoted(kind.id) + " " + kind.label.ja + " · " + kind.label.en +
                     "\n\nScope: " + tier_word(kind.tier) +
                     (kind.office_only ? ", office only" : "") +
                     "\n\n| field | Japanese | English | type | merge | s | marks |\n"
                     "|---|---|---|---|---|---|---|\n";
  for (const Field& field : kind.fields) {
    page += "| " + quoted(field.id) + " | " + label_cells(field.label) + type_cell(field) + " | " +
            merge_cell(field) + " | s" + std::to_string(static_cast<int>(field.sensitivity)) +
            " | " + marks(field) + " |\n";
    for (const Field& part : field.parts) {
      page += "| " + quoted(std::string(field.id) + "." + part.id) + " | " +
              label_cells(part.label) + type_cell(part) + " | | | " + marks(part) + " |\n";
    }
  }
  return page;
}

std::string table_section(const CodeTable& table) {
  std::string page = "\n### " + quoted(table.id) + " " + table.ja + " · " + table.en;
  if (table.from_fiscal_year > 0) {
    page += " (from fiscal year " + std::to_string(table.from_fiscal_year) + ")";
  }
  page += "\n\n";
  for (std::size_t i = 0; i < table.items.size(); ++i) {
    const CodeItem& item = table.items[i];
    page += (i == 0 ? "" : " · ") + quoted(item.id) + " " + item.ja + (item.retired ? " †" : "");
  }
  return page + "\n";
}

}  // namespace

std::string schema_page(const Schema& schema, const std::vector<CodeTable>& tables) {
  std::string page = kHead;
  page += "\n## Kinds\n";
  for (const Kind& kind : schema.kinds()) page += kind_section(kind);
  page +=
      "\n## Code tables\n\nWithout a fiscal year a table is in force since ever. An office lays "
      "its "
      "own items over it with\nrecords of kind `code_table`. † retired: no longer offered.\n";
  for (const CodeTable& table : tables) page += table_section(table);
  return page;
}

}  // namespace banso

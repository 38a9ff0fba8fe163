// SPDX-License-Identifier: Apache-2.0
// Enumerations: what a field of type code may hold, in words. A table has versions, each in force
// from a fiscal year on, because the categories of the yearly returns change between years. An item
// is never taken away: it is retired, and old records keep their words.
//
// An office may lay its own items over any table from a fiscal year on (records of kind
// code_table): nothing that is unverified law or local practice is fixed in the program. The result
// does not depend on the order in which those records arrive.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/schema.h"
#include "shared/model/value.h"

namespace banso {

struct CodeItem {
  std::string id;
  std::string ja;
  std::string en;
  bool retired = false;  // no longer offered; still valid and shown
};

struct CodeTable {
  std::string id;
  std::string ja;
  std::string en;
  int from_fiscal_year = 0;
  std::vector<CodeItem> items;  // in the order of display
  const CodeItem* find(std::string_view code) const;
};

// What one code_table record says.
struct CodeOverride {
  struct Item {
    CodeItem item;
    std::optional<std::int64_t> place;  // before the item at this place (0 is the first)
  };
  RecordId record;
  std::string table;
  int from_fiscal_year = 0;
  bool replaces_all = false;
  std::vector<Item> items;
};

// From the values in force of a code_table record, by path ("table", "items/CODE"). Nothing when it
// does not say which table, from when.
std::optional<CodeOverride> code_override_from(const RecordId& record, const ValueMap& values);

class CodeTables {
 public:
  explicit CodeTables(std::vector<CodeTable> built_in, std::vector<CodeOverride> overrides = {});

  // The version in force in that fiscal year; null when there is none (yet).
  const CodeTable* find(std::string_view table, int fiscal_year) const;
  // The item as that fiscal year knew it, else as the newest version that knows it does.
  const CodeItem* item(std::string_view table, std::string_view code, int fiscal_year) const;
  bool knows(std::string_view table) const { return tables_.find(table) != tables_.end(); }
  // In any version, retired or not.
  bool has_code(std::string_view table, std::string_view code) const;
  std::vector<std::string_view> ids() const;

 private:
  struct Versions {
    std::vector<CodeTable> by_year;  // oldest first
    std::set<std::string, std::less<>> codes;
  };
  std::map<std::string, Versions, std::less<>> tables_;
};

// The tables of this version of Banso (shared/model/tables/*.cpp), without any office's.
std::vector<CodeTable> banso_code_tables();
const CodeTables& banso_codes();
const CodeTable* code_table_of(std::string_view table, int fiscal_year);

}  // namespace banso

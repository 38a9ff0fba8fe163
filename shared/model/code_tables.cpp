// SPDX-License-Identifier: Apache-2.0
#include "shared/model/code_tables.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

#include "shared/model/tables/tables.h"

namespace banso {
namespace {

void lay_over(std::vector<CodeItem>& items, const CodeOverride& by) {
  if (by.replaces_all) items.clear();
  for (const CodeOverride::Item& change : by.items) {
    auto at = std::find_if(items.begin(), items.end(),
                           [&change](const CodeItem& item) { return item.id == change.item.id; });
    if (at != items.end() && !change.place) {
      *at = change.item;
      continue;
    }
    if (at != items.end()) items.erase(at);
    const auto last = static_cast<std::int64_t>(items.size());
    const auto place = std::clamp<std::int64_t>(change.place.value_or(last), 0, last);
    items.insert(items.begin() + static_cast<std::ptrdiff_t>(place), change.item);
  }
}

const CodeTable* in_force(const std::vector<CodeTable>& by_year, int fiscal_year) {
  const CodeTable* found = nullptr;
  for (const CodeTable& version : by_year) {
    if (version.from_fiscal_year <= fiscal_year) found = &version;
  }
  return found;
}

void sort_by_year(std::vector<CodeTable>& versions) {
  std::stable_sort(versions.begin(), versions.end(), [](const CodeTable& a, const CodeTable& b) {
    return a.from_fiscal_year < b.from_fiscal_year;
  });
}

// The versions of one table: one more begins with each year in which an office changed it.
std::vector<CodeTable> with_overrides(const std::vector<CodeTable>& built_in,
                                      const std::vector<const CodeOverride*>& overrides) {
  std::set<int> years;
  for (const CodeTable& table : built_in) years.insert(table.from_fiscal_year);
  for (const CodeOverride* by : overrides) years.insert(by->from_fiscal_year);
  std::vector<CodeTable> versions;
  for (const int year : years) {
    const CodeTable* base = in_force(built_in, year);
    CodeTable version = base != nullptr ? *base : CodeTable{};
    version.from_fiscal_year = year;
    for (const CodeOverride* by : overrides) {
      if (by->from_fiscal_year > year) break;
      lay_over(version.items, *by);
      version.id = by->table;
    }
    versions.push_back(std::move(version));
  }
  return versions;
}

std::string text_or_empty(const Value* value) {
  const std::string* text = value != nullptr ? value->text() : nullptr;
  return text != nullptr ? *text : std::string();
}

bool is_true(const Value* value) {
  return value != nullptr && value->flag() != nullptr && *value->flag();
}

}  // namespace

const CodeItem* CodeTable::find(std::string_view code) const {
  for (const CodeItem& item : items) {
    if (item.id == code) return &item;
  }
  return nullptr;
}

std::optional<CodeOverride> code_override_from(const RecordId& record, const ValueMap& values) {
  CodeOverride by;
  by.record = record;
  bool has_year = false;
  for (const auto& [path, value] : values) {
    if (path == "table") by.table = text_or_empty(&value);
    if (path == "replaces_all") by.replaces_all = is_true(&value);
    if (path == "from_fiscal_year" && value.number() != nullptr && *value.number() >= 0 &&
        *value.number() <= 9999) {
      by.from_fiscal_year = static_cast<int>(*value.number());
      has_year = true;
    }
    if (path.starts_with("items/") && value.map() != nullptr) {
      CodeOverride::Item item;
      item.item = {path.substr(6), text_or_empty(value.find("ja")), text_or_empty(value.find("en")),
                   is_true(value.find("retired"))};
      const Value* place = value.find("order");
      if (place != nullptr && place->number() != nullptr) item.place = *place->number();
      by.items.push_back(std::move(item));
    }
  }
  if (by.table.empty() || !has_year) return std::nullopt;
  std::sort(by.items.begin(), by.items.end(), [](const auto& a, const auto& b) {
    return std::tie(a.place, a.item.id) < std::tie(b.place, b.item.id);
  });
  return by;
}

CodeTables::CodeTables(std::vector<CodeTable> built_in, std::vector<CodeOverride> overrides) {
  std::sort(overrides.begin(), overrides.end(), [](const CodeOverride& a, const CodeOverride& b) {
    return std::tie(a.from_fiscal_year, a.record) < std::tie(b.from_fiscal_year, b.record);
  });
  std::map<std::string, std::vector<const CodeOverride*>> changes;
  for (const CodeOverride& by : overrides) changes[by.table].push_back(&by);
  for (CodeTable& table : built_in) {
    changes.try_emplace(table.id);
    tables_[table.id].by_year.push_back(std::move(table));
  }
  for (const auto& [id, changed_by] : changes) {
    Versions& table = tables_[id];
    sort_by_year(table.by_year);
    table.by_year = with_overrides(table.by_year, changed_by);
    for (const CodeTable& version : table.by_year) {
      for (const CodeItem& item : version.items) table.codes.insert(item.id);
    }
  }
}

const CodeTable* CodeTables::find(std::string_view table, int fiscal_year) const {
  const auto found = tables_.find(table);
  return found == tables_.end() ? nullptr : in_force(found->second.by_year, fiscal_year);
}

const CodeItem* CodeTables::item(std::string_view table, std::string_view code,
                                 int fiscal_year) const {
  const auto found = tables_.find(table);
  if (found == tables_.end()) return nullptr;
  const std::vector<CodeTable>& versions = found->second.by_year;
  if (const CodeTable* version = in_force(versions, fiscal_year)) {
    if (const CodeItem* item = version->find(code)) return item;
  }
  for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
    if (const CodeItem* item = version->find(code)) return item;
  }
  return nullptr;
}

bool CodeTables::has_code(std::string_view table, std::string_view code) const {
  const auto found = tables_.find(table);
  return found != tables_.end() && found->second.codes.find(code) != found->second.codes.end();
}

std::vector<std::string_view> CodeTables::ids() const {
  std::vector<std::string_view> all;
  for (const auto& [id, versions] : tables_) all.push_back(id);
  return all;
}

std::vector<CodeTable> banso_code_tables() {
  std::vector<CodeTable> all;
  for (auto group : {tables::of_case, tables::of_person, tables::of_household, tables::of_contact,
                     tables::of_statistics, tables::of_consent, tables::of_safety, tables::of_work,
                     tables::of_treatment, tables::of_office}) {
    for (CodeTable& table : group()) all.push_back(std::move(table));
  }
  return all;
}

const CodeTables& banso_codes() {
  static const CodeTables codes(banso_code_tables());
  return codes;
}

const CodeTable* code_table_of(std::string_view table, int fiscal_year) {
  return banso_codes().find(table, fiscal_year);
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/town.h"

#include <map>

namespace banso::demo {
namespace {

struct Row {
  std::string kind;
  std::map<std::string, Value> values;
  std::string text(const char* field) const {
    const auto found = values.find(field);
    return found == values.end() || found->second.text() == nullptr ? "" : *found->second.text();
  }
  RecordId reference(const char* field) const {
    const auto found = values.find(field);
    return found == values.end() ? RecordId{} : found->second.reference().value_or(RecordId{});
  }
};
using Rows = std::map<RecordId, Row>;

// What was written last; the book of the demo has no conflicts.
Rows read_book(const Demo& demo) {
  Rows rows;
  for (const AuthoredChange& change : demo.changes) {
    if (change.draft.scope.tier != Tier::book) continue;
    for (const OpDraft& op : change.draft.ops) {
      Row& row = rows[op.record];
      row.kind = op.kind;
      for (const FieldWrite& write : op.writes) row.values[write.path] = write.value;
    }
  }
  return rows;
}

std::vector<TownWorker> in_charge(const Rows& rows, const RecordId& district,
                                  const std::string& today) {
  std::vector<TownWorker> workers;
  for (const char* role : {"main", "sub"}) {
    for (const auto& [id, duty] : rows) {
      if (duty.kind != "district_assignment" || duty.text("role") != role) continue;
      const std::string until = duty.text("until");
      if (duty.reference("district") != district || (!until.empty() && until < today)) continue;
      const RecordId worker = duty.reference("worker");
      const Row& row = rows.at(worker);
      workers.push_back({worker, row.reference("organisation"), row.text("from")});
    }
  }
  return workers;
}

}  // namespace

Town town_of(const Demo& demo) {
  const Rows rows = read_book(demo);
  Town town{demo.day_zero, {}};
  for (const auto& [id, row] : rows) {
    if (row.kind != "district") continue;
    TownDistrict district{id, row.text("name"), {}, in_charge(rows, id, date_text(demo.day_zero))};
    for (const auto& [path, value] : row.values) {
      if (path_field(path) == "streets" && value.text()) district.streets.push_back(*value.text());
    }
    if (!district.workers.empty()) town.districts.push_back(std::move(district));
  }
  return town;
}

}  // namespace banso::demo

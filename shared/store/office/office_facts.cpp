// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/office_facts.h"

#include <algorithm>
#include <limits>

namespace banso {
namespace {

// How far back changes of cases are remembered. Whoever is further behind starts anew.
constexpr std::size_t kChangedCasesMax = 64 * 1024;

}  // namespace

Result<std::unique_ptr<OfficeFacts>> OfficeFacts::open(Database& database, ChangeLog& log,
                                                       const Schema& schema) {
  std::unique_ptr<OfficeFacts> facts(new OfficeFacts());
  RecordTablesOptions options;
  options.keep_foreign = false;
  for (const Kind& kind : schema.kinds()) {
    if (AccessFacts::is_fact(kind.id)) options.kinds.push_back(kind.id);
  }
  facts->tables_ = TRY(RecordTables::open(database, log, schema, options));
  TRY_VOID(facts->load());
  return facts;
}

Status OfficeFacts::load() {
  access_ = AccessFacts();
  note_everything();
  for (const std::string kind :
       {"organisation", "worker", "case", "assignment", "district_assignment"}) {
    ListQuery query;
    query.kind = kind;
    query.with_deleted = true;
    query.limit = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    const std::vector<ListRow> rows = TRY(tables_->list(query));
    for (const ListRow& row : rows) TRY_VOID(put(kind, row.id));
  }
  return {};
}

Status OfficeFacts::put(std::string_view kind, const RecordId& record) {
  const auto stored = TRY(tables_->read(kind, record));
  if (stored) access_.put(kind, record, lookup_in(*stored));
  return {};
}

Status OfficeFacts::apply(const Change& change, std::uint64_t server_seq, ScopeNo scope) {
  const bool has_facts = std::any_of(change.ops.begin(), change.ops.end(),
                                     [](const Op& op) { return AccessFacts::is_fact(op.kind); });
  if (!has_facts) return {};
  TRY_VOID(tables_->apply(change, static_cast<std::int64_t>(server_seq), scope));
  for (const Op& op : change.ops) {
    if (!AccessFacts::is_fact(op.kind)) continue;
    TRY_VOID(put(op.kind, op.record));
    if (op.kind == "case") {
      note_case(op.record);
    } else if (op.kind == "assignment") {
      // It lives in the scope of its case (the judge sees to it).
      note_case(change.scope.id);
    } else {
      note_everything();
    }
  }
  return {};
}

void OfficeFacts::note_case(const RecordId& id) {
  if (changed_cases_.size() >= kChangedCasesMax) {
    const auto half = changed_cases_.begin() + static_cast<std::ptrdiff_t>(kChangedCasesMax / 2);
    changed_cases_.erase(changed_cases_.begin(), half);
    first_version_ += kChangedCasesMax / 2;
  }
  changed_cases_.push_back(id);
}

void OfficeFacts::note_everything() {
  first_version_ = version() + 1;
  changed_cases_.clear();
}

bool OfficeFacts::cases_changed_since(std::uint64_t version, std::vector<RecordId>& cases) const {
  if (version < first_version_) return false;
  const auto known = static_cast<std::ptrdiff_t>(version - first_version_);
  cases.insert(cases.end(), changed_cases_.begin() + known, changed_cases_.end());
  return true;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "client/casework/case_list.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "client/casework/case_view.h"
#include "client/casework/reading.h"
#include "shared/model/text_fold.h"

namespace banso::client {
namespace {

constexpr std::size_t kCasesMax = 100'000;
constexpr std::size_t kHitsMax = 200;

std::uint64_t generation_of(DeviceStore& store) {
  return store.records().generation("case") + store.records().generation("person");
}

bool stands_before(const CaseEntry& a, const CaseEntry& b) {
  const auto order = [](const CaseEntry& entry) {
    const std::string& reading = entry.kana.empty() ? entry.name : entry.kana;
    return std::make_tuple(reading.empty(), std::string_view(reading), std::string_view(entry.name),
                           entry.id);
  };
  return order(a) < order(b);
}

CaseEntry entry_of(const CaseView& view) {
  CaseEntry entry = {view.id, view.name(), view.kana(), view.phase, {}};
  entry.folded =
      fold_name(entry.name) + "\n" + fold_name(entry.kana) + "\n" + fold_name(view.title);
  for (const CasePerson& person : view.others) {
    entry.folded += "\n" + fold_name(person.name) + "\n" + fold_name(person.kana);
  }
  return entry;
}

std::optional<RecordId> case_of(DeviceStore& store, const SearchHit& hit) {
  if (hit.kind == "case") return hit.record;
  const auto record = read_record(store, hit.kind, hit.record);
  return record ? reference_in(*record, "case") : std::nullopt;
}

}  // namespace

void CaseList::begin(DeviceStore& store, std::uint64_t generation) {
  generation_ = generation;
  fresh_.clear();
  waiting_.clear();
  next_ = 0;
  ListQuery query;
  query.kind = "case";
  query.limit = kCasesMax;
  const auto rows = store.list(query);
  reading_ = rows.has_value();
  if (!rows) return;
  waiting_.reserve(rows->size());
  for (const ListRow& row : *rows) waiting_.push_back(row.id);
}

bool CaseList::step(DeviceStore& store, std::size_t most) {
  if (!reading_) {
    const std::uint64_t generation = generation_of(store);
    if (generation_ == generation) return false;
    begin(store, generation);
    if (!reading_) return false;
  }
  std::vector<CaseEntry>& to = complete_ ? fresh_ : entries_;
  const auto sorted = static_cast<std::ptrdiff_t>(to.size());
  for (std::size_t i = 0; i < most && next_ < waiting_.size(); ++i, ++next_) {
    if (const auto view = read_case(store, waiting_[next_])) to.push_back(entry_of(*view));
  }
  if (!complete_) ++version_;
  std::sort(to.begin() + sorted, to.end(), stands_before);
  std::inplace_merge(to.begin(), to.begin() + sorted, to.end(), stands_before);
  if (next_ < waiting_.size()) return true;
  if (complete_) {
    entries_ = std::move(fresh_);
    ++version_;
  }
  fresh_.clear();
  waiting_.clear();
  reading_ = false;
  complete_ = true;
  return generation_ != generation_of(store);
}

const CaseEntry* CaseList::find(const RecordId& id) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const CaseEntry& entry) { return entry.id == id; });
  return found == entries_.end() ? nullptr : &*found;
}

std::vector<CaseEntry> CaseList::search(DeviceStore& store, Indexer& indexer,
                                        std::string_view words) const {
  std::vector<CaseEntry> found;
  const std::string name = fold_name(words);
  if (name.empty()) return found;
  std::set<RecordId> known;
  for (const CaseEntry& entry : entries_) {
    if (entry.folded.find(name) == std::string::npos) continue;
    found.push_back(entry);
    known.insert(entry.id);
  }
  const auto hits = indexer.find(words, kHitsMax);
  if (!hits || hits->empty()) return found;
  std::unordered_map<RecordId, const CaseEntry*> by_id;
  for (const CaseEntry& entry : entries_) by_id.emplace(entry.id, &entry);
  for (const SearchHit& hit : *hits) {
    const auto id = case_of(store, hit);
    const auto entry = id ? by_id.find(*id) : by_id.end();
    if (entry == by_id.end() || !known.insert(*id).second) continue;
    found.push_back(*entry->second);
  }
  return found;
}

}  // namespace banso::client

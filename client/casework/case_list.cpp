// SPDX-License-Identifier: Apache-2.0
#include "client/casework/case_list.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "client/casework/note_follow_up.h"
#include "client/casework/note_list.h"
#include "client/casework/reading.h"
#include "shared/codec/change_codec.h"
#include "shared/model/text_fold.h"

namespace banso::client {
namespace {

constexpr std::size_t kCasesMax = 100'000;
constexpr std::size_t kHitsMax = 200;
// Changes looked at for one step; what is more is seen in the next.
constexpr std::size_t kFollowedMax = 5'000;

// Of everything that a row of the list says.
std::uint64_t generation_of(DeviceStore& store) {
  std::uint64_t sum = 0;
  for (const char* kind :
       {"case", "person", "assignment", "contact", "addendum", "risk", "safety_note"}) {
    sum += store.records().generation(kind);
  }
  return sum;
}

bool stands_before(const CaseEntry& a, const CaseEntry& b) {
  const auto order = [](const CaseEntry& entry) {
    const std::string& reading = entry.kana.empty() ? entry.name : entry.kana;
    return std::make_tuple(reading.empty(), std::string_view(reading), std::string_view(entry.name),
                           entry.id);
  };
  return order(a) < order(b);
}

CasePersonKey key_of(const CasePerson& person) {
  CasePersonKey key = {fold_name(person.name), fold_name(person.kana), person.birth, {}};
  for (const std::string& phone : person.phones) key.phones += digits_of(phone) + "\n";
  return key;
}

// `whole`: with what only filters and orders ask for.
std::optional<CaseEntry> read_entry(DeviceStore& store, const RecordId& id, bool whole) {
  const auto view = whole ? read_case(store, id) : read_case_names(store, id);
  if (!view) return std::nullopt;
  CaseEntry entry = {view->id, view->name(), view->kana(), view->phase, {}};
  entry.folded =
      fold_name(entry.name) + "\n" + fold_name(entry.kana) + "\n" + fold_name(view->title);
  for (const CasePerson& person : view->others) {
    entry.folded += "\n" + fold_name(person.name) + "\n" + fold_name(person.kana);
  }
  entry.district = view->district;
  for (const CasePerson& person : view->subjects) entry.people.push_back(key_of(person));
  for (const CasePerson& person : view->others) entry.people.push_back(key_of(person));
  if (!whole) return entry;
  entry.is_whole = true;
  entry.workers = view->workers;
  entry.has_warning = !view->cautions.empty() || !view->risks.empty();
  entry.last_contact_ms = last_contact_ms(store, id).value_or(0);
  return entry;
}

std::optional<RecordId> case_of(DeviceStore& store, const SearchHit& hit) {
  if (hit.kind == "case") return hit.record;
  const auto record = read_record(store, hit.kind, hit.record);
  return record ? reference_in(*record, "case") : std::nullopt;
}

}  // namespace

void CaseList::begin(DeviceStore& store, bool again) {
  waiting_.clear();
  next_ = 0;
  ListQuery query;
  query.kind = "case";
  query.limit = kCasesMax;
  const auto rows = store.list(query);
  if (!rows) return;
  std::set<RecordId> here;
  for (const ListRow& row : *rows) here.insert(row.id);
  if (std::erase_if(entries_, [&](const CaseEntry& one) { return !here.contains(one.id); }) > 0) {
    ++version_;
  }
  if (!again) {
    for (const CaseEntry& entry : entries_) here.erase(entry.id);
  }
  for (const ListRow& row : *rows) {
    if (here.contains(row.id)) waiting_.push_back(row.id);
  }
}

bool CaseList::follow(DeviceStore& store) {
  std::set<RecordId> touched;
  std::size_t count = 0;
  follows_more_ = false;
  const auto look = [&](const LoggedChange& logged) -> Result<bool> {
    follows_more_ = count == kFollowedMax;
    if (follows_more_) return false;
    ++count;
    followed_to_ = logged.no;
    const RecordId of_case = peek_scope_id(logged.bytes);
    if (!of_case.is_nil()) touched.insert(of_case);
    return true;
  };
  if (!store.each_change(followed_to_, look) || count == 0) return false;
  waiting_.assign(touched.begin(), touched.end());
  next_ = 0;
  return true;
}

bool CaseList::look_for_work(DeviceStore& store) {
  if (next_ < waiting_.size()) return true;
  const std::uint64_t generation = generation_of(store);
  if (generation_ == generation && !follows_more_) return false;
  const bool first = !generation_;
  generation_ = generation;
  filled_up_ = false;
  if (first) {
    // What arrives while they are read is followed from here.
    const auto last = store.database().integer("SELECT max(no) FROM change");
    followed_to_ = last && *last ? **last : 0;
    begin(store, true);
  } else if (!follow(store)) {
    begin(store, true);  // something was refused or taken away
  }
  return true;
}

void CaseList::take(std::vector<CaseEntry> fresh, std::set<RecordId> read) {
  std::vector<CaseEntry> moved;
  for (CaseEntry& entry : fresh) {
    const auto at = std::lower_bound(entries_.begin(), entries_.end(), entry, stands_before);
    if (at == entries_.end() || at->id != entry.id) {
      moved.push_back(std::move(entry));
    } else {
      read.erase(entry.id);
      *at = std::move(entry);
    }
  }
  // Those that stand elsewhere now, or are gone; at first nothing is there yet.
  if (whole_ && !read.empty()) {
    std::erase_if(entries_, [&](const CaseEntry& entry) { return read.contains(entry.id); });
  }
  if (moved.empty()) return;
  std::sort(moved.begin(), moved.end(), stands_before);
  const auto middle = static_cast<std::ptrdiff_t>(entries_.size());
  std::move(moved.begin(), moved.end(), std::back_inserter(entries_));
  std::inplace_merge(entries_.begin(), entries_.begin() + middle, entries_.end(), stands_before);
}

bool CaseList::step(DeviceStore& store, std::size_t most) {
  if (!look_for_work(store)) return false;
  std::vector<CaseEntry> fresh;
  std::set<RecordId> read;
  for (std::size_t i = 0; i < most && next_ < waiting_.size(); ++i, ++next_) {
    read.insert(waiting_[next_]);
    if (auto entry = read_entry(store, waiting_[next_], whole_)) fresh.push_back(*std::move(entry));
  }
  if (!read.empty()) {
    take(std::move(fresh), std::move(read));
    ++version_;
  }
  if (next_ < waiting_.size()) return true;
  if (!whole_) {
    // The names are there to be looked at and searched; now the rest.
    whole_ = complete_ = true;
    ++version_;
    begin(store, true);
    return true;
  }
  ListQuery all;
  all.kind = "case";
  if (!filled_up_ && store.count(all).value_or(entries_.size()) != entries_.size()) {
    filled_up_ = true;
    begin(store, false);
    if (!waiting_.empty()) return true;
  }
  waiting_.clear();
  next_ = 0;
  return follows_more_ || generation_ != generation_of(store);
}

const CaseEntry* CaseList::find(const RecordId& id) const {
  const auto found = std::find_if(entries_.begin(), entries_.end(),
                                  [&](const CaseEntry& entry) { return entry.id == id; });
  return found == entries_.end() ? nullptr : &*found;
}

std::vector<CaseList::Match> CaseList::matches(DeviceStore& store, Indexer& indexer,
                                               std::string_view words) const {
  std::vector<Match> found;
  const std::string name = fold_name(words);
  if (name.empty()) return found;
  std::set<RecordId> known;
  for (const CaseEntry& entry : entries_) {
    if (entry.folded.find(name) == std::string::npos) continue;
    found.push_back({entry.id});
    known.insert(entry.id);
  }
  const auto hits = indexer.find(words, kHitsMax);
  if (!hits || hits->empty()) return found;
  std::set<RecordId> here;
  for (const CaseEntry& entry : entries_) here.insert(entry.id);
  for (const SearchHit& hit : *hits) {
    if (is_hidden_hit(store, hit.kind, hit.record)) continue;
    const auto id = case_of(store, hit);
    if (!id || !here.contains(*id) || !known.insert(*id).second) continue;
    found.push_back({*id, hit.kind, hit.record});
  }
  return found;
}

std::vector<CaseEntry> CaseList::search(DeviceStore& store, Indexer& indexer,
                                        std::string_view words) const {
  std::vector<CaseEntry> found;
  std::unordered_map<RecordId, const CaseEntry*> by_id;
  for (const CaseEntry& entry : entries_) by_id.emplace(entry.id, &entry);
  for (const Match& match : matches(store, indexer, words)) {
    found.push_back(*by_id.at(match.of_case));
  }
  return found;
}

std::string snippet_of(std::string_view text, std::string_view words) {
  constexpr std::size_t kSignsMax = 40;
  const std::string_view first = words.substr(0, words.find_first_of(" \t"));
  const std::string wanted = fold_text(first);
  if (wanted.empty()) return {};
  constexpr std::string_view kEnd = "\u3002";  // the Japanese full stop
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t line = std::min(text.find('\n', at), text.size());
    const std::size_t stop = text.find(kEnd, at);
    const std::size_t end =
        std::min(line, stop == std::string_view::npos ? line : stop + kEnd.size());
    const std::string_view sentence = text.substr(at, end - at);
    at = end == line ? line + 1 : end;
    if (fold_text(sentence).find(wanted) == std::string::npos) continue;
    std::size_t signs = 0;
    std::size_t bytes = 0;
    while (bytes < sentence.size() && signs <= kSignsMax) {
      ++bytes;
      while (bytes < sentence.size() &&
             (static_cast<unsigned char>(sentence[bytes]) & 0xC0U) == 0x80U) {
        ++bytes;
      }
      ++signs;
    }
    const bool cut = bytes < sentence.size();
    return std::string(sentence.substr(0, bytes)) + (cut ? "…" : "");
  }
  return {};
}

}  // namespace banso::client

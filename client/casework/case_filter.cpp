// SPDX-License-Identifier: Apache-2.0
#include "client/casework/case_filter.h"

#include <algorithm>

#include "client/casework/reading.h"
#include "shared/model/partial_date.h"
#include "shared/model/text_fold.h"

namespace banso::client {
namespace {

constexpr std::size_t kOwnAssignmentsMax = 1000;
constexpr std::size_t kDuplicatesMax = 3;
constexpr std::size_t kPhoneDigitsMin = 6;  // fewer are half typed

bool has_ended(const std::string& until, const CivilDate& today) {
  const auto date = parse_partial_date(until);
  return date && date->is_known() && latest_day(*date) < today;
}

bool is_mine(const CaseEntry& entry, const CaseViewer& viewer) {
  if (entry.district && viewer.districts.contains(*entry.district)) return true;
  return std::any_of(entry.workers.begin(), entry.workers.end(), [&](const CaseWorker& one) {
    return one.worker == viewer.worker && !has_ended(one.until, viewer.today);
  });
}

std::size_t rank_of(const CaseEntry& entry, const CaseViewer& viewer) {
  const auto& order = viewer.phases_in_order;
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), entry.phase) -
                                  order.begin());
}

bool has_line(const std::string& lines, const std::string& line) {
  std::size_t at = 0;
  while (at < lines.size()) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    if (lines.compare(at, end - at, line) == 0) return true;
    at = end + 1;
  }
  return false;
}

int weight(const PossibleDuplicate& one) {
  return (one.same_name ? 4 : 0) + (one.same_phone ? 4 : 0) + (one.same_kana ? 3 : 0) +
         (one.same_birth ? 2 : 0);
}

}  // namespace

CaseViewer viewer_of(DeviceStore& store, const RecordId& worker, const CivilDate& today) {
  CaseViewer viewer = {worker, {}, today, {}};
  ListQuery query;
  query.kind = "district_assignment";
  query.filters = {{"worker", ListFilter::Is::equal, Value(worker)}};
  query.limit = kOwnAssignmentsMax;
  if (const auto rows = store.list(query)) {
    for (const ListRow& row : *rows) {
      const auto record = read_record(store, query.kind, row.id);
      const auto district = record ? reference_in(*record, "district") : std::nullopt;
      if (district && !has_ended(text_in(*record, "until"), today)) {
        viewer.districts.insert(*district);
      }
    }
  }
  const auto codes = store.codes();
  const CodeTable* const phases = codes ? (*codes)->find("phase", fiscal_year_of(today)) : nullptr;
  if (phases != nullptr) {
    for (const CodeItem& item : phases->items) viewer.phases_in_order.push_back(item.id);
  }
  return viewer;
}

bool fits(const CaseEntry& entry, const CaseFilter& filter, const CaseViewer& viewer) {
  if (filter.mine && !is_mine(entry, viewer)) return false;
  if (filter.warned && !entry.has_warning) return false;
  if (filter.district && entry.district != filter.district) return false;
  if (!filter.phases.empty() && !filter.phases.contains(entry.phase)) return false;
  if (filter.unseen_days <= 0) return true;
  if (!entry.is_whole) return false;
  if (entry.last_contact_ms == 0) return true;
  return days_between(date_in_japan(entry.last_contact_ms), viewer.today) >= filter.unseen_days;
}

std::vector<std::size_t> filtered(const std::vector<CaseEntry>& entries, const CaseFilter& filter,
                                  const CaseViewer& viewer) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (fits(entries[i], filter, viewer)) places.push_back(i);
  }
  if (filter.order == CaseOrder::last_contact) {
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
      return entries[a].last_contact_ms < entries[b].last_contact_ms;
    });
  }
  if (filter.order == CaseOrder::phase) {
    std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
      return rank_of(entries[a], viewer) < rank_of(entries[b], viewer);
    });
  }
  return places;
}

std::vector<PossibleDuplicate> possible_duplicates(const std::vector<CaseEntry>& entries,
                                                   const PersonSketch& person) {
  const std::string name = fold_name(person.name);
  const std::string kana = fold_name(person.kana);
  std::string phone = digits_of(person.phone);
  if (phone.size() < kPhoneDigitsMin) phone.clear();
  const auto birth = parse_partial_date(person.birth);
  const bool day_known = birth && birth->precision == PartialDate::Precision::day;
  std::vector<PossibleDuplicate> found;
  for (const CaseEntry& entry : entries) {
    PossibleDuplicate best = {entry.id, entry.name};
    for (const CasePersonKey& key : entry.people) {
      PossibleDuplicate one = {entry.id, entry.name};
      one.same_name = !name.empty() && key.name == name;
      one.same_kana = !kana.empty() && key.kana == kana;
      one.same_phone = !phone.empty() && has_line(key.phones, phone);
      one.same_birth = day_known && key.birth == person.birth;
      if (weight(one) > weight(best)) best = one;
    }
    if (weight(best) > 0) found.push_back(std::move(best));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return weight(a) > weight(b); });
  if (found.size() > kDuplicatesMax) found.resize(kDuplicatesMax);
  return found;
}

}  // namespace banso::client

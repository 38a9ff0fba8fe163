// SPDX-License-Identifier: Apache-2.0
// Which cases of the list are shown, and in which order: what a worker narrows a caseload by.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "client/casework/case_list.h"
#include "shared/model/dates.h"

namespace banso::client {

enum class CaseOrder : std::uint8_t { kana, last_contact, phase };

struct CaseFilter {
  bool mine = false;
  bool warned = false;  // with a caution or a grave risk
  std::optional<RecordId> district = {};
  std::set<std::string> phases = {};  // any of these; none: all
  int unseen_days = 0;                // at least; 0: whenever
  CaseOrder order = CaseOrder::kana;

  bool narrows() const { return mine || warned || district || !phases.empty() || unseen_days > 0; }
  bool operator==(const CaseFilter&) const = default;
};

// Who looks, and when.
struct CaseViewer {
  RecordId worker;
  std::set<RecordId> districts;  // that the worker has now
  CivilDate today;
  std::vector<std::string> phases_in_order;  // codes
};
CaseViewer viewer_of(DeviceStore& store, const RecordId& worker, const CivilDate& today);

bool fits(const CaseEntry& entry, const CaseFilter& filter, const CaseViewer& viewer);
// Places in `entries` of those that fit, in the filter's order.
std::vector<std::size_t> filtered(const std::vector<CaseEntry>& entries, const CaseFilter& filter,
                                  const CaseViewer& viewer);

// Somebody of another case who may be the person that one is about to write down.
struct PossibleDuplicate {
  RecordId of_case;
  std::string name;  // of the case
  bool same_name = false;
  bool same_kana = false;
  bool same_phone = false;
  bool same_birth = false;
};
struct PersonSketch {
  std::string name = {};
  std::string kana = {};
  std::string phone = {};
  std::string birth = {};  // EDTF
};
// The likeliest first, at most three. A birthday alone says nothing unless the day is known.
std::vector<PossibleDuplicate> possible_duplicates(const std::vector<CaseEntry>& entries,
                                                   const PersonSketch& person);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// What decides who may see what: the current values of workers, organisations, cases and
// assignments, held in memory with the indexes that access.h needs. The office fills it from all
// records, a device from those that it has. Values that cannot be read count as "no right".
//
// Dates are civil days in Japan; from and until are inclusive, empty means unbounded. Of a date
// known in part the narrower reading counts (from: its last day, until: its first).
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/dates.h"
#include "shared/model/value.h"

namespace banso {

struct Period {
  std::optional<CivilDate> from;
  std::optional<CivilDate> until;
  bool readable = true;

  bool holds(const CivilDate& today) const {
    return readable && !is_before(today) && !is_over(today);
  }
  bool is_before(const CivilDate& today) const { return from && today < *from; }
  bool is_over(const CivilDate& today) const { return until && *until < today; }
};

enum class WorkerRole { none, caseworker, supervisor, administrator };

struct Post {
  RecordId organisation;
  WorkerRole role = WorkerRole::none;
  Period period;
};
struct WorkerFacts {
  Period employment;
  bool revoked = false;
  std::vector<Post> posts;  // the main one first
};
struct OrganisationFacts {
  RecordId parent;  // nil: none
};
struct CaseFacts {
  RecordId lead_organisation;
  std::vector<RecordId> co_organisations;
  RecordId district;
};
struct AssignmentFacts {
  RecordId subject;  // a case, or a district
  RecordId worker;
  Period period;
};

// How a record is read: the values in force, by path. Null when a path was never written.
struct RecordLookup {
  std::function<Value(std::string_view path)> value;
  std::function<std::vector<std::string>(std::string_view set)> elements;
  bool deleted = false;
};

using IdSet = std::set<RecordId>;

// From an id to ids that belong to it.
class IdIndex {
 public:
  void add(const RecordId& key, const RecordId& id);
  void remove(const RecordId& key, const RecordId& id);
  const IdSet& of(const RecordId& key) const;

 private:
  std::unordered_map<RecordId, IdSet> ids_;
};

// Assignments of cases and of districts are kept apart: an id that stands for a district in the one
// and is claimed for a case in the other opens nothing.
class AssignmentTable {
 public:
  void put(const RecordId& id, const AssignmentFacts& facts);
  void remove(const RecordId& id);
  const AssignmentFacts* find(const RecordId& id) const;  // null when unknown
  const IdSet& of_worker(const RecordId& worker) const { return by_worker_.of(worker); }
  const IdSet& of_subject(const RecordId& subject) const { return by_subject_.of(subject); }

 private:
  std::unordered_map<RecordId, AssignmentFacts> facts_;
  IdIndex by_worker_;
  IdIndex by_subject_;
};

class AccessFacts {
 public:
  // Whether a kind holds facts at all; put() passes over the others.
  static bool is_fact(std::string_view kind);

  // Takes what the record says now, instead of what it said before. A deleted record says nothing,
  // but for a case: whoever could see it still has to be able to bring it back.
  void put(std::string_view kind, const RecordId& id, const RecordLookup& record);
  void remove(std::string_view kind, const RecordId& id);

  // Null when unknown.
  const WorkerFacts* worker(const RecordId& id) const;
  const OrganisationFacts* organisation(const RecordId& id) const;
  const CaseFacts* casework(const RecordId& id) const;

  const AssignmentTable& case_assignments() const { return case_assignments_; }
  const AssignmentTable& district_assignments() const { return district_assignments_; }
  const IdSet& cases_of_district(const RecordId& district) const {
    return by_district_.of(district);
  }
  // Where it leads or takes part.
  const IdSet& cases_of_organisation(const RecordId& organisation) const {
    return by_organisation_.of(organisation);
  }
  const IdSet& children_of(const RecordId& organisation) const {
    return children_.of(organisation);
  }
  std::vector<RecordId> organisations() const;

  // The organisation itself counts. A ring of parents, which only a mistake can make, ends.
  bool is_within(const RecordId& organisation, const RecordId& ancestor) const;

 private:
  void index_case(const RecordId& id, const CaseFacts& facts);

  std::unordered_map<RecordId, WorkerFacts> workers_;
  std::unordered_map<RecordId, OrganisationFacts> organisations_;
  std::unordered_map<RecordId, CaseFacts> cases_;
  AssignmentTable case_assignments_;
  AssignmentTable district_assignments_;
  IdIndex by_district_;
  IdIndex by_organisation_;
  IdIndex children_;
};

}  // namespace banso

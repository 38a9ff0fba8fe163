// SPDX-License-Identifier: Apache-2.0
#include "shared/model/access_facts.h"

#include "shared/model/partial_date.h"

namespace banso {
namespace {

// Deeper than any municipality is divided.
constexpr int kOrganisationDepthMax = 16;

RecordId reference_in(const Value& value) { return value.reference().value_or(RecordId{}); }

// An unreadable date makes the period unreadable.
std::optional<PartialDate> date_in(const Value& value, bool& readable) {
  if (value.is_null()) return std::nullopt;
  const std::string* const text = value.text();
  if (text == nullptr) {
    readable = false;
    return std::nullopt;
  }
  const auto date = parse_partial_date(*text);
  if (!date) {
    readable = false;
    return std::nullopt;
  }
  return date->is_known() ? std::optional(*date) : std::nullopt;
}

Period period_of(const Value& from, const Value& until) {
  Period period;
  if (const auto date = date_in(from, period.readable)) period.from = latest_day(*date);
  if (const auto date = date_in(until, period.readable)) period.until = date->earliest;
  return period;
}

WorkerRole role_in(const Value& value) {
  const std::string* const code = value.text();
  if (code == nullptr) return WorkerRole::none;
  if (*code == "caseworker") return WorkerRole::caseworker;
  if (*code == "supervisor") return WorkerRole::supervisor;
  if (*code == "administrator") return WorkerRole::administrator;
  return WorkerRole::none;
}

Value part_of(const Value& group, std::string_view part) {
  const Value* const found = group.find(part);
  return found == nullptr ? Value() : *found;
}

WorkerFacts read_worker(const RecordLookup& record) {
  WorkerFacts facts;
  facts.employment = period_of(record.value("from"), record.value("until"));
  const Value revoked = record.value("revoked");
  facts.revoked = !revoked.is_null() && revoked != Value(false);
  facts.posts.push_back(
      {reference_in(record.value("organisation")), role_in(record.value("role")), {}});
  for (const std::string& key : record.elements("additional_posts")) {
    const Value post = record.value("additional_posts/" + key);
    facts.posts.push_back({reference_in(part_of(post, "organisation")),
                           role_in(part_of(post, "role")),
                           period_of(part_of(post, "from"), part_of(post, "until"))});
  }
  return facts;
}

CaseFacts read_case(const RecordLookup& record) {
  CaseFacts facts;
  facts.lead_organisation = reference_in(record.value("lead_organisation"));
  facts.district = reference_in(record.value("district"));
  for (const std::string& key : record.elements("co_organisations")) {
    const auto id = id_from_hex<RecordId>(key);
    if (id && !id->is_nil()) facts.co_organisations.push_back(*id);
  }
  return facts;
}

AssignmentFacts read_assignment(const RecordLookup& record, std::string_view subject) {
  return {reference_in(record.value(subject)), reference_in(record.value("worker")),
          period_of(record.value("from"), record.value("until"))};
}

template <class Facts>
const Facts* find_in(const std::unordered_map<RecordId, Facts>& facts, const RecordId& id) {
  const auto found = facts.find(id);
  return found == facts.end() ? nullptr : &found->second;
}

}  // namespace

void IdIndex::add(const RecordId& key, const RecordId& id) {
  if (!key.is_nil()) ids_[key].insert(id);
}

void IdIndex::remove(const RecordId& key, const RecordId& id) {
  const auto found = ids_.find(key);
  if (found == ids_.end()) return;
  found->second.erase(id);
  if (found->second.empty()) ids_.erase(found);
}

const IdSet& IdIndex::of(const RecordId& key) const {
  static const IdSet kNone;
  const auto found = ids_.find(key);
  return found == ids_.end() ? kNone : found->second;
}

void AssignmentTable::put(const RecordId& id, const AssignmentFacts& facts) {
  remove(id);
  facts_[id] = facts;
  by_worker_.add(facts.worker, id);
  by_subject_.add(facts.subject, id);
}

void AssignmentTable::remove(const RecordId& id) {
  const auto found = facts_.find(id);
  if (found == facts_.end()) return;
  by_worker_.remove(found->second.worker, id);
  by_subject_.remove(found->second.subject, id);
  facts_.erase(found);
}

const AssignmentFacts* AssignmentTable::find(const RecordId& id) const {
  return find_in(facts_, id);
}

bool AccessFacts::is_fact(std::string_view kind) {
  return kind == "worker" || kind == "organisation" || kind == "case" || kind == "assignment" ||
         kind == "district_assignment";
}

void AccessFacts::put(std::string_view kind, const RecordId& id, const RecordLookup& record) {
  remove(kind, id);
  if (kind == "case") {
    index_case(id, cases_[id] = read_case(record));
    return;
  }
  if (record.deleted) return;
  if (kind == "worker") {
    workers_[id] = read_worker(record);
  } else if (kind == "organisation") {
    const RecordId parent = reference_in(record.value("parent"));
    organisations_[id] = {parent};
    children_.add(parent, id);
  } else if (kind == "assignment") {
    case_assignments_.put(id, read_assignment(record, "case"));
  } else if (kind == "district_assignment") {
    district_assignments_.put(id, read_assignment(record, "district"));
  }
}

void AccessFacts::index_case(const RecordId& id, const CaseFacts& facts) {
  by_district_.add(facts.district, id);
  by_organisation_.add(facts.lead_organisation, id);
  for (const RecordId& organisation : facts.co_organisations) {
    by_organisation_.add(organisation, id);
  }
}

void AccessFacts::remove(std::string_view kind, const RecordId& id) {
  if (kind == "worker") {
    workers_.erase(id);
  } else if (kind == "organisation") {
    if (const auto* const facts = organisation(id)) children_.remove(facts->parent, id);
    organisations_.erase(id);
  } else if (kind == "case") {
    if (const auto* const facts = casework(id)) {
      by_district_.remove(facts->district, id);
      by_organisation_.remove(facts->lead_organisation, id);
      for (const RecordId& partner : facts->co_organisations) by_organisation_.remove(partner, id);
    }
    cases_.erase(id);
  } else if (kind == "assignment") {
    case_assignments_.remove(id);
  } else if (kind == "district_assignment") {
    district_assignments_.remove(id);
  }
}

const WorkerFacts* AccessFacts::worker(const RecordId& id) const { return find_in(workers_, id); }
const OrganisationFacts* AccessFacts::organisation(const RecordId& id) const {
  return find_in(organisations_, id);
}
const CaseFacts* AccessFacts::casework(const RecordId& id) const { return find_in(cases_, id); }

std::vector<RecordId> AccessFacts::organisations() const {
  std::vector<RecordId> ids;
  ids.reserve(organisations_.size());
  for (const auto& [id, facts] : organisations_) ids.push_back(id);
  return ids;
}

bool AccessFacts::is_within(const RecordId& organisation, const RecordId& ancestor) const {
  if (ancestor.is_nil()) return false;
  RecordId at = organisation;
  for (int depth = 0; depth < kOrganisationDepthMax && !at.is_nil(); ++depth) {
    if (at == ancestor) return true;
    const OrganisationFacts* const facts = find_in(organisations_, at);
    if (facts == nullptr) return false;
    at = facts->parent;
  }
  return false;
}

}  // namespace banso

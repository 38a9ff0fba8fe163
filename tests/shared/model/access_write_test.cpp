// SPDX-License-Identifier: Apache-2.0
#include "shared/model/access.h"
#include "tests/shared/model/access_world.h"
#include "tests/support/doctest.h"

using namespace banso;
using namespace banso::access_ids;

namespace {

const RecordId kRecord = test_id<RecordId>(7, 7);
const RecordId kNewCase = test_id<RecordId>(8, 3);

OpDraft op(const char* kind, std::vector<FieldWrite> writes = {{"note", "x", {}}},
           const RecordId& record = kRecord) {
  return {kind, record, std::move(writes)};
}

struct Office : AccessWorld {
  std::string write(Tier tier, const RecordId& scope, std::vector<OpDraft> ops) const {
    ChangeDraft draft = test_draft({});
    draft.author = kWorker;
    draft.scope = {tier, scope};
    draft.ops = std::move(ops);
    const Decision decision = may_write(facts, banso_schema(), test_change(draft), kToday);
    return decision.allowed() ? access_reason_word(decision.reason) : denial_word(decision.denial);
  }
  std::string book(std::vector<OpDraft> ops) const { return write(Tier::book, {}, std::move(ops)); }
  std::string casework(std::vector<OpDraft> ops) const {
    return write(Tier::casework, kCase, std::move(ops));
  }
};

OpDraft case_op(const RecordId& id) {
  return op("case", {{"lead_organisation", kMental, {}}, {"phase", "intake", {}}}, id);
}
OpDraft assignment_op(const RecordId& case_id, const RecordId& worker = kWorker) {
  return op("assignment", {{"case", case_id, {}}, {"worker", worker, {}}, {"role", "main", {}}});
}

}  // namespace

TEST_CASE("the book: office kinds need an administrator, the rest an active worker") {
  Office office;
  CHECK(office.book({op("district_note")}) == "book");
  CHECK(office.book({op("worker")}) == "needs_administrator");
  CHECK(office.book({op("organisation")}) == "needs_administrator");
  CHECK(office.book({op("from_a_newer_version")}) == "needs_administrator");
  CHECK(office.book({op("district_assignment")}) == "needs_supervisor");
  CHECK(office.book({op("contact")}) == "wrong_scope");
  CHECK(office.book({op("district_note"), op("worker", {{"name", "x", {}}}, kWorker)}) ==
        "needs_administrator");
  office.worker(kClinic, "supervisor");
  CHECK(office.book({op("district_assignment")}) == "book");
  CHECK(office.book({op("worker")}) == "needs_administrator");
  office.worker(kCity, "administrator");
  CHECK(office.book({op("worker")}) == "book");
  CHECK(office.book({op("district_assignment")}) == "book");
  CHECK(office.book({op("from_a_newer_version")}) == "book");
  office.worker(kCity, "administrator", {{"until", "2026-04-01"}});
  CHECK(office.book({op("worker")}) == "worker_not_active");
}

TEST_CASE("a case is written by those who see it") {
  Office office;
  CHECK(office.casework({op("contact")}) == "not_assigned");
  office.assign(kCase);
  CHECK(office.casework({op("contact")}) == "direct_assignment");
  CHECK(office.casework({op("from_a_newer_version")}) == "direct_assignment");
  CHECK(office.casework({op("worker")}) == "wrong_scope");
  CHECK(office.casework({op("restricted_note")}) == "wrong_scope");
  CHECK(office.write(Tier::restricted, kCase, {op("restricted_note")}) == "direct_assignment");
  CHECK(office.write(Tier::restricted, kCase, {op("contact", {{"deleted", Value(true), {}}})}) ==
        "wrong_scope");
  CHECK(office.write(Tier::meeting, kCase, {op("contact")}) == "meetings_closed");
  office.worker(kChildren, "supervisor");
  office.facts.remove("assignment", kAssignment);
  CHECK(office.casework({op("contact")}) == "supervisor_of_partner");
  CHECK(office.write(Tier::restricted, kCase, {op("restricted_note")}) == "restricted_part");
}

TEST_CASE("sensitive fields are written in the restricted part and nowhere else") {
  Office office;
  office.assign(kCase);
  std::size_t found = 0;
  for (const Kind& kind : banso_schema().kinds()) {
    if (kind.tier != Tier::casework || std::string_view(kind.id) == "assignment") continue;
    for (const Field& field : kind.fields) {
      const RecordId record = std::string_view(kind.id) == "case" ? kCase : kRecord;
      const OpDraft one = op(kind.id, {{field.id, Value(), {}}}, record);
      const bool is_sensitive = field.sensitivity == Sensitivity::s3;
      found += is_sensitive ? 1 : 0;
      CAPTURE(kind.id);
      CAPTURE(field.id);
      CHECK(office.casework({one}) == (is_sensitive ? "wrong_scope" : "direct_assignment"));
      CHECK(office.write(Tier::restricted, kCase, {one}) ==
            (is_sensitive ? "direct_assignment" : "wrong_scope"));
    }
  }
  CHECK(found > 0);
}

TEST_CASE("within a case nobody opens another one") {
  Office office;
  office.assign(kCase);
  CHECK(office.casework({assignment_op(kCase, kOtherWorker)}) == "direct_assignment");
  CHECK(office.casework({assignment_op(kOtherCase)}) == "wrong_scope");
  CHECK(office.casework({case_op(kCase)}) == "direct_assignment");
  CHECK(office.casework({case_op(kOtherCase)}) == "wrong_scope");
  // An assignment of another case, and one that nobody knows.
  office.put("assignment", kRecord, {{"case", kOtherCase}, {"worker", kOtherWorker}});
  CHECK(office.casework({op("assignment", {{"until", "2026-04-01", {}}})}) == "wrong_scope");
  CHECK(office.casework({assignment_op(kCase)}) == "wrong_scope");
  office.facts.remove("assignment", kRecord);
  CHECK(office.casework({op("assignment", {{"until", "2026-04-01", {}}})}) == "wrong_scope");
}

TEST_CASE("a new case comes with the assignment of its author") {
  Office office;
  const auto make = [&](std::vector<OpDraft> ops) {
    return office.write(Tier::casework, kNewCase, std::move(ops));
  };
  CHECK(make({case_op(kNewCase), assignment_op(kNewCase)}) == "new_case");
  CHECK(make({case_op(kNewCase)}) == "not_assigned");
  CHECK(make({case_op(kNewCase), assignment_op(kNewCase, kOtherWorker)}) == "not_assigned");
  CHECK(make({assignment_op(kNewCase)}) == "unknown_scope");
  CHECK(make({op("contact")}) == "unknown_scope");
  CHECK(make({case_op(kCase), assignment_op(kNewCase)}) == "wrong_scope");
  CHECK(make({case_op(kNewCase), assignment_op(kCase)}) == "wrong_scope");
  CHECK(office.write(Tier::restricted, kNewCase, {case_op(kNewCase), assignment_op(kNewCase)}) ==
        "unknown_scope");
  CHECK(office.write(Tier::organisation, kNewCase, {case_op(kNewCase), assignment_op(kNewCase)}) ==
        "unknown_scope");
  office.worker(kCity, "administrator");
  CHECK(make({case_op(kNewCase), assignment_op(kNewCase)}) == "no_casework_role");
  office.worker(kMental, "caseworker", {{"revoked", Value(true)}});
  CHECK(make({case_op(kNewCase), assignment_op(kNewCase)}) == "worker_revoked");
}

TEST_CASE("an assignment that ended or has not begun lets nobody write") {
  Office office;
  office.assign(kCase, {{"from", "2025-04-01"}, {"until", "2026-03-31"}});
  CHECK(office.casework({op("contact")}) == "assignment_ended");
  CHECK(office.casework({assignment_op(kCase)}) == "assignment_ended");
  office.assign(kCase, {{"from", "2026-04-16"}});
  CHECK(office.casework({op("contact")}) == "assignment_not_begun");
  office.assign(kCase, {{"until", "2026-04-15"}});
  CHECK(office.casework({op("contact")}) == "direct_assignment");
}

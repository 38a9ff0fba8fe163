// SPDX-License-Identifier: Apache-2.0
#include "shared/model/check_value.h"

#include "shared/base/limits.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

const RecordId kRecord{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}};

// "" when it fits, else the reason.
std::string check(const char* kind, std::string_view path, const Value& value) {
  const Status status = check_write(*banso_schema().find(kind), path, value, banso_codes());
  return status ? "" : status.error().detail;
}

}  // namespace

TEST_CASE("values that fit") {
  CHECK(check("case", "title", "60/50世帯") == "");
  CHECK(check("case", "lead_organisation", kRecord) == "");
  CHECK(check("case", "phase", "intake") == "");
  CHECK(check("case", "opened_on", "2026-04") == "");
  CHECK(check("case", "opened_on", "") == "");
  CHECK(check("case", "contact_rhythm_days", 60) == "");
  CHECK(check("case", "presenting_problem", "一行目\n二行目\t字下げ") == "");
  CHECK(check("person", "contact_ban", true) == "");
  CHECK(check("contact", "started_at", std::int64_t{1'775'001'600'000}) == "");
  CHECK(check("contact", "topic_primary", "depression") == "");
  CHECK(check("case", "title", Value()) == "");
  CHECK(check("case", "deleted", true) == "");
}

TEST_CASE("the reason names kind, field and rule, and never the value") {
  CHECK(check("case", "phase", "秘密") == "case.phase: not a code of the table phase");
  CHECK(check("case", "phase", 3) == "case.phase: not a code");
  CHECK(check("case", "phase", "") == "case.phase: no code has this length");
  CHECK(check("case", "title", 3) == "case.title: not a text");
  CHECK(check("case", "title", "\xFF") == "case.title: not UTF-8");
  CHECK(check("case", "title", "一行目\n二行目") == "case.title: has control characters");
  CHECK(check("case", "summary", "\x1B[0m") == "case.summary: has control characters");
  CHECK(check("case", "opened_on", "2026-02-30") == "case.opened_on: no such day in the calendar");
  CHECK(check("case", "opened_on", "昨日") == "case.opened_on: not a date of the form 2026-04-01");
  CHECK(check("case", "opened_on", 20260401) == "case.opened_on: not a date");
  CHECK(check("case", "household", "x") == "case.household: not the id of a record");
  CHECK(check("case", "household", Bytes(15)) == "case.household: not the id of a record");
  CHECK(check("case", "household", RecordId{}) == "case.household: not the id of a record");
  CHECK(check("case", "contact_rhythm_days", "60") ==
        "case.contact_rhythm_days: not a whole number");
  CHECK(check("contact", "started_at", std::int64_t{1} << 60) ==
        "contact.started_at: too far from zero");
  CHECK(check("person", "contact_ban", 1) == "person.contact_ban: neither true nor false");
  CHECK(check("case", "deleted", Value()) == "case.deleted: neither true nor false");
  CHECK(check("case", "phase", Value()) == "case.phase: required");
}

TEST_CASE("a text has a bound, and the error says so by its code") {
  const Kind& kind = *banso_schema().find("case");
  const Value longest(std::string(limits::kTextBytesMax, 'x'));
  CHECK(check_write(kind, "summary", longest, banso_codes()).has_value());
  const Status status = check_write(kind, "summary", Value(*longest.text() + "x"), banso_codes());
  REQUIRE_FALSE(status.has_value());
  CHECK(status.error().code == ErrorCode::too_large);
}

TEST_CASE("elements of sets are keyed by what they are") {
  CHECK(check("case", "themes/suicide", "suicide") == "");
  CHECK(check("case", "themes/suicide", Value()) == "");
  CHECK(check("case", "themes/1", "suicide") ==
        "case.themes: the key of a code is the code itself");
  CHECK(check("case", "themes", "suicide") == "case.themes: is a set: the path names an element");
  CHECK(check("case", "themes/", "suicide") == "case.themes: is a set: the path names an element");
  CHECK(check("case", "subjects/" + kRecord.hex(), kRecord) == "");
  CHECK(check("case", "subjects/1", kRecord) ==
        "case.subjects: the key of a reference is its id in hex");
  CHECK(check("case", "title/1", "x") == "case.title: is not a set");
  CHECK(check("person", "aliases/旧姓", "髙橋") == "");
  CHECK(check("person", "aliases/" + std::string(limits::kElementBytesMax + 1, 'x'), "x") ==
        "person.aliases: the element's key is too long");
  CHECK(check("person", "aliases/\n", "x") == "person.aliases: the element's key is no plain text");
}

TEST_CASE("groups and lists are checked part by part") {
  const ValueMap phone = {{"number", "090-0000-0000"}, {"use", "mobile"}, {"hide_office", true}};
  CHECK(check("person", "phones/a", phone) == "");
  CHECK(check("person", "phones/a", "090") == "person.phones: not a group of parts");
  CHECK(check("person", "phones/a", ValueMap{{"use", "pigeon"}}) ==
        "person.phones.use: not a code of the table phone_use");
  const ValueMap segment = {{"tag", "S"}, {"speaker", "本人"}, {"text", "困っていない"}};
  CHECK(check("contact", "segments", ValueList{segment, segment}) == "");
  CHECK(check("contact", "segments", segment) == "contact.segments: not a list");
  CHECK(check("contact", "segments", ValueList{ValueMap{{"tag", "S"}}}) ==
        "contact.segments.text: required");
  CHECK(check("contact", "segments", ValueList{Value("text")}) ==
        "contact.segments: not a group of parts");
}

TEST_CASE("what a newer version writes is kept, not refused") {
  CHECK(check("case", "field_of_tomorrow", ValueList{1, "x"}) == "");
  CHECK(check("case", "field_of_tomorrow/element", 1) == "");
  CHECK(check("person", "phones/a", ValueMap{{"number", "1"}, {"satellite", 3}}) == "");
  const Field field = {
      .id = "x", .label = {"x", "x"}, .type = FieldType::code, .code_table = "table_of_tomorrow"};
  CHECK(check_value(field, "anything", banso_codes()).has_value());
}

TEST_CASE("an office's own codes are codes") {
  const std::optional<CodeOverride> by =
      code_override_from(kRecord, {{"table", "contact_result"},
                                   {"from_fiscal_year", 2026},
                                   {"items/asleep", ValueMap{{"ja", "就寝中"}}}});
  REQUIRE(by.has_value());
  const CodeTables codes(banso_code_tables(), {*by});
  const Kind& contact = *banso_schema().find("contact");
  CHECK(check_write(contact, "result", "asleep", codes).has_value());
  CHECK_FALSE(check_write(contact, "result", "asleep", banso_codes()).has_value());
}

TEST_CASE("a new record has what is required") {
  const Kind& task = *banso_schema().find("task");
  CHECK(check_required(task, {"title", "case", "status", "unknown"}).has_value());
  const Status status = check_required(task, {"case", "status"});
  REQUIRE_FALSE(status.has_value());
  CHECK(status.error().detail == "task.title: required");
  CHECK_FALSE(check_required(*banso_schema().find("contact"), {}).has_value());
}

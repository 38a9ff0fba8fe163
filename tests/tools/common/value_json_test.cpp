// SPDX-License-Identifier: Apache-2.0
// Values go to JSON and back unchanged, for every type of field; what does not fit is refused.
#include "tools/common/value_json.h"

#include "tests/support/doctest.h"
#include "tools/common/iso_time.h"

namespace banso {
namespace {

Field field_of(FieldType type, std::vector<Field> parts = {}) {
  Field field{.id = "f", .label = {"", ""}};
  field.type = type;
  field.parts = std::move(parts);
  return field;
}

void check_round_trip(const Field& field, const Value& value) {
  const auto again = value_from_json(field, value_to_json(&field, value));
  REQUIRE(again);
  CHECK(*again == value);
}

}  // namespace

TEST_CASE("every type of field survives JSON") {
  RecordId reference;
  reference.raw.fill(0xAB);
  const Field group = field_of(FieldType::group, {{.id = "from", .label = {"", ""}}});
  check_round_trip(field_of(FieldType::text), "神 と 𠮷");
  check_round_trip(field_of(FieldType::number), -3);
  check_round_trip(field_of(FieldType::flag), true);
  check_round_trip(field_of(FieldType::time), std::int64_t{1'775'007'000'123});
  check_round_trip(field_of(FieldType::reference), reference);
  check_round_trip(group, ValueMap{{"from", "2026-04"}});
  check_round_trip(field_of(FieldType::list, group.parts),
                   ValueList{ValueMap{{"from", "2026"}}, ValueMap{}});
  check_round_trip(field_of(FieldType::text), Value());
}

TEST_CASE("what does not fit the field is refused") {
  CHECK_FALSE(value_from_json(field_of(FieldType::flag), "true"));
  CHECK_FALSE(value_from_json(field_of(FieldType::number), "3"));
  CHECK_FALSE(value_from_json(field_of(FieldType::reference), "abc"));
  CHECK_FALSE(value_from_json(field_of(FieldType::text), 3));
  CHECK_FALSE(value_from_json(field_of(FieldType::group), {{"unknown", 1}}));
  CHECK_FALSE(value_from_json(field_of(FieldType::list), {{"unknown", 1}}));
}

TEST_CASE("words of a command line") {
  CHECK(value_from_words(field_of(FieldType::number), "12").value() == Value(12));
  CHECK(value_from_words(field_of(FieldType::text), "12").value() == Value("12"));
  CHECK(value_from_words(field_of(FieldType::flag), "true").value() == Value(true));
  CHECK(value_from_words(field_of(FieldType::text), "").value().is_null());
  CHECK_FALSE(value_from_words(field_of(FieldType::flag), "maybe"));
  CHECK_FALSE(value_from_words(field_of(FieldType::group), "{"));
}

TEST_CASE("times as ISO 8601") {
  CHECK(time_to_iso(0) == "1970-01-01T00:00:00Z");
  CHECK(time_from_iso("2026-04-01T10:30:00+09:00").value() ==
        time_from_iso("2026-04-01T01:30Z").value());
  CHECK(time_to_iso(time_from_iso("1969-12-31T23:59:59.250Z").value()) ==
        "1969-12-31T23:59:59.250Z");
  for (const char* bad : {"", "2026-04-01", "2026-02-30T00:00Z", "2026-04-01T24:00Z",
                          "2026-04-01T01:30:00", "2026-04-01T01:30:00Zx"}) {
    CHECK_FALSE(time_from_iso(bad));
  }
}

}  // namespace banso

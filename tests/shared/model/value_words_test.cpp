// SPDX-License-Identifier: Apache-2.0
#include "shared/model/value_words.h"

#include "shared/model/dates.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

const RecordId kKnown{{1}};
const RecordId kOther{{2}};

std::string words(const char* kind, const char* field, const Value& value,
                  Language language = Language::japanese, int fiscal_year = 2026) {
  const WordsContext context = {
      .codes = banso_codes(),
      .language = language,
      .fiscal_year = fiscal_year,
      .name_of =
          [](std::string_view of_kind, const RecordId& id) {
            return id == kKnown ? std::string(of_kind) + "の名前" : std::string();
          },
  };
  return value_words(*banso_schema().find(kind)->find(field), value, context);
}

}  // namespace

TEST_CASE("values in Japanese") {
  CHECK(words("case", "title", "髙橋様") == "髙橋様");
  CHECK(words("case", "phase", "active") == "支援中");
  CHECK(words("case", "opened_on", "2026-04-01") == "令和8年4月1日");
  CHECK(words("case", "opened_on", "") == "不明");
  CHECK(words("case", "contact_rhythm_days", 60) == "60");
  CHECK(words("person", "contact_ban", true) == "はい");
  CHECK(words("case", "household", kKnown) == "householdの名前");
  CHECK(words("case", "household", kOther) == kOther.hex());
  CHECK(words("case", "title", Value()) == "（なし）");
  CHECK(words("case", "title", "") == "（なし）");
  const std::int64_t at = unix_ms_in_japan({2026, 4, 1}) + (14 * 60 + 5) * 60'000;
  CHECK(words("contact", "started_at", at) == "令和8年4月1日 14:05");
}

TEST_CASE("values in English") {
  CHECK(words("case", "phase", "active", Language::english) == "Active support");
  CHECK(words("case", "opened_on", "2026-04-01", Language::english) == "2026-04-01");
  CHECK(words("case", "opened_on", "", Language::english) == "unknown");
  CHECK(words("person", "contact_ban", false, Language::english) == "no");
  CHECK(words("case", "title", Value(), Language::english) == "(none)");
  CHECK(words("contact", "started_at", std::int64_t{0}, Language::english) == "1970-01-01 09:00");
}

TEST_CASE("groups and lists, part by part in the order of the schema") {
  const ValueMap phone = {{"may_call", true}, {"number", "090"}, {"use", "mobile"}, {"extra", 1}};
  CHECK(words("person", "phones", phone) == "種別：携帯、番号・宛先：090、連絡可：はい、extra：1");
  CHECK(words("person", "phones", phone, Language::english) ==
        "Use: Mobile, Number: 090, May be called: yes, extra: 1");
  const ValueList segments = {ValueMap{{"tag", "S"}, {"speaker", "本人"}, {"text", "困っていない"}},
                              ValueMap{{"tag", "O"}, {"text", "部屋は片付いている"}}};
  CHECK(words("contact", "segments", segments) ==
        "区分：S 主観、言った人：本人、本文：困っていない\n区分：O 客観、本文：部屋は片付いている");
  CHECK(words("contact", "segments", ValueList{}) == "（なし）");
}

TEST_CASE("what does not fit its field is shown as it is") {
  CHECK(words("case", "phase", "of_tomorrow") == "of_tomorrow");
  CHECK(words("case", "phase", 7) == "7");
  CHECK(words("case", "opened_on", "soon") == "soon");
  CHECK(words("case", "household", Bytes{1, 2}) == "0102");
  CHECK(words("contact", "segments", ValueList{Value("plain")}) == "plain");
  CHECK(words("contact", "started_at", "noon") == "noon");
  CHECK(plain_words(ValueMap{{"a", 1}, {"b", ValueList{"x", "y"}}}, Language::english) ==
        "a: 1, b: x\ny");
}

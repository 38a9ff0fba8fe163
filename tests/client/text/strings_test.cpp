// SPDX-License-Identifier: Apache-2.0
#include "client/text/strings.h"

#include <algorithm>
#include <set>
#include <string>

#include "shared/base/utf8.h"
#include "tests/support/doctest.h"

using namespace banso;
using namespace banso::client;

namespace {

std::multiset<std::string> placeholders(std::string_view text) {
  std::multiset<std::string> names;
  while (true) {
    const std::size_t open = text.find('{');
    if (open == text.npos) break;
    const std::size_t close = text.find('}', open);
    REQUIRE(close != text.npos);
    names.emplace(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  CHECK(text.find('}') == text.npos);
  return names;
}

bool has_japanese(std::string_view text) {
  REQUIRE(is_valid_utf8(text));
  const std::vector<char32_t> points = code_points(text);
  return std::any_of(points.begin(), points.end(), [](char32_t point) {
    return (point >= 0x3000 && point <= 0x9FFF) || (point >= 0xFF00 && point <= 0xFFEF);
  });
}

bool has_word(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// What has no words but placeholders and signs, and is therefore the same in each language.
bool is_of_no_language(Str id) {
  return id == Str::storage_used || id == Str::range_words || id == Str::beside_words ||
         id == Str::decade_words || id == Str::day_name || id == Str::list_words ||
         id == Str::sample_full_name || id == Str::pin;
}

}  // namespace

TEST_CASE("every string is there in both languages, with the same placeholders") {
  std::set<std::string_view> ids;
  CHECK(string_count() >= 150);
  for (std::size_t i = 0; i < string_count(); ++i) {
    const StringEntry& entry = string_entry(i);
    CAPTURE(std::string(entry.id));
    CHECK(ids.insert(entry.id).second);
    const std::multiset<std::string> names = placeholders(entry.japanese);
    for (const std::string_view text : {entry.japanese, entry.english_one, entry.english}) {
      CHECK(!text.empty());
      CHECK(text == text.substr(0, text.find_last_not_of(" \n") + 1));
      CHECK(text.front() != ' ');
      CHECK(placeholders(text) == names);
    }
    // A word with two forms counts something.
    if (entry.english_one != entry.english) CHECK(names.count("count") == 1);
  }
}

TEST_CASE("Japanese is Japanese and English is English") {
  for (std::size_t i = 0; i < string_count(); ++i) {
    const StringEntry& entry = string_entry(i);
    CAPTURE(std::string(entry.id));
    CHECK(!has_japanese(entry.english));
    CHECK(!has_japanese(entry.english_one));
    if (is_of_no_language(static_cast<Str>(i))) continue;
    CHECK(has_japanese(entry.japanese));
    CHECK(has_word(entry.english));
  }
}

TEST_CASE("no word of the machinery reaches a person") {
  for (std::size_t i = 0; i < string_count(); ++i) {
    CAPTURE(std::string(string_entry(i).id));
    for (const char* word : {"merge", "revision", "sync error", "head", "token", "exception"}) {
      CHECK(string_entry(i).english.find(word) == std::string_view::npos);
    }
    for (const char* word : {"マージ", "リビジョン", "同期エラー", "トークン", "例外"}) {
      CHECK(string_entry(i).japanese.find(word) == std::string_view::npos);
    }
  }
}

TEST_CASE("words are found by id and language") {
  CHECK(tr(Language::japanese, Str::save) == "保存");
  CHECK(tr(Language::english, Str::save) == "Save");
  CHECK(string_entry(static_cast<std::size_t>(Str::record_visit)).id == "record_visit");
  CHECK(language_of("ja") == Language::japanese);
  CHECK(language_of("en") == Language::english);
  CHECK(language_of("en-GB") == Language::english);
  CHECK(language_of("") == Language::japanese);
  CHECK(language_of("end") == Language::japanese);
  CHECK(language_of(tag_of(Language::english)) == Language::english);
  CHECK(language_of(tag_of(Language::japanese)) == Language::japanese);
}

TEST_CASE("placeholders are filled in") {
  CHECK(format(Language::japanese, Str::saved_at, {{"time", "10:42"}}) == "保存済み 10:42");
  CHECK(format(Language::japanese, Str::conflict_title, {{"field", "電話番号"}}) ==
        "電話番号が2か所で変わっています");
  CHECK(format(Language::english, Str::of_total, {{"total", 12'000}, {"position", 7}}) ==
        "7 of 12,000");
  // An argument is never read for placeholders; one that is missing shows.
  CHECK(format(Language::english, Str::saved_at, {{"time", "{time}{"}}) == "Saved {time}{");
  CHECK(format(Language::english, Str::saved_at, {}) == "Saved {time}");
  CHECK(format(Language::english, Str::save, {{"time", "1"}}) == "Save");
}

TEST_CASE("English has a plural, Japanese has none") {
  CHECK(format(Language::english, Str::days_ago, {{"count", 1}}) == "1 day ago");
  CHECK(format(Language::english, Str::days_ago, {{"count", 3}}) == "3 days ago");
  CHECK(format(Language::english, Str::days_ago, {{"count", 0}}) == "0 days ago");
  CHECK(format(Language::english, Str::items, {{"count", 12'345}}) == "12,345 items");
  CHECK(format(Language::japanese, Str::days_ago, {{"count", 1}}) == "1日前");
  CHECK(format(Language::japanese, Str::items, {{"count", 12'345}}) == "12,345件");
  CHECK(format(Language::english, Str::sync_waiting, {{"count", std::size_t{1}}}) ==
        "1 record is waiting to be sent.");
}

TEST_CASE("every error has its own words") {
  std::set<Str> seen;
  for (int code = 0; code <= static_cast<int>(ErrorCode::unsupported); ++code) {
    CHECK(seen.insert(string_of(static_cast<ErrorCode>(code))).second);
  }
}

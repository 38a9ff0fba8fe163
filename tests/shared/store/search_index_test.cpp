// SPDX-License-Identifier: Apache-2.0
// The index on a real database: words of one, two and more characters, names first, replacement,
// removal of a record and of a scope, and queries that are all signs.
#include "shared/store/search/search_index.h"

#include <map>

#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

namespace banso {
namespace {

struct World {
  FakeEnv env;
  std::unique_ptr<Database> database = Database::open(":memory:", {}).value();
  SearchIndex index{*database};
  std::map<RecordId, std::pair<std::string, SearchText>> records;

  World() { REQUIRE(SearchIndex::create(*database)); }

  RecordId put(const std::string& kind, SearchText folded, std::int64_t scope_no = 1) {
    const auto record = new_id<RecordId>(env);
    put_again(record, kind, std::move(folded), scope_no);
    return record;
  }
  void put_again(const RecordId& record, const std::string& kind, SearchText folded,
                 std::int64_t scope_no = 1) {
    REQUIRE(index.put(kind, record, scope_no, folded));
    records[record] = {kind, std::move(folded)};
  }
  std::vector<RecordId> find(const std::string& words, std::size_t limit = 10) {
    const auto read = [this](const SearchHit& hit) -> Result<std::optional<SearchText>> {
      return records.at(hit.record).second;
    };
    std::vector<RecordId> found;
    const auto hits = index.find({words, words}, limit, read).value();
    for (const auto& hit : hits) {
      CHECK(hit.kind == records.at(hit.record).first);
      found.push_back(hit.record);
    }
    return found;
  }
};

using Records = std::vector<RecordId>;

}  // namespace

TEST_CASE("words of one, two and more characters are found, and only where they stand") {
  World world;
  const auto cats = world.put("contact", {"ネコ20匹ヲ飼ッテイル。", ""});
  const auto note = world.put("contact", {"自殺企図ハ無イ。図書館ニ行ク。", ""});
  CHECK(world.find("図") == Records{note});
  CHECK(world.find("ネコ") == Records{cats});
  CHECK(world.find("自殺企図") == Records{note});
  CHECK(world.find("図書館 自殺") == Records{note});
  CHECK(world.find("殺図") == Records{});
  // All pairs are there, but not one after another.
  const auto scattered = world.put("contact", {"自殺。殺企。企図。", ""});
  CHECK(world.find("自殺企図") == Records{note});
  CHECK(world.find("殺企") == Records{scattered, note});
}

TEST_CASE("hits in names come first, then the newest") {
  World world;
  const auto first = world.put("contact", {"高橋サンニ会ウ", ""});
  const auto second = world.put("contact", {"高橋サン不在", ""});
  const auto person = world.put("person", {"", "高橋花子"});
  CHECK(world.find("高橋") == Records{person, second, first});
  CHECK(world.find("高橋", 2) == Records{person, second});
}

TEST_CASE("a record put again is found by its new text only; removed ones are gone") {
  World world;
  const auto record = world.put("contact", {"古イ記録", ""}, 1);
  world.put_again(record, "contact", {"新シイ記録", ""}, 2);
  CHECK(world.find("古イ") == Records{});
  CHECK(world.find("新シ") == Records{record});
  REQUIRE(world.index.remove_scope(1));
  CHECK(world.find("新シ") == Records{record});
  REQUIRE(world.index.remove_scope(2));
  CHECK(world.find("新シ") == Records{});
  REQUIRE(world.index.remove_record(record));
}

TEST_CASE("queries of signs, quotes and operators find nothing and break nothing") {
  World world;
  world.put("contact", {"本人", ""});
  for (const std::string query : {"", "\"", "*", "\" OR \"", "NEAR(", "^", "-", "、。"}) {
    CHECK(world.find(query) == Records{});
  }
}

}  // namespace banso

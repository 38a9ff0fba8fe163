// SPDX-License-Identifier: Apache-2.0
// The promise of the schema (design: one schema drives everything): a kind and a field that exist
// only as lines in a registry are validated, stored, listed, merged, searched and exported, without
// any machinery of their own. A device with the older registry keeps what it does not know (P12).
#include <algorithm>

#include "shared/codec/value_codec.h"
#include "shared/store/device/device_store.h"
#include "shared/store/export/csv.h"
#include "shared/store/search/indexer.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

namespace banso {
namespace {

// 社会資源 (a kind of the next stage) and one more field of a kind that is there already.
std::vector<Kind> newer_kinds() {
  std::vector<Kind> kinds = banso_kinds();
  kinds.push_back(
      {.id = "resource",
       .label = {"社会資源", "Resource"},
       .tier = Tier::casework,
       .fields = {{.id = "name",
                   .label = {"名称", "Name"},
                   .type = FieldType::text,
                   .indexed = true,
                   .required = true,
                   .name = true},
                  {.id = "hours", .label = {"開所時間", "Hours"}, .type = FieldType::text},
                  {.id = "tags", .label = {"分類", "Tags"}, .merge = Merge::set}}});
  const auto the_case = std::find_if(kinds.begin(), kinds.end(), [](const Kind& kind) {
    return std::string_view(kind.id) == "case";
  });
  the_case->fields.push_back({.id = "nickname", .label = {"呼び名", "Nickname"}, .indexed = true});
  return kinds;
}

struct Side {
  FakeEnv env;
  std::unique_ptr<DeviceStore> store;
  Side(std::uint64_t seed, const Schema& schema) : env(seed) {
    DeviceStoreOptions options;
    options.path = ":memory:";
    store = DeviceStore::open(env, schema, options).value();
  }
  std::vector<Bytes> changes() {
    std::vector<Bytes> all;
    const auto collect = [&](const LoggedChange& change) -> Result<bool> {
      all.push_back(change.bytes);
      return true;
    };
    REQUIRE(store->each_change(0, collect));
    return all;
  }
  void take(const std::vector<Bytes>& changes) {
    const Bytes receipt(8);
    std::vector<FeedItem> items;
    for (const Bytes& change : changes) items.push_back({receipt, change});
    Act act = store->begin().value();
    REQUIRE(store->sync().apply(act, items));
    REQUIRE(act.commit());
  }
};

}  // namespace

TEST_CASE("a kind and a field that are only lines of the schema work everywhere") {
  const Schema newer(newer_kinds());
  Side a(1, newer);
  Side b(2, newer);
  const RecordId worker = a.store->new_record();
  const RecordId case_id = a.store->new_record();
  const RecordId resource = a.store->new_record();
  const Scope scope{Tier::casework, case_id};
  const auto save = [&](Side& side, std::vector<RecordEdit> records) {
    return side.store->save({worker, scope, std::move(records)});
  };

  // Validated: a required field is missing, a type is wrong, a field is unknown.
  CHECK_FALSE(save(a, {{"resource", resource, {{"hours", "9-17"}}}}));
  CHECK_FALSE(save(a, {{"resource", resource, {{"name", 3}}}}));
  CHECK_FALSE(save(a, {{"resource", resource, {{"name", "居場所"}, {"colour", "red"}}}}));

  // Stored and listed by the new kind's and the new field's index.
  REQUIRE(save(
      a,
      {{"resource", resource, {{"name", "ゆんたく広場"}, {"hours", "9-17"}}},
       {"case",
        case_id,
        {{"phase", "active"}, {"lead_organisation", Value(worker)}, {"nickname", "ネコの家"}}}}));
  ListQuery query;
  query.kind = "case";
  query.filters = {{.field = "nickname", .value = "ネコの家"}};
  CHECK(a.store->list(query).value().size() == 1);

  // Merged: concurrent values conflict, elements of the set are both there.
  b.take(a.changes());
  REQUIRE(save(a, {{"resource", resource, {{"hours", "10-18"}, {"tags/a", "集まる"}}}}));
  REQUIRE(save(b, {{"resource", resource, {{"hours", "8-12"}, {"tags/b", "食べる"}}}}));
  a.take(b.changes());
  b.take(a.changes());
  for (Side* side : {&a, &b}) {
    const auto conflicts = side->store->conflicts().value();
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts.at(0) == ConflictRef{"resource", resource, "hours"});
    const auto record = side->store->record("resource", resource).value().value();
    CHECK(record.elements("tags") == std::vector<std::string>{"a", "b"});
  }

  // Searched, as a name and in any spelling; exported under its labels.
  const auto indexer = Indexer::open(*b.store).value();
  while (indexer->step().value()) {
  }
  const auto hits = indexer->find("ユンタク").value();
  REQUIRE(hits.size() == 1);
  CHECK(hits.at(0).record == resource);
  CHECK(hits.at(0).in_name);
  const Kind* kind = newer.find("resource");
  const auto record = b.store->record("resource", resource).value().value();
  CHECK(csv_header(*kind, Language::japanese).find("開所時間") != std::string::npos);
  const WordsContext words{banso_codes()};
  CHECK(csv_line(*kind, record, words).find("ゆんたく広場") != std::string::npos);
}

TEST_CASE("a device with the older schema keeps what it does not know, and gives it on unchanged") {
  const Schema newer(newer_kinds());
  Side a(1, newer);
  Side old(2, banso_schema());
  const RecordId worker = a.store->new_record();
  const RecordId case_id = a.store->new_record();
  REQUIRE(a.store->save(
      {worker,
       {Tier::casework, case_id},
       {{"resource", a.store->new_record(), {{"name", "広場"}}},
        {"case",
         case_id,
         {{"phase", "active"}, {"lead_organisation", Value(worker)}, {"nickname", "ネコの家"}}}}}));
  old.take(a.changes());
  CHECK(old.changes() == a.changes());
  CHECK(old.store->records().foreign().value().size() == 1);
  const auto record = old.store->record("case", case_id).value().value();
  CHECK(decode_value(record.value("nickname")).value() == Value("ネコの家"));
}

}  // namespace banso

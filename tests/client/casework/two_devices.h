// SPDX-License-Identifier: Apache-2.0
// Two devices with the real kinds of record, each a store in memory, that get each other's changes
// when a test says so: what they write in between stands against each other.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "shared/model/schema.h"
#include "shared/store/device/device_store.h"
#include "tests/support/change_builder.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

namespace banso::test {

class CaseDevice {
 public:
  CaseDevice(std::uint64_t seed, const RecordId& its_worker) : env(seed), worker(its_worker) {
    DeviceStoreOptions options;
    options.path = ":memory:";
    auto opened = DeviceStore::open(env, banso_schema(), options);
    REQUIRE(opened.has_value());
    store = *std::move(opened);
  }
  ChangeId save(const char* kind, const RecordId& record, std::vector<FieldEdit> fields,
                const Scope& scope) {
    env.advance_ms(60'000);
    const auto saved = store->save({worker, scope, {{kind, record, std::move(fields)}}});
    REQUIRE(saved.has_value());
    return *saved;
  }
  void save_all(const std::vector<Edit>& edits) { REQUIRE(store->save_all(edits).has_value()); }
  void take_from(CaseDevice& other) {
    constexpr std::array<std::uint8_t, 8> kReceipt{1, 2, 3, 4, 5, 6, 7, 8};
    auto batch = other.store->sync().unsent(std::size_t{1} << 20U, 1000);
    REQUIRE(batch.has_value());
    std::vector<FeedItem> items;
    for (const Outgoing& one : batch->changes) items.push_back({kReceipt, one.change});
    auto act = store->begin();
    REQUIRE(act.has_value());
    REQUIRE(store->sync().apply(*act, items).has_value());
    REQUIRE(act->commit().has_value());
  }

  FakeEnv env;
  RecordId worker;
  std::unique_ptr<DeviceStore> store;
};

// 岡本 and 谷口, and a case with 山下 花子 that both of them have.
class TwoDevices {
 public:
  TwoDevices() {
    const RecordId office = test_id<RecordId>(1, 0x0F);
    for (const auto& [worker, name] : {std::pair(a.worker, "岡本"), std::pair(b.worker, "谷口")}) {
      a.save("worker", worker,
             {{"name", name}, {"organisation", Value(office)}, {"role", "caseworker"}},
             {Tier::book, {}});
    }
    a.save("case", id, {{"lead_organisation", Value(office)}, {"phase", "active"}}, scope);
    a.save("person", person, {{"case", Value(id)}, {"name", "山下 花子"}}, scope);
    b.take_from(a);
  }
  void exchange() {
    a.take_from(b);
    b.take_from(a);
  }

  CaseDevice a{1, test_id<RecordId>(1, 0xA0)};
  CaseDevice b{2, test_id<RecordId>(2, 0xB0)};
  const RecordId id = test_id<RecordId>(1, 0xC0);
  const RecordId person = test_id<RecordId>(1, 0xD0);
  const Scope scope = {Tier::casework, id};
  const Scope restricted = {Tier::restricted, id};
};

}  // namespace banso::test

// SPDX-License-Identifier: Apache-2.0
// A device's store in memory, with a schema that has a field of each merge class, a restricted
// field and a second kind that lives in the book.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/store/device/device_store.h"
#include "tests/shared/store/record_world.h"
#include "tests/support/fake_env.h"

namespace banso {

inline constexpr std::array<std::uint8_t, 8> kTestReceipt{1, 2, 3, 4, 5, 6, 7, 8};
inline const RecordId kTestAuthor = test_id<RecordId>(1, 0x22);

inline Scope casework(std::uint8_t number) {
  return {Tier::casework, test_id<RecordId>(number, 0x33)};
}
inline Scope restricted(std::uint8_t number) {
  return {Tier::restricted, test_id<RecordId>(number, 0x33)};
}

inline Schema device_schema() {
  std::vector<Kind> kinds = thing_schema().kinds();
  kinds[0].fields.push_back(
      {.id = "secret", .label = {"秘", "Secret"}, .sensitivity = Sensitivity::s3});
  kinds.push_back(kinds[0]);
  kinds[1].id = "worker";
  kinds[1].tier = Tier::book;
  kinds[1].fields = {{.id = "name", .label = {"氏名", "Name"}, .required = true}};
  return Schema(std::move(kinds));
}

struct DeviceWorld {
  FakeEnv env;
  Schema schema = device_schema();
  std::unique_ptr<DeviceStore> store;

  explicit DeviceWorld(std::uint64_t seed = 1) : env(seed) {
    DeviceStoreOptions options;
    options.path = ":memory:";
    auto opened = DeviceStore::open(env, schema, options);
    CHECK(opened.has_value());
    store = *std::move(opened);
  }
  SyncLog& sync() { return store->sync(); }

  static Edit edit(const RecordId& record, std::vector<FieldEdit> fields,
                   const Scope& scope = casework(1)) {
    return {kTestAuthor, scope, {{"thing", record, std::move(fields)}}};
  }
  ChangeId save(const Edit& edit) {
    env.advance_ms(1000);
    auto id = store->save(edit);
    CHECK(id.has_value());
    return *id;
  }
  // Writes one field of the thing.
  ChangeId write(std::string_view path, Value value, const Scope& scope = casework(1)) {
    return save(edit(kThing, {{std::string(path), std::move(value)}}, scope));
  }
  ErrorCode refusal(const Edit& edit) {
    auto id = store->save(edit);
    CHECK(!id.has_value());
    return id.error().code;
  }
  StoredRecord thing() {
    auto record = store->record("thing", kThing);
    CHECK((record.has_value() && record->has_value()));
    return **std::move(record);
  }
  std::string print_thing() {
    auto record = store->record("thing", kThing);
    CHECK(record.has_value());
    return *record ? print(**record) : "nothing";
  }
  Act begin() {
    auto act = store->begin();
    CHECK(act.has_value());
    return *std::move(act);
  }
  // What this device has not sent, as another one (or the office) would get it.
  std::vector<Bytes> unsent() {
    auto batch = sync().unsent(1 << 20, 1000);
    CHECK(batch.has_value());
    std::vector<Bytes> changes;
    for (Outgoing& one : batch->changes) changes.push_back(std::move(one.change));
    return changes;
  }
  Applied receive(const std::vector<Bytes>& changes, ByteView proof = kTestReceipt) {
    std::vector<FeedItem> items;
    for (const Bytes& change : changes) items.push_back({proof, change});
    Act act = begin();
    auto applied = sync().apply(act, items);
    CHECK(applied.has_value());
    CHECK(act.commit().has_value());
    return *applied;
  }
  // The office took everything in.
  void accept_all() {
    auto batch = sync().unsent(1 << 20, 1000);
    CHECK(batch.has_value());
    Act act = begin();
    for (const Outgoing& one : batch->changes) {
      CHECK(sync().accepted(act, one.no, kTestReceipt).has_value());
    }
    CHECK(act.commit().has_value());
  }
};

}  // namespace banso

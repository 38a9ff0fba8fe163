// SPDX-License-Identifier: Apache-2.0
// A real office on a real encrypted file, with an organisation, an administrator and as many
// workers and devices as a test asks for. One thread; what a server does with locks and a group of
// pushes is done here in order.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/model/dates.h"
#include "shared/sync/feed_page.h"
#include "shared/sync/office/office_author.h"
#include "shared/sync/office/sync_office.h"
#include "tests/support/fake_env.h"
#include "tests/support/temp_dir.h"

namespace banso {

// A device as the office sees it: it keeps its chain, and what the office last told it.
struct TestDevice {
  DeviceId id;
  RecordId worker;
  ReplicaId replica;
  std::uint64_t seq = 0;
  ChangeId tip;
  std::uint64_t lamport = 0;
  std::optional<EpochId> epoch;
  Cursor cursor;
  std::uint64_t first = 0;
  std::vector<Scope> held;
  bool revoked = false;
};

// A decoded answer with what it borrows from.
struct TestAnswer {
  Bytes body;
  SyncAnswer said;
  std::vector<Bytes> changes;  // of all pages, in their order
  std::vector<std::uint64_t> places;
  bool has(const ChangeId& id) const {
    for (const Bytes& bytes : changes) {
      if (change_id_of(bytes) == id) return true;
    }
    return false;
  }
};

template <class T>
T must(Result<T> result) {
  if (!result) std::fprintf(stderr, "%s\n", result.error().detail.c_str());
  CHECK(result.has_value());
  return *std::move(result);
}
inline void must(const Status& status) {
  if (!status) std::fprintf(stderr, "%s\n", status.error().detail.c_str());
  CHECK(status.has_value());
}

class OfficeWorld {
 public:
  OfficeWorld() {
    open();
    organisation = new_id<RecordId>(env);
    administrator = new_id<RecordId>(env);
    book({{"organisation", organisation, {{"name", Value("地域保健課"), {}}}},
          {"worker", administrator, worker_writes("管理者", "administrator")}});
  }

  // As a server does at its start; after close() or at first.
  void open() {
    DatabaseOptions options;
    options.key = Key{};
    options.key->fill(7);
    writer = must(Database::open(path(), options));
    readers = must(Database::open(path(), options));
    store = must(OfficeStore::open(*writer, receipt_key(), banso_schema(), env));
    reader = std::make_unique<OfficeReader>(*readers);
    office = std::make_unique<SyncOffice>(*store, env);
  }
  void close() {
    office.reset();
    store.reset();
    reader.reset();
    readers.reset();
    writer.reset();
  }
  std::string path() const { return dir.file("office.db"); }
  static Key receipt_key() {
    Key key;
    key.fill(9);
    return key;
  }

  // In one transaction of the writer.
  template <class Work>
  void write(const Work& work) {
    Transaction transaction = must(writer->begin());
    must(office->begun());
    work();
    must(office->before_commit());
    must(transaction.commit());
    office->committed();
  }
  // The administrator writes into the shared book.
  ChangeId book(std::vector<OpDraft> ops) {
    ChangeId id;
    write([&] {
      OfficeAuthor author(*store, env, "banso-test/1");
      id = must(author.write(administrator, {Tier::book, {}}, std::move(ops)));
    });
    return id;
  }
  std::vector<FieldWrite> worker_writes(const char* name, const char* role) const {
    return {{"name", Value(name), {}},
            {"organisation", Value(organisation), {}},
            {"role", Value(role), {}}};
  }
  TestDevice enrol(const char* role = "caseworker") {
    TestDevice device;
    device.worker = new_id<RecordId>(env);
    device.id = new_id<DeviceId>(env);
    device.replica = new_id<ReplicaId>(env);
    book({{"worker", device.worker, worker_writes("職員", role)}});
    return device;
  }

  Bytes encode(TestDevice& device, const Scope& scope, std::vector<OpDraft> ops) {
    ChangeDraft draft;
    draft.replica = device.replica;
    draft.seq = ++device.seq;
    draft.prev = device.tip;
    draft.lamport = ++device.lamport;
    draft.wall_ms = env.now_ms();
    draft.author = device.worker;
    draft.scope = scope;
    draft.app = "banso-test/1";
    draft.ops = std::move(ops);
    Bytes bytes = must(encode_change(draft));
    device.tip = change_id_of(bytes);
    return bytes;
  }
  // A case with its author as the main worker.
  Bytes new_case(TestDevice& device, const RecordId& id) {
    return encode(device, {Tier::casework, id},
                  {{"case",
                    id,
                    {{"lead_organisation", Value(organisation), {}},
                     {"title", Value("見守り"), {}},
                     {"phase", Value("intake"), {}}}},
                   {"assignment", new_id<RecordId>(env), assignment(id, device.worker)}});
  }
  static std::vector<FieldWrite> assignment(const RecordId& case_id, const RecordId& worker) {
    return {{"case", Value(case_id), {}},
            {"worker", Value(worker), {}},
            {"role", Value("main"), {}},
            {"from", Value("2026-01-01"), {}}};
  }
  Bytes set_case(TestDevice& device, const RecordId& id, const char* field, Value value,
                 std::vector<ChangeId> parents) {
    return encode(device, {Tier::casework, id},
                  {{"case", id, {{field, std::move(value), std::move(parents)}}}});
  }
  Bytes note(TestDevice& device, const RecordId& case_id, const RecordId& id,
             const std::string& text) {
    ValueMap segment{{"tag", Value("S")}, {"text", Value(text)}};
    return encode(device, {Tier::casework, case_id},
                  {{"contact",
                    id,
                    {{"case", Value(case_id), {}},
                     {"started_at", Value(env.now_ms()), {}},
                     {"method", Value("visit"), {}},
                     {"author", Value(device.worker), {}},
                     {"segments", Value(ValueList{Value(std::move(segment))}), {}}}}});
  }

  OfficeSession session(const TestDevice& device) {
    const CivilDate today = date_in_japan(env.now_ms());
    return {device.id, device.worker, device.revoked, today, today};
  }
  SyncRequest request(const TestDevice& device) const {
    SyncRequest request;
    request.epoch = device.epoch;
    request.cursor = device.cursor;
    request.head = device.cursor;
    request.fresh = !device.epoch;
    request.first = device.first;
    request.replica = device.replica;
    request.seq = device.seq;
    request.held = device.held;
    return request;
  }
  // One round; what the answer says of cursor and scopes is taken over by the device.
  TestAnswer sync(TestDevice& device, const std::vector<Bytes>& push = {}) {
    SyncRequest asked = request(device);
    for (const Bytes& bytes : push) asked.push.push_back(bytes);
    TestAnswer answer = send(device, asked);
    if (device.epoch && answer.said.epoch != *device.epoch) return answer;
    take_over(device, answer);
    return answer;
  }
  // Rounds until nothing more comes.
  TestAnswer sync_all(TestDevice& device, const std::vector<Bytes>& push = {}) {
    TestAnswer all = sync(device, push);
    bool more = all.said.more;
    while (more) {
      TestAnswer next = sync(device);
      more = next.said.more;
      for (Bytes& bytes : next.changes) all.changes.push_back(std::move(bytes));
      all.places.insert(all.places.end(), next.places.begin(), next.places.end());
    }
    return all;
  }
  static void take_over(TestDevice& device, const TestAnswer& answer) {
    if (answer.said.first != 0) device.first = answer.said.first;
    device.epoch = answer.said.epoch;
    device.cursor = answer.said.cursor;
    for (const Grant& grant : answer.said.grant) device.held.push_back(grant.scope);
    for (const Scope& scope : answer.said.evict) std::erase(device.held, scope);
  }
  // Through the wire's bytes, both ways.
  TestAnswer send(const TestDevice& device, const SyncRequest& asked) {
    const Bytes body = encode_request(asked);
    const Bytes unpacked = must(unpack_request(body));
    const SyncRequest request = must(decode_sync_request(unpacked));
    const PreparedSync prepared = must(office->prepare(*reader, request, find_device));
    TakenSync taken;
    if (SyncOffice::needs_writer(prepared)) {
      write([&] { taken = must(office->take(session(device), prepared)); });
    }
    AnswerPlan plan = office->plan(session(device), prepared, taken);
    const OfficeAnswer answer = must(SyncOffice::finish(prepared, std::move(plan), *reader, pages));
    TestAnswer read;
    read.body = encode_answer(answer.answer);
    read.said = must(decode_sync_answer(read.body));
    for (const ByteView packed : read.said.pages) {
      const FeedPage page = must(unpack_page(packed));
      for (const FeedEntry& entry : page.entries) {
        read.changes.emplace_back(entry.change.begin(), entry.change.end());
        read.places.push_back(entry.server_seq);
      }
    }
    return read;
  }

  TempDir dir;
  FakeEnv env;
  std::unique_ptr<Database> writer;
  std::unique_ptr<Database> readers;
  std::unique_ptr<OfficeStore> store;
  std::unique_ptr<OfficeReader> reader;
  std::unique_ptr<SyncOffice> office;
  PageCache pages{8 * 1024 * 1024};
  RecordId organisation;
  RecordId administrator;
  FindSigningDevice find_device = [](const DeviceId&) {
    return Result<std::optional<SigningDevice>>(std::nullopt);
  };
};

}  // namespace banso

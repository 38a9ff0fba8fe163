// SPDX-License-Identifier: Apache-2.0
// An office whose database went back notices, and gets back what devices still hold; so does a
// device whose database went back.
#include <filesystem>

#include "tests/shared/sync/office/office_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

// A device with a case, a backup of the office, and a note that only the later office knew.
struct RestoredWorld : OfficeWorld {
  TestDevice device = enrol();
  RecordId case_id = new_id<RecordId>(env);
  Bytes made = new_case(device, case_id);
  Bytes lost;

  RestoredWorld() {
    sync_all(device, {made});
    must(writer->backup_to(dir.file("backup.db")));
    lost = note(device, case_id, new_id<RecordId>(env), "失われた記録");
    sync_all(device, {lost});
  }
  void restore() {
    close();
    for (const char* rest : {"", "-wal", "-shm"}) std::filesystem::remove(path() + rest);
    std::filesystem::rename(dir.file("backup.db"), path());
    open();
  }
};

}  // namespace

TEST_CASE("a cursor that the log does not have begins a new epoch, and nothing is taken in") {
  RestoredWorld world;
  world.restore();
  const EpochId before = world.store->epoch();
  CHECK(before == *world.device.epoch);
  const std::uint64_t end = world.store->head().server_seq;
  const TestAnswer answer = world.sync(world.device, {world.lost});
  CHECK(answer.said.epoch != before);
  CHECK(answer.said.epoch == world.store->epoch());
  CHECK(answer.said.pushed.empty());
  CHECK(world.store->head().server_seq == end);

  // As PROTOCOL.md, section 7: offer, relay, and all is there again.
  TestDevice& device = world.device;
  const Receipt receipt = world.store->receipt_of(change_id_of(world.lost));
  device.epoch = answer.said.epoch;
  device.cursor = {};
  SyncRequest offer = world.request(device);
  offer.held.reset();
  offer.offer = {change_id_of(world.made), change_id_of(world.lost)};
  const TestAnswer lacks = world.send(device, offer);
  CHECK(lacks.said.lacks == std::vector<std::uint64_t>{1});
  CHECK(lacks.said.pages.empty());
  offer.offer.clear();
  offer.relay.push_back({world.lost, receipt});
  CHECK(world.send(device, offer).said.relayed[0].receipt == receipt);
  TestDevice boss = world.enrol("supervisor");
  CHECK(world.sync_all(boss).has(change_id_of(world.lost)));
}

TEST_CASE("a log that has grown past the old end meanwhile is found out by the mark") {
  RestoredWorld world;
  world.restore();
  for (int i = 0; i < 5; ++i) world.enrol();
  CHECK(world.store->head().server_seq > world.device.cursor.server_seq);
  const EpochId before = world.store->epoch();
  CHECK(world.sync(world.device).said.epoch != before);
}

TEST_CASE("the second invented cursor is an error: a database goes back only while it is closed") {
  RestoredWorld world;
  world.device.cursor.server_seq += 100;
  const EpochId before = world.store->epoch();
  const TestAnswer first = world.sync(world.device);
  CHECK(first.said.epoch != before);
  world.device.epoch = first.said.epoch;
  const SyncRequest asked = world.request(world.device);
  const PreparedSync prepared =
      must(world.office->prepare(*world.reader, asked, world.find_device));
  REQUIRE(SyncOffice::needs_writer(prepared));
  world.write([&] {
    const auto taken = world.office->take(world.session(world.device), prepared);
    REQUIRE_FALSE(taken.has_value());
    CHECK(taken.error().code == ErrorCode::invalid);
  });
  CHECK(world.store->epoch() == first.said.epoch);
}

TEST_CASE("a new epoch that was rolled back is begun again") {
  RestoredWorld world;
  world.device.cursor.mark[0] = static_cast<std::uint8_t>(world.device.cursor.mark[0] ^ 1);
  const SyncRequest asked = world.request(world.device);
  const PreparedSync prepared =
      must(world.office->prepare(*world.reader, asked, world.find_device));
  const EpochId before = world.store->epoch();
  {
    Transaction transaction = must(world.writer->begin());
    must(world.office->begun());
    must(world.office->take(world.session(world.device), prepared));
    CHECK(world.store->epoch() != before);
  }
  must(world.office->rolled_back());
  CHECK(world.store->epoch() == before);
  CHECK(world.sync(world.device).said.epoch != before);
}

TEST_CASE("a device that was restored gets back its own later work") {
  OfficeWorld world;
  TestDevice device = world.enrol();
  const RecordId id = new_id<RecordId>(world.env);
  world.sync_all(device, {world.new_case(device, id)});
  const TestDevice backup = device;
  const Bytes later = world.note(device, id, new_id<RecordId>(world.env), "控えのあと");
  world.sync_all(device, {later});
  TestDevice restored = backup;
  CHECK(world.sync_all(restored).has(change_id_of(later)));
  // The one that was not restored gets nothing of its own.
  CHECK(world.sync_all(device).changes.empty());
}

TEST_CASE("a first sync in pieces leaves out by one moment, also while others go on writing") {
  OfficeWorld world;
  TestDevice author = world.enrol();
  const RecordId id = new_id<RecordId>(world.env);
  std::vector<Bytes> push = {world.new_case(author, id)};
  const ChangeId made = author.tip;
  for (int i = 0; i < 400; ++i) {
    push.push_back(world.note(author, id, new_id<RecordId>(world.env), "経過"));
  }
  push.push_back(world.set_case(author, id, "title", Value("二番目"), {made}));
  const ChangeId second = author.tip;
  world.sync_all(author, push);

  TestDevice boss = world.enrol("supervisor");
  const auto read_piece = [&] {
    SyncRequest asked = world.request(boss);
    asked.budget_bytes = 1;
    TestAnswer answer = world.send(boss, asked);
    OfficeWorld::take_over(boss, answer);
    return answer;
  };
  TestAnswer first = read_piece();
  CHECK(first.said.more);
  CHECK(first.has(made));
  // Now everything of `made` is replaced, and of `second` as well: they could both be left out.
  std::vector<FieldWrite> all{{"title", Value("三番目"), {second}},
                              {"phase", Value("assess"), {made}},
                              {"lead_organisation", Value(world.organisation), {made}}};
  world.sync_all(author, {world.encode(author, {Tier::casework, id}, {{"case", id, all}})});
  bool has_second = false;
  bool has_third = false;
  for (bool more = true; more;) {
    const TestAnswer piece = read_piece();
    has_second = has_second || piece.has(second);
    has_third = has_third || piece.has(author.tip);
    more = piece.said.more;
  }
  // Without it, the title of `made`, which the device has, would stand beside the third.
  CHECK(has_second);
  CHECK(has_third);
}

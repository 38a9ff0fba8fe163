// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_office.h"

#include <utility>

#include "shared/base/check.h"
#include "shared/codec/change_codec.h"
#include "tests/sim/must.h"
#include "tests/sim/sim_schema.h"

namespace banso::sim {
namespace {

// Packed pages are kept by the real server; here a page is packed for every answer.
class NoCache final : public Pages {
 public:
  Result<SharedPage> page(const PageKey&, const Pack& pack) override { return pack(); }
};

DatabaseOptions in_memory() {
  DatabaseOptions options;
  options.vfs = kMemoryVfs;
  options.exclusive = true;
  options.page_bytes = 4096;
  options.cache_kib = 2048;
  options.page_bytes = 1024;
  return options;
}

// Making the tables takes longer than a schedule: they are made once and copied.
const MemoryImage& empty_office() {
  static const MemoryImage empty = [] {
    const std::string path = "empty-office";
    remove_memory_file(path);
    FakeEnv env;
    const auto database = must(Database::open(path, in_memory()));
    must(OfficeStore::open(*database, Key{}, sim_schema(), env));
    return take_image(path);
  }();
  return empty;
}

}  // namespace

SimOffice::SimOffice(std::uint64_t seed) : env_(seed) {
  receipt_key_ = random_key(env_);
  replica_ = new_id<ReplicaId>(env_);
  put_image(path_, empty_office());
  open();
  Transaction transaction = must(database_->begin());
  must(store_->begun());
  must(store_->start_epoch());
  must(store_->before_commit());
  must(transaction.commit());
  store_->committed();
}

SimOffice::~SimOffice() {
  close();
  remove_memory_file(path_);
}

void SimOffice::open() {
  database_ = must(Database::open(path_, in_memory()));
  store_ = must(OfficeStore::open(*database_, receipt_key_, sim_schema(), env_));
  sync_ = std::make_unique<SyncOffice>(*store_, env_);
}

void SimOffice::close() {
  sync_.reset();
  store_.reset();
  database_.reset();
}

void SimOffice::restart() {
  // P2: what was committed is there again, and nothing else.
  const LogHead before = store_->head();
  const MemoryImage image = backup();
  close();
  put_image(path_, image);
  open();
  CHECK(store_->head().server_seq == before.server_seq && store_->head().mark == before.mark);
}

void SimOffice::restore(const MemoryImage& image, bool told) {
  close();
  put_image(path_, image);
  open();
  if (!told) return;
  Transaction transaction = must(database_->begin());
  must(sync_->begun());
  must(store_->start_epoch());
  must(sync_->before_commit());
  must(transaction.commit());
  sync_->committed();
}

void SimOffice::serve(std::vector<OfficeCall>& calls, bool lose_commit) {
  OfficeReader reader(*database_);
  struct Work {
    OfficeCall* call;
    Bytes unpacked;
    SyncRequest request;
    PreparedSync prepared;
    TakenSync taken;
  };
  std::vector<std::unique_ptr<Work>> works;
  bool writes = false;
  for (OfficeCall& call : calls) {
    auto work = std::make_unique<Work>();
    work->call = &call;
    work->unpacked = must(unpack_request(call.body));
    work->request = must(decode_sync_request(work->unpacked));
    work->prepared = must(sync_->prepare(reader, work->request, find_device_));
    writes = writes || SyncOffice::needs_writer(work->prepared);
    works.push_back(std::move(work));
  }
  bool kept = true;
  if (writes) {
    Transaction transaction = must(database_->begin());
    must(sync_->begun());
    for (const auto& work : works) {
      if (!kept || !SyncOffice::needs_writer(work->prepared)) continue;
      auto taken = sync_->take(work->call->session, work->prepared);
      kept = taken.has_value();
      if (kept) work->taken = std::move(*taken);
    }
    kept = kept && !lose_commit;
    if (kept) {
      must(sync_->before_commit());
      must(transaction.commit());
      sync_->committed();
    }
  }
  if (!kept) {
    for (OfficeCall& call : calls) call.answer = fail(ErrorCode::offline, "not committed");
    if (lose_commit) {
      restart();
    } else {
      must(sync_->rolled_back());
    }
    return;
  }
  for (const auto& work : works) {
    NoCache pages;
    AnswerPlan plan = sync_->plan(work->call->session, work->prepared, work->taken);
    const OfficeAnswer answer =
        must(SyncOffice::finish(work->prepared, std::move(plan), reader, pages));
    work->call->answer = encode_answer(answer.answer);
  }
}

void SimOffice::write_book(std::vector<OpDraft> ops) {
  ChangeDraft draft;
  draft.replica = replica_;
  draft.seq = ++seq_;
  draft.prev = prev_;
  draft.lamport = store_->lamport_max() + 1;
  draft.wall_ms = env_.now_ms();
  draft.author = RecordId{replica_.raw};
  draft.app = "banso-sim";
  draft.ops = std::move(ops);
  const Change change = must(decode_change(must(encode_change(draft))));
  prev_ = change.id;
  Transaction transaction = must(database_->begin());
  must(sync_->begun());
  must(store_->append(change, DeviceId{}));
  must(sync_->before_commit());
  must(transaction.commit());
  sync_->committed();
}

LogCopy SimOffice::log() {
  LogCopy copy;
  OfficeReader reader(*database_);
  std::vector<std::uint64_t> places;
  must(reader.scan(0, store_->head().server_seq, [&](const LogRow& row) {
    places.push_back(row.server_seq);
    return true;
  }));
  for (const std::uint64_t place : places) {
    must(reader.read_bytes(
        place, [&](ByteView bytes) { copy.changes.emplace_back(bytes.begin(), bytes.end()); }));
  }
  return copy;
}

std::vector<ChangeId> SimOffice::refused() {
  std::vector<ChangeId> ids;
  for (const RefusedCopy& copy : must(store_->refused().list(100'000))) ids.push_back(copy.id);
  return ids;
}

}  // namespace banso::sim

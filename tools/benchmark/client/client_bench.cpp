// SPDX-License-Identifier: Apache-2.0
// What a device does with its store, one step a call, for the client's benchmark: the real store
// (encrypted, durable) on the browser's files, the real sync client, search index and vault. The
// worker (worker.js) takes the time of each call. Numbers below 0: it went wrong, standard error
// says how.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

#include "shared/base/check.h"
#include "shared/store/device/vault.h"
#include "shared/store/search/indexer.h"
#include "tools/benchmark/client/feed.h"
#include "wasm/opfs_vfs.h"

using namespace banso;

namespace {

constexpr const char* kPin = "493817";
constexpr std::size_t kHitsShown = 50;

// As somebody types them: sign by sign, words of one to seven signs, names in kanji and kana, two
// words at once, a phrase, what is in every note and what is in none.
constexpr const char* kSearches[] = {"民",
                                     "民生",
                                     "民生委",
                                     "民生委員",
                                     "不眠",
                                     "猫",
                                     "睡眠導入剤",
                                     "訪問看護",
                                     "デイケア",
                                     "佐藤",
                                     "サトウ",
                                     "髙橋",
                                     "渡辺 花子",
                                     "不眠 民生委員",
                                     "通帳 長男",
                                     "年金の通知",
                                     "死にたい",
                                     "一人の夜がこわい",
                                     "生活困窮者自立支援",
                                     "アリピプラゾール",
                                     "血圧",
                                     "量子力学",
                                     "Zn",
                                     "様子を確かめる"};

class BrowserEnv final : public Env {
 public:
  std::int64_t now_ms() override {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
  }
  void random(std::span<std::uint8_t> out) override {
    constexpr std::size_t kBytesOfOneCall = 256;
    while (!out.empty()) {
      const std::size_t count = std::min(kBytesOfOneCall, out.size());
      CHECK(getentropy(out.data(), count) == 0);
      out = out.subspan(count);
    }
  }
};

class VaultInMemory final : public VaultFile {
 public:
  Result<std::optional<Bytes>> read() override { return content_; }
  Status write(ByteView content) override {
    content_.emplace(content.begin(), content.end());
    return {};
  }
  Status remove() override {
    content_.reset();
    return {};
  }

 private:
  std::optional<Bytes> content_;
};

struct Bench {
  BrowserEnv env;
  VaultInMemory vault_file;
  Key device_key = random_key(env);
  std::optional<bench::Feed> feed;
  std::unique_ptr<DeviceStore> store;
  std::unique_ptr<Indexer> indexer;
  std::unique_ptr<SyncClient> sync;

  Vault vault() { return Vault(vault_file, device_key); }
};

Bench& the() {
  static Bench bench;
  return bench;
}

Status open_store(const Key& key, bool create) {
  DeviceStoreOptions options;
  options.path = "bench.db";
  options.vfs = wasm::kOpfsVfs;
  options.key = key;
  options.create = create;
  the().store = TRY(DeviceStore::open(the().env, banso_schema(), options));
  the().indexer = TRY(Indexer::open(*the().store));
  the().sync = std::make_unique<SyncClient>(*the().store, the().env);
  return {};
}

Result<int> make_feed(int cases, int notes, int own) {
  const auto count = [](int number) { return static_cast<std::size_t>(number); };
  the().feed = TRY(bench::Feed::make(the().env, {count(cases), count(notes), count(own)}));
  return static_cast<int>(the().feed->answers());
}

Result<int> create() {
  TRY_VOID(the().vault_file.remove());
  const Key key = TRY(the().vault().create(the().env, kPin));
  TRY_VOID(open_store(key, true));
  return 0;
}

Result<int> unlock() {
  const Key key = TRY(the().vault().unlock(kPin, the().env.now_ms()));
  TRY_VOID(open_store(key, false));
  return 0;
}

Result<int> take(int answer) {
  static_cast<void>(TRY(the().sync->next_request()));
  const Bytes body = the().feed->answer(static_cast<std::size_t>(answer));
  const auto step = TRY(the().sync->on_response({200, kWireContentType, body}));
  return step == SyncStep::again ? 1 : 0;
}

Result<int> count(const char* kind) {
  ListQuery query;
  query.kind = kind;
  return static_cast<int>(TRY(the().store->count(query)));
}

Result<int> index(int changes_max) {
  return TRY(the().indexer->step(static_cast<std::size_t>(changes_max))) ? 1 : 0;
}

Result<int> save(int number) {
  static_cast<void>(
      TRY(the().store->save(the().feed->own_notes()[static_cast<std::size_t>(number)])));
  return 0;
}

Result<int> search(int number) {
  const auto found = TRY(the().indexer->find(kSearches[number], kHitsShown));
  return static_cast<int>(found.size());
}

int answer(const Result<int>& result) {
  if (result) return *result;
  std::fprintf(stderr, "%s: %s\n", error_word(result.error().code), result.error().detail.c_str());
  return -1;
}

}  // namespace

extern "C" {

// The number of answers.
int bench_feed(int cases, int notes, int own) {
  wasm::register_opfs_vfs();
  return answer(make_feed(cases, notes, own));
}
int bench_feed_bytes() { return static_cast<int>(the().feed->packed_bytes()); }
int bench_feed_changes() { return static_cast<int>(the().feed->changes()); }
// A vault at the real cost, and an empty store.
int bench_create() { return answer(create()); }
// Everything that the PIN has to do before the store can be used.
int bench_unlock() { return answer(unlock()); }
void bench_lock() {
  the().sync.reset();
  the().indexer.reset();
  the().store.reset();
}
// What the device does for this answer of the office. 1: it has to ask again.
int bench_take(int number) { return answer(take(number)); }
int bench_cases() { return answer(count("case")); }
int bench_notes() { return answer(count("contact")); }
// Indexes the next changes. 1: there are more.
int bench_index(int changes_max) { return answer(index(changes_max)); }
// Saves the note with this number, durably.
int bench_save(int number) { return answer(save(number)); }
int bench_searches() { return static_cast<int>(std::size(kSearches)); }
// The number of hits that are shown.
int bench_search(int number) { return answer(search(number)); }
// What is done when nobody waits.
int bench_rest() {
  const Status rested = the().store->rest();
  return answer(rested ? Result<int>(0) : tl::unexpected(rested.error()));
}
// Work of a fixed size, to hold the figures of different machines against each other: SHA-256 of 16
// MiB.
int bench_yardstick() {
  static const Bytes bytes(16 * 1024 * 1024);
  return sha256(bytes)[0];
}
}

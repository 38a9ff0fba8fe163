// SPDX-License-Identifier: Apache-2.0
// A quiet day: a thousand devices that have everything ask whether there is something new, each
// over a new connection. The stores of all of them are equal, so their requests are made from one,
// each with its own token, worker and replica. Every device asks once before the clock starts: the
// sync that made it up to date.
#include <atomic>
#include <thread>

#include "client/native/http_transport.h"
#include "shared/sync/client/sync_client.h"
#include "tools/benchmark/exchange.h"
#include "tools/benchmark/stores.h"
#include "tools/benchmark/workloads.h"

namespace banso::bench {
namespace {

constexpr std::size_t kDevices = 1000;
constexpr std::size_t kDevicesMin = 10;
constexpr std::size_t kCases = 2000;  // of the workload at scale 1
// Devices that are waiting for their answer at the same time.
constexpr std::size_t kAtOnce = 16;
constexpr int kFillTries = 5;

Result<std::vector<Bytes>> make_requests(DeviceStore& store, Env& env, std::size_t count) {
  SyncClient client(store, env);
  const Bytes body = TRY(client.next_request());
  const Bytes unpacked = TRY(unpack_request(body));
  SyncRequest request = TRY(decode_sync_request(unpacked));
  request.seq = 0;
  std::vector<Bytes> requests;
  while (requests.size() < count) {
    request.replica = new_id<ReplicaId>(env);
    requests.push_back(encode_request(request));
  }
  return requests;
}

Status ask(const Exchange& exchange, const Member& member, const Bytes& request) {
  TransportOptions options;
  options.url = exchange.url();
  options.keep_connection = false;
  const auto transport = TRY(HttpTransport::open(options));
  Result<HttpAnswer> got = fail(ErrorCode::offline, "");
  for (int tries = 0; tries < kFillTries && !got; ++tries) {
    got = transport->post(kSyncPath, kWireContentType, request, member.token);
  }
  const HttpAnswer response = TRY(std::move(got));
  if (response.status != 200) return fail(ErrorCode::denied, "the office refused a round");
  const SyncAnswer answer = TRY(decode_sync_answer(as_bytes(response.body)));
  if (!answer.pages.empty() || answer.want_held || answer.more || !answer.grant.empty()) {
    return fail(ErrorCode::conflict, "a device was not up to date");
  }
  return {};
}

Status ask_all(const Exchange& exchange, const std::vector<Bytes>& requests) {
  std::atomic<std::size_t> next{0};
  std::vector<Status> outcomes(kAtOnce);
  std::vector<std::thread> threads;
  for (Status& outcome : outcomes) {
    threads.emplace_back([&] {
      for (std::size_t i = next++; i < requests.size() && outcome; i = next++) {
        outcome = ask(exchange, exchange.member(i + 1), requests[i]);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Status& outcome : outcomes) TRY_VOID(Status(outcome));
  return {};
}

}  // namespace

Result<nlohmann::ordered_json> run_w5(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch) {
  const auto lines = TRY(read_lines(workload / "W5.jsonl"));
  std::size_t cases = 0;
  for (const Line& line : lines) cases += line.is_note ? 0 : 1;
  const std::size_t devices = std::max(kDevicesMin, kDevices * cases / kCases);
  // The first member is the device that has the store.
  const auto exchange = TRY(Exchange::start(scratch, devices + 1));
  const auto store = TRY(new_store(exchange->env(), scratch / "device.db"));
  const Member& author = exchange->member(0);
  TRY_VOID(save_lines(*store, lines, {author.worker, exchange->office().organisation}));
  TRY_VOID(exchange->sync(*store, author));
  const auto requests = TRY(make_requests(*store, exchange->env(), devices));
  TRY_VOID(ask_all(*exchange, requests));
  auto result = TRY(exchange->measure("W5", devices, [&] { return ask_all(*exchange, requests); }));
  static_cast<void>(TRY(exchange->stop()));
  return result;
}

}  // namespace banso::bench

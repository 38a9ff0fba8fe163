// SPDX-License-Identifier: Apache-2.0
// The evening at the office: all devices come back at the same moment. Each is a thread with a
// store of its own. A device that has handed in its day asks once more when all have, until it
// holds everything.
#include <algorithm>
#include <barrier>
#include <set>
#include <thread>

#include "tools/benchmark/digest.h"
#include "tools/benchmark/exchange.h"
#include "tools/benchmark/stores.h"
#include "tools/benchmark/workloads.h"

namespace banso::bench {
namespace {

// More than one is needed only when something is wrong.
constexpr int kRoundsMax = 10;

using Stores = std::vector<std::unique_ptr<DeviceStore>>;

Status prepare(Exchange& exchange, const std::filesystem::path& scratch,
               const std::vector<Line>& base, const std::vector<Line>& changes, Stores& stores) {
  const RecordId organisation = exchange.office().organisation;
  for (std::size_t i = 0; i < exchange.office().members.size(); ++i) {
    stores.push_back(
        TRY(new_store(exchange.env(), scratch / ("device-" + std::to_string(i) + ".db"))));
    const Author author{exchange.member(i).worker, organisation};
    if (i == 0) TRY_VOID(save_lines(*stores[i], base, author));
    TRY_VOID(exchange.sync(*stores[i], exchange.member(i)));
    std::vector<Line> own;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(own),
                 [&](const Line& line) { return line.device == static_cast<int>(i); });
    TRY_VOID(save_lines(*stores[i], own, author));
  }
  return {};
}

Status run_devices(Exchange& exchange, Stores& stores, std::size_t expected) {
  std::vector<Status> outcomes(stores.size());
  std::barrier all_handed_in(static_cast<std::ptrdiff_t>(stores.size()));
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < stores.size(); ++i) {
    threads.emplace_back([&, i] {
      const auto sync = [&] { return exchange.sync(*stores[i], exchange.member(i)); };
      Status& outcome = outcomes[i];
      outcome = sync();
      all_handed_in.arrive_and_wait();
      for (int round = 0; round < kRoundsMax && outcome; ++round) {
        const Result<std::size_t> count = count_changes(*stores[i]);
        if (count && *count == expected) return;
        outcome = sync();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const Status& outcome : outcomes) TRY_VOID(Status(outcome));
  return {};
}

}  // namespace

Result<nlohmann::ordered_json> run_w3(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch) {
  const auto base = TRY(read_lines(workload / "W3.base.jsonl"));
  const auto changes = TRY(read_lines(workload / "W3.changes.jsonl"));
  int devices = 0;
  for (const Line& line : changes) devices = std::max(devices, line.device + 1);
  const auto exchange = TRY(Exchange::start(scratch, static_cast<std::size_t>(devices)));
  Stores stores;
  TRY_VOID(prepare(*exchange, scratch, base, changes, stores));
  const std::size_t known = TRY(count_changes(*stores.front()));
  const std::size_t own = static_cast<std::size_t>(std::count_if(
      changes.begin(), changes.end(), [](const Line& line) { return line.device == 0; }));

  auto result = TRY(exchange->measure("W3", changes.size(), [&] {
    return run_devices(*exchange, stores, known - own + changes.size());
  }));
  const LogDigest at_office = TRY(exchange->stop());
  std::set<Hash> shown;
  bool complete = true;
  for (const auto& store : stores) {
    complete = complete && TRY(device_digest(*store)) == at_office;
    shown.insert(TRY(visible_digest(*store)));
  }
  result["devices"] = devices;
  result["converged"] = complete && shown.size() == 1;
  result["conflicts_kept"] = TRY(stores.front()->records().count_conflicts());
  return result;
}

}  // namespace banso::bench

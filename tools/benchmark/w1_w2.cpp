// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/digest.h"
#include "tools/benchmark/exchange.h"
#include "tools/benchmark/stores.h"
#include "tools/benchmark/workloads.h"

namespace banso::bench {

Result<nlohmann::ordered_json> run_w1(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch) {
  const auto exchange = TRY(Exchange::start(scratch, 1));
  const Member& member = exchange->member(0);
  const auto store = TRY(new_store(exchange->env(), scratch / "device.db"));
  const auto lines = TRY(read_lines(workload / "W1.jsonl"));
  TRY_VOID(save_lines(*store, lines, {member.worker, exchange->office().organisation}));
  const auto result =
      TRY(exchange->measure("W1", lines.size(), [&] { return exchange->sync(*store, member); }));
  const LogDigest at_office = TRY(exchange->stop());
  if (at_office != TRY(device_digest(*store))) {
    return fail(ErrorCode::conflict, "the office's log is not what the device holds");
  }
  return result;
}

Result<nlohmann::ordered_json> run_w2(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch) {
  const auto exchange = TRY(Exchange::start(scratch, 2));
  const Member& author = exchange->member(0);
  const auto source = TRY(new_store(exchange->env(), scratch / "source.db"));
  const auto lines = TRY(read_lines(workload / "W2.jsonl"));
  TRY_VOID(save_lines(*source, lines, {author.worker, exchange->office().organisation}));
  TRY_VOID(exchange->sync(*source, author));
  const auto store = TRY(new_store(exchange->env(), scratch / "device.db"));
  const auto result = TRY(exchange->measure(
      "W2", lines.size(), [&] { return exchange->sync(*store, exchange->member(1)); }));
  const LogDigest held = TRY(device_digest(*store));
  if (held != TRY(exchange->stop())) {
    return fail(ErrorCode::conflict, "the device does not hold the office's log");
  }
  const Hash shown = TRY(visible_digest(*store));
  if (shown != TRY(visible_digest(*source))) {
    return fail(ErrorCode::conflict, "the two devices do not show the same");
  }
  return result;
}

}  // namespace banso::bench

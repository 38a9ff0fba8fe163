// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/workloads.h"

#include "client/native/system_env.h"
#include "tools/benchmark/stopwatch.h"
#include "tools/benchmark/stores.h"

namespace banso::bench {

Result<nlohmann::ordered_json> run_w4(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch) {
  SystemEnv env;
  const Author author{new_id<RecordId>(env), new_id<RecordId>(env)};
  const auto local = TRY(new_store(env, scratch / "local.db"));
  const auto remote = TRY(new_store(env, scratch / "remote.db"));

  const auto base_lines = TRY(read_lines(workload / "W4.base.jsonl"));
  TRY_VOID(save_lines(*remote, base_lines, author));
  const std::vector<Bytes> base = TRY(changes_after(*remote, 0));
  TRY_VOID(apply_changes(*local, base));
  const auto local_lines = TRY(read_lines(workload / "W4.local.jsonl"));
  TRY_VOID(save_lines(*local, local_lines, author));
  const auto remote_lines = TRY(read_lines(workload / "W4.remote.jsonl"));
  TRY_VOID(save_lines(*remote, remote_lines, author));
  const std::vector<Bytes> changes =
      TRY(changes_after(*remote, static_cast<std::int64_t>(base.size())));

  TRY_VOID(local->rest());
  const Stopwatch watch;
  TRY_VOID(apply_changes(*local, changes));
  const double wall_s = watch.wall_s();
  const double cpu_s = watch.cpu_s();
  // What the device does afterwards, while nobody waits.
  TRY_VOID(local->rest());
  const double rest_s = watch.wall_s() - wall_s;

  const auto conflicts = TRY(local->records().count_conflicts());
  return nlohmann::ordered_json{
      {"workload", "W4"},           {"n", changes.size()},
      {"wall_s", wall_s},           {"per_s", static_cast<double>(changes.size()) / wall_s},
      {"client_cpu_s", cpu_s},      {"rest_s", rest_s},
      {"conflicts_kept", conflicts}};
}

}  // namespace banso::bench

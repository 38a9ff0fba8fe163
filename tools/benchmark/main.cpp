// SPDX-License-Identifier: Apache-2.0
// banso-bench: one workload, one run, one JSON line. tools/bench generates the input, repeats and
// compares.
#include <csignal>
#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

#include "tools/benchmark/workloads.h"

int main(int argc, char** argv) {
  // An office that closes a connection is an error of the exchange, not the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app("One run of one workload of the benchmark");
  std::string workload;
  std::string scratch;
  app.add_option("--workload", workload, "folder with W1.jsonl and so on")->required();
  app.add_option("--scratch", scratch, "an empty folder for databases")->required();
  app.require_subcommand(1);
  using Run = banso::Result<nlohmann::ordered_json> (*)(const std::filesystem::path&,
                                                        const std::filesystem::path&);
  Run run = nullptr;
  const auto add = [&](const char* name, const char* help, Run one) {
    app.add_subcommand(name, help)->callback([&run, one] { run = one; });
  };
  add("W1", "push to an empty office", banso::bench::run_w1);
  add("W2", "the first pull of a fresh device", banso::bench::run_w2);
  add("W3", "devices that all come back at once", banso::bench::run_w3);
  add("W4", "take in concurrent edits", banso::bench::run_w4);
  add("W5", "rounds of devices that are up to date", banso::bench::run_w5);
  CLI11_PARSE(app, argc, argv);
  const auto result = run(workload, scratch);
  if (!result) {
    std::fprintf(stderr, "banso-bench: %s: %s\n", banso::error_word(result.error().code),
                 result.error().detail.c_str());
    return 1;
  }
  std::cout << result->dump() << std::endl;
  return 0;
}

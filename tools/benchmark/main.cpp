// SPDX-License-Identifier: Apache-2.0
// banso-bench: one workload, one run, one JSON line. tools/bench generates the input, repeats and
// compares.
#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

#include "tools/benchmark/w4.h"

int main(int argc, char** argv) {
  CLI::App app("One run of one workload of the benchmark");
  std::string workload;
  std::string scratch;
  app.add_option("--workload", workload, "folder with W1.jsonl and so on")->required();
  app.add_option("--scratch", scratch, "an empty folder for databases")->required();
  app.require_subcommand(1);
  using Run = banso::Result<nlohmann::ordered_json> (*)(const std::filesystem::path&,
                                                        const std::filesystem::path&);
  Run run = nullptr;
  app.add_subcommand("W4", "take in concurrent edits")->callback([&] {
    run = banso::bench::run_w4;
  });
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

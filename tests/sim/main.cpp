// SPDX-License-Identifier: Apache-2.0
// banso-sim [--schedules N] [--seed S]   runs schedules S, S+1, ... and prints a hash of their ends
// banso-sim --replay S                   runs one and tells what happens
// Exit code 1 when a promise was broken; the seed and the line to replay it are printed.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "shared/base/bytes.h"
#include "tests/sim/sim_world.h"
#include "tests/support/memory_vfs.h"

using namespace banso;
using namespace banso::sim;

namespace {

// In so many schedules everything has to happen: a fault that never strikes tests nothing.
constexpr std::uint64_t kSchedulesThatSeeEverything = 1000;

int replay(std::uint64_t seed) {
  World world(seed, true);
  const SimReport report = world.run();
  if (report.wrong.empty()) {
    std::printf("held, state %s\n", to_hex(report.state).c_str());
    return 0;
  }
  std::printf("BROKEN: %s\n", report.wrong.c_str());
  return 1;
}

int run(std::uint64_t first, std::uint64_t schedules) {
  Bytes states;
  std::array<std::uint64_t, kEventCount> events{};
  int broken = 0;
  for (std::uint64_t seed = first; seed < first + schedules; ++seed) {
    World world(seed, false);
    const SimReport report = world.run();
    if (!report.wrong.empty()) {
      ++broken;
      std::printf("BROKEN seed %llu: %s\n  banso-sim --replay %llu\n",
                  static_cast<unsigned long long>(seed), report.wrong.c_str(),
                  static_cast<unsigned long long>(seed));
      if (broken == 10) break;
    }
    append(states, report.state);
    for (std::size_t i = 0; i < kEventCount; ++i) events[i] += report.events[i];
  }
  for (std::size_t i = 0; i < kEventCount; ++i) {
    std::printf("%s %llu\n", event_word(static_cast<Event>(i)),
                static_cast<unsigned long long>(events[i]));
  }
  if (schedules >= kSchedulesThatSeeEverything) {
    for (std::size_t i = 0; i < kEventCount; ++i) {
      if (events[i] != 0) continue;
      ++broken;
      std::printf("BROKEN: %s never happened\n", event_word(static_cast<Event>(i)));
    }
  }
  std::printf("schedules %llu, broken %d, state %s\n", static_cast<unsigned long long>(schedules),
              broken, to_hex(sha256(states)).c_str());
  return broken == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::uint64_t seed = 1;
  std::uint64_t schedules = 100;
  bool one = false;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::uint64_t number = std::strtoull(argv[i + 1], nullptr, 10);
    if (std::strcmp(argv[i], "--schedules") == 0) {
      schedules = number;
    } else if (std::strcmp(argv[i], "--seed") == 0) {
      seed = number;
    } else if (std::strcmp(argv[i], "--replay") == 0) {
      seed = number;
      one = true;
    } else {
      std::fprintf(stderr, "usage: banso-sim [--schedules N] [--seed S] | --replay S\n");
      return 2;
    }
  }
  register_memory_vfs();
  return one ? replay(seed) : run(seed, schedules);
}

// SPDX-License-Identifier: Apache-2.0
// The demo municipality 朝日野市: its shared book (town.json) and the cases that its workers have
// written (cases/*.json), as change sets in the order in which the office got them. Invented,
// deterministic: the same options give the same bytes everywhere.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "tools/demo/author.h"
#include "tools/demo/calendar.h"

namespace banso::demo {

inline constexpr const char* kDemoPassword = "banso-demo-2026";

struct DemoOptions {
  CivilDate today = kDemoDay;
  std::uint64_t seed = 1;
};

struct Login {
  std::string name;  // of the account
  RecordId worker;
  std::string worker_name;
  std::string about;    // what one sees with this login
  bool enrols = false;  // gets an enrolment code for a first device
};

struct Demo {
  std::string municipality;
  CivilDate day_zero;
  std::vector<AuthoredChange> changes;
  std::vector<Login> logins;
  std::uint64_t lamport = 0;  // the highest of all changes
};

// invalid: the data has a mistake; the detail says where.
Result<Demo> make_demo(const DemoOptions& options = {});

}  // namespace banso::demo

// SPDX-License-Identifier: Apache-2.0
// An empty office for the benchmark: one organisation, and devices that are enrolled and signed in,
// each of a supervisor of its own, who may see every case of the organisation. Made with the
// server's own code on its data directory, because a thousand enrolments over HTTP would take
// longer than what is measured.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "shared/base/env.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

namespace banso::bench {

struct Member {
  RecordId worker;
  std::string token;
};

struct OfficeSetup {
  RecordId organisation;
  std::vector<Member> members;
};

Result<OfficeSetup> make_office(const std::filesystem::path& data, Env& env, std::size_t devices);

// XOR of the ids of all changes in the office's log, and how many there are.
struct LogDigest {
  ChangeId ids;
  std::size_t count = 0;
  bool operator==(const LogDigest&) const = default;
  void add(const ChangeId& id);
};
// No server may be running on the directory.
Result<LogDigest> office_digest(const std::filesystem::path& data, Env& env);

}  // namespace banso::bench

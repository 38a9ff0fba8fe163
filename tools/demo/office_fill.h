// SPDX-License-Identifier: Apache-2.0
// Puts the demo into an office's data directory as if its devices had synced: every change goes
// through the office's own judgement, as of the day on which it was written. Only the very first
// change, which makes the first administrator, is taken as it is. A fill that is not finished takes
// everything out of the directory again.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/data_dir.h"
#include "shared/base/env.h"
#include "shared/store/office/office_store.h"
#include "tools/demo/demo.h"

namespace banso::demo {

class OfficeFill {
 public:
  // conflict: the directory holds something already. It is made when it is not there.
  static Result<std::unique_ptr<OfficeFill>> begin(const std::string& path, Env& env);
  OfficeFill(const OfficeFill&) = delete;
  OfficeFill& operator=(const OfficeFill&) = delete;
  ~OfficeFill();

  // denied: the office would refuse it; the detail says why. Durable in batches.
  Status take(const AuthoredChange& change);
  // Accounts with the demo's password, the municipality's name; an enrolment code for each login
  // that enrols, put into `codes` by the login's place (empty: none). Everything durable.
  Status finish(const Demo& demo, std::vector<std::string>& codes);

  std::size_t taken() const { return taken_; }
  OfficeStore& store() { return *store_; }

 private:
  OfficeFill(Env& env, DataDir directory, DataDirLock lock)
      : env_(env), directory_(std::move(directory)), lock_(std::move(lock)) {}
  Status open_database();
  Status begin_batch();
  Status end_batch();

  Env& env_;
  DataDir directory_;
  DataDirLock lock_;
  std::unique_ptr<Database> database_;
  std::unique_ptr<OfficeStore> store_;
  std::optional<Transaction> batch_;
  std::size_t taken_ = 0;
  std::size_t in_batch_ = 0;
  bool finished_ = false;
};

}  // namespace banso::demo

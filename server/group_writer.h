// SPDX-License-Identifier: Apache-2.0
// The one writer of office.db. Whoever wants to write hands in a piece of work and waits; the
// writer takes everything that has come in meanwhile into one transaction ("group commit") and
// wakes each when it is durable. Each piece runs in a savepoint of its own: one that fails takes
// back what it wrote and nothing else.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "shared/store/sqlite/database.h"

namespace banso {

class GroupWriter {
 public:
  using Work = std::function<Status(Database&)>;

  explicit GroupWriter(std::unique_ptr<Database> connection);
  GroupWriter(const GroupWriter&) = delete;
  GroupWriter& operator=(const GroupWriter&) = delete;
  // Finishes what was handed in.
  ~GroupWriter();

  // Ok: what `work` wrote is durable. Otherwise nothing of it is there.
  Status run(Work work);

  struct Figures {
    std::uint64_t commits = 0;
    std::uint64_t pieces = 0;
    std::uint64_t failed_commits = 0;
  };
  Figures figures() const;

 private:
  struct Waiting {
    Work work;
    Status outcome;
    bool done = false;
    std::condition_variable finished;
  };
  void run_groups();
  void write_group(const std::vector<Waiting*>& group);
  Status write_piece(Waiting& piece);

  std::unique_ptr<Database> connection_;
  mutable std::mutex mutex_;
  std::condition_variable handed_in_;
  std::deque<Waiting*> queue_;
  Figures figures_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace banso

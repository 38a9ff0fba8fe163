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
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "shared/store/sqlite/database.h"

namespace banso {

// What has to happen around a group's transaction, in the writer's thread.
class GroupHooks {
 public:
  virtual ~GroupHooks() = default;
  virtual Status begun() = 0;
  virtual Status before_commit() = 0;
  virtual void committed() = 0;
  virtual Status rolled_back() = 0;
};

class GroupWriter {
 public:
  using Work = std::function<Status(Database&)>;

  // Both have to outlive the writer; `hooks` may be null.
  GroupWriter(Database& connection, GroupHooks* hooks);
  GroupWriter(const GroupWriter&) = delete;
  GroupWriter& operator=(const GroupWriter&) = delete;
  // Finishes what was handed in.
  ~GroupWriter();

  // Ok: what `work` wrote is durable. Otherwise nothing of it is there.
  Status run(Work work) { return run(std::move(work), false); }
  Status run_all_or_nothing(Work work) { return run(std::move(work), true); }

  struct Figures {
    std::uint64_t commits = 0;
    std::uint64_t pieces = 0;
    std::uint64_t failed_commits = 0;
  };
  Figures figures() const;

 private:
  struct Waiting {
    Work work;
    bool is_all_or_nothing = false;
    Status outcome;
    bool done = false;
    std::condition_variable finished;
  };
  Status run(Work work, bool is_all_or_nothing);
  void run_groups();
  void write_group(std::vector<Waiting*> group);
  // `culprit`: the piece because of which the group has to be done again.
  Status try_group(const std::vector<Waiting*>& group, Waiting*& culprit);
  Status write_piece(Waiting& piece);
  Status roll_back();

  Database& connection_;
  GroupHooks* hooks_;
  bool rollback_is_due_ = false;  // the hook failed; nothing may be written before it succeeds
  mutable std::mutex mutex_;
  std::condition_variable handed_in_;
  std::deque<Waiting*> queue_;
  Figures figures_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace banso

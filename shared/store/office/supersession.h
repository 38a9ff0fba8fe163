// SPDX-License-Identifier: Apache-2.0
// Which changes a first sync may leave out. Leaving out is only sound if nothing comes back to life
// by it: with A written, then replaced by B, then B by C, a device that got A and C but not B would
// take A for a second head beside C. So each change counts what it is `needed` for:
//   its own writes that nothing has replaced yet, and
//   each write of another change, not left out itself, of which it is the last to have replaced it
//   (B is needed while A is given, until a C that names A as well takes over).
// At zero it is superseded, for good, by the change that was appended then (`superseded_at`), and
// no longer needs what replaced it to be given: the count of its children goes down, and so on. A
// first sync that began when the log ended at H leaves out what was superseded at H or before: one
// consistent moment, however many requests it takes. A replacement counts only within one scope
// (somebody may see one scope and not the other), and only if the parent's lamport is lower
// (shared/model/fold.h). What waits for a parent that is not here, or replaces something in another
// scope, is always needed. All calls are inside of the caller's transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/store/office/change_log.h"
#include "shared/store/sqlite/database.h"

namespace banso {

class Supersession {
 public:
  Supersession(Database& database, ChangeLog& log) : database_(database), log_(log) {}
  // How many parents are awaited; after opening and after a rollback.
  Status load();

  // For a change that is to be appended as `server_seq`: call before(), append with the count that
  // it gives, then after().
  Result<std::int64_t> before(const Change& change, std::uint64_t server_seq, ScopeNo scope);
  Status after(const Change& change, std::uint64_t server_seq);

 private:
  struct Parent {
    LogRow row;
    Change change;
  };
  // Write number `position` of `parent` is replaced by `child`.
  struct Replacement {
    std::uint64_t parent = 0;
    std::int64_t position = 0;
    std::uint64_t child = 0;
    bool is_given = true;  // the parent is not superseded
  };
  Result<const Parent*> known_parent(const ChangeId& id);
  Status await(const ChangeId& parent, std::uint64_t child);
  // The replacements of writes of `parent` by `child`.
  static void find_replaced(const Change& parent, std::uint64_t parent_seq, bool is_given,
                            const Change& child, std::uint64_t child_seq,
                            std::vector<Replacement>& found);
  // `change` was awaited by others, perhaps.
  Status meet_children(const Change& change, std::uint64_t server_seq);
  // From now on this child is the one that takes the write away. The child before; none: the write
  // was not replaced until now.
  Result<std::optional<std::uint64_t>> take_over(const Replacement& replacement);
  // One reason less to need the change.
  Status lower(std::uint64_t server_seq, std::uint64_t now);

  Database& database_;
  ChangeLog& log_;
  std::int64_t awaited_ = 0;
  // Of the change between before() and after().
  std::vector<Parent> parents_;
  std::vector<Replacement> replacements_;
};

}  // namespace banso

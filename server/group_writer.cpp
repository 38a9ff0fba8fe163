// SPDX-License-Identifier: Apache-2.0
#include "server/group_writer.h"

#include <algorithm>
#include <utility>

namespace banso {
namespace {

// Bounds what one commit holds in memory and how long the first of a group waits.
constexpr std::size_t kPiecesPerGroupMax = 128;

}  // namespace

GroupWriter::GroupWriter(Database& connection, GroupHooks* hooks)
    : connection_(connection), hooks_(hooks), thread_([this] { run_groups(); }) {}

GroupWriter::~GroupWriter() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  handed_in_.notify_one();
  thread_.join();
}

Status GroupWriter::run(Work work, bool is_all_or_nothing) {
  Waiting piece;
  piece.work = std::move(work);
  piece.is_all_or_nothing = is_all_or_nothing;
  std::unique_lock lock(mutex_);
  queue_.push_back(&piece);
  handed_in_.notify_one();
  piece.finished.wait(lock, [&] { return piece.done; });
  return piece.outcome;
}

GroupWriter::Figures GroupWriter::figures() const {
  const std::lock_guard lock(mutex_);
  return figures_;
}

void GroupWriter::run_groups() {
  std::unique_lock lock(mutex_);
  while (true) {
    handed_in_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    const auto count = std::min(queue_.size(), kPiecesPerGroupMax);
    const std::vector<Waiting*> group(queue_.begin(),
                                      queue_.begin() + static_cast<std::ptrdiff_t>(count));
    queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(count));
    lock.unlock();
    write_group(group);
    lock.lock();
    figures_.pieces += group.size();
    // Under the lock: a piece is gone as soon as its owner saw that it is done.
    for (Waiting* piece : group) {
      piece->done = true;
      piece->finished.notify_one();
    }
  }
}

void GroupWriter::write_group(std::vector<Waiting*> group) {
  while (!group.empty()) {
    Waiting* culprit = nullptr;
    const Status outcome = try_group(group, culprit);
    if (outcome) {
      const std::lock_guard lock(mutex_);
      ++figures_.commits;
      return;
    }
    const Status rolled_back = roll_back();
    if (culprit == nullptr || !rolled_back) {
      for (Waiting* piece : group) piece->outcome = outcome;
      const std::lock_guard lock(mutex_);
      ++figures_.failed_commits;
      return;
    }
    std::erase(group, culprit);
  }
}

Status GroupWriter::try_group(const std::vector<Waiting*>& group, Waiting*& culprit) {
  if (rollback_is_due_) TRY_VOID(roll_back());
  Transaction transaction = TRY(connection_.begin());
  if (hooks_ != nullptr) TRY_VOID(hooks_->begun());
  for (Waiting* piece : group) {
    piece->outcome = write_piece(*piece);
    if (piece->outcome || !piece->is_all_or_nothing) continue;
    culprit = piece;
    return piece->outcome;
  }
  if (hooks_ != nullptr) TRY_VOID(hooks_->before_commit());
  TRY_VOID(transaction.commit());
  if (hooks_ != nullptr) hooks_->committed();
  return {};
}

Status GroupWriter::roll_back() {
  if (hooks_ == nullptr) return {};
  const Status outcome = hooks_->rolled_back();
  rollback_is_due_ = !outcome;
  return outcome;
}

Status GroupWriter::write_piece(Waiting& piece) {
  // After some errors (a full disk) SQLite has rolled everything back by itself.
  if (!connection_.in_transaction()) return fail(ErrorCode::io, "the transaction is gone");
  TRY_VOID(connection_.execute("SAVEPOINT piece"));
  const Status outcome = piece.work(connection_);
  if (!outcome) TRY_VOID(connection_.execute("ROLLBACK TO piece"));
  TRY_VOID(connection_.execute("RELEASE piece"));
  return outcome;
}

}  // namespace banso

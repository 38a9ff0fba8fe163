// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/supersession.h"

#include <algorithm>
#include <optional>

#include "shared/codec/change_codec.h"

namespace banso {
namespace {

std::int64_t count_writes(const Change& change) {
  std::size_t count = 0;
  for (const Op& op : change.ops) count += op.writes.size();
  return static_cast<std::int64_t>(count);
}

// The position of the write among all writes of the change.
std::optional<std::int64_t> position_of(const Change& change, const Op& op, const Write& write) {
  std::int64_t position = 0;
  for (const Op& other : change.ops) {
    const bool same_record = other.record == op.record && other.kind == op.kind;
    for (const Write& candidate : other.writes) {
      if (same_record && candidate.path == write.path) return position;
      ++position;
    }
  }
  return std::nullopt;
}

}  // namespace

Status Supersession::load() {
  parents_.clear();
  replacements_.clear();
  awaited_ = TRY(database_.integer("SELECT count(*) FROM awaited")).value_or(0);
  return {};
}

Result<const Supersession::Parent*> Supersession::known_parent(const ChangeId& id) {
  for (const Parent& parent : parents_) {
    if (parent.row.id == id) return &parent;
  }
  const std::optional<LogRow> row = TRY(log_.find(id));
  if (!row) return nullptr;
  Bytes bytes = TRY(log_.change_bytes(static_cast<std::int64_t>(row->server_seq)));
  parents_.push_back({*row, TRY(decode_change(std::move(bytes)))});
  return &parents_.back();
}

void Supersession::find_replaced(const Change& parent, std::uint64_t parent_seq, bool is_given,
                                 const Change& child, std::uint64_t child_seq,
                                 std::vector<Replacement>& found) {
  if (parent.lamport >= child.lamport || parent.scope != child.scope) return;
  for (const Op& op : child.ops) {
    for (const Write& write : op.writes) {
      const auto& named = write.parents;
      if (std::find(named.begin(), named.end(), parent.id) == named.end()) continue;
      const auto position = position_of(parent, op, write);
      if (position) found.push_back({parent_seq, *position, child_seq, is_given});
    }
  }
}

Result<std::int64_t> Supersession::before(const Change& change, std::uint64_t server_seq,
                                          ScopeNo scope) {
  parents_.clear();
  replacements_.clear();
  std::int64_t needed = count_writes(change);
  std::vector<ChangeId> done;
  for (const Op& op : change.ops) {
    for (const Write& write : op.writes) {
      for (const ChangeId& id : write.parents) {
        if (std::find(done.begin(), done.end(), id) != done.end()) continue;
        done.push_back(id);
        const Parent* parent = TRY(known_parent(id));
        if (parent == nullptr) {
          TRY_VOID(await(id, server_seq));
          ++needed;
          continue;
        }
        if (parent->row.scope != scope) ++needed;
        const std::size_t known = replacements_.size();
        const bool is_given = parent->row.superseded_at == 0;
        find_replaced(parent->change, parent->row.server_seq, is_given, change, server_seq,
                      replacements_);
        if (is_given) needed += static_cast<std::int64_t>(replacements_.size() - known);
      }
    }
  }
  return needed;
}

Status Supersession::after(const Change& change, std::uint64_t server_seq) {
  if (awaited_ > 0) TRY_VOID(meet_children(change, server_seq));
  std::vector<std::uint64_t> lowered;
  for (const Replacement& replacement : replacements_) {
    const auto before = TRY(take_over(replacement));
    if (!before) {
      lowered.push_back(replacement.parent);
    } else if (replacement.is_given) {
      lowered.push_back(*before);
    }
  }
  for (const std::uint64_t parent : lowered) TRY_VOID(lower(parent, server_seq));
  return {};
}

Status Supersession::await(const ChangeId& parent, std::uint64_t child) {
  ++awaited_;
  return database_.run("INSERT INTO awaited(parent, child) VALUES(?, ?)", parent, child);
}

Status Supersession::meet_children(const Change& change, std::uint64_t server_seq) {
  std::vector<std::uint64_t> children;
  {
    Query query = TRY(database_.query("SELECT child FROM awaited WHERE parent = ?"));
    query->bind(0, change.id);
    while (TRY(query->step())) {
      children.push_back(static_cast<std::uint64_t>(query->integer(0)));
    }
  }
  for (const std::uint64_t child_seq : children) {
    Bytes bytes = TRY(log_.change_bytes(static_cast<std::int64_t>(child_seq)));
    const Change child = TRY(decode_change(std::move(bytes)));
    const std::size_t known = replacements_.size();
    find_replaced(change, server_seq, true, child, child_seq, replacements_);
    // What it was counted for while it waited stays: it is needed for ever.
    TRY_VOID(database_.run("UPDATE log SET needed = needed + ? WHERE server_seq = ?",
                           replacements_.size() - known, child_seq));
  }
  if (children.empty()) return {};
  awaited_ -= static_cast<std::int64_t>(children.size());
  return database_.run("DELETE FROM awaited WHERE parent = ?", change.id);
}

Result<std::optional<std::uint64_t>> Supersession::take_over(const Replacement& replacement) {
  const auto before =
      TRY(database_.integer("SELECT child FROM replacement WHERE parent = ? AND position = ?",
                            replacement.parent, replacement.position));
  if (!before) {
    TRY_VOID(database_.run("INSERT INTO replacement(parent, position, child) VALUES(?, ?, ?)",
                           replacement.parent, replacement.position, replacement.child));
    return std::optional<std::uint64_t>();
  }
  TRY_VOID(database_.run(
      "UPDATE replacement SET child = ? WHERE parent = ? AND position = ? AND child = ?",
      replacement.child, replacement.parent, replacement.position, *before));
  return std::optional<std::uint64_t>(static_cast<std::uint64_t>(*before));
}

Status Supersession::lower(std::uint64_t server_seq, std::uint64_t now) {
  std::vector<std::uint64_t> waiting{server_seq};
  while (!waiting.empty()) {
    const std::uint64_t change = waiting.back();
    waiting.pop_back();
    const auto needed = TRY(database_.integer(
        "UPDATE log SET needed = needed - 1 WHERE server_seq = ? RETURNING needed", change));
    if (needed.value_or(1) != 0) continue;
    TRY_VOID(database_.run("UPDATE log SET superseded_at = ? WHERE server_seq = ?", now, change));
    Query query = TRY(database_.query("SELECT child FROM replacement WHERE parent = ?"));
    query->bind(0, change);
    while (TRY(query->step())) waiting.push_back(static_cast<std::uint64_t>(query->integer(0)));
  }
  return {};
}

}  // namespace banso

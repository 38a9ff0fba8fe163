// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "shared/codec/cbor.h"
#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"

namespace banso {
namespace {

void write_parents(std::vector<ChangeId> parents, CborWriter& writer) {
  std::sort(parents.begin(), parents.end());
  writer.array(parents.size());
  for (const ChangeId& parent : parents) writer.bytes(parent.view());
}

Status write_op(const OpDraft& op, Bytes& bytes) {
  std::vector<const FieldWrite*> writes;
  writes.reserve(op.writes.size());
  for (const FieldWrite& write : op.writes) writes.push_back(&write);
  std::sort(writes.begin(), writes.end(),
            [](const auto* a, const auto* b) { return cbor_key_less(a->path, b->path); });
  const auto with_parents = static_cast<std::size_t>(std::count_if(
      writes.begin(), writes.end(), [](const auto* write) { return !write->parents.empty(); }));

  CborWriter writer(bytes);
  writer.map(with_parents == 0 ? 3 : 4);
  writer.text("f");
  writer.map(writes.size());
  for (const FieldWrite* write : writes) {
    writer.text(write->path);
    TRY_VOID(encode_value_to(write->value, bytes));
  }
  writer.text("i");
  writer.bytes(op.record.view());
  writer.text("k");
  writer.text(op.kind);
  if (with_parents == 0) return {};
  writer.text("p");
  writer.map(with_parents);
  for (const FieldWrite* write : writes) {
    if (write->parents.empty()) continue;
    writer.text(write->path);
    write_parents(write->parents, writer);
  }
  return {};
}

Result<Bytes> write_change(const ChangeDraft& draft) {
  constexpr std::size_t kUsualSizeBytes = 2048;
  Bytes bytes;
  bytes.reserve(kUsualSizeBytes);
  CborWriter writer(bytes);
  const bool has_scope_id = !draft.scope.id.is_nil();
  const bool has_prev = !draft.prev.is_nil();
  writer.map(std::size_t{8} + (has_scope_id ? 1 : 0) + (has_prev ? 1 : 0));
  writer.text("a");
  writer.bytes(draft.author.view());
  if (has_scope_id) {
    writer.text("i");
    writer.bytes(draft.scope.id.view());
  }
  writer.text("l");
  writer.uint(draft.lamport);
  writer.text("o");
  writer.array(draft.ops.size());
  for (const OpDraft& op : draft.ops) TRY_VOID(write_op(op, bytes));
  if (has_prev) {
    writer.text("p");
    writer.bytes(draft.prev.view());
  }
  writer.text("r");
  writer.bytes(draft.replica.view());
  writer.text("s");
  writer.uint(draft.seq);
  writer.text("t");
  writer.uint(static_cast<std::uint64_t>(draft.scope.tier));
  writer.text("v");
  writer.text(draft.app);
  writer.text("w");
  writer.integer(draft.wall_ms);
  return bytes;
}

}  // namespace

Result<Bytes> encode_change(const ChangeDraft& draft) {
  constexpr std::uint64_t kNumberMax = INT64_MAX;
  if (draft.seq > kNumberMax || draft.lamport > kNumberMax) {
    return fail(ErrorCode::invalid, "change: a number is out of range");
  }
  // The reader has all the rules, and so a change that nobody would take is never made.
  Bytes bytes = TRY(write_change(draft));
  Change change = TRY(decode_change(std::move(bytes)));
  return std::move(change.bytes);
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/author.h"

#include "shared/codec/change_codec.h"

namespace banso::demo {

Result<AuthoredChange> Author::write(const Scope& scope, std::int64_t wall_ms,
                                     std::vector<OpDraft> ops) {
  AuthoredChange change;
  change.draft.replica = replica_;
  change.draft.seq = seq_ + 1;
  change.draft.prev = last_;
  change.draft.lamport = lamport_ + 1;
  change.draft.wall_ms = wall_ms;
  change.draft.author = worker_;
  change.draft.scope = scope;
  change.draft.app = kDemoApp;
  change.draft.ops = std::move(ops);
  change.bytes = TRY(encode_change(change.draft));
  change.id = change_id_of(change.bytes);
  ++seq_;
  ++lamport_;
  last_ = change.id;
  return change;
}

}  // namespace banso::demo

// SPDX-License-Identifier: Apache-2.0
// What is written about a final note later: 追記, 訂正, and 誤記載, which moves its content to the
// right person and leaves a stub. A note that was moved says nothing any more where it stood:
// lists, search and statistics pass it by (is_misfiled).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

struct FollowUp {
  RecordId id;
  std::string kind;  // code: addendum, correction, misfiled
  std::string reason;
  std::string text;
  std::string author;  // name
  std::int64_t written_ms = 0;
  std::optional<RecordId> moved_to;
};

// Of all notes of a case, by note, oldest first.
std::map<RecordId, std::vector<FollowUp>> read_follow_ups(DeviceStore& store,
                                                          const RecordId& of_case);
bool is_misfiled(DeviceStore& store, const RecordId& contact);
// Of what search found: words of a note that was moved away, or of an addendum to such a note.
bool is_hidden_hit(DeviceStore& store, std::string_view kind, const RecordId& record);

// Where a misfiled note belongs.
struct RightPlace {
  RecordId of_case;
  std::optional<RecordId> person;  // one of that case; nothing: its subjects
};
// One act: the same content, its addenda and its open tasks in the right place; a misfiled addendum
// where it stood. The new note's id. not_found, conflict: it was moved already.
Result<RecordId> move_misfiled(DeviceStore& store, Env& env, const RecordId& by,
                               const RecordId& contact, const RightPlace& to,
                               const std::string& reason);

}  // namespace banso::client

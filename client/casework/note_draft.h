// SPDX-License-Identifier: Apache-2.0
// A note while it is written: a draft in the store from its first words on, and a contact record
// when it is final. A case may have several, each with an id that the record keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/casework/note_content.h"
#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

class NoteDraft {
 public:
  // A new one: a visit, now, about the subjects of the case.
  static NoteDraft begin(DeviceStore& store, Env& env, const RecordId& author,
                         const RecordId& of_case);
  // The one that is stored; nothing when there is none.
  static Result<std::optional<NoteDraft>> open(DeviceStore& store, const RecordId& record);

  NoteContent content;

  const RecordId& record() const { return record_; }
  const RecordId& of_case() const { return case_; }
  // What is on the screen differs from what is stored.
  bool is_changed() const { return !(content == stored_); }
  // Unix ms; 0: nothing is stored.
  std::int64_t stored_ms() const { return stored_ms_; }

  // Durable when it returns ok. A note that says nothing is not kept.
  Status store_now(DeviceStore& store, Env& env);
  // Out of the lists; undo_discard() of the table of drafts brings it back.
  Status discard(DeviceStore& store, Env& env);
  // Saves it for good, with a task for what was agreed (`task_title` where no words say it) and the
  // restricted part; this is over then. invalid: it says nothing.
  Status finish(DeviceStore& store, Env& env, const std::string& task_title);

 private:
  Status save_restricted(DeviceStore& store, std::int64_t now_ms);

  RecordId record_;
  RecordId case_;
  RecordId author_;
  std::int64_t stored_ms_ = 0;
  NoteContent stored_;
};

}  // namespace banso::client

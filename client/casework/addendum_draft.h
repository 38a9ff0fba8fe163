// SPDX-License-Identifier: Apache-2.0
// An addendum or a correction to a final note while it is written: a draft in the store from its
// first words on, as a note is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/env.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

class AddendumDraft {
 public:
  // `kind`: addendum or correction.
  static AddendumDraft begin(DeviceStore& store, const RecordId& author, const RecordId& of_case,
                             const RecordId& note, const std::string& kind);
  // The one that is stored about that note, if there is one.
  static Result<std::optional<AddendumDraft>> find(DeviceStore& store, const RecordId& note);

  std::string reason;
  std::string text;

  const RecordId& record() const { return record_; }
  const RecordId& note() const { return note_; }
  const std::string& kind() const { return kind_; }
  bool is_changed() const { return reason != stored_reason_ || text != stored_text_; }
  std::int64_t stored_ms() const { return stored_ms_; }  // 0: nothing is stored

  // Durable when it returns ok. Without words it is not kept.
  Status store_now(DeviceStore& store, Env& env);
  // Out of the lists; what was typed stays stored for undo.
  Status discard(DeviceStore& store, Env& env);
  // invalid: there are no words, or a correction says no reason.
  Status finish(DeviceStore& store, Env& env);
  bool can_finish() const;

 private:
  RecordId record_;
  RecordId case_;
  RecordId author_;
  RecordId note_;
  std::string kind_;
  std::int64_t stored_ms_ = 0;
  std::string stored_reason_;
  std::string stored_text_;
};

}  // namespace banso::client

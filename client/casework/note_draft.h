// SPDX-License-Identifier: Apache-2.0
// A free note while it is written. It is a draft in the store from its first words on, and becomes
// a contact record when it is finished. One draft of a note per case is shown; others wait.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shared/base/env.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

class NoteDraft {
 public:
  // The draft of that case which was changed last, or an empty one.
  static Result<NoteDraft> open(DeviceStore& store, Env& env, const RecordId& author,
                                const RecordId& of_case);

  std::string text;
  std::string method = "home_visit";  // code

  const RecordId& of_case() const { return case_; }
  // What is typed differs from what is stored.
  bool is_changed() const { return text != stored_text_ || method != stored_method_; }
  // Unix ms; 0: nothing is stored.
  std::int64_t stored_ms() const { return stored_ms_; }

  // Durable when it returns ok. Without any words the draft is discarded.
  Status store_now(DeviceStore& store, Env& env);
  // Saves the note for good; afterwards this is a new, empty draft. invalid: there are no words.
  Status finish(DeviceStore& store, Env& env);

 private:
  void begin_anew(DeviceStore& store);

  RecordId record_;
  RecordId case_;
  RecordId author_;
  std::int64_t started_ms_ = 0;
  std::int64_t stored_ms_ = 0;
  std::string stored_text_;
  std::string stored_method_ = "home_visit";
};

}  // namespace banso::client

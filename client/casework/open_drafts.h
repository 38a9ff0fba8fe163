// SPDX-License-Identifier: Apache-2.0
// What is being written on this device: notes, and addenda to notes, the last one first. Each is
// gone on with at Place{.page = Page::note, .of_case = of_case, .record = opens}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

struct OpenDraft {
  enum class What : std::uint8_t { note, addendum, correction };
  RecordId record;  // of the draft
  RecordId opens;   // itself, or the note that the addendum is about
  RecordId of_case;
  What what = What::note;
  std::int64_t started_ms = 0;  // when the contact began, or the writing of the addendum
  std::int64_t changed_ms = 0;
  std::string method;  // code; of a note
  std::string words;   // the first line that was written; may be empty
};

// Of one case, or of all.
std::vector<OpenDraft> read_open_drafts(DeviceStore& store,
                                        const std::optional<RecordId>& of_case = std::nullopt);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// The notes of a case, newest first, each with where it has got to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

// Of one's own work: where it is safe.
enum class Receipt : std::uint8_t {
  here,       // on this device
  sent,       // on its way, no answer yet
  at_office,  // the office has said that it keeps it
};

struct NoteSegment {
  std::string tag;      // code
  std::string speaker;  // empty: the author
  std::string text;
};
struct NoteRow {
  RecordId id;
  std::int64_t started_ms = 0;
  std::string method;  // code
  std::string result;  // code; empty: none
  std::string author;  // name
  std::vector<NoteSegment> segments;
  Receipt receipt = Receipt::at_office;
};

struct NoteList {
  std::vector<NoteRow> notes;
  std::size_t count = 0;  // of all
};
// `is_sent`: whether the change of that number is under way.
NoteList read_notes(DeviceStore& store, const RecordId& of_case, std::size_t most,
                    const std::function<bool(std::int64_t)>& is_sent);
// Unix ms of the newest note; nothing: there is none.
std::optional<std::int64_t> last_contact_ms(DeviceStore& store, const RecordId& of_case);

}  // namespace banso::client

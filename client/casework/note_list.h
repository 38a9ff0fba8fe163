// SPDX-License-Identifier: Apache-2.0
// The notes of a case, newest first, each with where it has got to and what was written about it
// later. A misfiled note is a stub: who, when, and that it was moved; what it said is not here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "client/casework/note_content.h"
#include "client/casework/note_follow_up.h"
#include "shared/base/id.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

// Of one's own work: where it is safe.
enum class Receipt : std::uint8_t {
  here,       // on this device
  sent,       // on its way, no answer yet
  at_office,  // the office has said that it keeps it
};

struct NoteRow {
  RecordId id;
  RecordId of_case;
  std::int64_t started_ms = 0;
  std::string method;  // code
  std::string result;  // code; empty: none
  std::string author;  // name
  std::optional<RecordId> author_id;
  std::vector<NoteSegment> segments;
  std::string agreed_next;
  std::string next_date;  // EDTF
  Receipt receipt = Receipt::at_office;
  std::vector<FollowUp> follow_ups;  // oldest first
  bool misfiled = false;
};

struct NoteList {
  std::vector<NoteRow> notes;
  std::size_t count = 0;  // of all
};
using IsSent = std::function<bool(std::int64_t)>;
// `is_sent`: whether the change of that number is under way.
NoteList read_notes(DeviceStore& store, const RecordId& of_case, std::size_t most,
                    const IsSent& is_sent);
// Unix ms of the newest note that stands; nothing: there is none.
std::optional<std::int64_t> last_contact_ms(DeviceStore& store, const RecordId& of_case);

// One note with everything that its page shows.
struct NoteWhole {
  NoteRow row;
  NoteContent content;  // of a misfiled note: without what it said
  std::int64_t recorded_ms = 0;
  std::int64_t finalised_ms = 0;
  bool moved_here = false;                 // from another place, where it was misfiled
  std::vector<RestrictedPart> restricted;  // what few may read, if this device has it
  std::vector<NoteRow> same_visit;         // linked, in either direction
};
// Nothing: it is not here.
std::optional<NoteWhole> read_whole_note(DeviceStore& store, const RecordId& note,
                                         const IsSent& is_sent);
// Final notes of the case of that day in Japan which stand, newest first: a new note may be on the
// same visit as one of them.
std::vector<NoteRow> notes_of_day(DeviceStore& store, const RecordId& of_case, std::int64_t day_ms);

}  // namespace banso::client

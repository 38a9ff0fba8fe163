// SPDX-License-Identifier: Apache-2.0
// A note as it is read: when, how, by whom, what, what was added later, and where it is safe. In
// the timeline of a case with a button that opens its page (note_reading.h), or whole on that page.
#pragma once

#include <cstdint>
#include <string>

#include "client/casework/note_list.h"
#include "client/screens/desk.h"

namespace banso::client {

enum class NoteUse : std::uint8_t { timeline, whole };
// A misfiled note is a stub: who, when, 「誤記載のため移動」.
void draw_note(ui::Ui& ui, Desk& desk, const NoteRow& note, NoteUse use = NoteUse::timeline);

}  // namespace banso::client

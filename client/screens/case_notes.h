// SPDX-License-Identifier: Apache-2.0
// The notes of a case as they are read: when, how, by whom, what, and where each one is safe.
#pragma once

#include <string>

#include "client/casework/note_list.h"
#include "client/screens/desk.h"

namespace banso::client {

void draw_note(ui::Ui& ui, Desk& desk, const NoteRow& note);

}  // namespace banso::client

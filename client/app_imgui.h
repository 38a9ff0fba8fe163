// SPDX-License-Identifier: Apache-2.0
// ImGui's side of the App: settings of its context, a frame's size and time, and the input that its
// text editor needs where the shell has none. Everything else is the kit's own.
#pragma once

#include "client/input.h"

namespace banso::client {

void set_up_imgui();
// Once a frame, before ImGui::NewFrame.
void tell_imgui(const Viewport& viewport, double elapsed_s);
void pass_to_editor(const InputEvent& event);
// ImGui works off one press or key a frame.
bool editor_has_input();

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// GLFW's keys as the App's. What GLFW calls by US positions is asked for by the letter of the
// person's own layout, so that Ctrl+Z is where Z is written; so are +, - and 0. No event: the App
// has no use for it.
#pragma once

#include <optional>
#include <string>

#include "client/input.h"

namespace banso::client {

// `letter`: what glfwGetKeyName says of a printable key; empty: nothing. Repeats count as down.
std::optional<KeyEvent> key_event(int glfw_key, int glfw_action, int glfw_modifiers,
                                  const std::string& letter);
// Whether a key that is held does its work again and again; what confirms does not.
bool may_repeat(Key key);
// A character as GLFW gives it; empty for what is not to be typed (controls, half characters).
std::string typed_text(unsigned int code_point);

}  // namespace banso::client

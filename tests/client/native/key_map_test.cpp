// SPDX-License-Identifier: Apache-2.0
#include "client/native/key_map.h"

#include <GLFW/glfw3.h>

#include "tests/support/doctest.h"

namespace banso::client {

TEST_CASE("keys with their modifiers; a repeat is down again") {
  const auto tab = key_event(GLFW_KEY_TAB, GLFW_PRESS, GLFW_MOD_SHIFT, "");
  REQUIRE(tab);
  CHECK(tab->key == Key::tab);
  CHECK(tab->down);
  CHECK(tab->shift);
  CHECK_FALSE(tab->command);
  CHECK(key_event(GLFW_KEY_BACKSPACE, GLFW_REPEAT, 0, "")->down);
  CHECK_FALSE(key_event(GLFW_KEY_BACKSPACE, GLFW_RELEASE, 0, "")->down);
  CHECK(may_repeat(Key::backspace));
  CHECK_FALSE(may_repeat(Key::enter));
  CHECK(key_event(GLFW_KEY_KP_ENTER, GLFW_PRESS, 0, "")->key == Key::enter);
  CHECK_FALSE(key_event(GLFW_KEY_F5, GLFW_PRESS, 0, ""));
}

TEST_CASE("a letter is the one that is written on the key") {
  // On a French keyboard A is where Q is on others.
  const auto a = key_event(GLFW_KEY_Q, GLFW_PRESS, GLFW_MOD_CONTROL, "a");
  REQUIRE(a);
  CHECK(a->key == Key::letter);
  CHECK(a->letter == 'a');
  CHECK(a->command);
  // A Russian layout has no Latin letters: by position.
  CHECK(key_event(GLFW_KEY_Z, GLFW_PRESS, GLFW_MOD_CONTROL, "я")->letter == 'z');
  CHECK_FALSE(key_event(GLFW_KEY_Q, GLFW_PRESS, 0, "1"));
}

TEST_CASE("plus, minus and nought of every layout and of the keypad") {
  const auto sign = [](int key, const char* written, int modifiers = GLFW_MOD_CONTROL) {
    const auto event = key_event(key, GLFW_PRESS, modifiers, written);
    return event ? event->letter : '\0';
  };
  CHECK(sign(GLFW_KEY_EQUAL, "=") == '+');
  CHECK(sign(GLFW_KEY_RIGHT_BRACKET, "+") == '+');
  CHECK(sign(GLFW_KEY_SEMICOLON, ";", GLFW_MOD_CONTROL | GLFW_MOD_SHIFT) == '+');
  CHECK(sign(GLFW_KEY_SEMICOLON, ";") == '\0');
  CHECK(sign(GLFW_KEY_KP_ADD, "") == '+');
  CHECK(sign(GLFW_KEY_MINUS, "-") == '-');
  CHECK(sign(GLFW_KEY_KP_SUBTRACT, "") == '-');
  CHECK(sign(GLFW_KEY_0, "0") == '0');
  CHECK(sign(GLFW_KEY_0, "à") == '0');
  CHECK(sign(GLFW_KEY_KP_0, "0") == '0');
}

TEST_CASE("typed characters are UTF-8; controls and half characters are not typed") {
  CHECK(typed_text('a') == "a");
  CHECK(typed_text(0xE9) == "é");
  CHECK(typed_text(0x7530) == "田");
  CHECK(typed_text(0x20BB7) == "𠮷");
  for (const unsigned int none : {0x00U, 0x1BU, 0x7FU, 0x85U, 0xD800U, 0xDFFFU, 0x110000U}) {
    CHECK(typed_text(none).empty());
  }
}

}  // namespace banso::client

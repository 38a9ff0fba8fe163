// SPDX-License-Identifier: Apache-2.0
#include "client/native/key_map.h"

#include <GLFW/glfw3.h>

#include <utility>

namespace banso::client {
namespace {

constexpr std::pair<int, Key> kKeys[] = {
    {GLFW_KEY_TAB, Key::tab},
    {GLFW_KEY_ENTER, Key::enter},
    {GLFW_KEY_KP_ENTER, Key::enter},
    {GLFW_KEY_SPACE, Key::space},
    {GLFW_KEY_ESCAPE, Key::escape},
    {GLFW_KEY_LEFT, Key::left},
    {GLFW_KEY_RIGHT, Key::right},
    {GLFW_KEY_UP, Key::up},
    {GLFW_KEY_DOWN, Key::down},
    {GLFW_KEY_HOME, Key::home},
    {GLFW_KEY_END, Key::end},
    {GLFW_KEY_PAGE_UP, Key::page_up},
    {GLFW_KEY_PAGE_DOWN, Key::page_down},
    {GLFW_KEY_BACKSPACE, Key::backspace},
    {GLFW_KEY_DELETE, Key::erase},
};

#ifdef __APPLE__
constexpr int kCommand = GLFW_MOD_SUPER;
#else
constexpr int kCommand = GLFW_MOD_CONTROL;
#endif

// Plus, minus and nought, which enlarge: of the keypad, and where they are written. Plus is the key
// of the equals sign as well (the US layout, without Shift) and that of the semicolon with Shift
// (the Japanese one).
char sign_of(int glfw_key, const std::string& letter, bool shift) {
  if (glfw_key == GLFW_KEY_KP_ADD || letter == "+" || letter == "=") return '+';
  if (shift && letter == ";") return '+';
  if (glfw_key == GLFW_KEY_KP_SUBTRACT || letter == "-") return '-';
  return glfw_key == GLFW_KEY_KP_0 || glfw_key == GLFW_KEY_0 ? '0' : '\0';
}

// Layouts without Latin letters have them where the US layout does.
char letter_of(int glfw_key, const std::string& letter, bool shift) {
  if (const char sign = sign_of(glfw_key, letter, shift); sign != 0) return sign;
  if (letter.size() == 1) {
    const char lower = static_cast<char>(letter[0] | 0x20);
    if (lower >= 'a' && lower <= 'z') return lower;
    return 0;
  }
  const bool is_letter = glfw_key >= GLFW_KEY_A && glfw_key <= GLFW_KEY_Z;
  return is_letter ? static_cast<char>('a' + (glfw_key - GLFW_KEY_A)) : '\0';
}

}  // namespace

std::optional<KeyEvent> key_event(int glfw_key, int glfw_action, int glfw_modifiers,
                                  const std::string& letter) {
  KeyEvent event;
  event.down = glfw_action != GLFW_RELEASE;
  event.shift = (glfw_modifiers & GLFW_MOD_SHIFT) != 0;
  event.command = (glfw_modifiers & kCommand) != 0;
  event.alt = (glfw_modifiers & GLFW_MOD_ALT) != 0;
  for (const auto& [from, to] : kKeys) {
    if (from != glfw_key) continue;
    event.key = to;
    return event;
  }
  event.key = Key::letter;
  event.letter = letter_of(glfw_key, letter, event.shift);
  if (event.letter == 0) return std::nullopt;
  return event;
}

bool may_repeat(Key key) { return key != Key::enter && key != Key::space && key != Key::escape; }

std::string typed_text(unsigned int code_point) {
  const bool control = code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (control || surrogate || code_point > 0x10FFFF) return {};
  const auto byte = [](unsigned int value) { return static_cast<char>(value); };
  const auto rest = [&](int shift) { return byte(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) return {byte(code_point)};
  if (code_point < 0x800) return {byte(0xC0 | (code_point >> 6)), rest(0)};
  if (code_point < 0x10000) return {byte(0xE0 | (code_point >> 12)), rest(6), rest(0)};
  return {byte(0xF0 | (code_point >> 18)), rest(12), rest(6), rest(0)};
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// What a person does, as every shell tells it to the App. Lengths are CSS pixels (logical pixels of
// the desktop window) from the top left; times are seconds of a clock that never goes back.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace banso::client {

enum class PointerKind : std::uint8_t { mouse, touch, pen };
enum class PointerPhase : std::uint8_t { down, move, up, cancel, leave };
struct PointerEvent {
  PointerPhase phase = PointerPhase::move;
  PointerKind kind = PointerKind::mouse;
  std::int32_t id = 0;  // of this finger, until its up or cancel
  float x = 0;
  float y = 0;
  std::uint8_t button = 0;  // 0 first, 1 second (context), 2 middle
  double time_s = 0;
};
// Of a wheel or trackpad; positive moves the content up and to the left.
struct WheelEvent {
  float x = 0;
  float y = 0;
  float dx = 0;
  float dy = 0;
  bool command = false;  // zooms; what two fingers do on a trackpad comes so too
};

enum class Key : std::uint8_t {
  tab,
  enter,
  space,
  escape,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  backspace,
  erase,
  letter,  // with `letter`, for shortcuts alone; text comes as FieldEvent or TextEvent
};
struct KeyEvent {
  Key key = Key::enter;
  char letter = 0;  // 'a' to 'z', '+', '-', '0'
  bool down = true;
  bool shift = false;
  bool command = false;  // Ctrl, or Cmd on Apple's keyboards
  bool alt = false;
};
// Typed characters where the shell has no text field of its own (the desktop). UTF-8.
struct TextEvent {
  std::string text;
};

// What happened in the text field that the shell laid over the node `key`. The shell's field owns
// the text while it has the focus: every input brings the whole value.
enum class FieldPhase : std::uint8_t { focus, input, enter, blur };
struct FieldEvent {
  std::string key;
  FieldPhase phase = FieldPhase::input;
  std::string value;              // UTF-8, as typed
  std::uint32_t select_from = 0;  // in UTF-16 units, as browsers count
  std::uint32_t select_to = 0;
  bool composing = false;  // an input method has not settled what is written
};

// What assistive technology, a test or the browser's own focus asks of the node `key`.
enum class Action : std::uint8_t { activate, focus, blur, increment, decrement, dismiss, show };
struct ActionEvent {
  std::string key;
  Action action = Action::activate;
};

using InputEvent =
    std::variant<PointerEvent, WheelEvent, KeyEvent, TextEvent, FieldEvent, ActionEvent>;

// The area to draw into.
struct Viewport {
  float width = 0;
  float height = 0;
  float pixel_ratio = 1;  // device pixels per CSS pixel
  // Covered by notches, bars and the on-screen keyboard.
  float inset_top = 0;
  float inset_right = 0;
  float inset_bottom = 0;
  float inset_left = 0;
  bool operator==(const Viewport&) const = default;
};

// What the system of the device prefers; the settings of the app may say otherwise.
struct SystemPreferences {
  bool dark = false;
  bool more_contrast = false;
  bool reduced_motion = false;
  bool operator==(const SystemPreferences&) const = default;
};

}  // namespace banso::client

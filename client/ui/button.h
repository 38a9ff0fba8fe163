// SPDX-License-Identifier: Apache-2.0
// Buttons: one primary per screen, quiet ones for the rest, danger for what destroys. Each is 48 px
// high or more and acts when it is let go.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

enum class ButtonKind : std::uint8_t { primary, quiet, plain, danger };

struct ButtonOptions {
  std::string_view label = {};
  const char* icon = nullptr;
  bool icon_behind = false;
  ButtonKind kind = ButtonKind::quiet;
  bool disabled = false;
  bool full = false;  // as wide as the column
  std::string_view description = {};
};
// true: it was pressed.
bool button(Ui& ui, std::string_view key, const ButtonOptions& options);
// What a button needs on one line.
float button_width(Ui& ui, const ButtonOptions& options);
float button_height(Ui& ui);

struct IconButtonOptions {
  std::string_view label = {};  // said, not shown
  const char* icon = nullptr;
  bool disabled = false;
  bool selected = false;
  bool toggles = false;  // aria-pressed
};
bool icon_button(Ui& ui, std::string_view key, const IconButtonOptions& options);
// At a place that the caller has chosen.
bool icon_button_at(Ui& ui, std::string_view key, Rect rect, const IconButtonOptions& options);

// A bordered square with a sign: less, more.
bool step_button(Ui& ui, std::string_view key, std::string_view label, const char* icon,
                 bool disabled);

}  // namespace banso::client::ui

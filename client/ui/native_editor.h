// SPDX-License-Identifier: Apache-2.0
// ImGui's text editor in the place of a focused field, where the shell has none of its own. Only
// the editor is ImGui's: frame, label and all else are ours. Of several lines it has the text and
// the undo alone: lines are broken and drawn as everywhere else (it cannot wrap), and places in
// them are found here.
#pragma once

#include <string>

#include "client/ui/ui.h"

namespace banso::client::ui {

struct EditorLook {
  Rect text;  // where the text stands
  float size;
  float line;
  bool password = false;
  bool multiline = false;
  std::uint32_t length_max = 0;  // UTF-16 units
};
// true: the value changed.
bool native_editor(Ui& ui, const Item& item, std::string& value, const EditorLook& look);

}  // namespace banso::client::ui

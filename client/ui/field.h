// SPDX-License-Identifier: Apache-2.0
// Text fields. Where the shell lays its own field over ours (browser), the node carries `field` and
// the shell owns the text while it has the focus; where it does not (desktop), ImGui's editor takes
// its place while the field has the focus. The caller sees one value either way, never longer than
// its bound; how much is left is shown near it.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

struct FieldOptions {
  std::string_view label = {};
  std::string_view help = {};
  std::string_view error = {};
  std::string_view said_help = {};  // told, where the caller draws help or error itself
  bool invalid = false;             // and whether it is an error
  std::string_view placeholder = {};
  std::string_view enter_hint = {};  // enterkeyhint
  FieldKind kind = FieldKind::text;
  Role role = Role::textbox;
  bool required = false;
  bool disabled = false;
  bool read_only = false;
  bool show_label = true;      // otherwise it is said alone
  const char* icon = nullptr;  // in front of the text
  int lines_min = 1;           // of multi-line fields, which grow
  // In UTF-16 units, as browsers count; what is more is refused. 0: what the kind can bear.
  std::uint32_t length_max = 0;
  float clear_right = 0;   // kept free for buttons of the caller
  bool uncounted = false;  // how much is left is not shown
};

struct FieldChange {
  bool changed = false;    // with every keystroke
  bool committed = false;  // by Enter, or by leaving it
  bool entered = false;    // by Enter alone
  Rect rect;               // of the frame
};

FieldChange text_field(Ui& ui, std::string_view key, std::string& value,
                       const FieldOptions& options);

// A password or a PIN (options.kind): dots, and a button that shows what is typed. Hidden again
// when Enter is pressed or the app empties it.
FieldChange secret_field(Ui& ui, std::string_view key, std::string& value,
                         const FieldOptions& options);

// With a magnifier and a button that empties it.
FieldChange search_field(Ui& ui, std::string_view key, std::string& value, std::string_view label);

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
// Plain words and headings.
#pragma once

#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

struct TextOptions {
  Type type = Type::body;
  bool secondary = false;
  bool bold = false;
  bool centered = false;
};
void text(Ui& ui, std::string_view key, std::string_view words, const TextOptions& options = {});

// `level` 1 to 6 as it is told; the look is the type's.
void heading(Ui& ui, std::string_view key, std::string_view words, int level,
             Type type = Type::section);

}  // namespace banso::client::ui

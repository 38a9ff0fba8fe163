// SPDX-License-Identifier: Apache-2.0
// Choosing: yes or no, one of few (radios, segments, tabs), one of many (a sheet), several (chips).
// Arrows move within a set and choose; the set is one stop of Tab.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "client/ui/ui.h"

namespace banso::client::ui {

using Labels = std::span<const std::string_view>;

struct ToggleOptions {
  std::string_view label = {};
  std::string_view detail = {};
  std::string_view error = {};
  bool disabled = false;
};
// Each returns whether the value changed.
bool toggle(Ui& ui, std::string_view key, bool& value, const ToggleOptions& options);
bool checkbox(Ui& ui, std::string_view key, bool& value, const ToggleOptions& options);

struct ChoiceOptions {
  std::string_view label = {};
  std::string_view error = {};
  bool required = false;
  bool disabled = false;
};
// -1: nothing chosen yet.
bool radio_group(Ui& ui, std::string_view key, Labels labels, int& chosen,
                 const ChoiceOptions& options);
bool segmented(Ui& ui, std::string_view key, Labels labels, int& chosen,
               const ChoiceOptions& options);
// Of labels that are too long or too many for segments.
bool choice(Ui& ui, std::string_view key, Labels labels, int& chosen, const ChoiceOptions& options);
bool tabs(Ui& ui, std::string_view key, Labels labels, int& chosen, std::string_view label);
// A field that opens a sheet with the choices.
bool select(Ui& ui, std::string_view key, Labels labels, int& chosen, const ChoiceOptions& options);

// Several of them; a vector of the size of labels.
bool chips(Ui& ui, std::string_view key, Labels labels, std::vector<bool>& chosen,
           const ChoiceOptions& options);

}  // namespace banso::client::ui

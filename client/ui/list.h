// SPDX-License-Identifier: Apache-2.0
// Rows that say who, when and what at a glance, in a list of few or of thousands.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "client/ui/status.h"
#include "client/ui/ui.h"

namespace banso::client::ui {

struct RowOptions {
  std::string_view title = {};
  std::string_view detail = {};    // second line
  std::string_view leading = {};   // in front: a time
  std::string_view initials = {};  // or somebody's avatar
  const char* icon = nullptr;
  std::string_view trailing = {};
  std::string_view badge = {};
  ToneKind badge_tone = ToneKind::neutral;
  bool selected = false;
  bool disabled = false;
  bool chevron = true;
  int position = 0;  // in the list, from 1
  int set_size = 0;
};
// Its height depends on the text size alone, so that a list knows where each row is.
float row_height(Ui& ui, bool with_detail);
bool list_row(Ui& ui, std::string_view key, const RowOptions& options);

// A list around a few rows.
class List {
 public:
  List(Ui& ui, std::string_view key, std::string_view label);
  ~List();
  List(const List&) = delete;
  List& operator=(const List&) = delete;

 private:
  Ui& ui_;
  Rect start_;
};

// Rows that belong together: from `first` up to the next section's.
struct ListSection {
  std::string_view title = {};
  std::size_t first = 0;
};
struct VirtualListOptions {
  std::string_view label = {};
  std::size_t count = 0;
  float row_height = 0;
  // In order, each with a row at least; the first begins with row 0. None: one list without
  // headings.
  std::span<const ListSection> sections = {};
  int heading_level = 3;
};
// Fills the rectangle and scrolls. Only rows in view are asked for; `row` draws one. The heading of
// a section stays at the top while its rows scroll. Each section is a list of its own, so that a
// row says its place (RowOptions::position) in its section.
void virtual_list(Ui& ui, std::string_view key, Rect view, const VirtualListOptions& options,
                  const std::function<void(std::size_t index)>& row);

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
// What the pages of a note are made of: lines that fold open, chips that do something, a quiet
// background for what the worker infers, choices of codes, and what was written as it is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/casework/note_content.h"
#include "client/casework/note_context.h"
#include "client/ui/ui.h"

namespace banso::client {

// Puts more behind words, with a dot between; nothing for nothing.
void add_words(std::string& words, const std::string& more);

// What is left free at each side of a column whose lines are not too long to be read.
float readable_side(ui::Ui& ui, float width);
// A page that scrolls, with such a column.
void begin_readable(ui::Ui& ui, std::string_view key, ui::Rect view);
void end_readable(ui::Ui& ui);

struct FoldOptions {
  std::string_view title = {};
  std::string_view detail = {};  // below the title: what is chosen
  const char* icon = nullptr;
  bool line = false;  // a hairline above
};
// A line that opens and closes what belongs to it; returns whether it is open. The key's state
// outlives the frame.
bool fold(ui::Ui& ui, std::string_view key, const FoldOptions& options);

// Does something when it is pressed; true: it was. In a flow.
bool action_chip(ui::Ui& ui, std::string_view key, std::string_view label);

// A background around what is drawn while it lives: `tint` of what somebody infers, or a bar at the
// left of what somebody said.
class Aside {
 public:
  enum class Kind : std::uint8_t { inference, speech };
  Aside(ui::Ui& ui, Kind kind);
  ~Aside();
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

 private:
  ui::Ui& ui_;
  ui::Rect outer_;
  float padding_;  // above and below
  std::size_t from_;
  std::size_t to_;
};

// A column within the edges of a card that its lines reach.
class Inset {
 public:
  explicit Inset(ui::Ui& ui);
  ~Inset();
  Inset(const Inset&) = delete;
  Inset& operator=(const Inset&) = delete;

 private:
  ui::Ui& ui_;
};

struct CodeOptions {
  std::string_view label = {};
  std::string_view none = {};  // a choice for no code, when there is one to take back
  bool in_sheet = false;       // as a field with a sheet: of many
};
// Pills; true: the code was changed.
bool choose_code(ui::Ui& ui, std::string_view key, const std::vector<CodeChoice>& choices,
                 std::string& code, const CodeOptions& options);

// "S 主観（母）".
std::string segment_caption(ui::Ui& ui, DeviceStore& store, const NoteSegment& segment);
// As it is read: speech with its speaker set apart, the worker's inference on its own ground.
void draw_segments(ui::Ui& ui, DeviceStore& store, const std::vector<NoteSegment>& segments);

}  // namespace banso::client

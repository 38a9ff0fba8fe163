// SPDX-License-Identifier: Apache-2.0
// What is on the screen, said in words: every widget adds one node while it draws. The page mirrors
// the nodes as ARIA elements and lays a real text field over each node that has `field`; tests find
// things by role and name. Roles and states: WAI-ARIA 1.2.
//
// Keys are our own text, stable over frames, layouts and languages: "case/0192…/phone". A list of
// one frame is in reading order, parents in front of their children.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace banso::client::ui {

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
  bool operator==(const Rect&) const = default;
  float right() const { return x + width; }
  float bottom() const { return y + height; }
};

enum class Role : std::uint8_t {
  alert,
  article,
  banner,
  button,
  checkbox,
  columnheader,
  combobox,
  dialog,
  form,
  grid,
  gridcell,
  group,
  heading,
  image,
  link,
  list,
  listbox,
  listitem,
  main,
  navigation,
  option,
  progressbar,
  radio,
  radiogroup,
  region,
  row,
  search,
  searchbox,
  slider,
  status,
  switch_,  // "switch"
  tab,
  tablist,
  tabpanel,
  text,  // plain words, no ARIA role
  textbox,
  toolbar,
};
// As in the attribute `role` ("img" for image); empty for text.
std::string_view name_of(Role role);

// Bits of Node::states.
enum State : std::uint32_t {
  kDisabled = 1U << 0,
  kChecked = 1U << 1,
  kMixed = 1U << 2,
  kSelected = 1U << 3,
  kPressed = 1U << 4,
  kExpanded = 1U << 5,
  kCollapsed = 1U << 6,  // can be expanded and is not
  kInvalid = 1U << 7,
  kRequired = 1U << 8,
  kReadOnly = 1U << 9,
  kBusy = 1U << 10,
  kModal = 1U << 11,
  kFocusable = 1U << 12,
  kCurrent = 1U << 13,  // aria-current: the page, in a grid the day
  kCheckable = 1U << 14,
  kFocused = 1U << 15,  // has the app's focus; the mirror follows it
  kPinch = 1U << 16,    // takes gestures of two fingers for itself
};

enum class Live : std::uint8_t { off, polite, assertive };

// What kind of keyboard and help a text field wants.
// A pin is a password of digits.
enum class FieldKind : std::uint8_t {
  text,
  multiline,
  number,
  phone,
  email,
  password,
  pin,
  search
};

// The text field that the shell lays over the node. Coordinates are the node's; the text stands
// inside of the paddings.
struct FieldOverlay {
  FieldKind kind = FieldKind::text;
  std::string value;           // to be shown while the field has no focus
  std::uint32_t revision = 0;  // grows when the app, not the person, changes the value
  std::string placeholder;
  std::string enter_hint;        // enterkeyhint: done, next, search, send
  std::uint32_t length_max = 0;  // UTF-16 units; 0: no bound
  float font_size = 16;          // CSS px, never below 16 (iOS zooms in)
  float line_height = 26;
  float padding_x = 12;
  float padding_y = 11;
  std::uint32_t text_color = 0;  // 0xRRGGBB
  std::uint32_t back_color = 0;
  bool bold = false;
  bool operator==(const FieldOverlay&) const = default;
};

struct Node {
  std::string key = {};
  std::string parent = {};  // key; empty: the page
  Role role = Role::text;
  std::string name = {};
  std::string value = {};        // aria-valuetext, or what the words do not say
  std::string description = {};  // help or error
  std::uint32_t states = 0;
  std::int8_t level = 0;   // of headings, 1 to 6
  std::uint8_t layer = 0;  // 0 page, then popups and dialogs; nodes under a modal layer are inert
  Live live = Live::off;
  std::int32_t position = 0;  // in a set of `set_size`, from 1; 0: not said
  std::int32_t set_size = 0;
  float progress = -1;  // 0 to 1; below 0: not known
  Rect rect = {};
  Rect clip = {};  // of what scrolls; the same as rect where nothing does
  std::optional<FieldOverlay> field = {};
  bool operator==(const Node&) const = default;
};

// The nodes of one frame while they are made. Parents nest by push and pop.
class SemanticTree {
 public:
  // CHECKs that what the last frame opened was closed.
  void begin_frame();
  // The parent is the innermost open node. CHECKs that no key is used twice in a frame. The
  // reference holds until the next add; the key stays as it is.
  Node& add(Node node);
  // Opens a node of this frame: CHECKs that it was added.
  void push(std::string key);
  void pop();
  // What follows until pop() stands beside the page: layers do, since the page below is inert.
  void push_root() { open_.emplace_back(); }
  // Takes back what was added since there were `size` nodes. CHECKs that it is closed.
  void take_back(std::size_t size);
  const std::vector<Node>& nodes() const { return nodes_; }
  const Node* find(std::string_view key) const;
  // In the order of nodes(), to say what is known only after its children.
  Node& at(std::size_t index) { return nodes_[index]; }

 private:
  std::vector<Node> nodes_;
  std::unordered_map<std::string, std::size_t> places_;  // in nodes_, by key
  std::vector<std::string> open_;
};

// What changed from one frame to the next, for the mirror. Takes time linear in the nodes; points
// into `after`.
struct TreeDifference {
  std::vector<const Node*> changed;  // new or different, in reading order
  std::vector<std::string> removed;  // parents in front of their children
  // There are new nodes, or those that stay follow each other in another order or have another
  // parent. When only nodes went away it is false.
  bool order_changed = false;
};
TreeDifference difference(const std::vector<Node>& before, const std::vector<Node>& after);

}  // namespace banso::client::ui

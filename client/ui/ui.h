// SPDX-License-Identifier: Apache-2.0
// What every widget is handed: theme, fonts, layout, painter, semantics, and what the person did to
// it. A widget places its rectangle, calls item() with its node, asks the Item what to show, draws.
// Keys nest by scopes: "gallery" > "save" is "gallery/save".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/text/strings.h"
#include "client/ui/animation.h"
#include "client/ui/fonts.h"
#include "client/ui/interaction.h"
#include "client/ui/layout.h"
#include "client/ui/painter.h"
#include "client/ui/region.h"
#include "client/ui/scrolls.h"
#include "client/ui/semantics.h"
#include "client/ui/text_layout.h"
#include "client/ui/theme.h"

namespace banso::client::ui {

// What a frame is made for.
struct Surface {
  Viewport viewport;
  SystemPreferences preferences;
  std::string language = "ja";
  float text_scale = 1;
  std::optional<Look> look;   // the person's own choice
  bool shell_fields = false;  // the shell lays text fields of its own over ours
};

// How a widget can be reached.
struct Reach {
  bool disabled = false;
  bool pressable = true;
  bool focusable = true;
  std::string group = {};  // full key of the composite that it belongs to
  Axis group_axis = Axis::none;
  bool entry = false;
  bool activates_by_arrow = false;
  bool adjustable = false;
  bool field = false;
  bool multiline = false;
};

// Of a text field, to tell the app's changes from the person's.
struct FieldMemory {
  std::string value;
  std::uint32_t revision = 0;
};

// Of the desktop's editor of several lines, in bytes of its text.
struct EditorMemory {
  std::size_t cursor = 0;
  std::size_t from = 0;  // of the selection
  std::size_t to = 0;
  std::size_t anchor = 0;  // where the selection began
  bool pressed = false;    // the caret goes under the pointer
};

struct Item {
  std::string key;
  Rect rect;
  bool visible = true;  // some of it is within the clip
  bool hovered = false;
  bool pressed = false;
  bool focused = false;  // by whatever means
  bool ring = false;     // draw the focus ring
  bool disabled = false;
  bool activated = false;
  bool long_pressed = false;
  int adjusted = 0;
};

class Ui {
 public:
  Ui();
  Ui(const Ui&) = delete;
  Ui& operator=(const Ui&) = delete;

  // true: a frame is needed.
  bool handle(const InputEvent& event) { return input.handle(event); }
  void begin_frame(double now_s, const Surface& surface);
  void end_frame();
  // After end_frame: seconds until the next frame is wanted; below 0: none is.
  double next_frame_s() const { return next_frame_s_; }
  void want_frame_in(double seconds);

  const Theme& theme() const { return *theme_; }
  const Surface& surface() const { return surface_; }
  bool japanese() const { return language() == Language::japanese; }
  Language language() const { return language_of(surface_.language); }
  // A string of the catalogue.
  std::string_view tr(Str id) const { return client::tr(language(), id); }
  bool phone() const { return surface_.viewport.width < kWideFrom; }
  float scale() const { return surface_.text_scale; }
  TypeStyle type(Type type) const { return type_style(type, scale(), phone()); }
  ImFont* face(const TypeStyle& style) const { return fonts.face(style.bold); }
  double now_s() const { return now_s_; }
  // The viewport without what is covered.
  Rect free_area() const;

  std::string key(std::string_view own) const;
  void open_scope(std::string_view own) { scopes_.push_back(key(own)); }
  void close_scope() { scopes_.pop_back(); }

  // Adds the node (its key is taken as own key, rect and clip are filled in) and asks what
  // happened.
  Item item(std::string_view own, Rect rect, Node node, const Reach& reach);
  // A node that nobody can press.
  void say(std::string_view own, Rect rect, Node node);
  // A node around what follows, until close_group(); its rectangle is what is placed within.
  void open_group(std::string_view own, Rect rect, Node node);
  void close_group(Rect rect);

  // Everything until end_layer() lies above; false: nothing.
  void begin_layer(std::string_view own, bool modal, bool dismissable = true);
  void end_layer();
  // The layer that is open was asked to close.
  bool layer_dismissed() const;
  // A place without words that takes presses; true: it was pressed.
  bool pressed_beside(std::string_view own, Rect rect);
  std::uint8_t layer() const { return layers_.empty() ? std::uint8_t{0} : layers_.back(); }

  void begin_scroll(std::string_view own, Rect view, float padding, float spacing = 12);
  void end_scroll();
  void begin_scroll_across(std::string_view own, Rect view);
  void end_scroll_across(float content_width);
  ScrollState& scroll_state(std::string_view own) { return scrolls[key(own)]; }

  // Whether the sheet of a widget is open.
  bool& opened(const std::string& full) { return opened_[full]; }
  FieldMemory& field_memory(const std::string& full) { return fields_[full]; }

  float animate(std::string_view own, float target, float duration_s = kQuick_s);
  float animate_from(std::string_view own, float from, float target, float duration_s);

  Fonts fonts;
  Painter paint;
  Layout layout;
  SemanticTree tree;
  Scrolls scrolls;
  Interaction input{scrolls};
  TextLayout texts;
  EditorMemory editor_memory;
  std::uint32_t audit_findings = 0;

 private:
  struct OpenScroll {
    std::string key;
    Rect view;
    float padding;
    bool horizontal;
  };
  void open_scroll(std::string_view own, Rect view, float padding, bool horizontal);
  void close_scroll(const ScrollState& area);
  void draw_indicator(const std::string& key, const ScrollState& area, Rect view);
  Rect clip_of(Rect rect) const;
  Region region_of(const std::string& full, Rect rect) const;

  const Theme* theme_;
  Surface surface_;
  Animations animations_;
  double now_s_ = 0;
  std::uint64_t frame_ = 0;
  double next_frame_s_ = -1;
  FrameRegions building_;
  std::vector<std::string> scopes_;
  std::vector<std::uint8_t> layers_;
  std::vector<std::size_t> scroll_floor_;  // scrolls open when a layer began
  std::vector<OpenScroll> open_scrolls_;
  std::vector<std::size_t> group_nodes_;
  std::map<std::string, FieldMemory> fields_;
  std::map<std::string, bool> opened_;
  int fonts_seen_ = 0;
};

// Opens a scope for as long as it lives.
class Scope {
 public:
  Scope(Ui& ui, std::string_view own) : ui_(ui) { ui_.open_scope(own); }
  ~Scope() { ui_.close_scope(); }
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

 private:
  Ui& ui_;
};

}  // namespace banso::client::ui

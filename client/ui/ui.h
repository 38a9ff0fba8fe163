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

#include "client/text/dates.h"
#include "client/text/strings.h"
#include "client/ui/animation.h"
#include "client/ui/canvases.h"
#include "client/ui/drawing.h"
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
  std::optional<Look> look;  // the person's own choice
  DateStyle date_style = DateStyle::era;
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
  bool takes_keys = false;  // arrows, Home, End and page keys come as Item::keys
  bool first = false;       // gets the focus when its layer opens
};

// Of a text field, to tell the app's changes from the person's.
struct FieldMemory {
  std::string value;
  std::uint32_t revision = 0;
  std::size_t caret = 0;  // byte, where the shell's field said it last
};

// How something looked when it was drawn last.
struct Kept {
  Drawing drawing;
  Rect rect;
  float strength = 0;      // of the dark behind it
  std::uint64_t seen = 0;  // frame
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
  std::vector<KeyEvent> keys = {};
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
  // What is drawn until end_unheard() is only seen: it has no nodes and takes no input.
  void begin_unheard();
  void end_unheard();
  bool unheard() const { return !unheard_.empty(); }
  // A place that follows a finger as a whole (interaction.h).
  void follow(std::string_view own, Rect rect, Follow direction);
  // Escape leaves this when no layer is above; true: it was pressed.
  bool left_by_escape(std::string_view own);
  // Keeps what is drawn between these two to show how it leaves.
  void begin_drawing() { drawing_from_.push_back(Drawing::mark(paint)); }
  void end_drawing(std::string_view own, Rect rect, float strength = 0);
  // What was kept under this key, for as long as it is asked for in every frame; nullptr: nothing.
  const Kept* kept_drawing(std::string_view own);
  void forget_drawing(std::string_view own);
  // What is drawn until end_above() lies above, but is no layer for those who hear.
  void begin_above();
  void end_above();
  // A canvas (client/ui/canvas.h) until end_canvas().
  void begin_canvas(const std::string& full);
  void end_canvas() { canvas_key_.clear(); }
  std::uint64_t frame() const { return frame_; }
  // What lies below this place is not reached there.
  void cover(std::string_view own, Rect rect);
  // A place without words that takes presses; true: it was pressed.
  bool pressed_beside(std::string_view own, Rect rect);
  std::uint8_t layer() const { return layers_.empty() ? std::uint8_t{0} : layers_.back(); }

  void begin_scroll(std::string_view own, Rect view, float padding, float spacing = 12);
  void end_scroll();
  void begin_scroll_across(std::string_view own, Rect view);
  void end_scroll_across(float content_width);
  // Scrolls so that this place of the innermost area is seen, when the frame is done.
  void reveal(Rect rect);
  // Less is free than in the last frame: the on-screen keyboard came up.
  bool covered_more() const { return covered_more_; }
  ScrollState& scroll_state(std::string_view own) { return scrolls[key(own)]; }

  // Whether the sheet of a widget is open, or what a field hides is shown.
  bool& opened(const std::string& full) { return opened_[full]; }
  FieldMemory& field_memory(const std::string& full) { return fields_[full]; }

  float animate(std::string_view own, float target, float duration_s = kQuick_s);
  float animate_from(std::string_view own, float from, float target, float duration_s);
  // Sets what animate() goes on from.
  void put_at(std::string_view own, float value) { animations_.put(key(own), value); }

  Fonts fonts;
  Painter paint;
  Layout layout;
  SemanticTree tree;
  Scrolls scrolls;
  Canvases canvases;
  Interaction input{scrolls, canvases};
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
  struct Unheard {
    std::size_t nodes;
    std::size_t regions;
    std::size_t follows;
  };
  std::vector<Unheard> unheard_;
  std::vector<Drawing::Mark> drawing_from_;
  std::map<std::string, Kept, std::less<>> kept_;
  std::string canvas_key_;
  struct Reveal {
    std::string scroll;
    Rect rect;
  };
  std::optional<Reveal> reveal_;
  float free_height_ = 0;
  bool covered_more_ = false;
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

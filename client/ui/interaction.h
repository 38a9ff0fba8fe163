// SPDX-License-Identifier: Apache-2.0
// From what a person does to what it means: pressed, activated, focused, scrolled, dismissed, each
// by key. Handles events between frames against the regions of the last frame; widgets ask in the
// next one. A press acts on release inside; a pan of more than 8 px or a second finger cancels it.
// A pan belongs to one thing: a sheet or page that follows the finger, a canvas, or what scrolls.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "client/input.h"
#include "client/ui/canvases.h"
#include "client/ui/scrolls.h"

namespace banso::client::ui {

// What followed a finger and was let go.
struct LetGo {
  float by = 0;        // px from where it stood
  float velocity = 0;  // px/s in the same direction
};

// What happened since the last frame. Gone after the next one.
struct Outcomes {
  std::set<std::string, std::less<>> activated;
  std::set<std::string, std::less<>> long_pressed;  // or pressed with the second button
  std::set<std::string, std::less<>> committed;     // Enter in a field of one line
  std::set<std::string, std::less<>> blurred;
  std::set<std::string, std::less<>> dismissed;  // layers, or FrameRegions::back
  std::map<std::string, LetGo, std::less<>> let_go;
  std::map<std::string, int, std::less<>> adjusted;
  std::map<std::string, FieldEvent, std::less<>> fields;
  std::map<std::string, std::vector<KeyEvent>, std::less<>> keys;  // of those that take them
  std::vector<KeyEvent> shortcuts;
};

class Interaction {
 public:
  Interaction(Scrolls& scrolls, Canvases& canvases) : scrolls_(scrolls), canvases_(canvases) {}

  // true: something that shows or matters has changed.
  bool handle(const InputEvent& event);
  // Takes over what the frame drew; gives the focus to layers that opened and back.
  void drawn(FrameRegions regions);
  // Before a frame: long presses. `due_s`: when to ask again; below 0: never.
  double tick(double now_s);

  const std::string& hovered() const { return hovered_; }
  // Under a finger or button that would act if it were let go now.
  const std::string& pressed() const { return pressed_inside_ ? pressed_ : nothing_; }
  const std::string& focused() const { return focused_; }
  bool focus_visible() const { return keyboard_; }
  bool focused_by_pointer() const { return focused_by_pointer_; }
  bool moving() const { return panned_ != nullptr; }
  // How many px the place follows a finger; below 0: it is not held.
  float followed(std::string_view key) const { return followed_ == key ? followed_by_ : -1; }
  void focus(const std::string& key);
  const FrameRegions& frame() const { return frame_; }

  Outcomes outcomes;
  bool reduced_motion = false;

 private:
  struct Sample {
    double time_s;
    float x;
    float y;
  };
  bool on(const PointerEvent& event);
  bool on(const WheelEvent& event);
  bool on(const KeyEvent& event);
  bool on(const TextEvent&) { return true; }
  bool on(const FieldEvent& event);
  bool on(const ActionEvent& event);
  bool down(const PointerEvent& event);
  bool move(const PointerEvent& event);
  bool up(const PointerEvent& event);
  bool start_pan(const PointerEvent& event);
  void end_pan();
  // Of the last tenth of a second.
  Point velocity() const;
  const FollowPlace* follow_place(bool horizontal, float towards) const;
  void follow(const PointerEvent& event);
  void end_follow(bool cancelled);
  CanvasState* held_canvas() { return canvases_.find(canvas_key_); }
  void move_canvas(const PointerEvent& event);
  void start_pinch();
  void end_canvas();
  bool wheel_on_canvas(const WheelEvent& event, const Region& region);
  bool canvas_key(const KeyEvent& event, const Region* region);
  void cancel_press();
  bool set_hover(std::string key);
  void set_focus(const std::string& key, bool show);
  bool tab(bool back);
  bool arrow(const KeyEvent& event, const Region& region);
  bool scroll_by_key(Key key);
  bool dismiss_top();

  Scrolls& scrolls_;
  Canvases& canvases_;
  FrameRegions frame_;
  std::string hovered_;
  std::string focused_;
  std::string pressed_;
  std::string pan_key_;  // scroll area under the finger
  const std::string nothing_;
  bool pressed_inside_ = false;
  bool keyboard_ = false;
  bool focused_by_pointer_ = false;
  bool ignore_until_up_ = false;           // after a second finger
  std::map<std::int32_t, Point> fingers_;  // those that are down, and where they are
  std::string canvas_key_;                 // canvas under the finger
  bool on_canvas_ = false;                 // it follows the fingers
  std::string followed_;                   // place that follows the finger
  bool follows_across_ = false;
  float follow_from_ = 0;
  float followed_by_ = -1;
  PointerKind kind_ = PointerKind::mouse;
  float start_x_ = 0;
  float start_y_ = 0;
  std::vector<Sample> samples_;
  ScrollState* panned_ = nullptr;
  double held_since_s_ = -1;
  bool holding_ = false;  // may become a long press
  struct Given {
    std::string layer;
    std::string focus;
  };
  std::vector<Given> given_back_;
};

}  // namespace banso::client::ui

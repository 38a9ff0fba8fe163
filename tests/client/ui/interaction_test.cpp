// SPDX-License-Identifier: Apache-2.0
#include "client/ui/interaction.h"

#include "tests/support/doctest.h"

using namespace banso::client;
using namespace banso::client::ui;

namespace {

Region place(std::string key, float y, std::uint8_t layer = 0) {
  Region region;
  region.key = std::move(key);
  region.rect = {0, y, 200, 48};
  region.visible = region.rect;
  region.scroll = "page";
  region.layer = layer;
  region.pressable = true;
  region.focusable = true;
  return region;
}

struct Hands {
  Hands() {
    ScrollState& page = scrolls["page"];
    page.rect = {0, 0, 400, 300};
    page.view = 300;
    page.furthest = 1000;
    show({{place("a", 0), place("b", 60), place("c", 120)}, {}});
  }
  void show(FrameRegions frame) {
    input.outcomes = {};
    input.drawn(std::move(frame));
  }
  void point(PointerPhase phase, float x, float y, double time_s = 0, std::int32_t id = 1) {
    input.handle(PointerEvent{phase, kind, id, x, y, 0, time_s});
  }
  void press(Key key, bool shift = false) {
    KeyEvent event;
    event.key = key;
    event.shift = shift;
    input.handle(event);
  }
  Scrolls scrolls;
  Canvases canvases;
  Interaction input{scrolls, canvases};
  PointerKind kind = PointerKind::touch;
};

}  // namespace

TEST_CASE("a press acts when it is let go inside, not when outside") {
  Hands hands;
  hands.kind = PointerKind::mouse;
  hands.point(PointerPhase::down, 10, 10);
  CHECK(hands.input.pressed() == "a");
  CHECK(hands.input.outcomes.activated.empty());
  hands.point(PointerPhase::up, 12, 10);
  CHECK(hands.input.outcomes.activated.contains("a"));
  hands.input.outcomes = {};
  hands.point(PointerPhase::down, 10, 10);
  hands.point(PointerPhase::move, 10, 200);
  CHECK(hands.input.pressed().empty());
  hands.point(PointerPhase::up, 10, 200);
  CHECK(hands.input.outcomes.activated.empty());
}

TEST_CASE("a finger that moves more than 8 px scrolls and presses nothing") {
  Hands hands;
  hands.point(PointerPhase::down, 10, 130, 0);
  hands.point(PointerPhase::move, 10, 124, 0.01);
  CHECK(hands.input.pressed() == "c");
  hands.point(PointerPhase::move, 10, 110, 0.02);
  CHECK(hands.input.pressed().empty());
  hands.point(PointerPhase::move, 10, 80, 0.04);
  CHECK(hands.scrolls["page"].offset == 30);
  hands.point(PointerPhase::up, 10, 80, 0.05);
  CHECK(hands.input.outcomes.activated.empty());
  CHECK(hands.scrolls["page"].velocity > 100);
}

TEST_CASE("a finger that rests before it leaves does not throw") {
  Hands hands;
  hands.point(PointerPhase::down, 10, 130, 0);
  hands.point(PointerPhase::move, 10, 110, 0.02);
  hands.point(PointerPhase::move, 10, 60, 0.05);
  hands.point(PointerPhase::up, 10, 60, 0.6);
  CHECK(hands.scrolls["page"].velocity == 0);
}

TEST_CASE("a second finger takes the press back") {
  Hands hands;
  hands.point(PointerPhase::down, 10, 10, 0, 1);
  hands.point(PointerPhase::down, 10, 70, 0.01, 2);
  hands.point(PointerPhase::up, 10, 70, 0.02, 2);
  hands.point(PointerPhase::up, 10, 10, 0.03, 1);
  CHECK(hands.input.outcomes.activated.empty());
  hands.point(PointerPhase::down, 10, 10, 1, 3);
  hands.point(PointerPhase::up, 10, 10, 1.1, 3);
  CHECK(hands.input.outcomes.activated.contains("a"));
}

TEST_CASE("hover is the mouse's and does not outlive a touch") {
  Hands hands;
  hands.point(PointerPhase::move, 10, 10);
  CHECK(hands.input.hovered().empty());
  hands.kind = PointerKind::mouse;
  hands.point(PointerPhase::move, 10, 10);
  CHECK(hands.input.hovered() == "a");
  hands.kind = PointerKind::touch;
  hands.point(PointerPhase::down, 10, 70);
  CHECK(hands.input.hovered().empty());
}

TEST_CASE("half a second on one place is a long press and no press") {
  Hands hands;
  hands.point(PointerPhase::down, 10, 10, 5);
  CHECK(hands.input.tick(100) == doctest::Approx(100.5));
  hands.input.tick(100.6);
  CHECK(hands.input.outcomes.long_pressed.contains("a"));
  hands.point(PointerPhase::up, 10, 10, 5.7);
  CHECK(hands.input.outcomes.activated.empty());
}

TEST_CASE("Tab goes through everything and round, Shift+Tab back; keys show the ring") {
  Hands hands;
  for (const char* key : {"a", "b", "c", "a"}) {
    hands.press(Key::tab);
    CHECK(hands.input.focused() == key);
  }
  hands.press(Key::tab, true);
  CHECK(hands.input.focused() == "c");
  CHECK(hands.input.focus_visible());
  hands.press(Key::enter);
  CHECK(hands.input.outcomes.activated.contains("c"));
  hands.point(PointerPhase::down, 10, 10);
  CHECK_FALSE(hands.input.focus_visible());
}

TEST_CASE("a group is one stop of Tab; arrows move within it and choose") {
  Hands hands;
  FrameRegions frame = {{place("a", 0)}, {}};
  for (const char* key : {"x", "y", "z"}) {
    Region region = place(key, 60);
    region.group = "radios";
    region.group_axis = Axis::both;
    region.entry = region.key == "y";
    region.activates_by_arrow = true;
    frame.regions.push_back(region);
  }
  frame.regions.push_back(place("b", 300));
  hands.show(frame);
  hands.press(Key::tab);
  hands.press(Key::tab);
  CHECK(hands.input.focused() == "y");
  hands.press(Key::right);
  CHECK(hands.input.focused() == "z");
  CHECK(hands.input.outcomes.activated.contains("z"));
  hands.press(Key::tab);
  CHECK(hands.input.focused() == "b");
  hands.press(Key::tab, true);
  CHECK(hands.input.focused() == "y");
}

TEST_CASE("a modal layer takes the focus, keeps it, and gives it back") {
  Hands hands;
  hands.press(Key::tab);
  hands.press(Key::tab);
  FrameRegions frame = {{place("a", 0), place("b", 60), place("ok", 0, 1), place("no", 60, 1)},
                        {{"dialog", true, true, 1}}};
  hands.show(frame);
  CHECK(hands.input.focused() == "ok");
  hands.press(Key::tab);
  CHECK(hands.input.focused() == "no");
  hands.press(Key::tab);
  CHECK(hands.input.focused() == "ok");
  hands.input.outcomes = {};
  hands.input.handle(ActionEvent{"a", Action::activate});
  CHECK(hands.input.outcomes.activated.empty());
  hands.press(Key::escape);
  CHECK(hands.input.outcomes.dismissed.contains("dialog"));
  hands.show({{place("a", 0), place("b", 60)}, {}});
  CHECK(hands.input.focused() == "b");
}

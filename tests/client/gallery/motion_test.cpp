// SPDX-License-Identifier: Apache-2.0
// What follows a finger, and what leaves.
#include "tests/support/doctest.h"
#include "tests/support/headless.h"

using namespace banso::client;
using namespace banso::client::ui;
using banso::test::Headless;

namespace {

// One finger; frames are drawn between its steps.
struct Finger {
  Headless& screen;
  double time_s = 100;
  float x = 0;
  float y = 0;
  std::int32_t id = 1;
  void point(PointerPhase phase, float to_x, float to_y, double after_s) {
    x = to_x;
    y = to_y;
    time_s += after_s;
    screen.handle(PointerEvent{phase, PointerKind::touch, id, x, y, 0, time_s});
    screen.settle();
  }
  void down(float at_x, float at_y) { point(PointerPhase::down, at_x, at_y, 0.01); }
  void move(float to_x, float to_y, double after_s = 0.016) {
    point(PointerPhase::move, to_x, to_y, after_s);
  }
  // Rests first: it does not throw.
  void rest_and_lift() {
    time_s += 0.5;
    point(PointerPhase::up, x, y, 0.01);
  }
  void lift() { point(PointerPhase::up, x, y, 0.001); }
};

const Viewport kPhone = {390, 844, 2};

void open_sheet(Headless& screen) {
  screen.app->set_location("#messages");
  screen.settle();
  screen.act(screen.find(Role::button, "絞り込みを開く")->key, Action::activate);
  screen.settle(10);
  REQUIRE(screen.find(Role::dialog, "絞り込み") != nullptr);
}

void open_case(Headless& phone) {
  phone.app->set_location("#lists");
  phone.settle();
  phone.tap(*phone.find(Role::button, "髙橋"));
  REQUIRE(phone.find(Role::heading, "髙橋 一郎") != nullptr);
}

bool one_frame(Headless& screen) {
  screen.platform.now_s += 1.0 / 60;
  screen.platform.due_s = -1;
  return screen.app->frame(screen.platform.now_s);
}

// Until it rests.
int frames_of(Headless& screen) {
  int frames = 0;
  while (frames < 100 && screen.platform.due_s >= 0 &&
         screen.platform.due_s <= screen.platform.now_s + 0.02) {
    if (one_frame(screen)) ++frames;
  }
  return frames;
}

}  // namespace

TEST_CASE("a sheet follows the finger and comes back when it was not pulled far") {
  Headless phone(kPhone);
  open_sheet(phone);
  const float top = phone.find(Role::dialog, "絞り込み")->rect.y;
  Finger finger{phone};
  finger.down(150, top + 20);
  finger.move(150, top + 40);
  finger.move(150, top + 100);
  CHECK(phone.find(Role::dialog, "絞り込み")->rect.y == doctest::Approx(top + 60));
  finger.rest_and_lift();
  phone.settle(10);
  REQUIRE(phone.find(Role::dialog, "絞り込み") != nullptr);
  CHECK(phone.find(Role::dialog, "絞り込み")->rect.y == doctest::Approx(top));
}

TEST_CASE("a sheet that is pulled far, or thrown, closes") {
  for (const bool thrown : {false, true}) {
    CAPTURE(thrown);
    Headless phone(kPhone);
    open_sheet(phone);
    const float top = phone.find(Role::dialog, "絞り込み")->rect.y;
    Finger finger{phone};
    finger.down(150, top + 20);
    finger.move(150, top + 40);
    if (thrown) {
      finger.move(150, top + 70);
      finger.move(150, top + 100);
      finger.lift();
    } else {
      finger.move(150, 800, 1);
      finger.rest_and_lift();
    }
    CHECK(phone.find(Role::dialog, "絞り込み") == nullptr);
    phone.settle(10);
    CHECK(phone.platform.due_s < 0);
  }
}

TEST_CASE("what is closed is seen leaving but is not there any more; not when motion is reduced") {
  for (const bool still : {false, true}) {
    CAPTURE(still);
    Headless phone(kPhone);
    phone.app->set_preferences({.reduced_motion = still});
    open_sheet(phone);
    phone.handle(ActionEvent{"", Action::dismiss});
    one_frame(phone);
    one_frame(phone);
    CHECK(phone.find(Role::dialog, "絞り込み") == nullptr);
    const int more = frames_of(phone);
    CHECK((more > 6) == !still);
    // The page below hears again at once.
    phone.tap(*phone.find(Role::button, "絞り込みを開く"));
    CHECK(phone.find(Role::dialog, "絞り込み") != nullptr);
  }
}

TEST_CASE("a dialog does not follow; a press on it does nothing, one beside it says no") {
  Headless phone(kPhone);
  phone.app->set_location("#messages");
  phone.settle();
  phone.act(phone.find(Role::button, "確定の確認")->key, Action::activate);
  const Node dialog = *phone.find(Role::dialog, "この記録を確定しますか");
  Finger finger{phone};
  finger.down(dialog.rect.x + 12, dialog.rect.y + 12);
  finger.move(dialog.rect.x + 12, dialog.rect.y + 200);
  finger.lift();
  REQUIRE(phone.find(Role::dialog, "この記録を確定しますか") != nullptr);
  CHECK(phone.find(Role::dialog, "この記録を確定しますか")->rect.y == dialog.rect.y);
  finger.down(dialog.rect.x + 12, dialog.rect.y + 12);
  finger.lift();
  CHECK(phone.find(Role::dialog, "この記録を確定しますか") != nullptr);
  finger.down(195, 40);
  finger.lift();
  CHECK(phone.find(Role::dialog, "この記録を確定しますか") == nullptr);
}

TEST_CASE("a swipe from the left edge takes the detail back; let go early it stays") {
  Headless phone(kPhone);
  open_case(phone);
  Finger finger{phone};
  finger.down(10, 400);
  finger.move(30, 402);
  finger.move(130, 402, 0.5);
  CHECK(phone.find(Role::heading, "髙橋 一郎")->rect.x > 100);
  // The list behind it is seen, not heard.
  CHECK(phone.find(Role::region, "ケース") == nullptr);
  finger.rest_and_lift();
  REQUIRE(phone.find(Role::heading, "髙橋 一郎") != nullptr);
  CHECK(phone.find(Role::heading, "髙橋 一郎")->rect.x < 30);
  finger.down(10, 400);
  finger.move(30, 402);
  finger.move(300, 402, 0.5);
  finger.rest_and_lift();
  CHECK(phone.find(Role::heading, "髙橋 一郎") == nullptr);
  CHECK(phone.find(Role::region, "ケース") != nullptr);
}

TEST_CASE("a swipe that does not begin at the edge goes nowhere; Escape goes back") {
  Headless phone(kPhone);
  open_case(phone);
  Finger finger{phone};
  finger.down(120, 600);
  finger.move(200, 602);
  finger.move(380, 602, 0.5);
  finger.rest_and_lift();
  CHECK(phone.find(Role::heading, "髙橋 一郎") != nullptr);
  phone.press(Key::escape);
  CHECK(phone.find(Role::heading, "髙橋 一郎") == nullptr);
}

TEST_CASE("the list keeps its place while the detail is over it") {
  Headless phone(kPhone);
  phone.app->set_location("#lists");
  phone.settle();
  const Node list = *phone.find(Role::region, "ケース");
  phone.handle(WheelEvent{100, list.rect.y + 200, 0, 72 * 3000});
  phone.settle(2);
  const auto first = [&] {
    for (const Node& node : phone.nodes()) {
      if (node.role == Role::listitem) return node.position;
    }
    return 0;
  };
  const int before = first();
  CHECK(before > 2700);  // of its section, which begins at the 201st
  Finger finger{phone};
  finger.down(150, list.rect.y + 300);
  finger.lift();
  REQUIRE(phone.find(Role::region, "ケース") == nullptr);
  phone.press(Key::escape);
  REQUIRE(phone.find(Role::region, "ケース") != nullptr);
  CHECK(first() == before);
}

TEST_CASE("a canvas: one finger moves it, two enlarge it, and no button is pressed by them") {
  Headless screen;
  screen.app->set_location("#record");
  screen.settle();
  screen.tap(*screen.find(Role::tab, "世帯図"));
  REQUIRE(screen.find(Role::group, "世帯図") != nullptr);
  CHECK((screen.find(Role::group, "世帯図")->states & kPinch) != 0);
  const auto place = [&](const char* name) { return screen.find(Role::button, name)->rect; };
  const Rect mother = place("母");
  Finger one{screen};
  one.down(mother.x + 10, mother.y + 10);
  one.move(mother.x - 10, mother.y + 10);
  one.move(mother.x - 30, mother.y + 10);
  one.rest_and_lift();
  CHECK(place("母").x == doctest::Approx(mother.x - 20).epsilon(0.02));
  CHECK(screen.find(Role::button, "母") != nullptr);

  const float apart = place("母").x - place("父").x;
  const Rect father = place("父");
  one.down(father.x + 10, father.y + 10);
  Finger two{screen};
  two.id = 2;
  two.time_s = one.time_s;
  two.down(father.x + 110, father.y + 10);
  two.move(father.x + 210, father.y + 10);
  CHECK(place("母").x - place("父").x > apart * 1.7F);
  two.lift();
  one.lift();
  CHECK((screen.find(Role::tab, "世帯図")->states & kSelected) != 0);

  screen.act(screen.find(Role::group, "世帯図")->key, Action::focus);
  KeyEvent zero;
  zero.key = Key::letter;
  zero.letter = '0';
  screen.handle(zero);
  screen.settle();
  CHECK(place("母").x - place("父").x == doctest::Approx(apart).epsilon(0.02));
  const Rect before = place("父");
  screen.press(Key::right);
  CHECK(place("父").x == doctest::Approx(before.x - 64).epsilon(0.02));
  WheelEvent wheel{before.x, before.y, 0, -200, true};
  screen.handle(wheel);
  screen.settle();
  CHECK(place("母").x - place("父").x > apart * 1.4F);
}

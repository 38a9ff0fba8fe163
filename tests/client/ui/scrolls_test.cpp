// SPDX-License-Identifier: Apache-2.0
#include "client/ui/scrolls.h"

#include "tests/support/doctest.h"

using namespace banso::client::ui;

namespace {

ScrollState& long_area(Scrolls& scrolls) {
  ScrollState& area = scrolls["list"];
  area.rect = {0, 100, 300, 400};
  area.view = 400;
  area.furthest = 5000;
  return area;
}

// Seconds until nothing moves.
double run(Scrolls& scrolls) {
  double now_s = 0;
  while (now_s < 30 && scrolls.step(now_s, 1.0F / 60)) now_s += 1.0 / 60;
  return now_s;
}

}  // namespace

TEST_CASE("what was thrown slows down and ends") {
  Scrolls scrolls;
  ScrollState& area = long_area(scrolls);
  Scrolls::release(area, 2000);
  const double took_s = run(scrolls);
  CHECK(took_s > 0.5);
  CHECK(took_s < 4);
  CHECK(area.offset == doctest::Approx(2000 * 0.325).epsilon(0.05));
}

TEST_CASE("beyond an end the finger pulls on a rubber band, and it comes back") {
  Scrolls scrolls;
  ScrollState& area = long_area(scrolls);
  area.held = true;
  Scrolls::drag(area, -100);
  CHECK(area.offset < 0);
  CHECK(area.offset > -60);
  Scrolls::release(area, 0);
  CHECK(run(scrolls) < 1.5);
  CHECK(area.offset == 0);
}

TEST_CASE("thrown against the end it stops there") {
  Scrolls scrolls;
  ScrollState& area = long_area(scrolls);
  area.offset = 4900;
  Scrolls::release(area, 5000);
  CHECK(run(scrolls) < 3);
  CHECK(area.offset == 5000);
}

TEST_CASE("the wheel stops at the end and says so") {
  Scrolls scrolls;
  ScrollState& area = long_area(scrolls);
  CHECK(Scrolls::move(area, 60));
  CHECK(area.offset == 60);
  CHECK(Scrolls::move(area, 9000));
  CHECK(area.offset == 5000);
  CHECK_FALSE(Scrolls::move(area, 1));
}

TEST_CASE("show brings what is below into view, and leaves what is in view") {
  Scrolls scrolls;
  ScrollState& area = long_area(scrolls);
  scrolls.show("list", {0, 700, 300, 48}, 24, false);
  CHECK(area.offset == 700 + 48 + 24 - 500);
  const float before = area.offset;
  scrolls.show("list", {0, 200, 300, 48}, 24, false);
  CHECK(area.offset == before);
  scrolls.show("list", {0, 50, 300, 48}, 24, false);
  CHECK(area.offset == before - 74);
}

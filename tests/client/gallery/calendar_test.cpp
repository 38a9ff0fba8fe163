// SPDX-License-Identifier: Apache-2.0
// The calendar of a date field, driven by finger and by keyboard.
#include "tests/support/doctest.h"
#include "tests/support/headless.h"

using namespace banso::client;
using namespace banso::client::ui;
using banso::test::Headless;

namespace {

bool has_state(const Node& node, std::uint32_t state) { return (node.states & state) != 0; }

void open_calendar(Headless& screen, const std::string& field) {
  screen.app->set_location("#entry");
  screen.settle();
  const Node* button = screen.find(Role::button, field + " カレンダーから選ぶ");
  REQUIRE(button != nullptr);
  screen.act(button->key, Action::focus);
  screen.press(Key::enter);
  REQUIRE(screen.find(Role::dialog, field) != nullptr);
}

std::string value_of(const Headless& screen, const std::string& field) {
  return screen.find(Role::textbox, field)->field->value;
}

// By the name of its cell, as a finger does.
void choose(Headless& screen, const std::string& cell) {
  const Node* node = screen.find(Role::gridcell, cell);
  CAPTURE(cell);
  REQUIRE(node != nullptr);
  screen.act(node->key, Action::show);
  screen.tap(*screen.find(Role::gridcell, cell));
}

}  // namespace

TEST_CASE("a month is a grid of weeks, said cell by cell") {
  Headless screen;
  open_calendar(screen, "会議の日");
  const Node* grid = screen.find(Role::grid, "日を選ぶ");
  REQUIRE(grid != nullptr);
  std::size_t rows = 0;
  std::size_t days = 0;
  std::size_t heads = 0;
  for (const Node& node : screen.nodes()) {
    if (node.role == Role::row) {
      ++rows;
      CHECK(node.parent == grid->key);
    }
    if (node.role == Role::columnheader) ++heads;
    if (node.role != Role::gridcell || node.name.empty()) continue;
    ++days;
    CHECK(screen.app->semantics().find(node.parent)->role == Role::row);
    CHECK(node.rect.height >= 48);
    CHECK(node.rect.width >= 48);
  }
  CHECK(rows == 1 + 5);
  CHECK(heads == 7);
  CHECK(days == 30);
  CHECK(screen.find(Role::columnheader, "金曜日") != nullptr);
  // Today is marked and has the focus; what was before it is not taken.
  const Node* today = screen.find(Role::gridcell, "2026年11月20日 金曜日");
  REQUIRE(today != nullptr);
  CHECK(has_state(*today, kCurrent));
  CHECK(has_state(*today, kFocused));
  CHECK(has_state(*screen.find(Role::gridcell, "2026年11月19日"), kDisabled));
}

TEST_CASE("a birth in 1948 is four presses") {
  Headless screen({390, 844, 2});
  open_calendar(screen, "生年月日");
  // It is of 1980: out to the years, out to the decades.
  screen.tap(*screen.find(Role::button, "昭和55年"));
  REQUIRE(screen.find(Role::grid, "年を選ぶ") != nullptr);
  screen.tap(*screen.find(Role::button, "1980年代"));
  REQUIRE(screen.find(Role::grid, "年代を選ぶ") != nullptr);
  choose(screen, "1940年代 昭和15〜24年");
  choose(screen, "昭和23年 1948年");
  choose(screen, "1948年3月");
  choose(screen, "1948年3月9日 火曜日");
  CHECK(screen.find(Role::dialog, "生年月日") == nullptr);
  CHECK(value_of(screen, "生年月日") == "昭和23年3月9日");
}

TEST_CASE("the keyboard goes over the borders of months, never beyond what is taken") {
  Headless screen;
  open_calendar(screen, "会議の日");
  screen.press(Key::down);
  REQUIRE(screen.focused() != nullptr);
  CHECK(screen.focused()->name == "2026年11月27日 金曜日");
  screen.press(Key::down);
  CHECK(screen.focused()->name == "2026年12月4日 金曜日");
  CHECK(screen.find(Role::gridcell, "2026年11月20日") == nullptr);
  screen.press(Key::page_down);
  CHECK(screen.focused()->name == "2027年1月4日 月曜日");
  screen.press(Key::home);
  CHECK(screen.focused()->name == "2027年1月3日 日曜日");
  screen.press(Key::page_up, true);
  CHECK(screen.focused()->name == "2026年11月20日 金曜日");
  screen.press(Key::page_down, true);
  CHECK(screen.focused()->name == "2027年2月20日 土曜日");
  screen.press(Key::left);
  screen.press(Key::enter);
  CHECK(screen.find(Role::dialog, "会議の日") == nullptr);
  CHECK(value_of(screen, "会議の日") == "令和9年2月19日");
  // The focus is where it came from.
  CHECK(screen.focused()->name == "会議の日 カレンダーから選ぶ");
}

TEST_CASE("months are turned by buttons that say what they do and stop at the ends") {
  Headless screen;
  open_calendar(screen, "会議の日");
  CHECK(has_state(*screen.find(Role::button, "前の月"), kDisabled));
  screen.tap(*screen.find(Role::button, "次の月"));
  CHECK(screen.find(Role::gridcell, "2026年12月31日 木曜日") != nullptr);
  CHECK_FALSE(has_state(*screen.find(Role::button, "前の月"), kDisabled));
  screen.tap(*screen.find(Role::button, "次の月"));
  screen.tap(*screen.find(Role::button, "次の月"));
  CHECK(has_state(*screen.find(Role::button, "次の月"), kDisabled));
  screen.tap(*screen.find(Role::button, "今日"));
  CHECK(value_of(screen, "会議の日") == "令和8年11月20日");
}

TEST_CASE("only a part may be known, and what is known stays") {
  Headless screen;
  open_calendar(screen, "生年月日");
  screen.tap(*screen.find(Role::radio, "月まで"));
  CHECK(value_of(screen, "生年月日") == "昭和55年4月");
  screen.tap(*screen.find(Role::radio, "年まで"));
  CHECK(value_of(screen, "生年月日") == "昭和55年");
  choose(screen, "昭和56年");
  CHECK(value_of(screen, "生年月日") == "昭和56年");
  open_calendar(screen, "生年月日");
  screen.tap(*screen.find(Role::radio, "日まで"));
  // The next to be known is the month; until the day is chosen nothing is made up.
  REQUIRE(screen.find(Role::grid, "月を選ぶ") != nullptr);
  CHECK(value_of(screen, "生年月日") == "昭和56年");
  screen.tap(*screen.find(Role::radio, "不明"));
  CHECK(value_of(screen, "生年月日").empty());
  screen.tap(*screen.find(Role::button, "完了"));
  CHECK(screen.find(Role::dialog, "生年月日") == nullptr);
}

TEST_CASE(
    "the calendar at 200 % on a phone: everything can be reached, nothing lies over anything") {
  for (const int percent : {100, 150, 200}) {
    Headless screen({390, 844, 2}, {.text_percent = percent});
    open_calendar(screen, "生年月日");
    CAPTURE(percent);
    for (const char* way : {"", "昭和55年", "1980年代"}) {
      if (*way != '\0') screen.act(screen.find(Role::button, way)->key, Action::activate);
      CAPTURE(way);
      CHECK(screen.audit_findings() == 0);
      for (const Node& node : screen.nodes()) {
        if (node.layer == 0 || !has_state(node, kFocusable)) continue;
        CAPTURE(node.key);
        CHECK(node.rect.height >= 48);
        CHECK(node.rect.width >= 48);
        CHECK(node.rect.x >= 0);
        CHECK(node.rect.right() <= 390);
        CHECK_FALSE(node.name.empty());
      }
    }
  }
}

TEST_CASE("in English the calendar is English") {
  Headless screen({1194, 834}, {.language = "en"});
  screen.app->set_location("#entry");
  screen.settle();
  CHECK(screen.find(Role::textbox, "Date of birth")->field->value == "1980-04-01");
  screen.tap(*screen.find(Role::button, "Date of birth Choose from a calendar"));
  CHECK(screen.find(Role::gridcell, "Tuesday, Apr 1, 1980") != nullptr);
  CHECK(has_state(*screen.find(Role::gridcell, "Tuesday, Apr 1, 1980"), kSelected));
}

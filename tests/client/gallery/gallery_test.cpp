// SPDX-License-Identifier: Apache-2.0
// The whole design kit, driven as people drive it.
#include <cmath>
#include <set>

#include "client/ui/theme.h"
#include "tests/support/doctest.h"
#include "tests/support/headless.h"

using namespace banso::client;
using namespace banso::client::ui;
using banso::test::Headless;

namespace {

constexpr const char* kPages[] = {"#basics", "#entry", "#lists", "#record", "#messages"};

bool has_state(const Node& node, std::uint32_t state) { return (node.states & state) != 0; }

bool within(const Rect& inner, const Rect& outer, float slack) {
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
         inner.right() <= outer.right() + slack && inner.bottom() <= outer.bottom() + slack;
}

float shared_area(const Rect& a, const Rect& b) {
  const float width = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const float height = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return width > 1 && height > 1 ? width * height : 0;
}

}  // namespace

TEST_CASE("when nothing happens nothing is drawn") {
  Headless screen;
  for (const char* page : kPages) {
    screen.app->set_location(page);
    screen.settle(10);
    CHECK(screen.settle(10) == 0);
    // Asked all the same, the App draws nothing.
    for (int i = 0; i < 100; ++i) CHECK_FALSE(screen.app->frame(screen.platform.now_s + i * 0.1));
    CHECK(screen.platform.due_s < 0);
  }
}

TEST_CASE("a press is a few frames, and then it rests") {
  Headless screen;
  const Node* button = screen.find(Role::button, "電話をかける");
  REQUIRE(button != nullptr);
  screen.tap(*button, PointerKind::mouse);
  screen.settle(10);
  CHECK(screen.platform.due_s < 0);
}

TEST_CASE("every page at every size: targets of 48 px, names, nothing over anything else") {
  for (const int percent : {100, 150, 200}) {
    for (const Viewport viewport : {Viewport{1194, 834}, Viewport{390, 844, 2}}) {
      Headless screen(viewport, {.text_percent = percent});
      for (const char* page : kPages) {
        screen.app->set_location(page);
        screen.settle();
        CAPTURE(percent);
        CAPTURE(viewport.width);
        CAPTURE(page);
        CHECK(screen.audit_findings() == 0);
        std::vector<const Node*> targets;
        for (const Node& node : screen.nodes()) {
          if (!has_state(node, kFocusable)) continue;
          CAPTURE(node.key);
          CHECK_FALSE(node.name.empty());
          CHECK(node.rect.height >= kTarget);
          CHECK(node.rect.width >= kTarget);
          targets.push_back(&node);
        }
        CHECK(targets.size() > 5);
        for (std::size_t i = 0; i < targets.size(); ++i) {
          for (std::size_t j = i + 1; j < targets.size(); ++j) {
            const bool same_area = targets[i]->clip == targets[j]->clip;
            if (!same_area) continue;
            CAPTURE(targets[i]->key);
            CAPTURE(targets[j]->key);
            CHECK(shared_area(targets[i]->rect, targets[j]->rect) == 0);
          }
        }
      }
    }
  }
}

TEST_CASE("children stand inside their parents, across at least, at 200 % as well") {
  for (const char* page : kPages) {
    Headless screen({390, 844, 2}, {.text_percent = 200});
    screen.app->set_location(page);
    screen.settle();
    for (const Node& node : screen.nodes()) {
      const Node* parent = screen.app->semantics().find(node.parent);
      // Tabs scroll across.
      if (parent == nullptr || parent->role == Role::tablist) continue;
      CAPTURE(node.key);
      CHECK(node.rect.x >= parent->rect.x - 1);
      CHECK(node.rect.right() <= parent->rect.right() + 1);
    }
  }
}

TEST_CASE("places: a rail on a tablet, a bar below on a phone") {
  Headless tablet;
  const Node* rail = tablet.find(Role::navigation, "ページ");
  REQUIRE(rail != nullptr);
  CHECK(rail->rect.height > rail->rect.width);
  tablet.tap(*tablet.find(Role::button, "入力"));
  CHECK(has_state(*tablet.find(Role::button, "入力"), kCurrent));
  CHECK(tablet.find(Role::main, "入力") != nullptr);
}

TEST_CASE("on a phone the detail slides over the list and back") {
  Headless phone({390, 844, 2});
  const Node* bar = phone.find(Role::navigation, "ページ");
  REQUIRE(bar != nullptr);
  CHECK(bar->rect.width == 390);
  CHECK(bar->rect.bottom() == 844);
  phone.app->set_location("#lists");
  phone.settle();
  phone.tap(*phone.find(Role::button, "髙橋"));
  CHECK(phone.find(Role::heading, "髙橋 一郎") != nullptr);
  CHECK(phone.find(Role::region, "ケース") == nullptr);
  phone.tap(*phone.find(Role::button, "一覧に戻る"));
  CHECK(phone.find(Role::region, "ケース") != nullptr);
}

TEST_CASE("a list of 10,000 rows draws what is in view and says where it stands") {
  Headless screen;
  screen.app->set_location("#lists");
  screen.settle();
  std::size_t rows = 0;
  for (const Node& node : screen.nodes()) {
    if (node.role == Role::listitem && node.set_size > 1) ++rows;
  }
  CHECK(rows > 5);
  CHECK(rows < 20);
  const Node list = *screen.find(Role::region, "ケース");
  const float x = list.rect.x + 100;
  screen.handle(WheelEvent{x, list.rect.y + 200, 0, 72 * 5000});
  screen.settle();
  const Node* first = nullptr;
  for (const Node& node : screen.nodes()) {
    if (first == nullptr && node.role == Role::listitem) first = &node;
  }
  REQUIRE(first != nullptr);
  CHECK(first->set_size == 9800);
  CHECK(first->position >= 4790);
  CHECK(first->position <= 4801);
}

TEST_CASE("the heading of a section stays while its rows scroll, and the next one pushes it out") {
  Headless screen;
  screen.app->set_location("#lists");
  screen.settle();
  const Node list = *screen.find(Role::region, "ケース");
  const auto scroll = [&](float by) {
    screen.handle(WheelEvent{list.rect.x + 100, list.rect.y + 300, 0, by});
    screen.settle();
  };
  const auto top = [&](const char* name) {
    const Node* const heading = screen.find(Role::heading, name);
    REQUIRE(heading != nullptr);
    return heading->rect.y - list.rect.y;
  };
  const float height = screen.find(Role::heading, "期限が近い")->rect.height;
  const float half = std::floor(height / 2);
  const float row = screen.find(Role::listitem, "")->rect.height;
  CHECK(top("期限が近い") == 0);
  // In reading order: the section, its heading, its rows.
  const Node& rows = *screen.find(Role::list, "期限が近い");
  CHECK(screen.find(Role::heading, "期限が近い") < &rows);
  CHECK(screen.find(Role::heading, "期限が近い")->parent == rows.parent);
  CHECK(screen.find(Role::listitem, "")->parent == rows.key);
  scroll(3 * row);
  CHECK(top("期限が近い") == 0);
  scroll(9 * row + height - half);
  CHECK(top("期限が近い") == half - height);
  CHECK(top("自分の担当") == half);
  scroll(height);
  CHECK(screen.find(Role::heading, "期限が近い") == nullptr);
  CHECK(top("自分の担当") == 0);
  // What lies under the heading is not pressed through it.
  screen.tap(*screen.find(Role::heading, "自分の担当"));
  CHECK(screen.find(Role::group, "ケースを選んでください") != nullptr);
}

TEST_CASE("a row that gets the focus comes out from under the heading") {
  Headless screen;
  screen.app->set_location("#lists");
  screen.settle();
  const Node list = *screen.find(Role::region, "ケース");
  screen.handle(WheelEvent{list.rect.x + 100, list.rect.y + 300, 0, 500});
  screen.settle();
  const Node heading = *screen.find(Role::heading, "期限が近い");
  const Node* covered = nullptr;
  for (const Node& node : screen.nodes()) {
    const bool row = node.role == Role::button && node.clip.y == heading.rect.y;
    if (row && covered == nullptr && node.rect.y < heading.rect.bottom()) covered = &node;
  }
  REQUIRE(covered != nullptr);
  const std::string key = covered->key;
  screen.act(key, Action::focus);
  screen.settle(2);
  CHECK(screen.app->semantics().find(key)->rect.y >= heading.rect.bottom());
}

TEST_CASE("a finger throws the list, presses nothing, and it comes to rest") {
  Headless screen;
  screen.app->set_location("#lists");
  screen.settle();
  const Node list = *screen.find(Role::region, "ケース");
  const float x = list.rect.x + 100;
  float y = list.rect.y + 500;
  double time_s = 1;
  const auto point = [&](PointerPhase phase) {
    screen.handle(PointerEvent{phase, PointerKind::touch, 1, x, y, 0, time_s});
    screen.settle();
    time_s += 0.016;
  };
  point(PointerPhase::down);
  for (int i = 0; i < 10; ++i) {
    y -= 30;
    point(PointerPhase::move);
  }
  point(PointerPhase::up);
  screen.settle(10);
  CHECK(screen.find(Role::heading, "ケースを選んでください") == nullptr);
  CHECK(screen.find(Role::group, "ケースを選んでください") != nullptr);
  int first = 0;
  for (const Node& node : screen.nodes()) {
    if (first == 0 && node.role == Role::listitem) first = node.position;
  }
  CHECK(first > 5);
}

TEST_CASE("Tab reaches every control of a page once, in reading order, and shows it") {
  Headless screen;
  screen.app->set_location("#entry");
  screen.settle();
  std::set<std::string> seen;
  for (int i = 0; i < 60; ++i) {
    screen.press(Key::tab);
    const Node* now = screen.focused();
    REQUIRE(now != nullptr);
    if (!seen.insert(now->key).second) break;
    CAPTURE(now->key);
    CHECK(within(now->rect, {0, 0, 1194, 834}, 1));
  }
  CHECK(seen.size() > 20);
  CHECK(seen.contains("gallery/entry/visit/note"));
  CHECK(seen.contains("gallery/entry/person/birth"));
}

TEST_CASE("switches, chips and radios by pointer, keyboard and action") {
  Headless screen;
  screen.app->set_location("#entry");
  screen.settle();
  CHECK(has_state(*screen.find(Role::switch_, "1人での訪問"), kChecked));
  screen.act(screen.find(Role::switch_, "1人での訪問")->key, Action::activate);
  CHECK_FALSE(has_state(*screen.find(Role::switch_, "1人での訪問"), kChecked));
  CHECK_FALSE(has_state(*screen.find(Role::checkbox, "不在"), kChecked));
  screen.tap(*screen.find(Role::checkbox, "不在"));
  CHECK(has_state(*screen.find(Role::checkbox, "不在"), kChecked));
  screen.act(screen.find(Role::radio, "訪問")->key, Action::focus);
  screen.press(Key::right);
  CHECK(has_state(*screen.find(Role::radio, "電話"), kChecked));
  CHECK(screen.focused()->name == "電話");
  CHECK(has_state(*screen.find(Role::radiogroup, "緊急性"), kInvalid));
}

TEST_CASE("a field of the shell: what is typed there is the value, with its error told") {
  Headless screen({1194, 834}, {.shell_fields = true});
  screen.app->set_location("#entry");
  screen.settle();
  const std::string key = screen.find(Role::textbox, "電話番号")->key;
  CHECK(has_state(*screen.app->semantics().find(key), kInvalid));
  const std::uint32_t revision = screen.app->semantics().find(key)->field->revision;
  screen.handle(FieldEvent{key, FieldPhase::focus, "", 0, 0, false});
  screen.handle(FieldEvent{key, FieldPhase::input, "03-1234-5678", 12, 12, false});
  screen.settle();
  const Node& node = *screen.app->semantics().find(key);
  CHECK(node.field->value == "03-1234-5678");
  CHECK(node.field->revision == revision);
  CHECK_FALSE(has_state(node, kInvalid));
  CHECK(node.field->font_size >= 16);
}

TEST_CASE("a field without a shell's: typed text goes in, and the editor is told of") {
  Headless screen;
  screen.app->set_location("#entry");
  screen.settle();
  const std::string key = screen.find(Role::textbox, "氏名")->key;
  screen.act(key, Action::focus);
  CHECK(screen.audit_findings() == 0);
  screen.press(Key::end);
  screen.handle(TextEvent{"殿"});
  screen.settle();
  CHECK(screen.app->semantics().find(key)->field->value == "田中 一郎殿");
  screen.press(Key::backspace);
  CHECK(screen.app->semantics().find(key)->field->value == "田中 一郎");
}

TEST_CASE("a field of several lines: the caret goes by the lines that are seen") {
  Headless screen;
  screen.app->set_location("#entry");
  screen.settle();
  const std::string key = screen.find(Role::textbox, "経過")->key;
  const auto value = [&] { return screen.app->semantics().find(key)->field->value; };
  const std::string before = value();
  // A press in front of the first sign of the second line that is seen.
  const Node field = *screen.app->semantics().find(key);
  const float x = field.rect.x + field.field->padding_x + 1;
  const float y = field.rect.y + field.field->padding_y + field.field->line_height * 1.5F;
  screen.handle(PointerEvent{PointerPhase::down, PointerKind::mouse, 1, x, y, 0, 1});
  screen.settle();
  screen.handle(PointerEvent{PointerPhase::up, PointerKind::mouse, 1, x, y, 0, 1.1});
  screen.settle();
  screen.handle(TextEvent{"★"});
  screen.settle();
  const std::size_t second = value().find("★");
  CHECK(second > 60);
  CHECK(second < 120);
  screen.press(Key::up);
  screen.handle(TextEvent{"☆"});
  screen.settle();
  CHECK(value().find("☆") < 10);
  screen.press(Key::backspace);
  screen.press(Key::down);
  screen.press(Key::backspace);
  CHECK(value() == before);
  CHECK(screen.audit_findings() == 0);
}

TEST_CASE("a date as it is written, and one that is none") {
  Headless screen({1194, 834}, {.shell_fields = true});
  screen.app->set_location("#entry");
  screen.settle();
  const std::string key = screen.find(Role::textbox, "生年月日")->key;
  CHECK(screen.app->semantics().find(key)->field->value == "昭和55年4月1日");
  screen.handle(FieldEvent{key, FieldPhase::input, "s60.5.3", 7, 7, false});
  screen.settle();
  screen.handle(FieldEvent{key, FieldPhase::blur, "s60.5.3", 7, 7, false});
  screen.settle();
  CHECK(screen.app->semantics().find(key)->field->value == "昭和60年5月3日");
  screen.handle(FieldEvent{key, FieldPhase::input, "あした", 3, 3, false});
  screen.settle();
  screen.handle(FieldEvent{key, FieldPhase::blur, "あした", 3, 3, false});
  screen.settle();
  const Node& wrong = *screen.app->semantics().find(key);
  CHECK(wrong.field->value == "あした");
  CHECK(has_state(wrong, kInvalid));
  CHECK(wrong.description.find("日付は") != std::string::npos);
}

TEST_CASE("a dialog is modal: focus inside, Escape answers no, focus comes back") {
  Headless screen;
  screen.app->set_location("#messages");
  screen.settle();
  const std::string opener = screen.find(Role::button, "確定の確認")->key;
  screen.act(opener, Action::focus);
  screen.press(Key::enter);
  const Node* dialog = screen.find(Role::dialog, "この記録を確定しますか");
  REQUIRE(dialog != nullptr);
  CHECK(has_state(*dialog, kModal));
  CHECK(dialog->parent.empty());
  CHECK(dialog->layer > 0);
  for (int i = 0; i < 5; ++i) {
    REQUIRE(screen.focused() != nullptr);
    CHECK(screen.focused()->layer == dialog->layer);
    screen.press(Key::tab);
    dialog = screen.find(Role::dialog, "この記録を確定しますか");
  }
  // What lies below does not hear a press.
  screen.act(screen.find(Role::button, "絞り込みを開く")->key, Action::activate);
  CHECK(screen.find(Role::dialog, "絞り込み") == nullptr);
  screen.press(Key::escape);
  CHECK(screen.find(Role::dialog, "この記録を確定しますか") == nullptr);
  REQUIRE(screen.focused() != nullptr);
  CHECK(screen.focused()->key == opener);
}

TEST_CASE("a press beside a sheet closes it") {
  Headless screen;
  screen.app->set_location("#messages");
  screen.settle();
  screen.tap(*screen.find(Role::button, "絞り込みを開く"));
  REQUIRE(screen.find(Role::dialog, "絞り込み") != nullptr);
  CHECK(screen.audit_findings() == 0);
  Node beside;
  beside.rect = {10, 400, 20, 20};
  screen.tap(beside);
  CHECK(screen.find(Role::dialog, "絞り込み") == nullptr);
}

TEST_CASE("a toast says what happened, takes it back, and goes by itself") {
  Headless screen;
  screen.tap(*screen.find(Role::button, "訪問を記録"));
  const Node* toast = screen.find(Role::status, "訪問の下書きを作りました");
  REQUIRE(toast != nullptr);
  CHECK(toast->live == Live::polite);
  CHECK(has_state(*screen.find(Role::button, "上に留める"), kPressed));
  screen.tap(*screen.find(Role::button, "元に戻す"));
  CHECK_FALSE(has_state(*screen.find(Role::button, "上に留める"), kPressed));
  screen.tap(*screen.find(Role::button, "訪問を記録"));
  screen.settle(10);
  CHECK(screen.find(Role::status, "訪問の下書きを作りました") == nullptr);
  CHECK(screen.platform.due_s < 0);
}

TEST_CASE("one of many is chosen in a sheet") {
  Headless screen;
  screen.app->set_location("#entry");
  screen.settle();
  screen.tap(*screen.find(Role::combobox, "場所"));
  REQUIRE(screen.find(Role::listbox, "場所") != nullptr);
  CHECK(has_state(*screen.find(Role::option, "玄関先"), kSelected));
  screen.tap(*screen.find(Role::option, "病院"));
  CHECK(screen.find(Role::listbox, "場所") == nullptr);
  CHECK(screen.find(Role::combobox, "場所")->value == "病院");
}

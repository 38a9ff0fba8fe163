// SPDX-License-Identifier: Apache-2.0
// Fields: what they refuse, what they hide, and that they stay in view of who writes.
#include <cmath>
#include "tests/support/doctest.h"

#include "tests/support/headless.h"

using namespace banso::client;
using namespace banso::client::ui;
using banso::test::Headless;

namespace {

bool has_state(const Node& node, std::uint32_t state) { return (node.states & state) != 0; }

void show_entry(Headless& screen) {
  screen.app->set_location("#entry");
  screen.settle();
}

void type(Headless& screen, const std::string& key, FieldPhase phase, const std::string& value,
          bool composing = false) {
  const auto end = static_cast<std::uint32_t>(value.size());  // behind everything
  screen.handle(FieldEvent{key, phase, value, end, end, composing});
  screen.settle();
}

const Node& node_of(const Headless& screen, const std::string& key) {
  return *screen.app->semantics().find(key);
}

std::string times(const std::string& sign, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += sign;
  return text;
}

}  // namespace

TEST_CASE("a PIN is dots until it is to be seen; the shell's field changes its kind in place") {
  Headless screen({1194, 834}, {.shell_fields = true});
  show_entry(screen);
  const std::string key = screen.find(Role::textbox, "PIN")->key;
  CHECK(node_of(screen, key).field->kind == FieldKind::pin);
  const Node* button = screen.find(Role::button, "PINの文字を表示");
  REQUIRE(button != nullptr);
  CHECK(has_state(*button, kCheckable));
  CHECK_FALSE(has_state(*button, kPressed));
  // Nothing of the shell's field lies over the button.
  CHECK(node_of(screen, key).rect.right() <= button->rect.x);
  screen.act(button->key, Action::activate);
  CHECK(has_state(*screen.find(Role::button, "PINの文字を表示"), kPressed));
  CHECK(node_of(screen, key).field->kind == FieldKind::number);
  CHECK(node_of(screen, key).field->value == "280415");
  type(screen, key, FieldPhase::enter, "280415");
  CHECK(node_of(screen, key).field->kind == FieldKind::pin);
}

TEST_CASE("a password that the app empties is hidden again") {
  Headless screen({1194, 834}, {.shell_fields = true});
  show_entry(screen);
  const std::string key = screen.find(Role::textbox, "パスフレーズ")->key;
  CHECK(has_state(node_of(screen, key), kInvalid));
  type(screen, key, FieldPhase::input, "ひみつ");
  CHECK_FALSE(has_state(node_of(screen, key), kInvalid));
  CHECK(node_of(screen, key).field->kind == FieldKind::password);
  screen.act(screen.find(Role::button, "パスフレーズの文字を表示")->key, Action::activate);
  CHECK(node_of(screen, key).field->kind == FieldKind::text);
  CHECK(node_of(screen, key).field->value == "ひみつ");
}

TEST_CASE("every field has a bound, and what is more is refused") {
  Headless screen({1194, 834}, {.shell_fields = true});
  show_entry(screen);
  for (const Node& node : screen.nodes()) {
    CAPTURE(node.key);
    if (node.field) CHECK(node.field->length_max > 0);
  }
  const std::string key = screen.find(Role::textbox, "申し送り")->key;
  CHECK(node_of(screen, key).field->length_max == 40);
  type(screen, key, FieldPhase::input, times("あ", 30));
  CHECK(node_of(screen, key).description.empty());
  type(screen, key, FieldPhase::input, times("あ", 37));
  CHECK(node_of(screen, key).description == "残り3文字");
  CHECK(screen.find(Role::status, "残り0文字") == nullptr);
  // Signs beyond the basic plane count twice, as browsers count.
  type(screen, key, FieldPhase::input, times("あ", 37) + "𠮷𠮷");
  CHECK(node_of(screen, key).field->value == times("あ", 37) + "𠮷");
  type(screen, key, FieldPhase::input, times("い", 40));
  CHECK(screen.find(Role::status, "残り0文字") != nullptr);
}

TEST_CASE("while somebody composes, what is too long is not taken back") {
  Headless screen({1194, 834}, {.shell_fields = true});
  show_entry(screen);
  const std::string key = screen.find(Role::textbox, "申し送り")->key;
  type(screen, key, FieldPhase::input, times("あ", 38));
  const std::uint32_t revision = node_of(screen, key).field->revision;
  type(screen, key, FieldPhase::input, times("あ", 38) + "ほうもん", true);
  CHECK(node_of(screen, key).field->revision == revision);
  CHECK(node_of(screen, key).field->value == times("あ", 38) + "ほう");
  // Settled, and short enough: it is taken as it is.
  type(screen, key, FieldPhase::input, times("あ", 38) + "訪問");
  CHECK(node_of(screen, key).field->revision == revision);
  CHECK(node_of(screen, key).field->value == times("あ", 38) + "訪問");
  // Settled, and too long: the app's text is written into the shell's field.
  type(screen, key, FieldPhase::input, times("あ", 38) + "訪問日");
  CHECK(node_of(screen, key).field->revision == revision + 1);
  CHECK(node_of(screen, key).field->value == times("あ", 38) + "訪問");
}

TEST_CASE("the desktop's editor refuses by the same rule, where it was typed") {
  Headless screen;
  show_entry(screen);
  const std::string key = screen.find(Role::textbox, "申し送り")->key;
  screen.act(key, Action::focus);
  const auto value = [&] { return node_of(screen, key).field->value; };
  screen.press(Key::end);
  for (int i = 0; i < 60; ++i) screen.press(Key::backspace);
  CHECK(value().empty());
  screen.handle(TextEvent{times("あ", 38) + "𠮷"});
  screen.settle();
  CHECK(value() == times("あ", 38) + "𠮷");
  screen.handle(TextEvent{"い"});
  screen.settle();
  CHECK(value() == times("あ", 38) + "𠮷");
  screen.press(Key::left);
  screen.press(Key::backspace);
  screen.handle(TextEvent{"うえ"});
  screen.settle();
  CHECK(value() == times("あ", 37) + "う𠮷");
  CHECK(screen.audit_findings() == 0);
}

TEST_CASE("a number outside of its bounds is told when it is left, and mended by typing") {
  Headless screen({1194, 834}, {.shell_fields = true});
  show_entry(screen);
  const std::string key = screen.find(Role::textbox, "世帯の人数")->key;
  type(screen, key, FieldPhase::focus, "2");
  type(screen, key, FieldPhase::input, "13");
  CHECK_FALSE(has_state(node_of(screen, key), kInvalid));
  type(screen, key, FieldPhase::blur, "13");
  CHECK(has_state(node_of(screen, key), kInvalid));
  CHECK(node_of(screen, key).description == "1から12までの数で入力してください。");
  CHECK(node_of(screen, key).field->value == "13");
  type(screen, key, FieldPhase::input, "１２");
  CHECK_FALSE(has_state(node_of(screen, key), kInvalid));
  type(screen, key, FieldPhase::blur, "１２");
  CHECK(node_of(screen, key).field->value == "12");
  CHECK(has_state(*screen.find(Role::button, "世帯の人数を増やす"), kDisabled));
  screen.act(screen.find(Role::button, "世帯の人数を減らす")->key, Action::activate);
  CHECK(node_of(screen, key).field->value == "11");
}

TEST_CASE("a time outside of its bounds says which they are") {
  Headless screen({1194, 834}, {.shell_fields = true});
  show_entry(screen);
  const std::string key = screen.find(Role::textbox, "役所の開いている時間の訪問")->key;
  CHECK(node_of(screen, key).description == "8:30から17:15までの時刻を入力してください。");
  type(screen, key, FieldPhase::input, "午後2時半");
  CHECK_FALSE(has_state(node_of(screen, key), kInvalid));
  type(screen, key, FieldPhase::blur, "午後2時半");
  CHECK(node_of(screen, key).field->value == "14:30");
}

TEST_CASE("chips and choices are one stop of Tab; arrows go between them") {
  Headless screen;
  show_entry(screen);
  const Node* first = screen.find(Role::checkbox, "面会できた");
  screen.act(first->key, Action::focus);
  screen.press(Key::right);
  CHECK(screen.focused()->name == "不在");
  CHECK_FALSE(has_state(*screen.focused(), kChecked));
  screen.press(Key::space);
  CHECK(has_state(*screen.focused(), kChecked));
  screen.press(Key::end);
  CHECK(screen.focused()->name == "手紙を残した");
  screen.press(Key::tab);
  CHECK(screen.focused()->role == Role::textbox);
  screen.press(Key::tab, true);
  CHECK(screen.focused()->name == "面会できた");
}

TEST_CASE("a select opens by arrow, with the focus on what is chosen") {
  Headless screen;
  show_entry(screen);
  screen.act(screen.find(Role::combobox, "場所")->key, Action::focus);
  screen.press(Key::down);
  REQUIRE(screen.find(Role::listbox, "場所") != nullptr);
  CHECK(screen.focused()->name == "玄関先");
  screen.press(Key::down);
  screen.press(Key::enter);
  CHECK(screen.find(Role::combobox, "場所")->value == "事業所");
  CHECK(screen.focused()->role == Role::combobox);
}

TEST_CASE("a focused field stays above the on-screen keyboard") {
  for (const bool shell_fields : {true, false}) {
    Headless screen({390, 844, 2}, {.shell_fields = shell_fields});
    show_entry(screen);
    const std::string key = screen.find(Role::textbox, "氏名")->key;
    CAPTURE(shell_fields);
    // Far down the page, at the lower edge of what is seen.
    screen.handle(WheelEvent{200, 400, 0, node_of(screen, key).rect.y - 700});
    screen.settle();
    CHECK(node_of(screen, key).rect.y > 600);
    if (shell_fields) {
      type(screen, key, FieldPhase::focus, node_of(screen, key).field->value);
    } else {
      screen.tap(node_of(screen, key));
    }
    REQUIRE(screen.focused() != nullptr);
    CHECK(screen.focused()->key == key);
    Viewport viewport = {390, 844, 2};
    viewport.inset_bottom = 340;
    screen.app->set_viewport(viewport);
    screen.settle(1);
    const Node& field = node_of(screen, key);
    CHECK(field.rect.bottom() <= field.clip.bottom());
    CHECK(field.clip.bottom() <= 844 - 340);
    CHECK(field.rect.y >= field.clip.y);
  }
}

TEST_CASE("the line that is written stays above the on-screen keyboard as the field grows") {
  Headless screen({390, 844, 2}, {.shell_fields = true});
  show_entry(screen);
  const std::string key = screen.find(Role::textbox, "経過")->key;
  type(screen, key, FieldPhase::focus, "");
  Viewport viewport = {390, 844, 2};
  viewport.inset_bottom = 340;
  screen.app->set_viewport(viewport);
  screen.settle(1);
  std::string text;
  for (int line = 0; line < 30; ++line) {
    text += "きょうの様子\n";
    type(screen, key, FieldPhase::input, text);
  }
  screen.settle(1);
  const Node& field = node_of(screen, key);
  CHECK(field.rect.height > 700);
  // The last line is the one that the caret is in.
  CHECK(field.rect.bottom() - field.field->padding_y <= field.clip.bottom());
}

TEST_CASE("scrolling moves everything by the same way") {
  Headless screen;
  show_entry(screen);
  const std::string key = screen.find(Role::textbox, "使えない欄")->key;
  const std::string other = screen.find(Role::textbox, "氏名")->key;
  const float apart = node_of(screen, key).rect.y - node_of(screen, other).rect.y;
  screen.handle(WheelEvent{600, 400, 0, 5000});
  screen.settle();
  // Cards stand on whole device pixels.
  const float now = node_of(screen, key).rect.y - node_of(screen, other).rect.y;
  CHECK(std::abs(now - apart) <= 2);
  CHECK(node_of(screen, key).rect.bottom() <= 834);
}

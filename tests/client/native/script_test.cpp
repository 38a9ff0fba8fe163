// SPDX-License-Identifier: Apache-2.0
// Scripts of what a person does: read strictly, and played on what the screen says of itself.
#include "client/native/script_player.h"

#include <nlohmann/json.hpp>

#include "tests/support/doctest.h"

namespace banso::client {
namespace {

// What would have been told to the App, as words.
struct Heard {
  std::vector<std::string> words;
  void operator()(const InputEvent& event) {
    if (const auto* pointer = std::get_if<PointerEvent>(&event)) {
      const char* phases[] = {"down", "move", "up", "cancel", "leave"};
      words.push_back(std::string(phases[static_cast<int>(pointer->phase)]) + " " +
                      std::to_string(static_cast<int>(pointer->x)) + "," +
                      std::to_string(static_cast<int>(pointer->y)));
    } else if (const auto* action = std::get_if<ActionEvent>(&event)) {
      words.push_back((action->action == Action::show ? "show " : "focus ") + action->key);
    } else if (const auto* text = std::get_if<TextEvent>(&event)) {
      words.push_back("type " + text->text);
    } else if (const auto* wheel = std::get_if<WheelEvent>(&event)) {
      words.push_back("wheel " + std::to_string(static_cast<int>(wheel->dy)));
    } else if (const auto* key = std::get_if<KeyEvent>(&event)) {
      words.push_back(key->down ? "key down" : "key up");
    }
  }
};

class Play {
 public:
  explicit Play(const std::string& script)
      : player(parse_script(script).value(),
               {.handle = [this](const InputEvent& event) { heard(event); },
                .viewport = [] { return Viewport{.width = 400, .height = 300}; },
                .now_s = [] { return 1.0; },
                .photograph = [this](const std::string& file) -> Status {
                  heard.words.push_back("photograph " + file);
                  return {};
                },
                .close = [this] { heard.words.emplace_back("close"); }}) {}
  Heard heard;
  ScriptPlayer player;
};

ui::Node node(const std::string& key, ui::Role role, const std::string& name, ui::Rect rect) {
  ui::Node node;
  node.key = key;
  node.role = role;
  node.name = name;
  node.rect = rect;
  node.clip = rect;
  return node;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("steps are read; remarks and empty lines are not steps") {
  const auto steps =
      parse_script("# remark\n\nclick button 保存 する\r\n  key shift+command+z\nscroll -12.5\n");
  REQUIRE(steps);
  REQUIRE(steps->size() == 3);
  CHECK(steps->at(0).role == "button");
  CHECK(steps->at(0).text == "保存 する");
  CHECK(steps->at(0).line == 3);
  CHECK(steps->at(1).key.letter == 'z');
  CHECK(steps->at(1).key.shift);
  CHECK(steps->at(1).key.command);
  CHECK(steps->at(2).amount == -12.5F);
}

TEST_CASE("what is no step is told with its line") {
  for (const char* line : {"jump button x", "click", "click button", "key Hyper", "key",
                           "scroll far", "close now", "type"}) {
    const auto steps = parse_script(std::string("close\n") + line);
    REQUIRE_FALSE(steps);
    CHECK(steps.error().code == ErrorCode::invalid);
    CHECK(steps.error().detail.starts_with("line 2: "));
  }
}

TEST_CASE("a click lands in the middle of what can be seen of the node") {
  ui::SemanticTree tree;
  tree.begin_frame();
  ui::Node half = node("b", ui::Role::button, "保存", {10, 280, 100, 100});
  half.clip = {0, 0, 60, 300};
  tree.add(half);
  Play play("click button 保存\nhover any 保存\nhold button 保存\n");
  for (int step = 0; step < 3; ++step) REQUIRE(play.player.play_next(tree));
  CHECK(play.player.over());
  CHECK(play.heard.words == Words{"move 35,290", "down 35,290", "up 35,290", "move 35,290",
                                  "move 35,290", "down 35,290"});
}

TEST_CASE("what is scrolled away is brought into view first; what does not come is told") {
  ui::SemanticTree tree;
  tree.begin_frame();
  tree.add(node("far", ui::Role::link, "下", {0, 900, 50, 50}));
  Play play("click link 下\n");
  REQUIRE(play.player.play_next(tree));
  CHECK_FALSE(play.player.over());
  CHECK(play.heard.words == Words{"show far"});
  CHECK(play.player.play_next(tree).error().code == ErrorCode::not_found);
}

TEST_CASE("what is behind a modal layer is not found") {
  ui::SemanticTree tree;
  tree.begin_frame();
  tree.add(node("page", ui::Role::button, "開く", {0, 0, 50, 50}));
  ui::Node dialog = node("dialog", ui::Role::dialog, "確認", {0, 0, 50, 50});
  dialog.layer = 1;
  dialog.states = ui::kModal;
  tree.add(dialog);
  Play play("expect dialog 確認\nexpect button 開く\n");
  CHECK(play.player.play_next(tree));
  const Status behind = play.player.play_next(tree);
  REQUIRE_FALSE(behind);
  CHECK(behind.error().detail == "line 2: not on the screen: button 開く");
}

TEST_CASE("what is awaited may come later") {
  ui::SemanticTree tree;
  tree.begin_frame();
  Play play("await button 開く\nclose\n");
  CHECK(play.player.waits(tree));
  tree.add(node("b", ui::Role::button, "開く 10:42", {0, 0, 50, 50}));
  CHECK_FALSE(play.player.waits(tree));
  while (!play.player.over()) REQUIRE(play.player.play_next(tree));
  CHECK_FALSE(play.player.waits(tree));
  CHECK(play.heard.words == Words{"close"});
}

TEST_CASE("a name may be known by its beginning alone") {
  ui::SemanticTree tree;
  tree.begin_frame();
  tree.add(node("b", ui::Role::button, "山田 花子 最終 11/5", {0, 0, 50, 50}));
  Play play("expect button 山田*\nexpect button *\nexpect button 山田\n");
  CHECK(play.player.play_next(tree));
  CHECK(play.player.play_next(tree));
  CHECK(play.player.play_next(tree).error().code == ErrorCode::not_found);
}

TEST_CASE("the other steps reach whom they are for") {
  ui::SemanticTree tree;
  tree.begin_frame();
  tree.add(node("t", ui::Role::text, "文", {0, 0, 50, 50}));
  Play play("focus text 文\ntype 山 田\nkey Enter\nscroll 40\nphotograph a b.png\nclose");
  while (!play.player.over()) REQUIRE(play.player.play_next(tree));
  CHECK(play.heard.words == Words{"focus t", "type 山 田", "key down", "key up", "wheel 40",
                                  "photograph a b.png", "close"});
}

TEST_CASE("the nodes as JSON") {
  ui::SemanticTree tree;
  tree.begin_frame();
  ui::Node box = node("k", ui::Role::checkbox, "同意\xff", {1.4F, 2, 3, 4});
  box.states = ui::kChecked | ui::kFocusable;
  tree.add(box);
  const auto json = nlohmann::json::parse(nodes_as_json(tree));
  REQUIRE(json.size() == 1);
  CHECK(json[0]["role"] == "checkbox");
  CHECK(json[0]["states"] == nlohmann::json{"checked", "focusable"});
  CHECK(json[0]["rect"] == nlohmann::json{1, 2, 3, 4});
}

}  // namespace banso::client

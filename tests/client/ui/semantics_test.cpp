// SPDX-License-Identifier: Apache-2.0
#include "client/ui/semantics.h"

#include <set>
#include <string>

#include "tests/support/doctest.h"

using namespace banso::client::ui;

namespace {

Node node(std::string key, std::string name = "", std::string parent = "") {
  Node made;
  made.key = std::move(key);
  made.name = std::move(name);
  made.parent = std::move(parent);
  return made;
}

std::vector<Node> nodes(const std::string& keys) {
  std::vector<Node> list;
  for (const char key : keys) list.push_back(node(std::string(1, key)));
  return list;
}

// The keys of the changed, the removed, and "!" when the order changed.
std::string seen(const std::vector<Node>& before, const std::vector<Node>& after) {
  const TreeDifference found = difference(before, after);
  std::string text;
  for (const Node* changed : found.changed) text += changed->key;
  text += "-";
  for (const std::string& removed : found.removed) text += removed;
  return text + (found.order_changed ? "!" : "");
}

}  // namespace

TEST_CASE("every role has a name of its own, and plain text none") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Role::toolbar); ++i) {
    CHECK(names.insert(name_of(static_cast<Role>(i))).second);
  }
  CHECK(name_of(Role::text).empty());
  CHECK(name_of(Role::switch_) == "switch");
  CHECK(name_of(Role::image) == "img");
  CHECK(name_of(Role::textbox) == "textbox");
}

TEST_CASE("nodes nest, and are found by key until the next frame") {
  SemanticTree tree;
  tree.begin_frame();
  tree.add(node("page"));
  tree.push("page");
  tree.add(node("page/list"));
  tree.push("page/list");
  tree.add(node("page/list/1", "田中 一郎"));
  tree.pop();
  tree.add(node("page/save", "保存", "not the parent"));
  tree.pop();
  tree.add(node("toast")).live = Live::polite;

  REQUIRE(tree.nodes().size() == 5);
  CHECK(tree.nodes()[0].parent.empty());
  CHECK(tree.nodes()[1].parent == "page");
  CHECK(tree.nodes()[2].parent == "page/list");
  CHECK(tree.nodes()[3].parent == "page");
  CHECK(tree.nodes()[4].parent.empty());
  CHECK(tree.nodes()[4].live == Live::polite);
  REQUIRE(tree.find("page/list/1") != nullptr);
  CHECK(tree.find("page/list/1")->name == "田中 一郎");
  CHECK(tree.find("page/list/2") == nullptr);

  tree.begin_frame();
  CHECK(tree.nodes().empty());
  CHECK(tree.find("page") == nullptr);
  tree.add(node("page"));  // the same key again, in another frame
  CHECK(tree.find("page") == &tree.nodes()[0]);
}

TEST_CASE("nothing changed") {
  CHECK(seen({}, {}) == "-");
  CHECK(seen(nodes("abc"), nodes("abc")) == "-");
}

TEST_CASE("new, removed and different nodes") {
  CHECK(seen({}, nodes("abc")) == "abc-!");
  CHECK(seen(nodes("abc"), {}) == "-abc");
  CHECK(seen(nodes("abcd"), nodes("ad")) == "-bc");
  CHECK(seen(nodes("ac"), nodes("abc")) == "b-!");
  CHECK(seen(nodes("ab"), nodes("ac")) == "c-b!");

  std::vector<Node> renamed = nodes("abc");
  renamed[1].name = "保存済み 10:42";
  CHECK(seen(nodes("abc"), renamed) == "b-");
}

TEST_CASE("an order changes when those that stay follow each other differently") {
  CHECK(seen(nodes("abc"), nodes("acb")) == "-!");
  CHECK(seen(nodes("abc"), nodes("cab")) == "-!");
  CHECK(seen(nodes("abcd"), nodes("dc")) == "-ab!");
  CHECK(seen(nodes("abcd"), nodes("bd")) == "-ac");
}

TEST_CASE("another parent is another order") {
  const std::vector<Node> before = {node("a"), node("b"), node("c", "", "a")};
  const std::vector<Node> after = {node("a"), node("b"), node("c", "", "b")};
  CHECK(seen(before, after) == "c-!");
}

TEST_CASE("each part of a node counts") {
  const auto differs = [](void (*change)(Node&)) {
    std::vector<Node> before = nodes("a");
    before[0].field = FieldOverlay{};
    std::vector<Node> after = before;
    change(after[0]);
    return seen(before, after) == "a-";
  };
  CHECK(differs([](Node& n) { n.role = Role::button; }));
  CHECK(differs([](Node& n) { n.value = "3"; }));
  CHECK(differs([](Node& n) { n.description = "必ず入力してください。"; }));
  CHECK(differs([](Node& n) { n.states |= kDisabled; }));
  CHECK(differs([](Node& n) { n.level = 2; }));
  CHECK(differs([](Node& n) { n.layer = 1; }));
  CHECK(differs([](Node& n) { n.live = Live::assertive; }));
  CHECK(differs([](Node& n) { n.position = 2; }));
  CHECK(differs([](Node& n) { n.set_size = 9; }));
  CHECK(differs([](Node& n) { n.progress = 0.5F; }));
  CHECK(differs([](Node& n) { n.rect.x = 1; }));
  CHECK(differs([](Node& n) { n.clip.height = 1; }));
  CHECK(differs([](Node& n) { n.field->revision = 1; }));
  CHECK(differs([](Node& n) { n.field->value = "髙"; }));
  CHECK(differs([](Node& n) { n.field.reset(); }));
}

TEST_CASE("ten thousand nodes turned around are compared in no time") {
  std::vector<Node> before;
  for (int i = 0; i < 10'000; ++i) before.push_back(node("case/" + std::to_string(i)));
  const std::vector<Node> after(before.rbegin(), before.rend());
  const TreeDifference found = difference(before, after);
  CHECK(found.changed.empty());
  CHECK(found.removed.empty());
  CHECK(found.order_changed);
}

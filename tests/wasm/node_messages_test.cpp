// SPDX-License-Identifier: Apache-2.0
// What the page's mirror is told: as JSON, only what changed, and where the focus went.
#include "wasm/node_messages.h"

#include "tests/support/doctest.h"
#include "wasm/json_writer.h"

using namespace banso;
using namespace banso::client::ui;
using wasm::JsonWriter;
using wasm::NodeMirror;

namespace {

Node button(std::string key, std::string name) {
  Node node;
  node.key = std::move(key);
  node.role = Role::button;
  node.name = std::move(name);
  node.states = kFocusable;
  node.rect = {1, 2.5F, 30, 48};
  node.clip = node.rect;
  return node;
}

std::string number(double value) { return JsonWriter().number(value).take(); }

}  // namespace

TEST_CASE("JSON: text is quoted, numbers keep hundredths, commas stand between") {
  JsonWriter json;
  json.open('{').key("a\"b").text("line\n\\ 精神 \x01").key("list").open('[').number(1).number(2);
  json.open('{').close('}').word("null").close(']').key("z").open('[').close(']').close('}');
  CHECK(json.take() ==
        "{\"a\\\"b\":\"line\\u000a\\\\ 精神 \\u0001\",\"list\":[1,2,{},null],\"z\":[]}");
  CHECK(number(0) == "0");
  CHECK(number(-0.5) == "-0.5");
  CHECK(number(12.05) == "12.05");
  CHECK(number(12.004) == "12");
  CHECK(number(-1.999) == "-2");
  CHECK(number(4294967295.0) == "4294967295");
  CHECK(number(1.0 / 0.0) == "0");
}

TEST_CASE("a node has everything the page reads") {
  Node field = button("form/phone", "電話");
  field.parent = "form";
  field.role = Role::textbox;
  field.states = kFocusable | kInvalid | kRequired;
  field.live = Live::polite;
  field.description = "数字で";
  field.field = FieldOverlay{};
  field.field->kind = FieldKind::phone;
  field.field->value = "03";
  field.field->text_color = 0x1A2B3C;
  const std::string json = NodeMirror().update({field}, 7);
  CHECK(json ==
        "{\"t\":\"nodes\",\"changed\":[{\"key\":\"form/phone\",\"parent\":\"form\",\"role\":"
        "\"textbox\",\"name\":\"電話\",\"value\":\"\",\"description\":\"数字で\",\"states\":["
        "\"invalid\",\"required\",\"focusable\"],\"level\":0,\"layer\":0,\"live\":\"polite\","
        "\"position\":0,\"setSize\":0,\"progress\":-1,\"rect\":[1,2.5,30,48],\"clip\":[1,2.5,30,"
        "48],\"field\":{\"kind\":\"phone\",\"value\":\"03\",\"revision\":0,\"placeholder\":\"\","
        "\"enterHint\":\"\",\"lengthMax\":0,\"fontSize\":16,\"lineHeight\":26,\"paddingX\":12,"
        "\"paddingY\":11,\"color\":\"#1a2b3c\",\"back\":\"#000000\",\"bold\":false}}],\"removed\":"
        "[],\"order\":[\"form/phone\"],\"frame\":7}");
}

TEST_CASE("only what changed is said, and nothing when nothing did") {
  NodeMirror mirror;
  std::vector<Node> nodes{button("a", "A"), button("b", "B")};
  CHECK_FALSE(mirror.update(nodes, 1).empty());
  CHECK(mirror.update(nodes, 2).empty());
  nodes[1].name = "B2";
  const std::string second = mirror.update(nodes, 3);
  CHECK(second.find("\"B2\"") != std::string::npos);
  CHECK(second.find("\"A\"") == std::string::npos);
  CHECK(second.find("\"order\":null") != std::string::npos);
  nodes.erase(nodes.begin());
  CHECK(mirror.update(nodes, 4).find("\"removed\":[\"a\"]") != std::string::npos);
}

TEST_CASE("the focus is told when the app moved it, not when the page did") {
  NodeMirror mirror;
  std::vector<Node> nodes{button("a", "A"), button("b", "B")};
  mirror.update(nodes, 1);
  CHECK_FALSE(mirror.new_focus().has_value());
  nodes[0].states |= kFocused;
  mirror.set_focus("a");
  mirror.update(nodes, 2);
  CHECK_FALSE(mirror.new_focus().has_value());
  std::swap(nodes[0].states, nodes[1].states);
  mirror.update(nodes, 3);
  CHECK(mirror.new_focus() == "b");
  CHECK_FALSE(mirror.new_focus().has_value());
  nodes[1].states = kFocusable;
  mirror.update(nodes, 4);
  CHECK(mirror.new_focus() == "");
}

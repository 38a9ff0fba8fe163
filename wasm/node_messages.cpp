// SPDX-License-Identifier: Apache-2.0
#include "wasm/node_messages.h"

#include <array>
#include <string_view>
#include <utility>

#include "wasm/json_writer.h"

namespace banso::wasm {
namespace {

using client::ui::FieldKind;
using client::ui::FieldOverlay;
using client::ui::Live;
using client::ui::Node;
using client::ui::Rect;
using client::ui::Role;

constexpr std::array<std::pair<std::uint32_t, std::string_view>, 17> kStateWords{{
    {client::ui::kDisabled, "disabled"},
    {client::ui::kChecked, "checked"},
    {client::ui::kMixed, "mixed"},
    {client::ui::kSelected, "selected"},
    {client::ui::kPressed, "pressed"},
    {client::ui::kExpanded, "expanded"},
    {client::ui::kCollapsed, "collapsed"},
    {client::ui::kInvalid, "invalid"},
    {client::ui::kRequired, "required"},
    {client::ui::kReadOnly, "readonly"},
    {client::ui::kBusy, "busy"},
    {client::ui::kModal, "modal"},
    {client::ui::kFocusable, "focusable"},
    {client::ui::kCurrent, "current"},
    {client::ui::kCheckable, "checkable"},
    {client::ui::kFocused, "focused"},
    {client::ui::kPinch, "pinch"},
}};

std::string_view word_of(Live live) {
  switch (live) {
    case Live::off:
      return "off";
    case Live::polite:
      return "polite";
    case Live::assertive:
      return "assertive";
  }
  return "off";
}

std::string_view word_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
      return "text";
    case FieldKind::multiline:
      return "multiline";
    case FieldKind::number:
      return "number";
    case FieldKind::phone:
      return "phone";
    case FieldKind::email:
      return "email";
    case FieldKind::password:
      return "password";
    case FieldKind::pin:
      return "pin";
    case FieldKind::search:
      return "search";
  }
  return "text";
}

std::string css_color(std::uint32_t rgb) {
  constexpr char kHex[] = "0123456789abcdef";
  std::string out = "#";
  for (int shift = 20; shift >= 0; shift -= 4) out += kHex[rgb >> shift & 0xF];
  return out;
}

void write(JsonWriter& json, const Rect& rect) {
  json.open('[').number(rect.x).number(rect.y).number(rect.width).number(rect.height).close(']');
}

void write(JsonWriter& json, const FieldOverlay& field) {
  json.open('{').key("kind").text(word_of(field.kind)).key("value").text(field.value);
  json.key("revision").number(field.revision).key("placeholder").text(field.placeholder);
  json.key("enterHint").text(field.enter_hint).key("lengthMax").number(field.length_max);
  json.key("fontSize").number(field.font_size).key("lineHeight").number(field.line_height);
  json.key("paddingX").number(field.padding_x).key("paddingY").number(field.padding_y);
  json.key("color").text(css_color(field.text_color)).key("back").text(css_color(field.back_color));
  json.key("bold").word(field.bold ? "true" : "false").close('}');
}

void write(JsonWriter& json, const Node& node) {
  json.open('{').key("key").text(node.key).key("parent").text(node.parent);
  json.key("role").text(node.role == Role::text ? "text" : name_of(node.role));
  json.key("name").text(node.name);
  json.key("value").text(node.value).key("description").text(node.description);
  json.key("states").open('[');
  for (const auto& [bit, word] : kStateWords) {
    if ((node.states & bit) != 0) json.text(word);
  }
  json.close(']').key("level").number(node.level).key("layer").number(node.layer);
  json.key("live").text(word_of(node.live)).key("position").number(node.position);
  json.key("setSize").number(node.set_size).key("progress").number(node.progress);
  json.key("rect");
  write(json, node.rect);
  json.key("clip");
  write(json, node.clip);
  json.key("field");
  if (node.field) {
    write(json, *node.field);
  } else {
    json.word("null");
  }
  json.close('}');
}

}  // namespace

std::string nodes_message(const client::ui::TreeDifference& difference,
                          const std::vector<Node>& nodes, std::uint32_t frame) {
  JsonWriter json;
  json.open('{').key("t").text("nodes").key("changed").open('[');
  for (const Node* node : difference.changed) write(json, *node);
  json.close(']').key("removed").open('[');
  for (const std::string& key : difference.removed) json.text(key);
  json.close(']').key("order");
  if (difference.order_changed) {
    json.open('[');
    for (const Node& node : nodes) json.text(node.key);
    json.close(']');
  } else {
    json.word("null");
  }
  json.key("frame").number(frame).close('}');
  return json.take();
}

std::string NodeMirror::update(const std::vector<Node>& nodes, std::uint32_t frame) {
  const client::ui::TreeDifference changes = difference(known_, nodes);
  if (changes.changed.empty() && changes.removed.empty() && !changes.order_changed) return {};
  std::string message = nodes_message(changes, nodes, frame);
  known_ = nodes;
  return message;
}

std::optional<std::string> NodeMirror::new_focus() {
  std::string now;
  for (const Node& node : known_) {
    if ((node.states & client::ui::kFocused) != 0) now = node.key;
  }
  if (now == focus_) return std::nullopt;
  focus_ = now;
  return now;
}

}  // namespace banso::wasm

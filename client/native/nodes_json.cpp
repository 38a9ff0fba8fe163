// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <utility>

#include <nlohmann/json.hpp>

#include "client/native/script_player.h"

namespace banso::client {
namespace {

using Json = nlohmann::json;

constexpr std::pair<std::uint32_t, const char*> kStates[] = {
    {ui::kDisabled, "disabled"},   {ui::kChecked, "checked"}, {ui::kMixed, "mixed"},
    {ui::kSelected, "selected"},   {ui::kPressed, "pressed"}, {ui::kExpanded, "expanded"},
    {ui::kCollapsed, "collapsed"}, {ui::kInvalid, "invalid"}, {ui::kRequired, "required"},
    {ui::kReadOnly, "readonly"},   {ui::kBusy, "busy"},       {ui::kModal, "modal"},
    {ui::kFocusable, "focusable"}, {ui::kFocused, "focused"}, {ui::kCurrent, "current"},
    {ui::kCheckable, "checkable"},
};

Json json_of(const ui::Rect& rect) {
  return {std::round(rect.x), std::round(rect.y), std::round(rect.width), std::round(rect.height)};
}

Json json_of(const ui::Node& node) {
  Json states = Json::array();
  for (const auto& [state, name] : kStates) {
    if ((node.states & state) != 0) states.push_back(name);
  }
  return {{"key", node.key},
          {"parent", node.parent},
          {"role", ui::name_of(node.role)},
          {"name", node.name},
          {"value", node.field ? node.field->value : node.value},
          {"description", node.description},
          {"layer", node.layer},
          {"states", states},
          {"rect", json_of(node.rect)},
          {"clip", json_of(node.clip)}};
}

}  // namespace

std::string nodes_as_json(const ui::SemanticTree& tree) {
  Json nodes = Json::array();
  for (const ui::Node& node : tree.nodes()) nodes.push_back(json_of(node));
  return nodes.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace banso::client

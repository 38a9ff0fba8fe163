// SPDX-License-Identifier: Apache-2.0
#include "client/native/script_player.h"

#include <algorithm>
#include <cstdio>

namespace banso::client {
namespace {

// What is behind a modal layer cannot be reached.
std::uint8_t lowest_layer(const std::vector<ui::Node>& nodes) {
  std::uint8_t lowest = 0;
  for (const ui::Node& node : nodes) {
    if ((node.states & ui::kModal) != 0) lowest = std::max(lowest, node.layer);
  }
  return lowest;
}

std::string_view word_of(ui::Role role) {
  return role == ui::Role::text ? "text" : ui::name_of(role);
}

bool name_fits(const Step& step, std::string_view name) {
  std::string_view wanted = step.text;
  const bool begins = wanted.ends_with('*');
  if (begins) wanted.remove_suffix(1);
  return begins || step.verb == Verb::await ? name.starts_with(wanted) : name == wanted;
}

const ui::Node* find_node(const Step& step, const std::vector<ui::Node>& nodes) {
  const std::uint8_t lowest = lowest_layer(nodes);
  for (const ui::Node& node : nodes) {
    const bool role_fits = step.role.empty() || word_of(node.role) == step.role;
    if (role_fits && name_fits(step, node.name) && node.layer >= lowest) return &node;
  }
  return nullptr;
}

ui::Rect common(const ui::Rect& a, const ui::Rect& b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

}  // namespace

bool ScriptPlayer::waits(const ui::SemanticTree& tree) const {
  return !over() && steps_[next_].verb == Verb::await &&
         find_node(steps_[next_], tree.nodes()) == nullptr;
}

Status ScriptPlayer::play_next(const ui::SemanticTree& tree) {
  const Step& step = steps_[next_];
  const Status played = play(step, tree);
  if (!played) {
    return fail(played.error().code,
                "line " + std::to_string(step.line) + ": " + played.error().detail);
  }
  if (!shown_) ++next_;
  return {};
}

Status ScriptPlayer::play(const Step& step, const ui::SemanticTree& tree) {
  const Viewport viewport = stage_.viewport();
  switch (step.verb) {
    case Verb::key: {
      KeyEvent event = step.key;
      stage_.handle(event);
      event.down = false;
      stage_.handle(event);
      return {};
    }
    case Verb::type:
      stage_.handle(TextEvent{step.text});
      return {};
    case Verb::scroll:
      stage_.handle(WheelEvent{viewport.width / 2, viewport.height / 2, 0, step.amount});
      return {};
    case Verb::nodes:
      std::printf("nodes %s\n", nodes_as_json(tree).c_str());
      std::fflush(stdout);
      return {};
    case Verb::photograph:
      return stage_.photograph(step.text);
    case Verb::close:
      stage_.close();
      return {};
    default:
      return play_on_node(step, tree);
  }
}

Status ScriptPlayer::play_on_node(const Step& step, const ui::SemanticTree& tree) {
  const ui::Node* node = find_node(step, tree.nodes());
  if (node == nullptr) {
    return fail(ErrorCode::not_found,
                "not on the screen: " + (step.role.empty() ? "any" : step.role) + " " + step.text);
  }
  if (step.verb == Verb::expect || step.verb == Verb::await) return {};
  if (step.verb == Verb::focus || step.verb == Verb::show) {
    const Action action = step.verb == Verb::focus ? Action::focus : Action::show;
    stage_.handle(ActionEvent{node->key, action});
    return {};
  }
  const Viewport viewport = stage_.viewport();
  const ui::Rect seen =
      common(common(node->rect, node->clip), {0, 0, viewport.width, viewport.height});
  if (seen.width <= 0 || seen.height <= 0) {
    if (shown_) return fail(ErrorCode::not_found, "does not come into view: " + step.text);
    shown_ = true;
    stage_.handle(ActionEvent{node->key, Action::show});
    return {};
  }
  shown_ = false;
  const float x = seen.x + seen.width / 2;
  const float y = seen.y + seen.height / 2;
  point(PointerPhase::move, x, y);
  if (step.verb != Verb::hover) point(PointerPhase::down, x, y);
  if (step.verb == Verb::click) point(PointerPhase::up, x, y);
  return {};
}

void ScriptPlayer::point(PointerPhase phase, float x, float y) {
  PointerEvent event;
  event.phase = phase;
  event.x = x;
  event.y = y;
  event.time_s = stage_.now_s();
  stage_.handle(event);
}

}  // namespace banso::client

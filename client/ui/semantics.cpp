// SPDX-License-Identifier: Apache-2.0
#include "client/ui/semantics.h"

#include <algorithm>
#include <utility>

#include "shared/base/check.h"

namespace banso::client::ui {

std::string_view name_of(Role role) {
  switch (role) {
    case Role::alert:
      return "alert";
    case Role::article:
      return "article";
    case Role::banner:
      return "banner";
    case Role::button:
      return "button";
    case Role::checkbox:
      return "checkbox";
    case Role::columnheader:
      return "columnheader";
    case Role::combobox:
      return "combobox";
    case Role::dialog:
      return "dialog";
    case Role::form:
      return "form";
    case Role::grid:
      return "grid";
    case Role::gridcell:
      return "gridcell";
    case Role::group:
      return "group";
    case Role::heading:
      return "heading";
    case Role::image:
      return "img";
    case Role::link:
      return "link";
    case Role::list:
      return "list";
    case Role::listbox:
      return "listbox";
    case Role::listitem:
      return "listitem";
    case Role::main:
      return "main";
    case Role::navigation:
      return "navigation";
    case Role::option:
      return "option";
    case Role::progressbar:
      return "progressbar";
    case Role::radio:
      return "radio";
    case Role::radiogroup:
      return "radiogroup";
    case Role::region:
      return "region";
    case Role::row:
      return "row";
    case Role::search:
      return "search";
    case Role::searchbox:
      return "searchbox";
    case Role::slider:
      return "slider";
    case Role::status:
      return "status";
    case Role::switch_:
      return "switch";
    case Role::tab:
      return "tab";
    case Role::tablist:
      return "tablist";
    case Role::tabpanel:
      return "tabpanel";
    case Role::text:
      return "";
    case Role::textbox:
      return "textbox";
    case Role::toolbar:
      return "toolbar";
  }
  return "";
}

void SemanticTree::begin_frame() {
  CHECK(open_.empty());
  nodes_.clear();
  places_.clear();
}

Node& SemanticTree::add(Node node) {
  node.parent = open_.empty() ? std::string() : open_.back();
  const bool is_new = places_.emplace(node.key, nodes_.size()).second;
  CHECK(is_new);
  nodes_.push_back(std::move(node));
  return nodes_.back();
}

void SemanticTree::push(std::string key) {
  CHECK(find(key) != nullptr);
  open_.push_back(std::move(key));
}

void SemanticTree::pop() {
  CHECK(!open_.empty());
  open_.pop_back();
}

void SemanticTree::take_back(std::size_t size) {
  for (std::size_t i = size; i < nodes_.size(); ++i) places_.erase(nodes_[i].key);
  nodes_.resize(std::min(size, nodes_.size()));
  CHECK(open_.empty() || open_.back().empty() || find(open_.back()) != nullptr);
}

const Node* SemanticTree::find(std::string_view key) const {
  const auto place = places_.find(std::string(key));
  return place == places_.end() ? nullptr : &nodes_[place->second];
}

TreeDifference difference(const std::vector<Node>& before, const std::vector<Node>& after) {
  std::unordered_map<std::string_view, std::size_t> places;
  places.reserve(before.size());
  for (std::size_t i = 0; i < before.size(); ++i) places.emplace(before[i].key, i);

  TreeDifference result;
  std::vector<bool> stays(before.size(), false);
  std::size_t next = 0;  // in `before`, behind the last node that stays
  for (const Node& node : after) {
    const auto found = places.find(node.key);
    if (found == places.end()) {
      result.changed.push_back(&node);
      result.order_changed = true;
      continue;
    }
    const std::size_t place = found->second;
    const Node& old = before[place];
    stays[place] = true;
    if (place < next || node.parent != old.parent) result.order_changed = true;
    next = place + 1;
    if (!(node == old)) result.changed.push_back(&node);
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!stays[i]) result.removed.push_back(before[i].key);
  }
  return result;
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/grammar.h"

#include <charconv>

namespace banso::demo {
namespace {

// "5-40"
bool parse_range(std::string_view text, int& low, int& high) {
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), text.data() + dash, low);
  const auto second = std::from_chars(text.data() + dash + 1, end, high);
  return first.ec == std::errc{} && first.ptr == text.data() + dash && second.ec == std::errc{} &&
         second.ptr == end && low <= high;
}

}  // namespace

Result<Grammar> Grammar::parse(const nlohmann::json& rules) {
  Grammar grammar;
  if (!rules.is_object()) return fail(ErrorCode::invalid, "rules are an object");
  for (const auto& [name, texts] : rules.items()) {
    grammar.by_name_.emplace(name, grammar.by_name_.size());
  }
  grammar.rules_.resize(rules.size());
  for (const auto& [name, texts] : rules.items()) {
    if (!texts.is_array() || texts.empty()) return fail(ErrorCode::invalid, "empty rule " + name);
    for (const auto& text : texts) {
      if (!text.is_string()) return fail(ErrorCode::invalid, "no text in rule " + name);
      grammar.rules_[grammar.by_name_[name]].push_back(
          TRY(grammar.parse_text(text.get_ref<const std::string&>())));
    }
  }
  std::vector<int> visited(grammar.rules_.size(), 0);
  for (const auto& [name, rule] : grammar.by_name_) {
    if (!grammar.ends(rule, visited)) return fail(ErrorCode::invalid, "a circle through " + name);
  }
  return grammar;
}

Result<Grammar::Text> Grammar::parse_text(std::string_view text) const {
  Text pieces;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    Piece piece;
    piece.literal = text.substr(0, open);
    if (open != std::string_view::npos) {
      const std::size_t close = text.find('}', open);
      if (close == std::string_view::npos) return fail(ErrorCode::invalid, "a { without }");
      const std::string_view inside = text.substr(open + 1, close - open - 1);
      const auto rule = by_name_.find(inside);
      if (rule != by_name_.end()) {
        piece.rule = rule->second;
      } else if (!parse_range(inside, piece.low, piece.high)) {
        return fail(ErrorCode::invalid, "unknown rule " + std::string(inside));
      }
      text.remove_prefix(close + 1);
    } else {
      text = {};
    }
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

// visited: 0 not yet, 1 being looked at, 2 known to end.
bool Grammar::ends(std::size_t rule, std::vector<int>& visited) const {
  if (visited[rule] != 0) return visited[rule] == 2;
  visited[rule] = 1;
  for (const Text& text : rules_[rule]) {
    for (const Piece& piece : text) {
      if (piece.rule != kNone && !ends(piece.rule, visited)) return false;
    }
  }
  visited[rule] = 2;
  return true;
}

std::string Grammar::make(std::string_view rule, Dice& dice) const {
  const auto found = by_name_.find(rule);
  CHECK(found != by_name_.end());
  std::string text;
  add(found->second, dice, text);
  return text;
}

void Grammar::add(std::size_t rule, Dice& dice, std::string& to) const {
  for (const Piece& piece : dice.pick(rules_[rule])) {
    to += piece.literal;
    if (piece.rule != kNone) {
      add(piece.rule, dice, to);
    } else if (piece.low <= piece.high) {
      to += std::to_string(dice.between(piece.low, piece.high));
    }
  }
}

}  // namespace banso::demo

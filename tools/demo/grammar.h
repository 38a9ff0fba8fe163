// SPDX-License-Identifier: Apache-2.0
// Texts by the throw of dice: rules of a JSON object { RULE: [ "a text with {OTHER_RULE} and
// {5-40}", … ] }, where {RULE} stands for one of that rule's texts and {low-high} for a number.
// Written to vary in its words, so that search and compression meet what they meet in real notes.
// invalid: an empty or unknown rule, or rules that go round in a circle.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "shared/base/result.h"
#include "tools/demo/dice.h"

namespace banso::demo {

class Grammar {
 public:
  static Result<Grammar> parse(const nlohmann::json& rules);
  // Requires a rule of that name.
  std::string make(std::string_view rule, Dice& dice) const;
  bool has(std::string_view rule) const { return by_name_.find(rule) != by_name_.end(); }

 private:
  struct Piece {
    std::string literal;
    std::size_t rule = kNone;
    int low = 0;
    int high = -1;  // below low: no number
  };
  using Text = std::vector<Piece>;
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  Result<Text> parse_text(std::string_view text) const;
  bool ends(std::size_t rule, std::vector<int>& visited) const;
  void add(std::size_t rule, Dice& dice, std::string& to) const;

  std::map<std::string, std::size_t, std::less<>> by_name_;
  std::vector<std::vector<Text>> rules_;
};

}  // namespace banso::demo

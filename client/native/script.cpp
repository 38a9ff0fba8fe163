// SPDX-License-Identifier: Apache-2.0
#include "client/native/script.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace banso::client {
namespace {

constexpr std::pair<std::string_view, Verb> kVerbs[] = {
    {"click", Verb::click},   {"hover", Verb::hover}, {"hold", Verb::hold},
    {"focus", Verb::focus},   {"show", Verb::show},   {"expect", Verb::expect},
    {"await", Verb::await},   {"key", Verb::key},     {"type", Verb::type},
    {"scroll", Verb::scroll}, {"nodes", Verb::nodes}, {"photograph", Verb::photograph},
    {"close", Verb::close},
};
constexpr std::pair<std::string_view, Key> kKeys[] = {
    {"Tab", Key::tab},
    {"Enter", Key::enter},
    {"Space", Key::space},
    {"Escape", Key::escape},
    {"Left", Key::left},
    {"Right", Key::right},
    {"Up", Key::up},
    {"Down", Key::down},
    {"Home", Key::home},
    {"End", Key::end},
    {"PageUp", Key::page_up},
    {"PageDown", Key::page_down},
    {"Backspace", Key::backspace},
    {"Delete", Key::erase},
};

// The first word; `text` keeps the rest, from its first letter on.
std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
  return word;
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

Result<KeyEvent> parse_key(std::string_view text) {
  KeyEvent event;
  for (;;) {
    if (take_prefix(text, "shift+")) {
      event.shift = true;
    } else if (take_prefix(text, "command+")) {
      event.command = true;
    } else if (take_prefix(text, "alt+")) {
      event.alt = true;
    } else {
      break;
    }
  }
  for (const auto& [name, key] : kKeys) {
    if (name != text) continue;
    event.key = key;
    return event;
  }
  if (text.size() != 1 || text[0] < 'a' || text[0] > 'z') {
    return fail(ErrorCode::invalid, "no such key: " + std::string(text));
  }
  event.key = Key::letter;
  event.letter = text[0];
  return event;
}

bool names_a_node(Verb verb) { return verb <= Verb::await; }

Result<Step> parse_step(std::string_view line) {
  Step step;
  const std::string_view word = take_word(line);
  bool known = false;
  for (const auto& [name, verb] : kVerbs) {
    if (name != word) continue;
    step.verb = verb;
    known = true;
  }
  if (!known) return fail(ErrorCode::invalid, "no such step: " + std::string(word));
  if (names_a_node(step.verb)) {
    const std::string_view role = take_word(line);
    if (role != "any") step.role = role;
  }
  step.text = line;
  const bool alone = step.verb == Verb::nodes || step.verb == Verb::close;
  if (alone != line.empty()) {
    return fail(ErrorCode::invalid, std::string(word) + (alone ? " stands alone" : " of what?"));
  }
  if (step.verb == Verb::key) step.key = TRY(parse_key(line));
  if (step.verb == Verb::scroll) {
    char* end = nullptr;
    step.amount = std::strtof(step.text.c_str(), &end);
    if (*end != 0) return fail(ErrorCode::invalid, "not a number: " + step.text);
  }
  return step;
}

}  // namespace

Result<std::vector<Step>> parse_script(std::string_view text) {
  std::vector<Step> steps;
  for (int number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    auto step = parse_step(line);
    if (!step) {
      return fail(ErrorCode::invalid,
                  "line " + std::to_string(number) + ": " + step.error().detail);
    }
    step->line = number;
    steps.push_back(std::move(*step));
  }
  return steps;
}

}  // namespace banso::client

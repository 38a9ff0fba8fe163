// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/script.h"

#include <algorithm>
#include <initializer_list>

namespace banso::demo {
namespace {

constexpr std::int64_t kStepMinuteMs = 60'000;
// Between the end of a visit and the moment when its note is saved, unless the data says more.
constexpr std::int64_t kWritingMinutes = 20;

Status only_keys(const Json& json, std::initializer_list<std::string_view> allowed) {
  if (!json.is_object()) return fail(ErrorCode::invalid, "not an object");
  for (const auto& [key, value] : json.items()) {
    if (std::find(allowed.begin(), allowed.end(), key) == allowed.end()) {
      return fail(ErrorCode::invalid, "unknown key " + key);
    }
  }
  return {};
}

Result<std::string> text_at(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_string()) {
    return fail(ErrorCode::invalid, std::string("no text under ") + key);
  }
  return found->get<std::string>();
}

Result<Json> object_at(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end()) return Json::object();
  if (!found->is_object()) return fail(ErrorCode::invalid, std::string("no object under ") + key);
  return *found;
}

Result<Entry> parse_entry(const Json& json, const std::string& name_if_none) {
  Entry entry;
  entry.is_new = json.is_object() && json.contains("new");
  if (entry.is_new) {
    TRY_VOID(only_keys(json, {"new", "as", "set"}));
    entry.kind = TRY(text_at(json, "new"));
    entry.record = "@" + (json.contains("as") ? TRY(text_at(json, "as")) : name_if_none);
  } else {
    TRY_VOID(only_keys(json, {"edit", "set", "remove", "delete"}));
    entry.record = TRY(text_at(json, "edit"));
    entry.remove = TRY(object_at(json, "remove"));
    entry.deletes = json.contains("delete") && json["delete"] == true;
  }
  entry.set = TRY(object_at(json, "set"));
  return entry;
}

Result<std::int64_t> time_at(const Json& json, const char* key, const Calendar& calendar) {
  const std::string text = TRY(text_at(json, key));
  return calendar.time(text);
}

Status parse_step(const Json& json, const Calendar& calendar, std::size_t number, Step& step) {
  TRY_VOID(only_keys(json, {"at", "by", "saved", "seen_until", "write"}));
  step.by = TRY(text_at(json, "by"));
  step.at_ms = TRY(time_at(json, "at", calendar));
  const auto writes = json.find("write");
  if (writes == json.end() || !writes->is_array() || writes->empty()) {
    return fail(ErrorCode::invalid, "writes nothing");
  }
  std::int64_t minutes = kWritingMinutes;
  for (const Json& write : *writes) {
    const std::string name = std::to_string(number) + "." + std::to_string(step.entries.size());
    step.entries.push_back(TRY(parse_entry(write, name)));
    const Json& set = step.entries.back().set;
    const auto spent = set.find("minutes_spent");
    if (spent != set.end() && spent->is_number_integer()) {
      minutes = std::max(minutes, kWritingMinutes + spent->get<std::int64_t>());
    }
  }
  step.saved_ms = step.at_ms + minutes * kStepMinuteMs;
  if (json.contains("saved")) step.saved_ms = TRY(time_at(json, "saved", calendar));
  if (json.contains("seen_until")) step.seen_until_ms = TRY(time_at(json, "seen_until", calendar));
  if (step.saved_ms < step.at_ms) return fail(ErrorCode::invalid, "saved before it happened");
  return {};
}

}  // namespace

Result<Script> parse_script(std::string_view name, const Json& json, const Calendar& calendar) {
  Script script;
  script.name = name;
  const std::string file = name.empty() ? "town" : script.name;
  script.defaults = TRY(object_at(json, "defaults"));
  const auto steps = json.find("steps");
  if (steps == json.end() || !steps->is_array()) {
    return fail(ErrorCode::invalid, file + ": no steps");
  }
  for (const Json& step_json : *steps) {
    Step step;
    const std::size_t number = script.steps.size() + 1;
    step.where = file + ", step " + std::to_string(number);
    const Status read = parse_step(step_json, calendar, number, step);
    if (!read) return fail(read.error().code, step.where + ": " + read.error().detail);
    script.steps.push_back(std::move(step));
  }
  return script;
}

}  // namespace banso::demo

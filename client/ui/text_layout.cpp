// SPDX-License-Identifier: Apache-2.0
#include "client/ui/text_layout.h"

#include <imgui.h>

namespace banso::client::ui {
namespace {

constexpr std::size_t kTextsKeptMax = 2000;  // texts: several screens

Advance advances_of(ImFont* font, float size) {
  return [baked = font->GetFontBaked(size)](char32_t sign) {
    return baked->GetCharAdvance(static_cast<ImWchar>(sign));
  };
}

}  // namespace

float text_width(ImFont* font, float size, std::string_view text) {
  return client::text_width(text, advances_of(font, size));
}

std::string elided(ImFont* font, float size, std::string_view text, float width) {
  constexpr float kRounding = 0.5F;
  const LineLimits limits = {.width = width + kRounding, .lines_max = 1};
  const TextLine line = break_lines(text, limits, advances_of(font, size)).front();
  std::string shown(text.substr(line.begin, line.end - line.begin));
  if (line.is_cut) shown += "…";
  return shown;
}

const std::vector<TextLine>& TextLayout::lines(ImFont* font, float size, std::string_view text,
                                               float width) {
  std::string key(text);
  const auto add = [&](const auto& value) {
    key.append(reinterpret_cast<const char*>(&value), sizeof value);
  };
  add(font);
  add(size);
  add(width);
  const auto found = kept_.find(key);
  if (found != kept_.end()) return found->second;
  if (kept_.size() > kTextsKeptMax) kept_.clear();
  return kept_[key] = break_lines(text, {.width = width, .lines_max = 0}, advances_of(font, size));
}

}  // namespace banso::client::ui

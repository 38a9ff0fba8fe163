// SPDX-License-Identifier: Apache-2.0
// What says how things are: badge, banner, progress, avatar, empty state. Colour never speaks
// alone: each tone has its icon and its word.
#pragma once

#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

enum class ToneKind : std::uint8_t { neutral, info, success, warning, error };
Tone tone_of(const Theme& theme, ToneKind kind);
const char* tone_icon(ToneKind kind);

float badge_width(Ui& ui, std::string_view words, ToneKind kind);
void draw_badge(Ui& ui, float x, float middle, std::string_view words, ToneKind kind);
void badge(Ui& ui, std::string_view key, std::string_view words, ToneKind kind);

void draw_avatar(Ui& ui, float center_x, float center_y, float size, std::string_view initials);
// A person by the first sign of the name.
void avatar(Ui& ui, std::string_view key, std::string_view name);

struct BannerOptions {
  ToneKind tone = ToneKind::info;
  std::string_view title = {};
  std::string_view words = {};
  std::string_view action = {};
  Live live = Live::off;  // otherwise title and words are announced when they come or change
};
// true: its action was pressed.
bool banner(Ui& ui, std::string_view key, const BannerOptions& options);

// `part` 0 to 1.
void progress(Ui& ui, std::string_view key, std::string_view label, float part);

struct EmptyOptions {
  const char* icon = nullptr;
  std::string_view title = {};
  std::string_view words = {};
  std::string_view action = {};
};
bool empty_state(Ui& ui, std::string_view key, const EmptyOptions& options);

}  // namespace banso::client::ui

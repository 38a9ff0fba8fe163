// SPDX-License-Identifier: Apache-2.0
#include "client/ui/painter.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "client/text/character_class.h"
#include "client/ui/audit.h"

namespace banso::client::ui {
namespace {

constexpr int kLayersMax = 8;
constexpr Rect kEverything = {-1e6F, -1e6F, 2e6F, 2e6F};

ImVec2 low(Rect rect) { return {rect.x, rect.y}; }
ImVec2 high(Rect rect) { return {rect.right(), rect.bottom()}; }

Rect grown(Rect rect, float by) {
  return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

Rect common(Rect a, Rect b) {
  const float x = std::max(a.x, b.x);
  const float y = std::max(a.y, b.y);
  return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
          std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

// Without variation selectors and the like, which our fonts have no picture for.
std::string visible_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    unsigned sign = 0;
    const int read = ImTextCharFromUtf8(&sign, text.data() + at, text.data() + text.size());
    const std::size_t size = read > 0 ? static_cast<std::size_t>(read) : 1;
    if (!is_invisible(sign)) result += text.substr(at, size);
    at += size;
  }
  return result;
}

}  // namespace

Painter::Painter() : splitter_(std::make_unique<ImDrawListSplitter>()) {}
Painter::~Painter() = default;

void Painter::begin(ImDrawList* list, float pixel_ratio, Rect all) {
  list_ = list;
  ratio_ = pixel_ratio;
  opacity = 1;
  clips_ = {all};
  fixed_clips_ = {all};
  list_->_FringeScale = 1 / pixel_ratio;
  splitter_->Split(list_, kLayersMax);
  splitter_->SetCurrentChannel(list_, 0);
}

void Painter::end() { splitter_->Merge(list_); }

void Painter::layer(std::size_t index) {
  splitter_->SetCurrentChannel(list_,
                               static_cast<int>(std::min<std::size_t>(index, kLayersMax - 1)));
}

unsigned Painter::paint(Color color, float alpha) const {
  const auto opaque =
      static_cast<unsigned>(std::lround(std::clamp(alpha * opacity, 0.0F, 1.0F) * 255));
  return IM_COL32(color >> 16 & 255U, color >> 8 & 255U, color & 255U, opaque);
}

float Painter::snap(float length) const { return std::round(length * ratio_) / ratio_; }

Rect Painter::snap(Rect rect) const {
  const float x = snap(rect.x);
  const float y = snap(rect.y);
  return {x, y, snap(rect.right()) - x, snap(rect.bottom()) - y};
}

void Painter::fill(Rect rect, Color color, float radius, Corners corners, float alpha) {
  if (rect.width <= 0 || rect.height <= 0) return;
  const Rect at = snap(rect);
  int flags = 0;
  if (corners.top) flags |= ImDrawFlags_RoundCornersTop;
  if (corners.bottom) flags |= ImDrawFlags_RoundCornersBottom;
  if (flags == 0) flags = ImDrawFlags_RoundCornersNone;
  list_->AddRectFilled(low(at), high(at), paint(color, alpha), radius, flags);
}

void Painter::outline(Rect rect, Color color, float width, float radius, float alpha) {
  // ImGui centres a stroke on the path that it moves in by half a pixel; ours lies inside.
  const Rect at = grown(snap(rect), -width / 2);
  list_->PathRect(low(at), high(at), std::max(0.0F, radius - width / 2));
  list_->PathStroke(paint(color, alpha), ImDrawFlags_Closed, width);
}

void Painter::shadow(Rect rect, float radius, int elevation, float strength) {
  if (strength <= 0) return;
  const float spread = elevation >= 5 ? 40.0F : elevation >= 3 ? 26.0F : 6.0F;
  const float drop = elevation >= 5 ? 10.0F : elevation >= 3 ? 6.0F : 1.5F;
  const float total = (elevation >= 3 ? 0.30F : 0.16F) * strength;
  // Rings laid over each other, the outer ones fainter, add up to a soft fall.
  const int rings = elevation >= 3 ? 20 : 6;
  const auto count = static_cast<float>(rings);
  for (int i = 0; i < rings; ++i) {
    const float part = (static_cast<float>(i) + 1) / count;
    const float out = spread * (1 - part) * 0.75F;
    Rect at = grown(rect, out);
    at.y += drop;
    list_->AddRectFilled(low(at), high(at), paint(0, total * 2 * part / count), radius + out);
  }
}

void Painter::line_across(float x, float right, float y, float width, Color color) {
  fill({x, snap(y), right - x, std::max(snap(width), 1 / ratio_)}, color);
}

void Painter::line_down(float x, float y, float bottom, float width, Color color) {
  fill({snap(x), y, std::max(snap(width), 1 / ratio_), bottom - y}, color);
}

void Painter::focus_ring(Rect rect, float radius, const Theme& theme) {
  // As the Digital Agency draws it: 4 px of black outside, a ring of yellow within it.
  const Rect at = snap(rect);
  outline(grown(at, 4), theme.focus_outline, 4, radius + 4);
  outline(grown(at, 2), theme.focus, 2, radius + 2);
}

void Painter::circle(float x, float y, float radius, Color color, float alpha) {
  list_->AddCircleFilled({x, y}, radius, paint(color, alpha));
}

void Painter::ring(float x, float y, float radius, float width, Color color) {
  list_->AddCircle({x, y}, radius - width / 2, paint(color, 1), 0, width);
}

void Painter::stroke(const std::vector<std::pair<float, float>>& points, float width, Color color) {
  for (const auto& [x, y] : points) list_->PathLineTo({x, y});
  list_->PathStroke(paint(color, 1), 0, width);
}

void Painter::text(ImFont* font, const TypeStyle& style, float x, float y, Color color,
                   std::string_view text) {
  const Rect line = {x, y, clip().width, style.line};
  if (font == nullptr || text.empty() || !visible(line)) return;
  const std::string shown = visible_text(text);
  const ImVec2 at = {snap(x), snap(y + (style.line - style.size) / 2)};
  list_->AddText(font, style.size, at, paint(color, 1), shown.data(), shown.data() + shown.size());
  if (audit::watches_words()) look_for_cuts(font, style.size, at.x, at.y, shown);
  if (style.bold) embolden_fallback(font, style.size, at.x, at.y, paint(color, 1), shown);
}

// Where ink is, against what cuts it.
void Painter::look_for_cuts(ImFont* font, float size, float x, float y,
                            std::string_view text) const {
  constexpr float kSlack = 0.5F;
  ImFontBaked* const baked = font->GetFontBaked(size);
  const float scale = size / baked->Size;
  const Rect clip = grown(fixed_clips_.back(), kSlack);
  bool cut = false;
  for (std::size_t at = 0; at < text.size();) {
    unsigned sign = 0;
    const int read = ImTextCharFromUtf8(&sign, text.data() + at, text.data() + text.size());
    at += read > 0 ? static_cast<std::size_t>(read) : 1;
    const ImFontGlyph* const glyph = baked->FindGlyph(sign);
    if (glyph->Visible != 0) {
      cut = cut || x + glyph->X0 * scale < clip.x || x + glyph->X1 * scale > clip.right() ||
            y + glyph->Y0 * scale < clip.y || y + glyph->Y1 * scale > clip.bottom();
    }
    x += glyph->AdvanceX * scale;
  }
  if (cut) audit::saw_cut(text, audit::Cut::clipped);
}

void Painter::embolden_fallback(ImFont* font, float size, float x, float y, unsigned color,
                                std::string_view text) {
  constexpr float kHeavier = 0.04F;  // em that the strokes of a bold face are wider
  ImFontBaked* const baked = font->GetFontBaked(size);
  const float scale = size / baked->Size;
  float pen = std::trunc(x);
  const float top = std::trunc(y);
  for (std::size_t at = 0; at < text.size();) {
    unsigned sign = 0;
    const int read = ImTextCharFromUtf8(&sign, text.data() + at, text.data() + text.size());
    at += read > 0 ? static_cast<std::size_t>(read) : 1;
    const ImFontGlyph* const glyph = baked->FindGlyph(sign);
    const ImVec2 from = {pen + size * kHeavier, top};
    pen += glyph->AdvanceX * scale;
    if (glyph->SourceIdx == 0 || glyph->Visible == 0) continue;
    list_->PrimReserve(6, 4);
    list_->PrimRectUV({from.x + glyph->X0 * scale, from.y + glyph->Y0 * scale},
                      {from.x + glyph->X1 * scale, from.y + glyph->Y1 * scale},
                      {glyph->U0, glyph->V0}, {glyph->U1, glyph->V1}, color);
  }
}

void Painter::glyph(ImFont* font, const char* sign, float size, float center_x, float center_y,
                    Color color) {
  if (font == nullptr || sign == nullptr) return;
  list_->AddText(font, size, {snap(center_x - size / 2), snap(center_y - size / 2)},
                 paint(color, 1), sign);
}

void Painter::push_clip(Rect rect, bool moves) {
  clips_.push_back(common(clips_.back(), rect));
  fixed_clips_.push_back(moves ? kEverything : common(fixed_clips_.back(), rect));
  list_->PushClipRect(low(clips_.back()), high(clips_.back()));
}

void Painter::push_whole_clip() {
  clips_.push_back(clips_.front());
  fixed_clips_.push_back(fixed_clips_.front());
  list_->PushClipRect(low(clips_.back()), high(clips_.back()));
}

void Painter::pop_clip() {
  clips_.pop_back();
  fixed_clips_.pop_back();
  list_->PopClipRect();
}

Rect Painter::clipped(Rect rect) const { return common(clip(), rect); }

bool Painter::visible(Rect rect) const {
  const Rect in = clipped(rect);
  return in.width > 0 && in.height > 0;
}

std::size_t Painter::mark() const { return static_cast<std::size_t>(list_->VtxBuffer.Size); }

std::size_t Painter::mark_of_indices() const {
  return static_cast<std::size_t>(list_->IdxBuffer.Size);
}

void Painter::stretch(std::size_t from, std::size_t to, float middle, float by) {
  for (std::size_t i = from; i < to; ++i) {
    ImVec2& at = list_->VtxBuffer[static_cast<int>(i)].pos;
    if (at.y > middle) at.y += by;
  }
}

}  // namespace banso::client::ui

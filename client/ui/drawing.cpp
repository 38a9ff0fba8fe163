// SPDX-License-Identifier: Apache-2.0
#include "client/ui/drawing.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace banso::client::ui {
namespace {

int present_glyphs() { return ImGui::GetIO().Fonts->TexData->UniqueID; }

unsigned faded(unsigned color, float alpha) {
  const auto opaque = static_cast<float>(color >> IM_COL32_A_SHIFT & 255U) * alpha;
  return (color & ~IM_COL32_A_MASK) | static_cast<unsigned>(std::lround(opaque))
                                          << IM_COL32_A_SHIFT;
}

}  // namespace

void Drawing::take(const Painter& paint, Mark from) {
  const ImDrawList& list = *paint.list();
  vertices_.clear();
  indices_.clear();
  parts_.clear();
  glyphs_ = present_glyphs();
  vertices_.reserve(paint.mark() - from.vertex);
  for (std::size_t i = from.vertex; i < paint.mark(); ++i) {
    const ImDrawVert& one = list.VtxBuffer[static_cast<int>(i)];
    vertices_.push_back({one.pos.x, one.pos.y, one.uv.x, one.uv.y, one.col});
  }
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const std::size_t begin = std::max<std::size_t>(command.IdxOffset, from.index);
    const std::size_t end = std::size_t{command.IdxOffset} + command.ElemCount;
    if (begin >= end) continue;
    const ImVec4& clip = command.ClipRect;
    const std::size_t at = indices_.size();
    for (std::size_t i = begin; i < end; ++i) {
      indices_.push_back(list.IdxBuffer[static_cast<int>(i)] - static_cast<unsigned>(from.vertex));
    }
    parts_.push_back({{clip.x, clip.y, clip.z - clip.x, clip.w - clip.y}, at, indices_.size()});
  }
}

void Drawing::draw(Painter& paint, float by_x, float by_y, float alpha) const {
  if (glyphs_ != present_glyphs()) return;
  ImDrawList& list = *paint.list();
  const float shown = std::clamp(alpha, 0.0F, 1.0F);
  const auto first = static_cast<unsigned>(paint.mark());
  list.PrimReserve(0, static_cast<int>(vertices_.size()));
  for (const Vertex& one : vertices_) {
    list.PrimWriteVtx({one.x + by_x, one.y + by_y}, {one.u, one.v}, faded(one.color, shown));
  }
  for (const Part& part : parts_) {
    paint.push_clip({part.clip.x + by_x, part.clip.y + by_y, part.clip.width, part.clip.height});
    list.PrimReserve(static_cast<int>(part.to - part.from), 0);
    for (std::size_t i = part.from; i < part.to; ++i) list.PrimWriteIdx(first + indices_[i]);
    paint.pop_clip();
  }
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/fonts.h"

#include <imgui.h>

#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

namespace banso::client::ui {
namespace {

constexpr float kReferenceSize = 16;

std::uint32_t big_endian(const Bytes& file, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i) value = value << 8 | file[at + i];
  return value;
}

// Where a table of a TrueType or OpenType file begins (OpenType 1.9, "Organization of a font").
std::optional<std::size_t> table_of(const Bytes& file, std::string_view tag, std::size_t size) {
  if (file.size() < 12) return std::nullopt;
  const std::size_t count = big_endian(file, 4, 2);
  if (file.size() < 12 + count * 16) return std::nullopt;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t entry = 12 + i * 16;
    bool same = true;
    for (std::size_t c = 0; c < 4; ++c)
      same = same && file[entry + c] == static_cast<unsigned char>(tag[c]);
    const std::size_t at = big_endian(file, entry + 8, 4);
    if (same && at <= file.size() && file.size() - at >= size) return at;
  }
  return std::nullopt;
}

// Ascent + descent in em: ImGui sizes a face by them, CSS by the em.
std::optional<float> extent_em(const Bytes& file) {
  const auto head = table_of(file, "head", 54);
  const auto hhea = table_of(file, "hhea", 36);
  if (!head || !hhea) return std::nullopt;
  const auto units = static_cast<float>(big_endian(file, *head + 18, 2));
  const auto ascent = static_cast<std::int16_t>(big_endian(file, *hhea + 4, 2));
  const auto descent = static_cast<std::int16_t>(big_endian(file, *hhea + 6, 2));
  const auto extent = static_cast<float>(ascent - descent);
  if (units < 16 || extent <= 0) return std::nullopt;
  return extent / units;
}

}  // namespace

Fonts::~Fonts() {
  for (const auto& [font, file] : files_) {
    if (!file.taken) ImGui::MemFree(file.data);
  }
}

// nullptr: ImGui cannot read it, and has freed it.
ImFont* Fonts::read(ImFontAtlas& atlas, File& file, float size, ImFont* into) {
  ImFontConfig config;
  config.OversampleV = 1;
  if (into != nullptr) {
    config.MergeMode = true;
    config.DstFont = into;
  }
  // ImGui 1.92.2b merges into the last font whatever DstFont says.
  ImFont** last = atlas.Fonts.empty() ? nullptr : &atlas.Fonts.back();
  ImFont** place = into == nullptr ? last : atlas.Fonts.find(into);
  if (place != last) std::swap(*place, *last);
  ImFont* const added =
      atlas.AddFontFromMemoryTTF(file.data, static_cast<int>(file.size), size, &config);
  if (place != last) std::swap(*place, *last);
  // One of the two faces that the fallback stands in frees it. Where an owner is not named from the
  // beginning, ImGui 1.92 makes a copy.
  if (added != nullptr && file.taken) atlas.Sources.back().FontDataOwnedByAtlas = false;
  file.taken = true;
  return added;
}

bool Fonts::add(ImFontAtlas& atlas, Font font, Bytes bytes) {
  const auto extent = extent_em(bytes);
  if (!extent || files_.contains(font)) return false;
  File file = {ImGui::MemAlloc(bytes.size()), bytes.size(), *extent, false};
  std::memcpy(file.data, bytes.data(), bytes.size());
  bytes = Bytes();
  if (font != Font::fallback) {
    ImFont* const face = read(atlas, file, kReferenceSize, nullptr);
    if (face == nullptr) return false;
    (font == Font::regular ? regular_ : font == Font::bold ? bold_ : icons_) = face;
  }
  files_[font] = file;
  const auto fallback = files_.find(Font::fallback);
  if (fallback != files_.end() && font != Font::icons) {
    const auto regular = files_.find(Font::regular);
    const float own = regular == files_.end() ? 1.0F : regular->second.extent_em;
    const float size = kReferenceSize * fallback->second.extent_em / own;
    for (ImFont* face : {regular_, bold_}) {
      const bool is_new = font == Font::fallback || face == (font == Font::bold ? bold_ : regular_);
      if (face != nullptr && is_new) read(atlas, fallback->second, size, face);
    }
  }
  ++version_;
  return true;
}

void Fonts::set_density(float ratio) {
  for (ImFont* face : {regular_, bold_, icons_}) {
    if (face != nullptr) face->CurrentRasterizerDensity = ratio;
  }
}

}  // namespace banso::client::ui

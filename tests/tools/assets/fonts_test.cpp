// SPDX-License-Identifier: Apache-2.0
// The font files as the design kit loads them: ImGui draws each of the characters that matter, the
// rare ones out of the fallback face at the scale of the text face.
#include <client_icons.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <filesystem>
#include <fstream>

#include "client/ui/fonts.h"
#include "tests/support/doctest.h"

namespace {

using banso::client::Font;

banso::Bytes asset(const char* name) {
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe");
  std::ifstream file(program.parent_path() / BANSO_ASSETS / name, std::ios::binary);
  REQUIRE(file.good());
  file.seekg(0, std::ios::end);
  banso::Bytes bytes(static_cast<std::size_t>(file.tellg()));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

struct Drawn {
  Drawn() {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().DisplaySize = {100, 100};
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    CHECK(fonts.add(atlas, Font::regular, asset("text-regular.ttf")));
    CHECK(fonts.add(atlas, Font::bold, asset("text-bold.ttf")));
    CHECK(fonts.add(atlas, Font::fallback, asset("text-fallback.otf")));
    CHECK(fonts.add(atlas, Font::icons, asset("icons.ttf")));
    ImGui::NewFrame();
  }
  ~Drawn() {
    ImGui::EndFrame();
    ImGui::DestroyContext();
  }
  Drawn(const Drawn&) = delete;
  Drawn& operator=(const Drawn&) = delete;

  banso::client::ui::Fonts fonts;
};

constexpr float kSize = 100;

TEST_CASE("every face draws everyday letters and the names that registers hold") {
  const Drawn drawn;
  for (const bool bold : {false, true}) {
    ImFontBaked* baked = drawn.fonts.face(bold)->GetFontBaked(kSize);
    for (const char32_t letter : U"Aあアｱ亜纊①㈱令髙﨑邉邊\uFA19𠮷𣘺丂㐂") {
      if (letter == 0) continue;
      CAPTURE(static_cast<unsigned>(letter));
      const ImFontGlyph* glyph = baked->FindGlyphNoFallback(letter);
      REQUIRE(glyph != nullptr);
      CHECK(glyph->Visible);
    }
    CHECK(baked->FindGlyphNoFallback(U'\U0001F600') == nullptr);
  }
}

TEST_CASE("every face is as fine as the screen") {
  Drawn drawn;
  drawn.fonts.set_density(3);
  for (ImFont* face : {drawn.fonts.face(false), drawn.fonts.face(true), drawn.fonts.icons()}) {
    CHECK(face->GetFontBaked(kSize)->RasterizerDensity == 3);
  }
}

TEST_CASE("a kanji of the fallback is as large as one of the text face") {
  const Drawn drawn;
  ImFontBaked* baked = drawn.fonts.face(false)->GetFontBaked(kSize);
  const ImFontGlyph text = *baked->FindGlyphNoFallback(U'吉');
  const ImFontGlyph rare = *baked->FindGlyphNoFallback(U'𠮷');
  CHECK(text.AdvanceX == doctest::Approx(kSize));
  CHECK(rare.AdvanceX == doctest::Approx(kSize));
  CHECK((rare.Y0 + rare.Y1) / 2 == doctest::Approx((text.Y0 + text.Y1) / 2).epsilon(0.08));
  CHECK(rare.Y1 - rare.Y0 == doctest::Approx(text.Y1 - text.Y0).epsilon(0.1));
}

TEST_CASE("an icon fills the em box of the text") {
  const Drawn drawn;
  ImFontBaked* baked = drawn.fonts.icons()->GetFontBaked(kSize);
  unsigned letter = 0;
  ImTextCharFromUtf8(&letter, banso::icon::kCircle, nullptr);
  const ImFontGlyph* glyph = baked->FindGlyphNoFallback(letter);
  REQUIRE(glyph != nullptr);
  CHECK(glyph->AdvanceX == doctest::Approx(kSize));
  CHECK((glyph->Y0 + glyph->Y1) / 2 == doctest::Approx(kSize / 2).epsilon(0.05));
}

}  // namespace

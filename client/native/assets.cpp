// SPDX-License-Identifier: Apache-2.0
#include "client/native/assets.h"

#include <string>
#include <utility>

#include "client/native/files.h"

namespace banso::client {
namespace {

constexpr std::pair<Font, const char*> kFonts[] = {
    {Font::regular, "text-regular.ttf"},
    {Font::icons, "icons.ttf"},
    {Font::bold, "text-bold.ttf"},
    {Font::fallback, "text-fallback.otf"},
};

}  // namespace

std::filesystem::path asset_folder() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  const auto beside = program / BANSO_ASSETS;
  if (std::filesystem::is_directory(beside, error)) return beside;
  return program.parent_path() / "share" / "banso";
}

Status load_fonts(App& app) {
  const auto folder = asset_folder();
  for (const auto& [font, name] : kFonts) {
    auto content = TRY(read_file(folder / name));
    if (!content) return fail(ErrorCode::not_found, "missing: " + (folder / name).string());
    app.add_font(font, std::move(*content));
  }
  return {};
}

}  // namespace banso::client

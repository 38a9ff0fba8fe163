// SPDX-License-Identifier: Apache-2.0
#include "client/ui/qr_code.h"

#include <algorithm>
#include <cmath>
#include <qrcodegen.hpp>
#include <string>

namespace banso::client::ui {
namespace {

constexpr int kQuietModules = 4;
constexpr Color kQrBlack = 0x000000;
constexpr Color kQrWhite = 0xFFFFFF;

}  // namespace

std::optional<QrCode> qr_code_of(std::string_view text) {
  if (text.empty() || text.size() > kQrBytesMax) return std::nullopt;
  const auto made =
      qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::QUARTILE);
  QrCode code;
  code.size = made.getSize();
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x) code.black.push_back(made.getModule(x, y));
  }
  return code;
}

void qr_code(Ui& ui, std::string_view key, const QrCode& code, float side, std::string_view words) {
  const int modules = code.size + 2 * kQuietModules;
  const float room = std::min(side, ui.layout.width());
  // Modules of whole device pixels: all are of one size and none is grey at its edges.
  const float pixel = 1 / ui.surface().viewport.pixel_ratio;
  const float module =
      std::max(pixel, std::floor(room / static_cast<float>(modules) / pixel) * pixel);
  const float all = module * static_cast<float>(modules);
  const Rect placed = ui.layout.place(all);
  const Rect at = ui.paint.snap({placed.x + (placed.width - all) / 2, placed.y, all, all});
  ui.say(key, at, {.role = Role::image, .name = std::string(words)});
  ui.paint.fill(at, kQrWhite);
  const float quiet = module * kQuietModules;
  for (int y = 0; y < code.size; ++y) {
    for (int x = 0; x < code.size; ++x) {
      if (!code.at(x, y)) continue;
      int end = x + 1;
      while (end < code.size && code.at(end, y)) ++end;
      ui.paint.fill({at.x + quiet + module * static_cast<float>(x),
                     at.y + quiet + module * static_cast<float>(y),
                     module * static_cast<float>(end - x), module},
                    kQrBlack);
      x = end;
    }
  }
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
// A QR code (JIS X 0510) for the camera of another device: black on white in every theme, with the
// quiet zone of four modules that readers ask for.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "client/ui/ui.h"

namespace banso::client::ui {

struct QrCode {
  int size = 0;             // modules of a side
  std::vector<bool> black;  // row by row
  bool at(int x, int y) const { return black[static_cast<std::size_t>(y * size + x)]; }
};

inline constexpr std::size_t kQrBytesMax = 512;  // more makes modules too small for a camera

// Nothing for a text that is empty or longer than kQrBytesMax. A quarter of it may be unreadable at
// most (level Q).
std::optional<QrCode> qr_code_of(std::string_view text);

// `side`: px at most, with the quiet zone. `words`: what somebody who cannot see it is told.
void qr_code(Ui& ui, std::string_view key, const QrCode& code, float side, std::string_view words);

}  // namespace banso::client::ui

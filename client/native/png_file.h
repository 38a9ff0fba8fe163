// SPDX-License-Identifier: Apache-2.0
// Pictures as PNG files. The only user of libpng.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "shared/base/result.h"

namespace banso::client {

struct Picture {
  std::uint32_t width = 0;  // pixels, 1 or more
  std::uint32_t height = 0;
  std::vector<std::uint8_t> rgb;  // rows from the top, three bytes for each pixel
};

// io: the file cannot be written.
Status write_png(const std::filesystem::path& file, const Picture& picture);

}  // namespace banso::client

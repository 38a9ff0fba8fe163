// SPDX-License-Identifier: Apache-2.0
#include "client/native/png_file.h"

#include <png.h>

#include "shared/base/check.h"

namespace banso::client {

Status write_png(const std::filesystem::path& file, const Picture& picture) {
  CHECK(picture.rgb.size() == std::size_t{3} * picture.width * picture.height);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = picture.width;
  image.height = picture.height;
  image.format = PNG_FORMAT_RGB;
  if (png_image_write_to_file(&image, file.c_str(), 0, picture.rgb.data(), 0, nullptr) == 0) {
    return fail(ErrorCode::io, "cannot write " + file.string() + ": " + image.message);
  }
  return {};
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/native/png_file.h"

#include <png.h>

#include "tests/support/doctest.h"
#include "tests/support/temp_dir.h"

namespace banso::client {

TEST_CASE("a picture that was written is the same picture when it is read") {
  const TempDir temp;
  Picture picture;
  picture.width = 7;
  picture.height = 5;
  for (std::uint8_t i = 0; i < 7 * 5 * 3; ++i)
    picture.rgb.push_back(static_cast<std::uint8_t>(2 * i));
  REQUIRE(write_png(temp.file("x.png"), picture));

  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  REQUIRE(png_image_begin_read_from_file(&image, temp.file("x.png").c_str()) != 0);
  CHECK(image.width == 7);
  CHECK(image.height == 5);
  image.format = PNG_FORMAT_RGB;
  std::vector<std::uint8_t> read(PNG_IMAGE_SIZE(image));
  REQUIRE(png_image_finish_read(&image, nullptr, read.data(), 0, nullptr) != 0);
  CHECK(read == picture.rgb);
}

TEST_CASE("a file that cannot be written is named") {
  const TempDir temp;
  Picture picture{1, 1, {0, 0, 0}};
  const Status written = write_png(temp.file("nowhere/x.png"), picture);
  REQUIRE_FALSE(written);
  CHECK(written.error().detail.find("x.png") != std::string::npos);
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// The JSON files of tools/demo, compiled into the program (embed.cmake), sorted by path.
#pragma once

#include <span>
#include <string_view>

namespace banso::demo {

struct DataFile {
  std::string_view path;  // from tools/demo: "cases/cats.json"
  std::string_view text;
};

std::span<const DataFile> data_files();

}  // namespace banso::demo

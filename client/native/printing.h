// SPDX-License-Identifier: Apache-2.0
// Printing by the person's browser: the page is written to a file that only they can read and
// opened with xdg-open. The files hold what the page holds; they are removed when the program ends.
#pragma once

#include <filesystem>
#include <string_view>

#include "shared/base/result.h"

namespace banso::client {

// Shows a file that stays where it is. unsupported: there is no program that opens pages.
Status open_page(const std::filesystem::path& file);

class Printing {
 public:
  Printing() = default;
  Printing(const Printing&) = delete;
  Printing& operator=(const Printing&) = delete;
  ~Printing();
  // unsupported: there is no program that opens pages. Errors: io, full.
  Status show(std::string_view title, std::string_view html);

 private:
  std::filesystem::path folder_;  // made for the first page
};

}  // namespace banso::client

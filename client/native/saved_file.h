// SPDX-License-Identifier: Apache-2.0
// A file for the person, beside what is there already: never over another file.
#pragma once

#include <filesystem>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace banso::client {

// The name without what leads out of a folder or hides the file; "banso" when nothing is left.
std::string plain_file_name(std::string_view name);

// Writes `folder`/`name`, or "name (2).pdf" and so on; gives the path. Makes the folder when it is
// missing. Errors: io, full.
Result<std::filesystem::path> write_beside_others(const std::filesystem::path& folder,
                                                  std::string_view name, ByteView content);

}  // namespace banso::client

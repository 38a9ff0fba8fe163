// SPDX-License-Identifier: Apache-2.0
// The fonts, from the folder "assets" beside the program (or ../share/banso, where packages put
// it).
#pragma once

#include <filesystem>

#include "client/app.h"
#include "shared/base/result.h"

namespace banso::client {

// Where the fonts and licences.txt lie.
std::filesystem::path asset_folder();

// not_found: the program was copied without its assets; the detail names the file.
Status load_fonts(App& app);

}  // namespace banso::client

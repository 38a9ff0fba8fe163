// SPDX-License-Identifier: Apache-2.0
// Where a person's files are on this computer: XDG Base Directory Specification and xdg-user-dirs.
#pragma once

#include <filesystem>

namespace banso::client {

// $XDG_DATA_HOME/banso or ~/.local/share/banso; empty when neither is known.
std::filesystem::path default_data_folder();
// What ~/.config/user-dirs.dirs says, or ~/Downloads.
std::filesystem::path downloads_folder();

}  // namespace banso::client

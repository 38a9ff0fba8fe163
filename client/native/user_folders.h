// SPDX-License-Identifier: Apache-2.0
// Where a person's files are on this computer, and the language of the desktop: XDG Base Directory
// Specification and xdg-user-dirs.
#pragma once

#include <filesystem>
#include <string>

namespace banso::client {

// $XDG_DATA_HOME/banso or ~/.local/share/banso; empty when neither is known.
std::filesystem::path default_data_folder();
// What ~/.config/user-dirs.dirs says, or ~/Downloads and ~/Documents.
std::filesystem::path downloads_folder();
std::filesystem::path documents_folder();
// "ja" or "en", after LC_ALL, LC_MESSAGES and LANG; Japanese where they say nothing.
std::string desktop_language();

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Asks the person for a file by the desktop's own dialog: kdialog or zenity, whichever is
// installed. Where neither is, a folder takes its place: the one file that lies in
// ~/Documents/Banso.
#pragma once

#include <filesystem>
#include <string>

#include "client/native/other_program.h"
#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace banso::client {

class FileDialog {
 public:
  // `folder`: what takes the place of a dialog.
  explicit FileDialog(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // The file's content. Blocks while the person chooses. not_found: nobody chose one. unsupported:
  // there is neither a dialog nor exactly one file in the folder; the detail says what to do.
  // too_large: more than a bundle may have. Errors as read_file().
  Result<Bytes> ask();
  // From any thread: closes the dialog; later ones do not open.
  void stop() { program_.stop(); }

 private:
  Result<std::filesystem::path> choose();
  Result<std::filesystem::path> only_file() const;

  std::filesystem::path folder_;
  OtherProgram program_;
};

}  // namespace banso::client

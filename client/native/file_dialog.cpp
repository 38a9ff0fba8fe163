// SPDX-License-Identifier: Apache-2.0
#include "client/native/file_dialog.h"

#include "client/native/files.h"
#include "shared/base/limits.h"

namespace banso::client {

Result<std::filesystem::path> FileDialog::only_file() const {
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  std::filesystem::path only;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, error)) {
    const bool hidden = entry.path().filename().string().starts_with('.');
    if (hidden || !entry.is_regular_file(error)) continue;
    if (!only.empty()) {
      return fail(ErrorCode::unsupported, "there is more than one file in " + folder_.string() +
                                              ": leave the one that is meant");
    }
    only = entry.path();
  }
  if (only.empty()) {
    return fail(
        ErrorCode::unsupported,
        "no dialog is installed here (zenity, kdialog): put the file into " + folder_.string());
  }
  return only;
}

Result<std::filesystem::path> FileDialog::choose() {
  std::vector<std::string> words;
  if (is_installed("kdialog")) {
    words = {"kdialog", "--getopenfilename"};
  } else if (is_installed("zenity")) {
    words = {"zenity", "--file-selection"};
  } else {
    return only_file();
  }
  OtherProgram::Outcome outcome = TRY(program_.run(std::move(words)));
  while (outcome.printed.ends_with('\n')) outcome.printed.pop_back();
  if (outcome.exit_code != 0 || outcome.printed.empty()) {
    return fail(ErrorCode::not_found, "nobody chose a file");
  }
  return std::filesystem::path(outcome.printed);
}

Result<Bytes> FileDialog::ask() {
  const std::filesystem::path file = TRY(choose());
  std::error_code error;
  if (std::filesystem::file_size(file, error) > limits::kBundleBytesMax && !error) {
    return fail(ErrorCode::too_large, "this file is too large: " + file.string());
  }
  auto content = TRY(read_file(file));
  if (!content) return fail(ErrorCode::not_found, "there is no file " + file.string());
  return *std::move(content);
}

}  // namespace banso::client

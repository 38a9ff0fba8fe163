// SPDX-License-Identifier: Apache-2.0
// The folder in which the desktop program keeps everything of one person at one office (mode
// 0700; files 0600):
//  device.db      the database, encrypted (and its log beside it)
//  vault          the database's key behind the PIN
//  device.sealed  the device's key; not sealed here, see native_platform.h
//  window.json    what the window looked like, and the office's address
//  banso.lock     held by the one program that may use the folder
// Details of errors are sentences for the person who started the program.
#pragma once

#include <filesystem>

#include "shared/base/result.h"

namespace banso::client {

class DataFolder {
 public:
  // Makes the folder when it is missing. conflict: another program has it open. io: it cannot be
  // made, is no folder, or cannot be written to. The lock ends with its holder, killed or not.
  static Result<DataFolder> open(const std::filesystem::path& path);
  DataFolder(DataFolder&& other) noexcept;
  DataFolder& operator=(DataFolder&&) = delete;
  DataFolder(const DataFolder&) = delete;
  ~DataFolder();

  std::filesystem::path file(const char* name) const { return path_ / name; }

 private:
  DataFolder(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}
  std::filesystem::path path_;
  int lock_;
};

}  // namespace banso::client

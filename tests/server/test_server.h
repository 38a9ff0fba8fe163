// SPDX-License-Identifier: Apache-2.0
// What the server's tests share: a directory of their own that goes away, a database in memory with
// the server's tables, and a plain HTTP client that says exactly what it is told.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>

#include "server/tables.h"
#include "shared/store/sqlite/database.h"

namespace banso {

class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (std::filesystem::temp_directory_path() / "banso-XXXXXX").string();
    if (mkdtemp(pattern.data()) != nullptr) path_ = pattern;
  }
  TemporaryDirectory(const TemporaryDirectory&) = delete;
  TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

inline std::unique_ptr<Database> memory_with_tables() {
  auto database = Database::open(":memory:", {});
  if (!database || !migrate_server_tables(**database)) return nullptr;
  return *std::move(database);
}

// Sends `request` as it is and reads until the server closes. Empty: no connection.
std::string talk(int port, std::string_view request);

}  // namespace banso

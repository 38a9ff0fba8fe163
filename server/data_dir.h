// SPDX-License-Identifier: Apache-2.0
// The office's data directory (mode 0700):
//  office.db    everything, encrypted
//  office.key   mode 0600, two lines: the database's key and the key that receipts are made with.
//               Without it office.db cannot be read: back it up apart from the backups of
//               office.db.
//  office.lock  held by the one server (or bansoctl restore) that may use the directory
// The keys are made at the first start, written whole or not at all.
#pragma once

#include <string>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/base/result.h"

namespace banso {

struct OfficeKeys {
  Key database{};
  Key receipts{};
  Key audit{};  // derived from `receipts`
};

struct DataDir {
  std::string path;
  OfficeKeys keys;
  std::string database_path() const { return path + "/office.db"; }
};

// Makes directory and keys when there is neither. denied: the key file may be read by others.
// not_found: there is a database, but no key for it. corrupt: the key file is damaged.
Result<DataDir> open_data_dir(const std::string& path, Env& env);

// conflict: another program holds the directory. The lock ends with its holder, killed or not.
class DataDirLock {
 public:
  static Result<DataDirLock> take(const std::string& path);
  DataDirLock(DataDirLock&& other) noexcept;
  DataDirLock& operator=(DataDirLock&&) = delete;
  DataDirLock(const DataDirLock&) = delete;
  ~DataDirLock();

 private:
  explicit DataDirLock(int file) : file_(file) {}
  int file_;
};

}  // namespace banso

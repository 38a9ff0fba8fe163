// SPDX-License-Identifier: Apache-2.0
// A few connections for reading, lent to one thread at a time, so that answers are computed in
// parallel with each other and with the writer (SQLite's write-ahead log gives each its own view).
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "shared/store/sqlite/database.h"

namespace banso {

class ReaderPool {
 public:
  explicit ReaderPool(std::vector<std::unique_ptr<Database>> connections);

  class Lease {
   public:
    Lease(ReaderPool* pool, Database* database) : pool_(pool), database_(database) {}
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    ~Lease() { pool_->give_back(database_); }
    Database& operator*() { return *database_; }
    Database* operator->() { return database_; }

   private:
    ReaderPool* pool_;
    Database* database_;
  };
  // Waits for a free one. Never ask for a second while holding one.
  Lease lend();

 private:
  void give_back(Database* database);

  std::vector<std::unique_ptr<Database>> connections_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<Database*> free_;
};

}  // namespace banso

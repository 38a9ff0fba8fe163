// SPDX-License-Identifier: Apache-2.0
// One connection to one SQLite file, encrypted by SQLite3 Multiple Ciphers when a key is given.
// Write-ahead log, synchronous=FULL: what a committed Transaction wrote is there after a power cut.
// One thread at a time. Several connections to one file are fine unless one is `exclusive`.
// Cipher: AEGIS-256 natively, which builds on the processor's AES instructions; ChaCha20-Poly1305
// in wasm, which has none. Both authenticate every page. They were not measured against each other.
// Errors: sqlite_error.h.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "shared/base/crypto.h"
#include "shared/base/result.h"
#include "shared/store/sqlite/statement.h"

struct sqlite3;

namespace banso {

struct DatabaseOptions {
  std::string vfs;         // name of a registered VFS; empty: the system's files
  std::optional<Key> key;  // encrypts the file; none: plain (tests, memory)
  bool create = true;      // false: not_found when the file does not exist
  bool read_only = false;
  // Nobody else opens the file while we do: no shared memory and no locks per transaction. The
  // device's store, and the only way where a VFS has no shared memory (OPFS).
  bool exclusive = false;
  int cache_kib = 16 * 1024;
  int page_bytes = 8192;           // of a new file
  int checkpoint_kib = 32 * 1024;  // the log is copied into the file when it has grown by this
  int busy_timeout_ms = 5000;      // waiting for another connection's write
};

class Transaction;

class Database {
 public:
  // `path` is UTF-8; ":memory:" for one without a file.
  static Result<std::unique_ptr<Database>> open(const std::string& path,
                                                const DatabaseOptions& options);
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  // Of our own text only. Several statements separated by ';', no parameters, no rows.
  Status execute(const std::string& sql);
  Result<Statement> prepare(std::string_view sql);
  // From the cache: `sql` is one of a bounded number of texts.
  Result<Query> query(std::string_view sql);
  // One statement without rows; values are bound in order.
  template <class... Values>
  Status run(std::string_view sql, const Values&... values) {
    Query query = TRY(this->query(sql));
    query->bind_all(values...);
    return query->run();
  }
  // The first column of the first row; nothing when there is no row or it is NULL.
  template <class... Values>
  Result<std::optional<std::int64_t>> integer(std::string_view sql, const Values&... values) {
    Query query = TRY(this->query(sql));
    query->bind_all(values...);
    if (!TRY(query->step()) || query->is_null(0)) return std::optional<std::int64_t>();
    return std::optional<std::int64_t>(query->integer(0));
  }

  // BEGIN IMMEDIATE. Not inside of another one.
  Result<Transaction> begin();
  bool in_transaction() const;

  std::int64_t last_insert_no() const;
  std::int64_t rows_changed() const;  // by the last INSERT, UPDATE or DELETE
  // Differs after another connection committed something.
  Result<std::int64_t> data_version();
  // Copies the whole log into the file and empties it.
  Status checkpoint();
  // invalid pages or indexes: corrupt.
  Status check_integrity();
  // While on, deleted content is overwritten with zeros (data that has to leave the device).
  Status set_secure_delete(bool on);
  // Copies everything, as of one moment, to a new file with the same key while others go on
  // working. `to` must not exist.
  Status backup_to(const std::string& to);

 private:
  friend class Transaction;
  explicit Database(DatabaseOptions options) : options_(std::move(options)) {}
  Status open_file(const std::string& path);
  Status configure();

  DatabaseOptions options_;
  std::string path_;
  sqlite3* handle_ = nullptr;
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::unordered_map<std::string, std::vector<sqlite3_stmt*>, TextHash, std::equal_to<>> idle_;
};

// Rolls back when it dies without commit(), and after a failed commit().
class Transaction {
 public:
  explicit Transaction(Database* database) : database_(database) {}
  Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  Transaction(const Transaction&) = delete;
  ~Transaction();
  // Durable when it returns ok.
  Status commit();

 private:
  Database* database_;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/store/sqlite/database.h"

#include <sqlite3.h>

#include <cstring>
#include <utility>

#include "shared/base/check.h"
#include "shared/store/sqlite/sqlite_error.h"

namespace banso {

namespace {

#ifdef __EMSCRIPTEN__
constexpr const char* kCipher = "chacha20";
#else
constexpr const char* kCipher = "aegis";
#endif

// SQLite is built without starting by itself.
int initialize_once() {
  static const int code = sqlite3_initialize();
  return code;
}

// The cipher stands as a VFS of its own over the one with the files.
Result<std::string> cipher_vfs(const std::string& below) {
  const sqlite3_vfs* found = sqlite3_vfs_find(below.empty() ? nullptr : below.c_str());
  if (found == nullptr) return fail(ErrorCode::not_found, "no VFS of this name: " + below);
  const std::string prefix = "multipleciphers-";
  if (std::string(found->zName).compare(0, prefix.size(), prefix) == 0) {
    return std::string(found->zName);
  }
  const std::string name = prefix + found->zName;
  if (sqlite3_vfs_find(name.c_str()) == nullptr) {
    const int code = sqlite3mc_vfs_create(found->zName, 0);
    if (code != SQLITE_OK) return sqlite_failure(code, "standing the cipher over the VFS");
  }
  return name;
}

Status set_key(sqlite3* handle, const Key& key) {
  const int cipher = sqlite3mc_cipher_index(kCipher);
  CHECK(cipher > 0);
  if (sqlite3mc_config(handle, "cipher", cipher) != cipher) {
    return fail(ErrorCode::unsupported, "this build has no cipher for the database");
  }
  // "raw:" and the key itself: no derivation, the key is random.
  std::array<std::uint8_t, 4 + 32> raw{'r', 'a', 'w', ':'};
  std::memcpy(raw.data() + 4, key.data(), key.size());
  const int code = sqlite3_key(handle, raw.data(), static_cast<int>(raw.size()));
  wipe(raw);
  if (code != SQLITE_OK) return sqlite_failure(code, "setting the key");
  return {};
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const std::string& path,
                                                 const DatabaseOptions& options) {
  std::unique_ptr<Database> database(new Database(options));
  TRY_VOID(database->open_file(path));
  TRY_VOID(database->configure());
  return database;
}

Status Database::open_file(const std::string& path) {
  const int started = initialize_once();
  if (started != SQLITE_OK) return sqlite_failure(started, "starting");
  path_ = path;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE;
  if (options_.read_only) flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_EXRESCODE;
  if (options_.create && !options_.read_only) flags |= SQLITE_OPEN_CREATE;
  const std::string vfs = TRY(cipher_vfs(options_.vfs));
  const int code = sqlite3_open_v2(path.c_str(), &handle_, flags, vfs.c_str());
  if (code != SQLITE_OK) {
    if ((code & 0xFF) == SQLITE_CANTOPEN && !options_.create) {
      return fail(ErrorCode::not_found, "the database file is not there");
    }
    return sqlite_failure(code, "opening the file");
  }
  sqlite3_busy_timeout(handle_, options_.busy_timeout_ms);
  if (options_.key) {
    TRY_VOID(set_key(handle_, *options_.key));
    wipe(*options_.key);
  }
  return {};
}

Status Database::configure() {
  // The order matters: the page size before the first page, exclusive before the log is opened.
  std::string sql = "PRAGMA page_size=" + std::to_string(options_.page_bytes) + ";";
  if (options_.exclusive) sql += "PRAGMA locking_mode=EXCLUSIVE;";
  // Reads the first page: a key that does not fit shows here.
  sql += "SELECT count(*) FROM sqlite_master;";
  if (!options_.read_only) sql += "PRAGMA journal_mode=WAL;";
  sql +=
      "PRAGMA synchronous=FULL;"
      "PRAGMA foreign_keys=OFF;"
      "PRAGMA temp_store=MEMORY;"
      "PRAGMA trusted_schema=OFF;"
      "PRAGMA cache_size=-" +
      std::to_string(options_.cache_kib) + ";PRAGMA wal_autocheckpoint=" +
      std::to_string(options_.checkpoint_kib * 1024 / options_.page_bytes) + ";";
  return execute(sql);
}

Database::~Database() {
  for (auto& [sql, handles] : idle_) {
    for (sqlite3_stmt* handle : handles) sqlite3_finalize(handle);
  }
  sqlite3_close_v2(handle_);
}

Status Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return sqlite_failure(sqlite3_extended_errcode(handle_), "executing");
  return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
  if (code != SQLITE_OK) {
    // The text is ours and holds no values.
    return sqlite_failure(code, std::string("preparing \"") + std::string(sql) + "\"");
  }
  return Statement(handle);
}

Result<Query> Database::query(std::string_view sql) {
  auto found = idle_.find(sql);
  if (found == idle_.end()) found = idle_.try_emplace(std::string(sql)).first;
  std::vector<sqlite3_stmt*>* idle = &found->second;
  if (!idle->empty()) {
    sqlite3_stmt* handle = idle->back();
    idle->pop_back();
    return Query(idle, handle);
  }
  Statement statement = TRY(prepare(sql));
  return Query(idle, statement.release());
}

Result<Transaction> Database::begin() {
  CHECK(!in_transaction());
  TRY_VOID(run("BEGIN IMMEDIATE"));
  return Transaction(this);
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

std::int64_t Database::last_insert_no() const { return sqlite3_last_insert_rowid(handle_); }

std::int64_t Database::rows_changed() const { return sqlite3_changes64(handle_); }

Result<std::int64_t> Database::data_version() {
  const auto version = TRY(integer("PRAGMA data_version"));
  return version.value_or(0);
}

Status Database::checkpoint() { return execute("PRAGMA wal_checkpoint(TRUNCATE)"); }

Status Database::check_integrity() {
  Query query = TRY(this->query("PRAGMA integrity_check(1)"));
  if (TRY(query->step()) && query->text(0) == "ok") return {};
  return fail(ErrorCode::corrupt, "the integrity check of the database found damage");
}

Status Database::set_secure_delete(bool on) {
  return execute(on ? "PRAGMA secure_delete=ON" : "PRAGMA secure_delete=OFF");
}

Status Database::backup_to(const std::string& to) { return run("VACUUM INTO ?1", to); }

Transaction::~Transaction() {
  // After some errors SQLite has rolled back already.
  if (database_ != nullptr && database_->in_transaction()) {
    const Status undone = database_->run("ROLLBACK");
    CHECK(undone || !database_->in_transaction());
  }
}

Status Transaction::commit() {
  CHECK(database_ != nullptr);
  TRY_VOID(database_->run("COMMIT"));
  database_ = nullptr;
  return {};
}

}  // namespace banso

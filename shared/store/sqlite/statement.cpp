// SPDX-License-Identifier: Apache-2.0
#include "shared/store/sqlite/statement.h"

#include <sqlite3.h>

#include <utility>

#include "shared/store/sqlite/sqlite_error.h"

namespace banso {

Statement::Statement(Statement&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)), bind_error_(other.bind_error_) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  if (this != &other) {
    sqlite3_finalize(handle_);
    handle_ = std::exchange(other.handle_, nullptr);
    bind_error_ = other.bind_error_;
  }
  return *this;
}

Statement::~Statement() { sqlite3_finalize(handle_); }

void Statement::remember(int code) {
  if (code != SQLITE_OK && bind_error_ == SQLITE_OK) bind_error_ = code;
}

void Statement::bind(int index, std::int64_t value) {
  remember(sqlite3_bind_int64(handle_, index + 1, value));
}

void Statement::bind(int index, ByteView value) {
  // A null pointer would become SQL's NULL.
  const void* data = value.empty() ? static_cast<const void*>("") : value.data();
  remember(sqlite3_bind_blob64(handle_, index + 1, data, value.size(), SQLITE_STATIC));
}

void Statement::bind(int index, std::string_view value) {
  const char* data = value.empty() ? "" : value.data();
  remember(sqlite3_bind_text64(handle_, index + 1, data, value.size(), SQLITE_STATIC, SQLITE_UTF8));
}

void Statement::bind(int index, SqlNull) { remember(sqlite3_bind_null(handle_, index + 1)); }

void Statement::bind_copy(int index, ByteView value) {
  const void* data = value.empty() ? static_cast<const void*>("") : value.data();
  remember(sqlite3_bind_blob64(handle_, index + 1, data, value.size(), SQLITE_TRANSIENT));
}

void Statement::bind_copy(int index, std::string_view value) {
  const char* data = value.empty() ? "" : value.data();
  remember(
      sqlite3_bind_text64(handle_, index + 1, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

Result<bool> Statement::step() {
  if (bind_error_ != SQLITE_OK) return sqlite_failure(bind_error_, "binding a parameter");
  const int code = sqlite3_step(handle_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return sqlite_failure(sqlite3_extended_errcode(sqlite3_db_handle(handle_)), "a statement");
}

Status Statement::run() {
  Result<bool> row = step();
  while (row && *row) row = step();
  reset();
  if (!row) return tl::unexpected<Error>(std::move(row).error());
  return {};
}

void Statement::reset() {
  // Its code repeats what step() already said.
  sqlite3_reset(handle_);
  bind_error_ = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

double Statement::real(int column) const { return sqlite3_column_double(handle_, column); }

ByteView Statement::blob(int column) const {
  const void* data = sqlite3_column_blob(handle_, column);
  const int size = sqlite3_column_bytes(handle_, column);
  return {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(size)};
}

std::string_view Statement::text(int column) const {
  const unsigned char* data = sqlite3_column_text(handle_, column);
  const int size = sqlite3_column_bytes(handle_, column);
  if (data == nullptr) return {};
  return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(size)};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(handle_, column) == SQLITE_NULL;
}

int Statement::column_count() const { return sqlite3_column_count(handle_); }

sqlite3_stmt* Statement::release() { return std::exchange(handle_, nullptr); }

Query::Query(Query&& other) noexcept
    : idle_(std::exchange(other.idle_, nullptr)), statement_(std::move(other.statement_)) {}

Query::~Query() {
  if (idle_ == nullptr) return;
  statement_.reset();
  sqlite3_stmt* handle = statement_.release();
  sqlite3_clear_bindings(handle);
  idle_->push_back(handle);
}

}  // namespace banso

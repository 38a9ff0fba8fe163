// SPDX-License-Identifier: Apache-2.0
// One prepared statement of SQLite.
//  - Statement owns it; for the hot paths, which keep theirs.
//  - Query borrows one from the Database's cache and gives it back, reset, when it dies.
// Parameters and columns count from 0. bind() of text or bytes keeps only the address: what is
// bound has to live until reset() or the last step(). bind_copy() copies. A failed bind is reported
// by the next step(). Reading a column requires that step() said true, and what blob() and text()
// return lives until the next step() or reset().
#pragma once

#include <concepts>
#include <cstdint>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"

struct sqlite3_stmt;

namespace banso {

// A column or parameter without a value.
struct SqlNull {};

class Statement {
 public:
  Statement() = default;
  explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  ~Statement();

  bool is_prepared() const { return handle_ != nullptr; }
  void bind(int index, std::int64_t value);
  void bind(int index, ByteView value);
  void bind(int index, std::string_view value);
  void bind(int index, SqlNull);
  template <std::integral Integer>
  void bind(int index, Integer value) {
    bind(index, static_cast<std::int64_t>(value));
  }
  template <class Tag>
  void bind(int index, const Id<Tag>& id) {
    bind(index, id.view());
  }
  template <class... Values>
  void bind_all(const Values&... values) {
    int index = 0;
    (bind(index++, values), ...);
  }
  void bind_copy(int index, ByteView value);
  void bind_copy(int index, std::string_view value);

  // true: a row is there. false: done.
  Result<bool> step();
  // step() to the end, then reset().
  Status run();
  void reset();

  std::int64_t integer(int column) const;
  double real(int column) const;
  ByteView blob(int column) const;
  std::string_view text(int column) const;
  bool is_null(int column) const;
  int column_count() const;
  template <class AnyId>
  Result<AnyId> id(int column) const {
    return id_from_bytes<AnyId>(blob(column));
  }

  sqlite3_stmt* release();

 private:
  void remember(int code);

  sqlite3_stmt* handle_ = nullptr;
  int bind_error_ = 0;
};

class Query {
 public:
  // `idle`: where the statement goes back to; it has to outlive the query.
  Query(std::vector<sqlite3_stmt*>* idle, sqlite3_stmt* handle) : idle_(idle), statement_(handle) {}
  Query(Query&& other) noexcept;
  Query& operator=(Query&&) = delete;
  Query(const Query&) = delete;
  ~Query();

  Statement* operator->() { return &statement_; }
  const Statement* operator->() const { return &statement_; }
  Statement& operator*() { return statement_; }

 private:
  std::vector<sqlite3_stmt*>* idle_;
  Statement statement_;
};

}  // namespace banso

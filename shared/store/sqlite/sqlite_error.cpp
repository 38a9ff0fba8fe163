// SPDX-License-Identifier: Apache-2.0
#include "shared/store/sqlite/sqlite_error.h"

#include <sqlite3.h>

#include <string>

namespace banso {

namespace {

ErrorCode code_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_FULL:
      return ErrorCode::full;
    case SQLITE_NOTADB:
      return ErrorCode::locked;
    case SQLITE_CORRUPT:
      return ErrorCode::corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorCode::conflict;
    case SQLITE_TOOBIG:
      return ErrorCode::too_large;
    case SQLITE_CONSTRAINT:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
    case SQLITE_RANGE:
      return ErrorCode::invalid;
    default:
      return ErrorCode::io;
  }
}

}  // namespace

tl::unexpected<Error> sqlite_failure(int code, std::string_view doing) {
  return fail(code_of(code), std::string("SQLite: ") + std::string(doing) + ": " +
                                 sqlite3_errstr(code & 0xFF) + " (" + std::to_string(code) + ")");
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "wasm/opfs_vfs.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>

#include "wasm/opfs_files.h"

namespace banso::wasm {
namespace {

constexpr int kSectorBytes = 4096;
constexpr std::size_t kEntropyBytesMost = 256;  // of one call of getentropy()
constexpr sqlite3_int64 kUnixEpochJulianMs = 210'866'760'000'000;

struct OpenFile {
  sqlite3_file base;  // what SQLite sees; has to be the first member
  int file;
};

int file_of(sqlite3_file* file) { return reinterpret_cast<OpenFile*>(file)->file; }

int code_of(int outcome, int broken) {
  return outcome == kOpfsDone ? SQLITE_OK : outcome == kOpfsNoSpace ? SQLITE_FULL : broken;
}

int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 from) {
  const int got = banso_opfs_read(file_of(file), to, count, static_cast<double>(from));
  if (got == count) return SQLITE_OK;
  if (got < 0 || got > count) return SQLITE_IOERR_READ;
  std::memset(static_cast<unsigned char*>(to) + got, 0, static_cast<std::size_t>(count - got));
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 to) {
  return code_of(banso_opfs_write(file_of(file), from, count, static_cast<double>(to)),
                 SQLITE_IOERR_WRITE);
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  return code_of(banso_opfs_truncate(file_of(file), static_cast<double>(size)),
                 SQLITE_IOERR_TRUNCATE);
}

int sync_file(sqlite3_file* file, int) {
  return code_of(banso_opfs_flush(file_of(file)), SQLITE_IOERR_FSYNC);
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  const double found = banso_opfs_size(file_of(file));
  if (found < 0) return SQLITE_IOERR_FSTAT;
  *size = static_cast<sqlite3_int64>(found);
  return SQLITE_OK;
}

const sqlite3_io_methods* methods() {
  static const sqlite3_io_methods all = [] {
    sqlite3_io_methods made{};
    made.iVersion = 1;
    made.xClose = [](sqlite3_file*) { return SQLITE_OK; };  // the worker keeps the handle
    made.xRead = read_file;
    made.xWrite = write_file;
    made.xTruncate = truncate_file;
    made.xSync = sync_file;
    made.xFileSize = file_size;
    made.xLock = [](sqlite3_file*, int) { return SQLITE_OK; };
    made.xUnlock = [](sqlite3_file*, int) { return SQLITE_OK; };
    // Nobody else: a journal that is found is hot and has to be rolled back.
    made.xCheckReservedLock = [](sqlite3_file*, int* held) {
      *held = 0;
      return SQLITE_OK;
    };
    made.xFileControl = [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; };
    made.xSectorSize = [](sqlite3_file*) { return kSectorBytes; };
    // As SQLite's own VFSs do: without it each commit is padded to whole sectors.
    made.xDeviceCharacteristics = [](sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
    return made;
  }();
  return &all;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  auto& opened = *reinterpret_cast<OpenFile*>(file);
  opened.base.pMethods = nullptr;
  if (name == nullptr) return SQLITE_CANTOPEN;  // temporary files stay in memory
  opened.file = banso_opfs_find(name);
  if (opened.file < 0) return SQLITE_CANTOPEN;
  const double size = banso_opfs_size(opened.file);
  if (size < 0) return SQLITE_IOERR_FSTAT;
  if (size == 0 && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
  opened.base.pMethods = methods();
  if (flags_out != nullptr) *flags_out = flags;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* name, int) {
  const int file = banso_opfs_find(name);
  if (file < 0 || banso_opfs_size(file) == 0) return SQLITE_IOERR_DELETE_NOENT;
  int outcome = banso_opfs_truncate(file, 0);
  if (outcome == kOpfsDone) outcome = banso_opfs_flush(file);
  return code_of(outcome, SQLITE_IOERR_DELETE);
}

int is_there(sqlite3_vfs*, const char* name, int, int* there) {
  const int file = banso_opfs_find(name);
  const double size = file < 0 ? 0 : banso_opfs_size(file);
  if (size < 0) return SQLITE_IOERR_ACCESS;
  *there = size > 0 ? 1 : 0;
  return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* to) {
  if (std::strlen(name) >= static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
  std::strcpy(to, name);
  return SQLITE_OK;
}

int random_bytes(sqlite3_vfs*, int count, char* to) {
  const auto wanted = static_cast<std::size_t>(count);
  for (std::size_t at = 0; at < wanted; at += kEntropyBytesMost) {
    if (getentropy(to + at, std::min(kEntropyBytesMost, wanted - at)) != 0) return 0;
  }
  return count;
}

int now(sqlite3_vfs*, sqlite3_int64* julian_ms) {
  using namespace std::chrono;
  const auto unix_time = system_clock::now().time_since_epoch();
  *julian_ms = kUnixEpochJulianMs + duration_cast<milliseconds>(unix_time).count();
  return SQLITE_OK;
}

}  // namespace

void register_opfs_vfs(const char* name) {
  sqlite3_initialize();
  if (sqlite3_vfs_find(name) != nullptr) return;
  static sqlite3_vfs vfs{};
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(OpenFile);
  vfs.mxPathname = 128;
  vfs.zName = name;
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  vfs.xAccess = is_there;
  vfs.xFullPathname = full_path;
  vfs.xRandomness = random_bytes;
  vfs.xSleep = [](sqlite3_vfs*, int microseconds) { return microseconds; };
  vfs.xGetLastError = [](sqlite3_vfs*, int, char*) { return 0; };
  vfs.xCurrentTimeInt64 = now;
  sqlite3_vfs_register(&vfs, 1);
}

}  // namespace banso::wasm

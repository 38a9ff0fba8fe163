// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fault_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace banso {
namespace {

constexpr std::size_t kSectorBytes = 512;

using Outcome = FaultDisk::Outcome;

struct OpenFile {
  sqlite3_file base;  // what SQLite sees; has to be the first member
  std::string* name;
};

const std::string& name_of(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file)->name; }
FaultDisk::File& content_of(sqlite3_file* file) { return FaultDisk::get().files()[name_of(file)]; }

int error_of(Outcome outcome, int otherwise) {
  return outcome == Outcome::full || outcome == Outcome::half ? SQLITE_FULL : otherwise;
}

int close_file(sqlite3_file* file) {
  delete reinterpret_cast<OpenFile*>(file)->name;
  reinterpret_cast<OpenFile*>(file)->name = nullptr;
  return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 from) {
  const auto& bytes = content_of(file).content;
  const auto start = static_cast<std::size_t>(from);
  const auto wanted = static_cast<std::size_t>(count);
  const std::size_t there = start >= bytes.size() ? 0 : std::min(wanted, bytes.size() - start);
  if (there > 0) std::memcpy(to, bytes.data() + start, there);
  if (there == wanted) return SQLITE_OK;
  std::memset(static_cast<unsigned char*>(to) + there, 0, wanted - there);
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 to) {
  const Outcome outcome = FaultDisk::get().next_operation(true);
  if (outcome == Outcome::fails || outcome == Outcome::full) {
    return error_of(outcome, SQLITE_IOERR_WRITE);
  }
  auto& bytes = content_of(file).content;
  const std::size_t size = static_cast<std::size_t>(count) / (outcome == Outcome::half ? 2 : 1);
  const std::size_t end = static_cast<std::size_t>(to) + size;
  if (bytes.size() < end) bytes.resize(end);
  std::memcpy(bytes.data() + to, from, size);
  if (outcome == Outcome::lost) return SQLITE_IOERR_WRITE;
  return outcome == Outcome::works ? SQLITE_OK : SQLITE_FULL;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  const Outcome outcome = FaultDisk::get().next_operation(false);
  if (outcome != Outcome::works) return error_of(outcome, SQLITE_IOERR_TRUNCATE);
  content_of(file).content.resize(static_cast<std::size_t>(size));
  return SQLITE_OK;
}

int sync_file(sqlite3_file* file, int) {
  const Outcome outcome = FaultDisk::get().next_operation(false);
  if (outcome != Outcome::works) return error_of(outcome, SQLITE_IOERR_FSYNC);
  content_of(file).synced = content_of(file).content;
  return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(content_of(file).content.size());
  return SQLITE_OK;
}

// Without shared memory: databases are opened exclusive.
const sqlite3_io_methods* methods() {
  static const sqlite3_io_methods all = [] {
    sqlite3_io_methods made{};
    made.iVersion = 1;
    made.xClose = close_file;
    made.xRead = read_file;
    made.xWrite = write_file;
    made.xTruncate = truncate_file;
    made.xSync = sync_file;
    made.xFileSize = file_size;
    made.xLock = [](sqlite3_file*, int) { return SQLITE_OK; };
    made.xUnlock = [](sqlite3_file*, int) { return SQLITE_OK; };
    made.xCheckReservedLock = [](sqlite3_file*, int* held) {
      *held = 0;
      return SQLITE_OK;
    };
    made.xFileControl = [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; };
    made.xSectorSize = [](sqlite3_file*) { return static_cast<int>(kSectorBytes); };
    // No promises: a sector may be torn, and writing one may spoil nothing else.
    made.xDeviceCharacteristics = [](sqlite3_file*) { return 0; };
    return made;
  }();
  return &all;
}

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  OpenFile& opened = *reinterpret_cast<OpenFile*>(file);
  opened.base.pMethods = nullptr;
  if (name == nullptr) return SQLITE_CANTOPEN;  // temporary files stay in memory
  FaultDisk& disk = FaultDisk::get();
  if (disk.files().count(name) == 0) {
    if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    if (disk.next_operation(false) != Outcome::works) return SQLITE_CANTOPEN;
    disk.files()[name] = {};
  }
  opened.name = new std::string(name);
  opened.base.pMethods = methods();
  if (flags_out != nullptr) *flags_out = flags;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* name, int) {
  FaultDisk& disk = FaultDisk::get();
  if (disk.files().count(name) == 0) return SQLITE_IOERR_DELETE_NOENT;
  if (disk.next_operation(false) != Outcome::works) return SQLITE_IOERR_DELETE;
  disk.files().erase(name);
  return SQLITE_OK;
}

int is_there(sqlite3_vfs*, const char* name, int, int* there) {
  *there = FaultDisk::get().files().count(name) > 0 ? 1 : 0;
  return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* to) {
  sqlite3_snprintf(size, to, "%s", name);
  return SQLITE_OK;
}

int same_dice(sqlite3_vfs*, int count, char* to) {
  std::memset(to, 42, static_cast<std::size_t>(count));
  return count;
}

void register_fault_vfs() {
  sqlite3_initialize();
  static sqlite3_vfs vfs{};
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(OpenFile);
  vfs.mxPathname = 512;
  vfs.zName = kFaultVfs;
  vfs.xOpen = open_file;
  vfs.xDelete = delete_file;
  vfs.xAccess = is_there;
  vfs.xFullPathname = full_path;
  vfs.xRandomness = same_dice;
  vfs.xSleep = [](sqlite3_vfs*, int microseconds) { return microseconds; };
  vfs.xGetLastError = [](sqlite3_vfs*, int, char*) { return 0; };
  vfs.xCurrentTimeInt64 = [](sqlite3_vfs*, sqlite3_int64* julian_ms) {
    *julian_ms = 212'000'000'000'000;
    return SQLITE_OK;
  };
  sqlite3_vfs_register(&vfs, 0);
}

// SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t next_dice(std::uint64_t& state) {
  state += 0x9E3779B97F4A7C15ULL;
  std::uint64_t word = state;
  word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9ULL;
  word = (word ^ word >> 27) * 0x94D049BB133111EBULL;
  return word ^ word >> 31;
}

// Sector by sector, the old or the new; the length is the old, the new, or one between.
void survive(FaultDisk::File& file, std::uint64_t& dice) {
  std::vector<unsigned char>& kept = file.synced;
  const std::vector<unsigned char>& written = file.content;
  if (kept == written) return;
  const std::size_t low = std::min(kept.size(), written.size());
  const std::size_t high = std::max(kept.size(), written.size());
  const std::size_t size = low + static_cast<std::size_t>(next_dice(dice) % (high - low + 1));
  std::vector<unsigned char> after = kept;
  after.resize(size);
  for (std::size_t at = 0; at < size; at += kSectorBytes) {
    if (next_dice(dice) % 2 == 0 || at >= written.size()) continue;
    const std::size_t end = std::min({at + kSectorBytes, size, written.size()});
    std::copy(written.begin() + static_cast<std::ptrdiff_t>(at),
              written.begin() + static_cast<std::ptrdiff_t>(end),
              after.begin() + static_cast<std::ptrdiff_t>(at));
  }
  kept = std::move(after);
}

}  // namespace

FaultDisk& FaultDisk::get() {
  static FaultDisk disk;
  static const bool is_registered = [] {
    register_fault_vfs();
    return true;
  }();
  static_cast<void>(is_registered);
  return disk;
}

void FaultDisk::clear() {
  files_.clear();
  plan(Fault::power_cut, 0);
}

void FaultDisk::plan(Fault fault, int operation) {
  fault_ = fault;
  planned_ = operation;
  operations_ = 0;
  has_struck_ = false;
  is_off_ = false;
}

FaultDisk::Outcome FaultDisk::next_operation(bool is_write) {
  if (is_off_) return Outcome::fails;
  ++operations_;
  if (operations_ != planned_) return Outcome::works;
  has_struck_ = true;
  switch (fault_) {
    case Fault::power_cut:
      is_off_ = true;
      return Outcome::lost;
    case Fault::io_error:
      return Outcome::fails;
    case Fault::no_space:
      return Outcome::full;
    case Fault::short_write:
      return is_write ? Outcome::half : Outcome::full;
  }
  return Outcome::fails;
}

void FaultDisk::restart(std::uint64_t seed) {
  plan(Fault::power_cut, 0);
  for (auto& [name, file] : files_) {
    survive(file, seed);
    file.content = file.synced;
  }
}

}  // namespace banso

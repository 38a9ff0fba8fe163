// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memory_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <memory>
#include <new>

namespace banso {
namespace {

constexpr std::size_t kShmRegionBytesMost = 64 * 1024;

struct Content {
  std::vector<unsigned char> bytes;
  std::vector<std::unique_ptr<unsigned char[]>> shared_memory;
  int connections_to_shared_memory = 0;
};

std::map<std::string, std::shared_ptr<Content>>& files() {
  static std::map<std::string, std::shared_ptr<Content>> all;
  return all;
}

struct OpenFile {
  sqlite3_file base;  // what SQLite sees; has to be the first member
  std::shared_ptr<Content>* content;
  bool has_shared_memory;
};

OpenFile& open_file(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
Content& content_of(sqlite3_file* file) { return **open_file(file).content; }

int unmap_shared_memory(sqlite3_file* file, int) {
  OpenFile& open = open_file(file);
  if (!open.has_shared_memory) return SQLITE_OK;
  open.has_shared_memory = false;
  Content& content = content_of(file);
  if (--content.connections_to_shared_memory == 0) content.shared_memory.clear();
  return SQLITE_OK;
}

int close_file(sqlite3_file* file) {
  unmap_shared_memory(file, 0);
  delete open_file(file).content;
  open_file(file).content = nullptr;
  return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* to, int count, sqlite3_int64 from) {
  const auto& bytes = content_of(file).bytes;
  const auto start = static_cast<std::size_t>(from);
  const auto wanted = static_cast<std::size_t>(count);
  const std::size_t there = start >= bytes.size() ? 0 : std::min(wanted, bytes.size() - start);
  if (there > 0) std::memcpy(to, bytes.data() + start, there);
  if (there == wanted) return SQLITE_OK;
  std::memset(static_cast<unsigned char*>(to) + there, 0, wanted - there);
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* from, int count, sqlite3_int64 to) {
  auto& bytes = content_of(file).bytes;
  const std::size_t end = static_cast<std::size_t>(to) + static_cast<std::size_t>(count);
  if (bytes.size() < end) bytes.resize(end);
  std::memcpy(bytes.data() + to, from, static_cast<std::size_t>(count));
  return SQLITE_OK;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  content_of(file).bytes.resize(static_cast<std::size_t>(size));
  return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(content_of(file).bytes.size());
  return SQLITE_OK;
}

int map_shared_memory(sqlite3_file* file, int region, int size, int extend, void volatile** to) {
  OpenFile& open = open_file(file);
  Content& content = content_of(file);
  *to = nullptr;
  if (static_cast<std::size_t>(size) > kShmRegionBytesMost) return SQLITE_IOERR_SHMMAP;
  if (!open.has_shared_memory) {
    open.has_shared_memory = true;
    ++content.connections_to_shared_memory;
  }
  const auto wanted = static_cast<std::size_t>(region) + 1;
  if (content.shared_memory.size() < wanted && extend == 0) return SQLITE_OK;
  while (content.shared_memory.size() < wanted) {
    content.shared_memory.push_back(
        std::make_unique<unsigned char[]>(static_cast<std::size_t>(size)));
  }
  *to = content.shared_memory[wanted - 1].get();
  return SQLITE_OK;
}

const sqlite3_io_methods* methods() {
  static const sqlite3_io_methods all = [] {
    sqlite3_io_methods made{};
    made.iVersion = 2;
    made.xClose = close_file;
    made.xRead = read_file;
    made.xWrite = write_file;
    made.xTruncate = truncate_file;
    made.xSync = [](sqlite3_file*, int) { return SQLITE_OK; };
    made.xFileSize = file_size;
    made.xLock = [](sqlite3_file*, int) { return SQLITE_OK; };
    made.xUnlock = [](sqlite3_file*, int) { return SQLITE_OK; };
    made.xCheckReservedLock = [](sqlite3_file*, int* held) {
      *held = 0;
      return SQLITE_OK;
    };
    made.xFileControl = [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; };
    made.xSectorSize = [](sqlite3_file*) { return 4096; };
    made.xDeviceCharacteristics = [](sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; };
    made.xShmMap = map_shared_memory;
    made.xShmLock = [](sqlite3_file*, int, int, int) { return SQLITE_OK; };
    made.xShmBarrier = [](sqlite3_file*) {};
    made.xShmUnmap = unmap_shared_memory;
    return made;
  }();
  return &all;
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* flags_out) {
  OpenFile& opened = open_file(file);
  opened.base.pMethods = nullptr;
  std::shared_ptr<Content> content;
  if (name == nullptr) {
    content = std::make_shared<Content>();
  } else if (const auto found = files().find(name); found != files().end()) {
    content = found->second;
  } else {
    if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    content = files()[name] = std::make_shared<Content>();
  }
  opened.content = new std::shared_ptr<Content>(std::move(content));
  opened.has_shared_memory = false;
  opened.base.pMethods = methods();
  if (flags_out != nullptr) *flags_out = flags;
  return SQLITE_OK;
}

int delete_file(sqlite3_vfs*, const char* name, int) {
  return files().erase(name) == 1 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int is_there(sqlite3_vfs*, const char* name, int, int* there) {
  *there = files().contains(name) ? 1 : 0;
  return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* to) {
  sqlite3_snprintf(size, to, "%s", name);
  return SQLITE_OK;
}

// SQLite needs no good dice here: they only make names of temporary files and salts of the log,
// and a simulated world has to do the same thing every time.
int same_dice(sqlite3_vfs*, int count, char* to) {
  std::memset(to, 42, static_cast<std::size_t>(count));
  return count;
}

int stopped_clock(sqlite3_vfs*, sqlite3_int64* julian_ms) {
  *julian_ms = 212'000'000'000'000;
  return SQLITE_OK;
}

}  // namespace

void register_memory_vfs() {
  sqlite3_initialize();
  if (sqlite3_vfs_find(kMemoryVfs) != nullptr) return;
  static sqlite3_vfs vfs{};
  vfs.iVersion = 2;
  vfs.szOsFile = sizeof(OpenFile);
  vfs.mxPathname = 512;
  vfs.zName = kMemoryVfs;
  vfs.xOpen = open;
  vfs.xDelete = delete_file;
  vfs.xAccess = is_there;
  vfs.xFullPathname = full_path;
  vfs.xRandomness = same_dice;
  vfs.xSleep = [](sqlite3_vfs*, int microseconds) { return microseconds; };
  vfs.xGetLastError = [](sqlite3_vfs*, int, char*) { return 0; };
  vfs.xCurrentTimeInt64 = stopped_clock;
  sqlite3_vfs_register(&vfs, 0);
}

MemoryImage take_image(const std::string& path) {
  MemoryImage image;
  if (const auto file = files().find(path); file != files().end()) image.file = file->second->bytes;
  const auto log = files().find(path + "-wal");
  if (log != files().end()) image.log = log->second->bytes;
  return image;
}

void put_image(const std::string& path, const MemoryImage& image) {
  remove_memory_file(path);
  files()[path] = std::make_shared<Content>();
  files()[path]->bytes = image.file;
  if (image.log.empty()) return;
  files()[path + "-wal"] = std::make_shared<Content>();
  files()[path + "-wal"]->bytes = image.log;
}

void remove_memory_file(const std::string& path) {
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) files().erase(path + suffix);
}

}  // namespace banso

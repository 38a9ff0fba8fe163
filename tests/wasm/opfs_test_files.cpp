// SPDX-License-Identifier: Apache-2.0
// Puts the databases of the unit tests on OPFS without a change to the tests: what they hold in
// files of tests/support/memory_vfs.h, and what they hold in ":memory:" (the linker wraps SQLite's
// opening and closing), are encrypted files of the browser here. The worker has handles enough for
// all and gives a name its file when it is first asked for.
#include <sqlite3.h>

#include <set>
#include <string>

#include "shared/base/check.h"
#include "tests/support/memory_vfs.h"
#include "wasm/opfs_files.h"
#include "wasm/opfs_vfs.h"

extern "C" {
int __real_sqlite3_open_v2(const char*, sqlite3**, int, const char*);
int __real_sqlite3_close_v2(sqlite3*);
int __wrap_sqlite3_open_v2(const char*, sqlite3**, int, const char*);
int __wrap_sqlite3_close_v2(sqlite3*);
}

namespace banso {
namespace {

// Of databases that tests take for ones in memory; a name is used again when its database is
// closed.
std::set<std::string>& free_names() {
  static std::set<std::string> names;
  return names;
}
std::set<std::string>& used_names() {
  static std::set<std::string> names;
  return names;
}

std::string take_name() {
  if (free_names().empty()) free_names().insert("memory" + std::to_string(used_names().size()));
  std::string name = *free_names().begin();
  free_names().erase(name);
  used_names().insert(name);
  return name;
}

std::string cipher_vfs() {
  register_memory_vfs();
  std::string name = std::string("multipleciphers-") + kMemoryVfs;
  if (sqlite3_vfs_find(name.c_str()) == nullptr) {
    CHECK(sqlite3mc_vfs_create(kMemoryVfs, 0) == SQLITE_OK);
  }
  return name;
}

std::vector<unsigned char> content_of(const std::string& path) {
  const int file = banso_opfs_find(path.c_str());
  std::vector<unsigned char> bytes(static_cast<std::size_t>(banso_opfs_size(file)));
  const int size = static_cast<int>(bytes.size());
  CHECK(banso_opfs_read(file, bytes.data(), size, 0) == size);
  return bytes;
}

void put_content(const std::string& path, const std::vector<unsigned char>& bytes) {
  const int file = banso_opfs_find(path.c_str());
  CHECK(banso_opfs_truncate(file, 0) == kOpfsDone);
  CHECK(banso_opfs_write(file, bytes.data(), static_cast<int>(bytes.size()), 0) == kOpfsDone);
}

}  // namespace

void register_memory_vfs() { wasm::register_opfs_vfs(kMemoryVfs); }

MemoryImage take_image(const std::string& path) {
  return {content_of(path), content_of(path + "-wal")};
}

void put_image(const std::string& path, const MemoryImage& image) {
  remove_memory_file(path);
  put_content(path, image.file);
  put_content(path + "-wal", image.log);
}

void remove_memory_file(const std::string& path) {
  for (const char* suffix : {"", "-wal", "-journal"}) put_content(path + suffix, {});
}

}  // namespace banso

int __wrap_sqlite3_open_v2(const char* path, sqlite3** handle, int flags, const char* vfs) {
  if (std::string(path) != ":memory:") return __real_sqlite3_open_v2(path, handle, flags, vfs);
  const std::string name = banso::take_name();
  const int code = __real_sqlite3_open_v2(name.c_str(), handle, flags, banso::cipher_vfs().c_str());
  CHECK(code == SQLITE_OK);
  const int cipher = sqlite3mc_cipher_index("chacha20");
  CHECK(sqlite3mc_config(*handle, "cipher", cipher) == cipher);
  CHECK(sqlite3_key(*handle, name.data(), static_cast<int>(name.size())) == SQLITE_OK);
  return code;
}

int __wrap_sqlite3_close_v2(sqlite3* handle) {
  const char* const path = handle == nullptr ? nullptr : sqlite3_db_filename(handle, "main");
  const std::string name = path == nullptr ? "" : path;
  const int code = __real_sqlite3_close_v2(handle);
  if (banso::used_names().erase(name) == 1) {
    banso::remove_memory_file(name);
    banso::free_names().insert(name);
  }
  return code;
}

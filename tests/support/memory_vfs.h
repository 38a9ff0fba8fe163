// SPDX-License-Identifier: Apache-2.0
// A VFS whose files are in memory, so that a simulated world can have thousands of databases, copy
// them, put older copies back and cut the power. Files outlive their connections until they are
// removed. For one thread; several connections to one file work as long as their transactions do
// not overlap.
#pragma once

#include <string>
#include <vector>

namespace banso {

inline constexpr const char* kMemoryVfs = "banso-memory";

// Once per process, before the first database is opened.
void register_memory_vfs();

// A database as it lies on the disk at this moment: its file and its log.
struct MemoryImage {
  std::vector<unsigned char> file;
  std::vector<unsigned char> log;
};
// Also while it is open: what is committed is in there, what is not is not.
MemoryImage take_image(const std::string& path);
// Not while it is open.
void put_image(const std::string& path, const MemoryImage& image);
void remove_memory_file(const std::string& path);

}  // namespace banso

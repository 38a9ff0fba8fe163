// SPDX-License-Identifier: Apache-2.0
// A disk in memory that fails on demand: stands under the cipher, keeps apart what was synced from
// what was only written, and can cut the power or fail at the n-th operation. After a power cut,
// synced content is there; of what was written since, any part may be, in sectors of 512 bytes, in
// any order, or half of a sector's neighbours (what real disks do; files and their names count as
// made and deleted at once). For one thread, one disk per process.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace banso {

inline constexpr const char* kFaultVfs = "banso-fault";

enum class Fault {
  power_cut,    // this operation and all after it fail, until restart()
  no_space,     // this write fails with "disk full", later ones work again
  io_error,     // this operation fails, later ones work again
  short_write,  // half of this write arrives, then "disk full"; later ones work again
};

class FaultDisk {
 public:
  // The disk; its VFS is registered when it is first asked for.
  static FaultDisk& get();

  // Nothing is on it, nothing is planned.
  void clear();
  // The next operations (write, truncate, sync, making and deleting files) count from 1; number
  // `operation` fails. 0: none does.
  void plan(Fault fault, int operation);
  bool has_struck() const { return has_struck_; }
  int operations() const { return operations_; }  // since plan()
  // The power is back. `seed` chooses what of the unsynced writes survived. All files have to be
  // closed. Nothing is planned any more.
  void restart(std::uint64_t seed);

  // Everything that is synced or not, as a copy to come back to.
  struct File {
    std::vector<unsigned char> content;  // as the program sees it
    std::vector<unsigned char> synced;   // what is safe
  };
  using Image = std::map<std::string, File>;
  Image image() const { return files_; }
  void restore(const Image& image) { files_ = image; }

  // For the VFS: whether this operation works, and how not. lost: the power went while it was under
  // way.
  enum class Outcome { works, fails, lost, full, half };
  Outcome next_operation(bool is_write);
  Image& files() { return files_; }

 private:
  FaultDisk() = default;

  Image files_;
  Fault fault_ = Fault::power_cut;
  int planned_ = 0;
  int operations_ = 0;
  bool has_struck_ = false;
  bool is_off_ = false;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// A script in the place of a program of the desktop, alone in the search path with what scripts
// need. The tests of a file run one after the other: the path is the whole process's.
#pragma once

#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "shared/base/check.h"
#include "tests/support/temp_dir.h"

namespace banso::client {

class StandIn {
 public:
  // Without a name: nothing is installed.
  explicit StandIn(const std::string& name = "", const std::string& script = "")
      : before_(::getenv("PATH")) {
    for (const char* tool : {"sh", "sleep", "cat"}) {
      std::filesystem::create_symlink(std::string("/bin/") + tool, temp_.file(tool));
    }
    if (!name.empty()) {
      std::ofstream(temp_.file(name)) << "#!/bin/sh\n" << script << "\n";
      CHECK(::chmod(temp_.file(name).c_str(), 0700) == 0);
    }
    ::setenv("PATH", temp_.file("").c_str(), 1);
  }
  ~StandIn() { ::setenv("PATH", before_.c_str(), 1); }
  StandIn(const StandIn&) = delete;
  StandIn& operator=(const StandIn&) = delete;

 private:
  TempDir temp_;
  std::string before_;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Starts another program of the desktop and waits for what it says. The words reach it as they are:
// no shell reads them.
#pragma once

#include <sys/types.h>

#include <mutex>
#include <string>
#include <vector>

#include "shared/base/result.h"

namespace banso::client {

// Whether a program of this name is in the search path.
bool is_installed(const std::string& name);

class OtherProgram {
 public:
  struct Outcome {
    int exit_code = 0;    // -1: it was ended by a signal
    std::string printed;  // on its standard output
  };
  OtherProgram() = default;
  OtherProgram(const OtherProgram&) = delete;
  OtherProgram& operator=(const OtherProgram&) = delete;

  // Blocks until the program ends. One at a time. unsupported: it cannot be started. stale: stop()
  // was called before.
  Result<Outcome> run(std::vector<std::string> words);
  // From any thread: ends what runs, and nothing runs afterwards.
  void stop();

 private:
  std::mutex mutex_;
  pid_t process_ = 0;
  bool stopped_ = false;
};

}  // namespace banso::client

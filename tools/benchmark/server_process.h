// SPDX-License-Identifier: Apache-2.0
// banso-server as a process of its own: the program that lies beside this one, on a free port, with
// its log in a file. What it costs is read from the kernel.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <memory>

#include "shared/base/result.h"

namespace banso::bench {

class ServerProcess {
 public:
  // Returns when it listens. io: it did not start; `log` says why.
  static Result<std::unique_ptr<ServerProcess>> start(const std::filesystem::path& data,
                                                      const std::filesystem::path& log);
  ServerProcess(const ServerProcess&) = delete;
  ~ServerProcess();
  // In order; io when it did not end with 0.
  Status stop();

  int port() const { return port_; }
  double cpu_s() const;
  // From now on.
  void reset_peak_rss() const;
  double peak_rss_mb() const;

 private:
  explicit ServerProcess(pid_t child) : child_(child) {}

  pid_t child_;
  int port_ = 0;
};

}  // namespace banso::bench

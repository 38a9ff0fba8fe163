// SPDX-License-Identifier: Apache-2.0
// A TCP proxy on 127.0.0.1 that counts the payload in both directions, in a process of its own, so
// that its work is neither the server's nor the client's. It dies with its parent.
#pragma once

#include <sys/types.h>

#include <atomic>
#include <cstdint>
#include <memory>

#include "shared/base/result.h"

namespace banso::bench {

class CountingProxy {
 public:
  // Forks: no other thread may be running. `to_port`: of the server on 127.0.0.1.
  static Result<std::unique_ptr<CountingProxy>> start(int to_port);
  CountingProxy(const CountingProxy&) = delete;
  ~CountingProxy();

  int port() const { return port_; }
  struct Counts {
    std::uint64_t up = 0;    // from the devices
    std::uint64_t down = 0;  // from the server
  };
  Counts counts() const;

 private:
  struct Shared {
    std::atomic<std::uint64_t> up{0};
    std::atomic<std::uint64_t> down{0};
  };
  CountingProxy(Shared* shared, int port, pid_t child)
      : shared_(shared), port_(port), child_(child) {}
  static void carry(int listener, int to_port, Shared& shared);

  Shared* shared_;  // memory that both processes see
  int port_;
  pid_t child_;
};

}  // namespace banso::bench

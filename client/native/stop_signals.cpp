// SPDX-License-Identifier: Apache-2.0
#include "client/native/stop_signals.h"

#include <pthread.h>

#include <csignal>
#include <utility>

namespace banso::client {

StopSignals::StopSignals(std::function<void()> stop) {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  thread_ = std::thread([signals, stop = std::move(stop)] {
    int signal = 0;
    sigwait(&signals, &signal);
    stop();
  });
}

StopSignals::~StopSignals() {
  // Ends the waiting, if it has not ended.
  pthread_kill(thread_.native_handle(), SIGTERM);
  thread_.join();
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// banso: the application in a window of the desktop.
// Exit codes: 0 closed by the person, 1 an error (told on stderr), 2 wrong usage, 3 the data folder
// is in use by another Banso.
#include <sys/stat.h>

#include <csignal>
#include <cstdio>

#include "client/native/desktop.h"

namespace {

int exit_code_of(const banso::Error& error) {
  return error.code == banso::ErrorCode::conflict ? 3 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  // An office that closes a connection is an error of the exchange, not the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  // Whatever is written is for its owner alone, also in a folder that others may read.
  ::umask(077);
  const auto line = banso::client::read_command_line(argc, argv);
  if (!line.options) return line.exit_code;
  const banso::Status ended = banso::client::run_desktop(*line.options);
  if (ended) return 0;
  std::fprintf(stderr, "banso: %s\n", ended.error().detail.c_str());
  return exit_code_of(ended.error());
}

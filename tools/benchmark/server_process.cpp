// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/server_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <string>

namespace banso::bench {
namespace {

std::filesystem::path proc(pid_t process, const char* name) {
  return std::filesystem::path("/proc") / std::to_string(process) / name;
}

// The port that is in "listening on http://127.0.0.1:40123".
int read_port(int out) {
  std::string line;
  std::array<char, 256> part{};
  while (line.find('\n') == std::string::npos) {
    const ssize_t got = read(out, part.data(), part.size());
    if (got <= 0) return 0;
    line.append(part.data(), static_cast<std::size_t>(got));
  }
  const std::size_t colon = line.rfind(':');
  return colon == std::string::npos ? 0 : std::atoi(line.c_str() + colon + 1);
}

}  // namespace

Result<std::unique_ptr<ServerProcess>> ServerProcess::start(const std::filesystem::path& data,
                                                            const std::filesystem::path& log) {
  std::error_code error;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
  const std::string program = (self.parent_path() / "banso-server").string();
  std::array<int, 2> out{};
  const int errors = open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (errors < 0 || pipe2(out.data(), O_CLOEXEC) != 0) {
    return fail(ErrorCode::io, "cannot open the server's log");
  }
  const pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    dup2(out[1], STDOUT_FILENO);
    dup2(errors, STDERR_FILENO);
    execl(program.c_str(), program.c_str(), "--data", data.c_str(), "--port", "0", nullptr);
    _exit(127);
  }
  close(out[1]);
  close(errors);
  if (child < 0) return fail(ErrorCode::io, "cannot start " + program);
  std::unique_ptr<ServerProcess> server(new ServerProcess(child));
  server->port_ = read_port(out[0]);
  close(out[0]);
  if (server->port_ == 0) return fail(ErrorCode::io, program + " did not start");
  return server;
}

ServerProcess::~ServerProcess() {
  if (child_ <= 0) return;
  kill(child_, SIGKILL);
  waitpid(child_, nullptr, 0);
}

Status ServerProcess::stop() {
  int outcome = 0;
  kill(child_, SIGTERM);
  waitpid(child_, &outcome, 0);
  child_ = 0;
  if (outcome != 0) return fail(ErrorCode::io, "banso-server did not end in order");
  return {};
}

double ServerProcess::cpu_s() const {
  clockid_t clock = 0;
  timespec time{};
  if (clock_getcpuclockid(child_, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

void ServerProcess::reset_peak_rss() const { std::ofstream(proc(child_, "clear_refs")) << "5"; }

double ServerProcess::peak_rss_mb() const {
  std::ifstream status(proc(child_, "status"));
  for (std::string word; status >> word;) {
    double kib = 0;
    if (word == "VmHWM:" && status >> kib) return kib / 1024;
  }
  return 0;
}

}  // namespace banso::bench

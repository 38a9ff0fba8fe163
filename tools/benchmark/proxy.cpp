// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/proxy.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <new>
#include <vector>

namespace banso::bench {
namespace {

constexpr std::size_t kBufferBytes = 256 * 1024;
constexpr int kBacklog = 1024;

sockaddr_in local(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

struct Pair;

// One of the two sockets of a connection.
struct End {
  int socket = -1;
  Pair* pair = nullptr;
  End* other = nullptr;
  std::atomic<std::uint64_t>* counter = nullptr;  // of what arrives here
  std::vector<std::uint8_t> unsent;               // arrived at the other end, not taken here yet
  bool ended = false;                             // nothing more arrives here
};

struct Pair {
  std::array<End, 2> ends;
  bool closed = false;
};

void watch(int epoll, End& end, int operation) {
  epoll_event event{};
  event.data.ptr = &end;
  // Nothing is read while the other side does not take what is there.
  if (end.other->unsent.empty() && !end.ended) event.events |= EPOLLIN;
  if (!end.unsent.empty()) event.events |= EPOLLOUT;
  epoll_ctl(epoll, operation, end.socket, &event);
}

// false: the connection is over.
bool flush(End& end) {
  while (!end.unsent.empty()) {
    const ssize_t sent = send(end.socket, end.unsent.data(), end.unsent.size(), MSG_NOSIGNAL);
    if (sent < 0) return errno == EAGAIN;
    end.unsent.erase(end.unsent.begin(), end.unsent.begin() + sent);
  }
  if (end.other->ended) shutdown(end.socket, SHUT_WR);
  return true;
}

bool receive(End& end, std::vector<std::uint8_t>& buffer) {
  const ssize_t got = recv(end.socket, buffer.data(), buffer.size(), 0);
  if (got < 0) return errno == EAGAIN;
  if (got == 0) {
    end.ended = true;
    return flush(*end.other) && !end.other->ended;
  }
  end.counter->fetch_add(static_cast<std::uint64_t>(got), std::memory_order_relaxed);
  const ssize_t sent =
      send(end.other->socket, buffer.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL);
  if (sent < 0 && errno != EAGAIN) return false;
  const ssize_t done = std::max<ssize_t>(sent, 0);
  end.other->unsent.assign(buffer.begin() + done, buffer.begin() + got);
  return true;
}

Pair* join(int client, int to_port, std::atomic<std::uint64_t>& up,
           std::atomic<std::uint64_t>& down) {
  const int server = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = local(to_port);
  if (connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    close(server);
    close(client);
    return nullptr;
  }
  fcntl(server, F_SETFL, O_NONBLOCK);
  auto* pair = new Pair;
  pair->ends[0] = {client, pair, &pair->ends[1], &up, {}, false};
  pair->ends[1] = {server, pair, &pair->ends[0], &down, {}, false};
  const int on = 1;
  for (const End& end : pair->ends) {
    setsockopt(end.socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  return pair;
}

}  // namespace

void CountingProxy::carry(int listener, int to_port, Shared& shared) {
  const int epoll = epoll_create1(EPOLL_CLOEXEC);
  epoll_event accepting{};
  accepting.events = EPOLLIN;
  epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &accepting);
  std::vector<std::uint8_t> buffer(kBufferBytes);
  std::array<epoll_event, 256> events;
  std::vector<Pair*> finished;
  for (;;) {
    const int count = epoll_wait(epoll, events.data(), static_cast<int>(events.size()), -1);
    for (int i = 0; i < count; ++i) {
      const epoll_event& event = events[static_cast<std::size_t>(i)];
      auto* end = static_cast<End*>(event.data.ptr);
      if (end == nullptr) {
        const int client = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        Pair* pair = client < 0 ? nullptr : join(client, to_port, shared.up, shared.down);
        if (pair == nullptr) continue;
        for (End& one : pair->ends) watch(epoll, one, EPOLL_CTL_ADD);
        continue;
      }
      if (end->pair->closed) continue;
      bool open = (event.events & EPOLLOUT) == 0 || flush(*end);
      if (open && (event.events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0) {
        open = receive(*end, buffer);
      }
      if (open) {
        for (End& one : end->pair->ends) watch(epoll, one, EPOLL_CTL_MOD);
        continue;
      }
      for (const End& one : end->pair->ends) close(one.socket);
      end->pair->closed = true;
      finished.push_back(end->pair);
    }
    // Events of this round may still name them.
    for (Pair* pair : finished) delete pair;
    finished.clear();
  }
}

Result<std::unique_ptr<CountingProxy>> CountingProxy::start(int to_port) {
  const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = local(0);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (bind(listener, generic, size) != 0 || listen(listener, kBacklog) != 0 ||
      getsockname(listener, generic, &size) != 0) {
    close(listener);
    return fail(ErrorCode::io, "the counting proxy cannot listen");
  }
  fcntl(listener, F_SETFL, O_NONBLOCK);
  void* memory =
      mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return fail(ErrorCode::io, "no memory for the counting proxy");
  auto* shared = new (memory) Shared;
  const pid_t child = fork();
  if (child < 0) return fail(ErrorCode::io, "the counting proxy cannot start");
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    carry(listener, to_port, *shared);
  }
  close(listener);
  return std::unique_ptr<CountingProxy>(new CountingProxy(shared, ntohs(address.sin_port), child));
}

CountingProxy::~CountingProxy() {
  kill(child_, SIGKILL);
  waitpid(child_, nullptr, 0);
  munmap(shared_, sizeof(Shared));
}

CountingProxy::Counts CountingProxy::counts() const {
  return {shared_->up.load(), shared_->down.load()};
}

}  // namespace banso::bench

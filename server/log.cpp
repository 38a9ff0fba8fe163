// SPDX-License-Identifier: Apache-2.0
#include "server/log.h"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <nlohmann/json.hpp>

namespace banso {
namespace {

constexpr std::string_view kWords[] = {"debug", "info", "warning", "error"};

std::int64_t unix_now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace

void Log::line(LogLevel level, std::string_view event, std::initializer_list<Field> fields) {
  if (!wants(level)) return;
  nlohmann::ordered_json json;
  json["time_ms"] = unix_now_ms();
  json["level"] = kWords[static_cast<std::size_t>(level)];
  json["event"] = event;
  for (const auto& [key, value] : fields) {
    std::visit([&, name = std::string(key)](const auto& plain) { json[name] = plain; }, value);
  }
  std::string text = json.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
  text += '\n';
  // Lines shorter than PIPE_BUF are not mixed by the kernel, so no lock. A log that cannot be
  // written must not stop the office.
  std::string_view rest = text;
  while (!rest.empty()) {
    const ssize_t wrote = write(file_, rest.data(), rest.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote <= 0) return;
    rest.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

}  // namespace banso

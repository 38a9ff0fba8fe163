// SPDX-License-Identifier: Apache-2.0
// The operational log: one JSON object per line on standard error. No personal data: routes instead
// of addresses, counts instead of contents, no names, no ids of persons, no client addresses (the
// audit log, which is encrypted, has who and what). Thread-safe; a line is written in one piece.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace banso {

enum class LogLevel { debug, info, warning, error };

class Log {
 public:
  using Value = std::variant<std::int64_t, std::string_view>;
  using Field = std::pair<std::string_view, Value>;

  // `file`: a file descriptor; lines below `least` are left out.
  Log(int file, LogLevel least) : file_(file), least_(least) {}

  void line(LogLevel level, std::string_view event, std::initializer_list<Field> fields = {});
  bool wants(LogLevel level) const { return level >= least_; }

 private:
  const int file_;
  const LogLevel least_;
};

}  // namespace banso

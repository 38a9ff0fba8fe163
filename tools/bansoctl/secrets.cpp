// SPDX-License-Identifier: Apache-2.0
#include "tools/bansoctl/secrets.h"

#include <iostream>

namespace banso {

Result<std::string> read_secret() {
  std::string line;
  if (!std::getline(std::cin, line)) {
    return fail(ErrorCode::invalid, "expected a password on standard input");
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace banso

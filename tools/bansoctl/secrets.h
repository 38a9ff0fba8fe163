// SPDX-License-Identifier: Apache-2.0
// Secrets come by standard input, never on the command line, where everybody on the machine could
// read them.
#pragma once

#include <string>

#include "shared/base/result.h"

namespace banso {

// The first line, without its end. invalid: there is none.
Result<std::string> read_secret();

}  // namespace banso

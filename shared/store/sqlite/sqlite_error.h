// SPDX-License-Identifier: Apache-2.0
// SQLite's result codes as our errors. The detail names the code and what was being done, never
// values: they may be personal data.
#pragma once

#include <string_view>

#include "shared/base/result.h"

namespace banso {

// full: no space. locked: the key does not fit (or the file is not a database at all: with
// encryption the two cannot be told apart). corrupt: a damaged page. conflict: another program
// holds the file. io: all other trouble with the disk.
tl::unexpected<Error> sqlite_failure(int code, std::string_view doing);

}  // namespace banso

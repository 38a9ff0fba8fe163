// SPDX-License-Identifier: Apache-2.0
// Files that are whole or not there, and durable when a function returns. io: the system's reason.
#pragma once

#include <string>

#include "shared/base/result.h"

namespace banso {

// What was written to the file, and its name in its directory.
Status sync_file(const std::string& path);
Status copy_file(const std::string& from, const std::string& to);
// Replaces `to`.
Status move_file(const std::string& from, const std::string& to);
// No error when it is not there.
Status remove_file(const std::string& path);
bool is_file_there(const std::string& path);

}  // namespace banso

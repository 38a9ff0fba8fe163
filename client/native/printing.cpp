// SPDX-License-Identifier: Apache-2.0
#include "client/native/printing.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "client/native/other_program.h"
#include "client/native/saved_file.h"

namespace banso::client {
namespace {

// Of the person's session alone and never on the disk, where the system offers such a folder.
Result<std::filesystem::path> make_private_folder() {
  const char* session = ::getenv("XDG_RUNTIME_DIR");
  std::error_code error;
  std::filesystem::path parent = session != nullptr ? session : "";
  if (!std::filesystem::is_directory(parent, error)) {
    parent = std::filesystem::temp_directory_path(error);
  }
  std::string pattern = (parent / "banso-print-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) {
    return fail(ErrorCode::io,
                "cannot make a folder for printing: " + std::string(std::strerror(errno)));
  }
  return std::filesystem::path(pattern);
}

}  // namespace

// The shell starts it in the background and ends at once: some browsers end only with their window.
Status open_page(const std::filesystem::path& file) {
  const std::string script =
      "command -v xdg-open >/dev/null || exit 1; xdg-open \"$1\" >/dev/null 2>&1 </dev/null &";
  const auto outcome = OtherProgram().run({"sh", "-c", script, "sh", file.string()});
  if (!outcome || outcome->exit_code != 0) {
    return fail(ErrorCode::unsupported, "nothing here opens pages: install xdg-utils");
  }
  return {};
}

Printing::~Printing() {
  std::error_code ignored;
  if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
}

Status Printing::show(std::string_view title, std::string_view html) {
  if (folder_.empty()) folder_ = TRY(make_private_folder());
  const std::string name = std::string(title) + ".html";
  const auto file = TRY(write_beside_others(folder_, name, as_bytes(html)));
  return open_page(file);
}

}  // namespace banso::client

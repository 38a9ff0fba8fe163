// SPDX-License-Identifier: Apache-2.0
// Printing by another program: a script stands in the place of xdg-open and says what it was given.
#include "client/native/printing.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <optional>

#include "tests/support/doctest.h"
#include "tests/support/temp_dir.h"

namespace banso::client {
namespace {

// In front of the search path, with a pipe that the stand-in writes the file's name into.
class StandIn {
 public:
  StandIn() {
    const std::string script = temp_.file("xdg-open");
    REQUIRE(::mkfifo(temp_.file("said").c_str(), 0600) == 0);
    std::ofstream(script) << "#!/bin/sh\nprintf '%s' \"$1\" > '" << temp_.file("said") << "'\n";
    REQUIRE(::chmod(script.c_str(), 0700) == 0);
    before_ = ::getenv("PATH");
    ::setenv("PATH", (temp_.file("") + ":" + before_).c_str(), 1);
    ::setenv("XDG_RUNTIME_DIR", temp_.file("").c_str(), 1);
  }
  ~StandIn() {
    ::setenv("PATH", before_.c_str(), 1);
    ::unsetenv("XDG_RUNTIME_DIR");
  }
  StandIn(const StandIn&) = delete;
  StandIn& operator=(const StandIn&) = delete;
  // Waits for it.
  std::string file_it_was_given() const {
    std::ifstream said(temp_.file("said"));
    return {std::istreambuf_iterator<char>(said), {}};
  }

 private:
  TempDir temp_;
  std::string before_;
};

}  // namespace

TEST_CASE("a page is shown from a private file that is gone with the program") {
  const StandIn program;
  std::filesystem::path file;
  {
    Printing printing;
    REQUIRE(printing.show("支援計画 / 山田", "<p>山田 花子</p>"));
    file = program.file_it_was_given();
    CHECK(file.filename() == "支援計画 _ 山田.html");
    std::ifstream page(file);
    CHECK(std::string(std::istreambuf_iterator<char>(page), {}) == "<p>山田 花子</p>");
    struct stat status {};
    REQUIRE(::stat(file.parent_path().c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
  }
  CHECK_FALSE(std::filesystem::exists(file.parent_path()));
}

TEST_CASE("without a program for pages that is told") {
  const TempDir empty;
  const std::string before = ::getenv("PATH");
  std::filesystem::create_symlink("/bin/sh", empty.file("sh"));
  ::setenv("PATH", empty.file("").c_str(), 1);
  Printing printing;
  const Status shown = printing.show("x", "x");
  ::setenv("PATH", before.c_str(), 1);
  REQUIRE_FALSE(shown);
  CHECK(shown.error().code == ErrorCode::unsupported);
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// The folder of a person's data: private, for one program at a time, and plain words when it cannot
// be had.
#include "client/native/data_folder.h"

#include <sys/stat.h>

#include <fstream>

#include "client/native/desktop_settings.h"
#include "client/native/files.h"
#include "tests/support/doctest.h"
#include "tests/support/temp_dir.h"

namespace banso::client {

TEST_CASE("a folder that is missing is made, with its parents, for the owner only") {
  const TempDir temp;
  const std::filesystem::path path = temp.file("a/b");
  const auto folder = DataFolder::open(path);
  REQUIRE(folder);
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0700);
  CHECK(folder->file("x") == path / "x");
}

TEST_CASE("one program at a time; the next may when the first is gone") {
  const TempDir temp;
  {
    const auto first = DataFolder::open(temp.file("data"));
    REQUIRE(first);
    const auto second = DataFolder::open(temp.file("data"));
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::conflict);
    CHECK(second.error().detail.find("already open") != std::string::npos);
  }
  CHECK(DataFolder::open(temp.file("data")));
}

TEST_CASE("a file in the folder's place is told as such, also further up") {
  const TempDir temp;
  std::ofstream(temp.file("data")) << "a file";
  const auto folder = DataFolder::open(temp.file("data"));
  REQUIRE_FALSE(folder);
  CHECK(folder.error().code == ErrorCode::io);
  CHECK(folder.error().detail.find("not a folder") != std::string::npos);
  CHECK_FALSE(DataFolder::open(temp.file("data/below")));
}

TEST_CASE("settings come back; what is no setting counts as none") {
  const TempDir temp;
  const std::filesystem::path file = temp.file("window.json");
  CHECK(read_settings(file) == DesktopSettings{});
  const DesktopSettings settings{900, 700, true, "https://office.example"};
  REQUIRE(write_settings(file, settings));
  CHECK(read_settings(file) == settings);
  for (const char* damaged : {"", "{", "[]", "null", R"({"width":"wide","height":[],"office":7})",
                              R"({"width":-1,"height":1e9,"maximized":"yes"})",
                              R"({"width":99999999999999999999,"height":1})"}) {
    REQUIRE(write_file(file, as_bytes(damaged)));
    CHECK(read_settings(file) == DesktopSettings{});
  }
}

}  // namespace banso::client

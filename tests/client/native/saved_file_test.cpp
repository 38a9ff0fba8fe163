// SPDX-License-Identifier: Apache-2.0
// Files for the person: never over another one, never out of the folder.
#include "client/native/saved_file.h"

#include <stdlib.h>

#include <fstream>

#include "client/native/files.h"
#include "client/native/user_folders.h"
#include "tests/support/doctest.h"
#include "tests/support/temp_dir.h"

namespace banso::client {
namespace {

// Of this process; put back at the end.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    const char* before = ::getenv(name);
    if (before != nullptr) before_ = before;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() {
    if (before_) {
      ::setenv(name_, before_->c_str(), 1);
    } else {
      ::unsetenv(name_);
    }
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

}  // namespace

TEST_CASE("a second file of the same name stands beside the first") {
  const TempDir temp;
  const auto first = write_beside_others(temp.file("d"), "個別支援計画.pdf", as_bytes("1"));
  const auto second = write_beside_others(temp.file("d"), "個別支援計画.pdf", as_bytes("2"));
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->filename() == "個別支援計画.pdf");
  CHECK(second->filename() == "個別支援計画 (2).pdf");
  CHECK(as_text(*read_file(*first).value()) == "1");
  CHECK(as_text(*read_file(*second).value()) == "2");
}

TEST_CASE("no name leads out of the folder or hides the file") {
  for (const char* name : {"../../x", "/etc/x", "a\\b/x", ".x", "..", "", "   ", "a\nb\tx"}) {
    const std::string plain = plain_file_name(name);
    CHECK_FALSE(plain.empty());
    CHECK(plain.find_first_of("/\\\n\t") == std::string::npos);
    CHECK(plain[0] != '.');
  }
  CHECK(plain_file_name("報告 2026.html") == "報告 2026.html");
}

TEST_CASE("a name longer than file systems take is cut between letters") {
  const TempDir temp;
  std::string name;
  for (int i = 0; i < 200; ++i) name += "長";
  const auto file = write_beside_others(temp.file("d"), name + ".html", as_bytes("x"));
  REQUIRE(file);
  CHECK(file->extension() == ".html");
  CHECK(file->stem().string().size() % 3 == 0);
}

TEST_CASE("a folder that cannot be had is an error") {
  const TempDir temp;
  std::ofstream(temp.file("d")) << "a file";
  CHECK_FALSE(write_beside_others(temp.file("d"), "x", as_bytes("x")));
}

TEST_CASE("a person's folders are where the desktop says") {
  const TempDir temp;
  const Variable home("HOME", temp.file(""));
  const Variable config("XDG_CONFIG_HOME", temp.file("config"));
  const Variable data("XDG_DATA_HOME", "not/absolute");
  const std::filesystem::path root = temp.file("");
  CHECK(default_data_folder() == root / ".local/share/banso");
  CHECK(downloads_folder() == root / "Downloads");
  std::filesystem::create_directories(temp.file("config"));
  std::ofstream(temp.file("config/user-dirs.dirs"))
      << "# made by xdg-user-dirs\nXDG_DESKTOP_DIR=\"$HOME/デスクトップ\"\n"
      << "XDG_DOWNLOAD_DIR=\"$HOME/ダウンロード\"\n";
  CHECK(downloads_folder() == root / "ダウンロード");
}

}  // namespace banso::client

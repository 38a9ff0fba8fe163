// SPDX-License-Identifier: Apache-2.0
// What the desktop says about the person, by environment and by xdg-user-dirs.
#include "client/native/user_folders.h"

#include <stdlib.h>

#include <fstream>
#include <map>
#include <optional>

#include "tests/support/doctest.h"
#include "tests/support/temp_dir.h"

namespace banso::client {
namespace {

// Sets variables and puts them back.
class Surroundings {
 public:
  void set(const char* name, const char* value) {
    const char* const before = ::getenv(name);
    before_.try_emplace(name,
                        before == nullptr ? std::nullopt : std::optional<std::string>(before));
    value == nullptr ? ::unsetenv(name) : ::setenv(name, value, 1);
  }
  ~Surroundings() {
    for (const auto& [name, value] : before_) {
      value ? ::setenv(name.c_str(), value->c_str(), 1) : ::unsetenv(name.c_str());
    }
  }

 private:
  std::map<std::string, std::optional<std::string>> before_;
};

}  // namespace

TEST_CASE("folders are those of the desktop, by whatever names it calls them") {
  const TempDir home;
  Surroundings around;
  around.set("HOME", home.file("").c_str());
  around.set("XDG_CONFIG_HOME", nullptr);
  around.set("XDG_DATA_HOME", "not/absolute");
  CHECK(default_data_folder() == home.file(".local/share/banso"));
  CHECK(downloads_folder() == home.file("Downloads"));
  std::filesystem::create_directories(home.file(".config"));
  std::ofstream(home.file(".config/user-dirs.dirs"))
      << "# written by xdg-user-dirs-update\nXDG_DOWNLOAD_DIR=\"$HOME/ダウンロード\"\n"
      << "XDG_DOCUMENTS_DIR=\"/srv/documents\"\n";
  CHECK(downloads_folder() == home.file("ダウンロード"));
  CHECK(documents_folder() == "/srv/documents");
}

TEST_CASE("the language is the desktop's; where it says nothing, Japanese") {
  Surroundings around;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) around.set(name, nullptr);
  CHECK(desktop_language() == "ja");
  around.set("LANG", "C.UTF-8");
  CHECK(desktop_language() == "ja");
  around.set("LANG", "de_DE.UTF-8");
  CHECK(desktop_language() == "en");
  around.set("LC_MESSAGES", "ja_JP.UTF-8");
  CHECK(desktop_language() == "ja");
  around.set("LC_ALL", "en_GB.UTF-8");
  CHECK(desktop_language() == "en");
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Small files on a real disk: whole or not at all, for their owner only, gone when shredded.
#include "client/native/files.h"

#include <sys/stat.h>
#include <unistd.h>

#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

namespace banso {
namespace {

struct Folder {
  std::filesystem::path path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "banso-files-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

}  // namespace

TEST_CASE("what was written is read, for the owner only, without rests of the writing") {
  const Folder folder;
  const auto file = folder.path / "vault";
  CHECK_FALSE(read_file(file).value());
  REQUIRE(write_file(file, as_bytes("one")));
  REQUIRE(write_file(file, as_bytes("two, longer")));
  CHECK(read_file(file).value() == bytes_of("two, longer"));
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path), {}) == 1);
}

TEST_CASE("shredding removes, also what is not there") {
  const Folder folder;
  const auto file = folder.path / "vault";
  REQUIRE(write_file(file, as_bytes("secret")));
  REQUIRE(shred_file(file));
  CHECK_FALSE(std::filesystem::exists(file));
  REQUIRE(shred_file(file));
}

TEST_CASE("a folder that is not there is an error that names the file") {
  const Folder folder;
  const auto file = folder.path / "nowhere" / "vault";
  const auto written = write_file(file, as_bytes("x"));
  REQUIRE_FALSE(written);
  CHECK(written.error().code == ErrorCode::io);
  CHECK(written.error().detail.find("vault") != std::string::npos);
}

TEST_CASE("the device key is made once; a damaged one is told") {
  const Folder folder;
  FakeEnv env;
  const auto file = folder.path / "device.key";
  const Key key = device_key_in(file, env).value();
  CHECK(device_key_in(file, env).value() == key);
  REQUIRE(write_file(file, as_bytes("short")));
  CHECK(device_key_in(file, env).error().code == ErrorCode::corrupt);
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "server/data_dir.h"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "tests/server/test_server.h"
#include "tests/support/fake_env.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

TEST_CASE("keys are made once, for their owner only, and read again") {
  FakeEnv env;
  const TemporaryDirectory temporary;
  const std::string path = temporary.path() + "/office";
  const auto first = open_data_dir(path, env);
  REQUIRE(first);
  const auto second = open_data_dir(path, env);
  REQUIRE(second);
  CHECK(first->keys.database == second->keys.database);
  CHECK(first->keys.receipts == second->keys.receipts);
  CHECK(first->keys.audit == second->keys.audit);
  CHECK(first->keys.database != first->keys.receipts);
  struct stat found {};
  REQUIRE(stat((path + "/office.key").c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0600);
  REQUIRE(stat(path.c_str(), &found) == 0);
  CHECK((found.st_mode & 0777) == 0700);
}

TEST_CASE("a key file that others may read, is damaged or gone is refused") {
  FakeEnv env;
  const TemporaryDirectory temporary;
  REQUIRE(open_data_dir(temporary.path(), env));
  const std::string key_path = temporary.path() + "/office.key";
  REQUIRE(chmod(key_path.c_str(), 0640) == 0);
  CHECK(open_data_dir(temporary.path(), env).error().code == ErrorCode::denied);
  REQUIRE(chmod(key_path.c_str(), 0600) == 0);
  std::filesystem::resize_file(key_path, 50);
  CHECK(open_data_dir(temporary.path(), env).error().code == ErrorCode::corrupt);
  std::ofstream(temporary.path() + "/office.db") << "data";
  std::filesystem::remove(key_path);
  CHECK(open_data_dir(temporary.path(), env).error().code == ErrorCode::not_found);
}

TEST_CASE("the lock is held by one, and ends with its holder") {
  const TemporaryDirectory temporary;
  {
    const auto lock = DataDirLock::take(temporary.path());
    REQUIRE(lock);
    CHECK(DataDirLock::take(temporary.path()).error().code == ErrorCode::conflict);
  }
  CHECK(DataDirLock::take(temporary.path()));
}

TEST_CASE("tables of a newer program are refused, settings are kept") {
  const auto database = memory_with_tables();
  REQUIRE(migrate_server_tables(*database));
  REQUIRE(set_setting(*database, setting_key::kMunicipality, "入間市"));
  REQUIRE(set_setting(*database, setting_key::kMunicipality, "飯能市"));
  CHECK(setting(*database, setting_key::kMunicipality).value() == "飯能市");
  CHECK_FALSE(setting(*database, "other").value());
  REQUIRE(database->execute("INSERT INTO server_version VALUES(99)"));
  CHECK(migrate_server_tables(*database).error().code == ErrorCode::unsupported);
}

}  // namespace
}  // namespace banso

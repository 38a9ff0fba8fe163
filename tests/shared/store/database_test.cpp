// SPDX-License-Identifier: Apache-2.0
// The wrapper over SQLite: encryption, wrong keys, rolling back, versions of the file.
#include "shared/store/sqlite/database.h"

#include <algorithm>

#include "shared/store/sqlite/migrations.h"
#include "tests/support/doctest.h"
#include "tests/support/memory_vfs.h"

using namespace banso;

namespace {

constexpr std::int32_t kKindOfFile = 77;

DatabaseOptions in_memory(std::uint8_t key) {
  register_memory_vfs();
  DatabaseOptions options;
  options.vfs = kMemoryVfs;
  options.exclusive = true;
  options.key = Key{};
  options.key->fill(key);
  return options;
}

bool holds(const std::vector<unsigned char>& bytes, std::string_view text) {
  return std::search(bytes.begin(), bytes.end(), text.begin(), text.end()) != bytes.end();
}

Status make_note(Database& database) { return database.execute("CREATE TABLE note(text)"); }
Status add_author(Database& database) {
  return database.execute("ALTER TABLE note ADD COLUMN author");
}
Status breaks_halfway(Database& database) {
  TRY_VOID(database.execute("ALTER TABLE note ADD COLUMN place"));
  return database.execute("ALTER TABLE nothing ADD COLUMN place");
}

}  // namespace

TEST_CASE("what is stored is neither in the file nor in its log in plain words") {
  remove_memory_file("cipher.db");
  {
    const auto database = Database::open("cipher.db", in_memory(1)).value();
    REQUIRE(make_note(*database));
    REQUIRE(database->run("INSERT INTO note VALUES(?)", std::string_view("CANARY-BEFORE")));
    REQUIRE(database->checkpoint());
    REQUIRE(database->run("INSERT INTO note VALUES(?)", std::string_view("CANARY-AFTER")));
    const MemoryImage image = take_image("cipher.db");
    CHECK(image.file.size() > 8192);
    CHECK(image.log.size() > 8192);
    for (const char* word : {"CANARY", "CREATE TABLE", "SQLite format"}) {
      CHECK_FALSE(holds(image.file, word));
      CHECK_FALSE(holds(image.log, word));
    }
  }
  const auto wrong = Database::open("cipher.db", in_memory(2));
  REQUIRE_FALSE(wrong.has_value());
  CHECK(wrong.error().code == ErrorCode::locked);
  DatabaseOptions without = in_memory(1);
  without.key.reset();
  CHECK(Database::open("cipher.db", without).error().code == ErrorCode::locked);
  const auto right = Database::open("cipher.db", in_memory(1)).value();
  CHECK(right->integer("SELECT count(*) FROM note").value() == 2);
  CHECK(right->check_integrity());
}

TEST_CASE("an altered page is noticed") {
  remove_memory_file("altered.db");
  {
    const auto database = Database::open("altered.db", in_memory(1)).value();
    REQUIRE(make_note(*database));
    REQUIRE(database->run("INSERT INTO note VALUES(?)", std::string_view("text")));
  }
  MemoryImage image = take_image("altered.db");
  REQUIRE(image.file.size() == 2U * 8192U);
  image.file[8192 + 100] ^= 1;
  put_image("altered.db", image);
  const auto database = Database::open("altered.db", in_memory(1)).value();
  CHECK(database->integer("SELECT count(*) FROM note").error().code == ErrorCode::corrupt);
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  const auto database = Database::open(":memory:", {}).value();
  REQUIRE(make_note(*database));
  {
    Transaction transaction = database->begin().value();
    REQUIRE(database->run("INSERT INTO note VALUES(1)"));
  }
  CHECK_FALSE(database->in_transaction());
  {
    Transaction transaction = database->begin().value();
    REQUIRE(database->run("INSERT INTO note VALUES(2)"));
    REQUIRE(transaction.commit());
  }
  CHECK(database->integer("SELECT text FROM note").value() == 2);
  CHECK(database->integer("SELECT text FROM note WHERE text=3").value() == std::nullopt);
}

TEST_CASE("errors say what kind they are") {
  const auto database = Database::open(":memory:", {}).value();
  CHECK(database->run("SELECT nonsense").error().code == ErrorCode::invalid);
  DatabaseOptions options = in_memory(1);
  options.create = false;
  CHECK(Database::open("never made.db", options).error().code == ErrorCode::not_found);
  options.vfs = "no such vfs";
  CHECK(Database::open("x.db", options).error().code == ErrorCode::not_found);
}

TEST_CASE("queries come from a cache and may be nested") {
  const auto database = Database::open(":memory:", {}).value();
  REQUIRE(database->execute("CREATE TABLE n(v); INSERT INTO n VALUES(1),(2),(3)"));
  int pairs = 0;
  Query outer = database->query("SELECT v FROM n").value();
  while (outer->step().value()) {
    Query inner = database->query("SELECT v FROM n").value();
    while (inner->step().value()) ++pairs;
  }
  CHECK(pairs == 9);
}

TEST_CASE("migrations go forward only; a newer file is left as it is") {
  const Migration one[] = {make_note};
  const Migration two[] = {make_note, add_author};
  const Migration broken[] = {make_note, add_author, breaks_halfway};
  remove_memory_file("versions.db");
  {
    const auto database = Database::open("versions.db", in_memory(1)).value();
    REQUIRE(migrate(*database, kKindOfFile, one));
    REQUIRE(database->run("INSERT INTO note VALUES('kept')"));
    REQUIRE(migrate(*database, kKindOfFile, two));
    CHECK_FALSE(migrate(*database, kKindOfFile, broken));
    CHECK(database->integer("PRAGMA user_version").value() == 2);
    CHECK_FALSE(database->run("SELECT place FROM note"));
  }
  const MemoryImage before = take_image("versions.db");
  {
    const auto database = Database::open("versions.db", in_memory(1)).value();
    CHECK(migrate(*database, kKindOfFile, one).error().code == ErrorCode::unsupported);
    CHECK(migrate(*database, 78, two).error().code == ErrorCode::unsupported);
    CHECK(migrate(*database, kKindOfFile, two));
  }
  CHECK(take_image("versions.db").file == before.file);
}

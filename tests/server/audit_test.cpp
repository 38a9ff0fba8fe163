// SPDX-License-Identifier: Apache-2.0
#include "server/audit.h"

#include <string>

#include "tests/server/test_server.h"
#include "tests/support/fake_env.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

struct Written {
  FakeEnv env;
  Key key = random_key(env);
  RecordId record = new_id<RecordId>(env);
  std::unique_ptr<Database> database = memory_with_tables();

  explicit Written(int lines) {
    for (int i = 0; i < lines; ++i) {
      env.advance_ms(1);
      AuditEntry entry{.act = act::kScopeGiven, .actor = new_id<RecordId>(env)};
      if (i % 2 == 0) entry.object = record.raw;
      const std::string detail = std::to_string(i);
      entry.detail = detail;
      REQUIRE(append_audit(*database, env, key, entry));
    }
  }
  // Does `sql`, looks whether the log still holds, and takes it back.
  bool holds_after(const std::string& sql) {
    REQUIRE(database->execute("SAVEPOINT tamper"));
    REQUIRE(database->execute(sql));
    const bool holds = verify_audit(*database, key).has_value();
    REQUIRE(database->execute("ROLLBACK TO tamper; RELEASE tamper"));
    return holds;
  }
};

TEST_CASE("an untouched log holds, and its head is the last line") {
  Written log(20);
  const auto head = verify_audit(*log.database, log.key);
  REQUIRE(head);
  CHECK(head->no == 20);
  CHECK(head->mac == audit_head(*log.database).value().mac);
  Key other = log.key;
  other[0] ^= 1;
  CHECK_FALSE(verify_audit(*log.database, other));
}

TEST_CASE("every changed column of every line shows") {
  Written log(12);
  for (int no = 1; no <= 12; ++no) {
    const std::string where = " WHERE no = " + std::to_string(no);
    for (const char* change : {"time_ms = time_ms + 1", "act = 'login'", "actor = zeroblob(16)",
                               "device = randomblob(16)", "object = randomblob(16)",
                               "detail = detail || ' '", "mac = randomblob(32)", "no = no + 100"}) {
      CAPTURE(no);
      CAPTURE(change);
      CHECK_FALSE(log.holds_after("UPDATE server_audit SET " + std::string(change) + where));
    }
  }
}

TEST_CASE("a removed, swapped or inserted line shows; a cut end changes the head") {
  Written log(12);
  for (int no = 1; no < 12; ++no) {
    CHECK_FALSE(log.holds_after("DELETE FROM server_audit WHERE no = " + std::to_string(no)));
  }
  CHECK_FALSE(
      log.holds_after("UPDATE server_audit SET no = 99 WHERE no = 4;"
                      "UPDATE server_audit SET no = 4 WHERE no = 5;"
                      "UPDATE server_audit SET no = 5 WHERE no = 99"));
  CHECK_FALSE(
      log.holds_after("INSERT INTO server_audit SELECT 13, time_ms, act, actor, device, object,"
                      " detail, mac FROM server_audit WHERE no = 12"));
  REQUIRE(log.database->execute("DELETE FROM server_audit WHERE no = 12"));
  CHECK(verify_audit(*log.database, log.key).value().no == 11);
}

TEST_CASE("lines about a record, newest first, so many and no more") {
  Written log(10);
  const auto lines = audit_lines_about(*log.database, log.record, 100).value();
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].no == 9);
  CHECK(lines[0].detail == "8");
  CHECK(lines[4].no == 1);
  CHECK(audit_lines_about(*log.database, log.record, 2).value().size() == 2);
}

}  // namespace
}  // namespace banso

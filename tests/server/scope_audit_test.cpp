// SPDX-License-Identifier: Apache-2.0
#include "server/scope_audit.h"

#include <atomic>
#include <thread>

#include "server/shared_pages.h"
#include "tests/server/test_server.h"
#include "tests/support/fake_env.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

TEST_CASE("a scope is a line when it is given first and when it is taken, not in between") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const Key key = random_key(env);
  const ScopeReceiver receiver{new_id<RecordId>(env), new_id<DeviceId>(env)};
  const Scope casework{Tier::casework, new_id<RecordId>(env)};
  const Scope restricted{Tier::restricted, casework.id};
  const auto acts = [&] {
    std::string words;
    const auto lines = audit_lines_about(*database, casework.id, 100).value();
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
      words += line->act + " " + line->detail + "; ";
    }
    return words;
  };
  REQUIRE(audit_scopes(*database, env, key, receiver, {{casework, true}}, {restricted}));
  REQUIRE(audit_scopes(*database, env, key, receiver, {{casework, false}}, {}));
  CHECK(acts() == "scope_given casework; ");
  REQUIRE(audit_scopes(*database, env, key, receiver, {{restricted, true}}, {casework}));
  REQUIRE(audit_scopes(*database, env, key, receiver, {{casework, true}}, {}));
  CHECK(
      acts() ==
      "scope_given casework; scope_given restricted; scope_taken casework; scope_given casework; ");
  const ScopeReceiver other{receiver.worker, new_id<DeviceId>(env)};
  REQUIRE(audit_scopes(*database, env, key, other, {{casework, true}}, {}));
  REQUIRE(forget_scopes_of(*database, receiver.device));
  REQUIRE(audit_scopes(*database, env, key, receiver, {{casework, true}}, {}));
  CHECK(audit_lines_about(*database, casework.id, 100).value().size() == 6);
  CHECK(verify_audit(*database, key));
}

TEST_CASE("a page that many ask for at once is packed once") {
  SharedPages pages(1024 * 1024);
  const PageKey key = page_key({1, 2, 3});
  std::atomic<int> packed{0};
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      const auto page = pages.page(key, [&]() -> Result<SharedPage> {
        ++packed;
        return SharedPage(std::make_shared<const Bytes>(Bytes{1, 2, 3}));
      });
      if (page && (*page)->size() == 3) ++right;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(packed == 1);
  CHECK(right == 8);
  const auto failed = pages.page(
      page_key({4}), []() -> Result<SharedPage> { return fail(ErrorCode::io, "no disk"); });
  CHECK_FALSE(failed);
  CHECK(pages.page(page_key({4}), []() -> Result<SharedPage> {
    return SharedPage(std::make_shared<const Bytes>());
  }));
}

}  // namespace
}  // namespace banso

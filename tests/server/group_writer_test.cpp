// SPDX-License-Identifier: Apache-2.0
#include "server/group_writer.h"

#include <atomic>
#include <thread>
#include <vector>

#include "server/reader_pool.h"
#include "tests/server/test_server.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

std::unique_ptr<Database> open_file(const TemporaryDirectory& directory) {
  return Database::open(directory.path() + "/test.db", {}).value();
}

// State beside the tables, as the office has: it counts what the running group added.
struct Counting final : GroupHooks {
  int committed_count = 0;
  int running_count = 0;
  int rolled_back_count = 0;
  Status begun() override {
    running_count = committed_count;
    return {};
  }
  Status before_commit() override { return {}; }
  void committed() override { committed_count = running_count; }
  Status rolled_back() override {
    ++rolled_back_count;
    running_count = committed_count;
    return {};
  }
};

TEST_CASE("many threads write, each is durable when it is told so") {
  const TemporaryDirectory directory;
  const auto connection = open_file(directory);
  REQUIRE(connection->execute("CREATE TABLE line(no INTEGER PRIMARY KEY)"));
  constexpr int kThreads = 8;
  constexpr int kLines = 50;
  std::atomic<int> seen{0};
  {
    GroupWriter writer(*connection, nullptr);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
      threads.emplace_back([&, thread] {
        const auto reader = open_file(directory);
        for (int line = 0; line < kLines; ++line) {
          const int no = thread * kLines + line;
          const Status written = writer.run(
              [&](Database& database) { return database.run("INSERT INTO line VALUES(?)", no); });
          const auto found = reader->integer("SELECT count(*) FROM line WHERE no = ?", no);
          if (written && found.value() == 1) ++seen;
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(writer.figures().pieces == kThreads * kLines);
    CHECK(writer.figures().commits <= writer.figures().pieces);
  }
  CHECK(seen == kThreads * kLines);
}

TEST_CASE("work that fails takes back its own and nothing else") {
  const TemporaryDirectory directory;
  const auto connection = open_file(directory);
  REQUIRE(connection->execute("CREATE TABLE line(no INTEGER PRIMARY KEY)"));
  {
    GroupWriter writer(*connection, nullptr);
    std::vector<std::thread> threads;
    std::atomic<int> failed{0};
    for (int no = 0; no < 20; ++no) {
      threads.emplace_back([&, no] {
        const Status written = writer.run([&](Database& database) -> Status {
          TRY_VOID(database.run("INSERT INTO line VALUES(?)", no));
          if (no % 3 == 0) return fail(ErrorCode::conflict, "not this one");
          return {};
        });
        if (!written && written.error().code == ErrorCode::conflict) ++failed;
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(failed == 7);
  }
  CHECK(connection->integer("SELECT count(*) FROM line").value() == 13);
  CHECK(connection->integer("SELECT count(*) FROM line WHERE no % 3 = 0").value() == 0);
}

TEST_CASE("a group is done again without the piece that must not be kept in part") {
  const TemporaryDirectory directory;
  const auto connection = open_file(directory);
  REQUIRE(connection->execute("CREATE TABLE line(no INTEGER PRIMARY KEY)"));
  Counting counting;
  {
    GroupWriter writer(*connection, &counting);
    std::vector<std::thread> threads;
    std::atomic<int> written_count{0};
    for (int no = 0; no < 20; ++no) {
      threads.emplace_back([&, no] {
        const Status written = writer.run_all_or_nothing([&](Database& database) -> Status {
          ++counting.running_count;
          TRY_VOID(database.run("INSERT INTO line VALUES(?)", no));
          if (no % 5 == 0) return fail(ErrorCode::invalid, "not this one");
          return {};
        });
        if (written) ++written_count;
      });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(written_count == 16);
  }
  CHECK(connection->integer("SELECT count(*) FROM line").value() == 16);
  CHECK(counting.committed_count == 16);
  CHECK(counting.rolled_back_count == 4);
}

TEST_CASE("readers are lent to one at a time") {
  const TemporaryDirectory directory;
  const auto connection = open_file(directory);
  REQUIRE(connection->execute("CREATE TABLE line(no INTEGER PRIMARY KEY)"));
  std::vector<std::unique_ptr<Database>> connections;
  connections.push_back(open_file(directory));
  connections.push_back(open_file(directory));
  ReaderPool pool(std::move(connections));
  std::atomic<int> lent{0};
  std::atomic<int> most{0};
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 6; ++thread) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        auto lease = pool.lend();
        const int now = ++lent;
        for (int known = most; known < now && !most.compare_exchange_weak(known, now);) {
        }
        if (!lease->integer("SELECT count(*) FROM line")) most = 1000;
        --lent;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(most <= 2);
}

}  // namespace
}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Choosing a file: by programs that stand in the place of the desktop's dialogs, and without one.
#include "client/native/file_dialog.h"

#include <fstream>
#include <future>
#include <thread>

#include "client/native/files.h"
#include "tests/client/native/stand_in.h"
#include "tests/support/doctest.h"
#include "tests/support/temp_dir.h"

namespace banso::client {
namespace {

std::string text_of(const Result<Bytes>& content) {
  return content ? std::string(as_text(*content)) : "error: " + content.error().detail;
}

}  // namespace

TEST_CASE("the dialog that is installed is asked; its answer is a path with any characters") {
  const TempDir temp;
  const std::string file = temp.file("引継ぎ '3' $HOME.banso");
  REQUIRE(write_file(file, as_bytes("content")));
  std::ofstream(temp.file("answer")) << file << "\n";
  FileDialog dialog(temp.file("instead"));
  const std::string answer = "cat '" + temp.file("answer") + "'";
  SUBCASE("zenity") {
    const StandIn program("zenity", "[ \"$1\" = --file-selection ] && " + answer);
    CHECK(text_of(dialog.ask()) == "content");
  }
  SUBCASE("kdialog") {
    const StandIn program("kdialog", "[ \"$1\" = --getopenfilename ] && " + answer);
    CHECK(text_of(dialog.ask()) == "content");
  }
  SUBCASE("the person chose nothing") {
    const StandIn program("zenity", "exit 1");
    CHECK(dialog.ask().error().code == ErrorCode::not_found);
  }
  SUBCASE("what was chosen is gone") {
    std::filesystem::remove(file);
    const StandIn program("zenity", answer);
    CHECK(dialog.ask().error().code == ErrorCode::not_found);
  }
}

TEST_CASE("without a dialog the one file of the folder is taken, and what to do is told") {
  const TempDir temp;
  const StandIn nothing;
  FileDialog dialog(temp.file("Banso"));
  const auto missing = dialog.ask();
  CHECK(missing.error().code == ErrorCode::unsupported);
  CHECK(missing.error().detail.find(temp.file("Banso")) != std::string::npos);
  REQUIRE(std::filesystem::is_directory(temp.file("Banso")));
  REQUIRE(write_file(temp.file("Banso/.hidden"), as_bytes("no")));
  REQUIRE(write_file(temp.file("Banso/a.banso"), as_bytes("one")));
  CHECK(text_of(dialog.ask()) == "one");
  REQUIRE(write_file(temp.file("Banso/b.banso"), as_bytes("two")));
  const auto many = dialog.ask();
  CHECK(many.error().code == ErrorCode::unsupported);
  CHECK(many.error().detail.find("more than one") != std::string::npos);
}

TEST_CASE("another program: what it says, how it ends, and that it can be ended") {
  const StandIn tools;
  OtherProgram program;
  const auto spoken = program.run({"sh", "-c", "printf '%s' \"$1\"; exit 3", "sh", "$(exit 9) '"});
  CHECK(spoken.value().printed == "$(exit 9) '");
  CHECK(spoken.value().exit_code == 3);
  CHECK(program.run({"no-such-program"}).error().code == ErrorCode::unsupported);
  CHECK(is_installed("sh"));
  CHECK_FALSE(is_installed("no-such-program"));

  const TempDir temp;
  const std::string fifo = temp.file("said");
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  auto running = std::async(std::launch::async, [&] {
    return program.run({"sh", "-c", "echo x > \"$1\"; exec sleep 600", "sh", fifo});
  });
  std::ifstream(fifo).get();
  program.stop();
  CHECK(running.get().value().exit_code == -1);
  CHECK(program.run({"sh", "-c", "true"}).error().code == ErrorCode::stale);
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// The desktop's platform against a real HTTP server, a real folder and real programs.
#include "client/native/native_platform.h"

#include <httplib.h>
#include <sys/stat.h>

#include <cmath>
#include <fstream>
#include <future>

#include "client/native/files.h"
#include "tests/client/native/stand_in.h"
#include "tests/support/doctest.h"
#include "tests/support/temp_dir.h"

namespace banso::client {
namespace {

// The window's thread: sleeps until something was added, then runs it.
class Loop {
 public:
  MainQueue queue{[this] {
    const std::lock_guard lock(mutex_);
    woken_ = true;
    changed_.notify_one();
  }};
  void run_until(const bool& done) {
    while (!done) {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return woken_; });
      woken_ = false;
      lock.unlock();
      queue.run();
    }
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
};

class Desktop {
 public:
  explicit Desktop(const std::string& office = "")
      : folder_(DataFolder::open(temp_.file("data")).value()) {
    platform = NativePlatform::open(
                   folder_, loop_.queue,
                   {.office = office,
                    .office_ca_file = "",
                    .downloads = temp_.file("downloads"),
                    .instead_of_dialog = temp_.file("files"),
                    .licences = temp_.file("licences.txt"),
                    .write_clipboard = [this](const std::string& text) { clipboard = text; },
                    .set_title = [this](const std::string& text) { title = text; }})
                   .value();
    platform->seconds_now = [this] { return now_s; };
  }

  Result<HttpResponse> post(HttpRequest request) {
    Result<HttpResponse> result = tl::unexpected(Error{});
    bool done = false;
    platform->post(std::move(request), [&](Result<HttpResponse> answer) {
      result = std::move(answer);
      done = true;
    });
    loop_.run_until(done);
    return result;
  }
  Result<Bytes> bytes_from(const std::function<void(std::function<void(Result<Bytes>)>)>& ask) {
    Result<Bytes> result = tl::unexpected(Error{});
    bool done = false;
    ask([&](Result<Bytes> answer) {
      result = std::move(answer);
      done = true;
    });
    CHECK_FALSE(done);  // never before the call has returned
    loop_.run_until(done);
    return result;
  }
  Result<Bytes> seal(std::string_view text) {
    const ByteView bytes = as_bytes(text);
    return bytes_from([&](auto then) { platform->seal({bytes.begin(), bytes.end()}, then); });
  }
  Result<Bytes> unseal(const Bytes& sealed) {
    return bytes_from([&](auto then) { platform->unseal(sealed, then); });
  }
  std::string file(const std::string& name) const { return temp_.file(name); }

 private:
  TempDir temp_;
  DataFolder folder_;
  Loop loop_;

 public:
  std::unique_ptr<NativePlatform> platform;
  std::string clipboard;
  std::string title;
  double now_s = 100;
};

class Office {
 public:
  Office() {
    server.Post("/echo", [](const httplib::Request& request, httplib::Response& response) {
      response.set_content(request.get_header_value("Authorization") + "|" +
                               request.get_header_value("Content-Type") + "|" + request.body,
                           "application/octet-stream");
    });
    server.Post("/busy", [](const httplib::Request&, httplib::Response& response) {
      response.status = 503;
      response.set_header("Retry-After", "7");
    });
    server.Post("/portal", [](const httplib::Request&, httplib::Response& response) {
      response.set_content("<html>Sign in to the station's network</html>", "text/html");
    });
    server.Post("/moved", [](const httplib::Request&, httplib::Response& response) {
      response.set_redirect("/echo");
    });
    server.Post("/endless", [](const httplib::Request&, httplib::Response& response) {
      response.set_content(std::string(9 * 1024 * 1024, '0'), "application/octet-stream");
    });
    server.Post("/silent", [this](const httplib::Request&, httplib::Response&) {
      silent.set_value();
      ended.get_future().wait();
    });
    const int port = server.bind_to_any_port("127.0.0.1");
    url = "http://127.0.0.1:" + std::to_string(port);
    thread_ = std::thread([this] { server.listen_after_bind(); });
    server.wait_until_ready();
  }
  ~Office() {
    server.stop();
    thread_.join();
  }

  httplib::Server server;
  std::string url;
  std::promise<void> silent;  // somebody waits for an answer
  std::promise<void> ended;

 private:
  std::thread thread_;
};

Bytes bytes_of(std::string_view text) { return {text.begin(), text.end()}; }

}  // namespace

TEST_CASE("a post goes to the office with its token and comes back on this thread") {
  const Office office;
  Desktop desktop(office.url);
  const auto answer = desktop.post({"/echo", "application/cbor", bytes_of("本文"), "secret"});
  REQUIRE(answer);
  CHECK(answer->status == 200);
  CHECK(as_text(answer->body) == "Bearer secret|application/cbor|本文");
  CHECK(answer->content_type == "application/octet-stream");

  const auto busy = desktop.post({"/busy", "application/cbor", {}, ""});
  REQUIRE(busy);
  CHECK(busy->status == 503);
  CHECK(busy->retry_after_ms == 7000);
}

TEST_CASE("who answered is told as it is, redirects are not followed, too much is refused") {
  const Office office;
  Desktop desktop(office.url);
  const auto portal = desktop.post({"/portal", "application/cbor", bytes_of("x"), ""});
  REQUIRE(portal);
  CHECK(portal->content_type == "text/html");
  const auto moved = desktop.post({"/moved", "application/cbor", bytes_of("x"), ""});
  REQUIRE(moved);
  CHECK(moved->status == 302);
  const auto endless = desktop.post({"/endless", "application/cbor", bytes_of("x"), ""});
  REQUIRE_FALSE(endless);
  CHECK(endless.error().code == ErrorCode::corrupt);
  CHECK(desktop.post({"/echo", "text/plain", bytes_of("x"), ""}));
}

TEST_CASE("nobody there is offline; so is no office named; an address that is none is told") {
  std::string gone;
  {
    const Office office;
    gone = office.url;
  }
  for (const std::string& url : {gone, std::string()}) {
    Desktop desktop(url);
    const auto answer = desktop.post({"/echo", "text/plain", {}, ""});
    REQUIRE_FALSE(answer);
    CHECK(answer.error().code == ErrorCode::offline);
  }
  const TempDir temp;
  const auto folder = DataFolder::open(temp.file("data")).value();
  Loop loop;
  CHECK(NativePlatform::open(folder, loop.queue,
                             {.office = "office.example",
                              .office_ca_file = "",
                              .downloads = "",
                              .instead_of_dialog = "",
                              .licences = "",
                              .write_clipboard = {},
                              .set_title = {}})
            .error()
            .code == ErrorCode::invalid);
}

TEST_CASE("closing does not wait for an office that does not answer") {
  Office office;
  {
    Desktop desktop(office.url);
    bool answered = false;
    desktop.platform->post({"/silent", "text/plain", {}, ""},
                           [&](const Result<HttpResponse>&) { answered = true; });
    office.silent.get_future().wait();
    desktop.platform.reset();
    CHECK_FALSE(answered);
  }
  office.ended.set_value();
}

TEST_CASE("what was sealed is unsealed; the device's files are its owner's alone") {
  Desktop desktop;
  const Bytes sealed = desktop.seal("鍵").value();
  CHECK(desktop.unseal(sealed).value() == bytes_of("鍵"));

  VaultFile& file = desktop.platform->device_files().small_file("device.sealed");
  REQUIRE(file.write(sealed));
  struct stat status {};
  REQUIRE(::stat(desktop.file("data/device.sealed").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  REQUIRE(file.remove());
  CHECK_FALSE(file.read().value().has_value());
}

TEST_CASE("the earliest frame that was asked for is the next one") {
  Desktop desktop;
  NativePlatform& platform = *desktop.platform;
  CHECK(platform.frame_due_s() == 0);  // the first one needs no reason
  platform.frame_begins();
  CHECK(std::isinf(platform.frame_due_s()));
  platform.request_frame(5);
  platform.request_frame(2);
  platform.request_frame(3);
  CHECK(platform.frame_due_s() == 102);
  platform.request_frame(0);
  CHECK(platform.frame_due_s() == 100);
}

TEST_CASE("files come to the downloads, words to the clipboard and to the window's title") {
  Desktop desktop;
  desktop.platform->save_file("一覧.csv", "text/csv", bytes_of("a,b"));
  CHECK(as_text(*read_file(desktop.file("downloads/一覧.csv")).value()) == "a,b");
  desktop.platform->write_clipboard("電話");
  CHECK(desktop.clipboard == "電話");
  desktop.platform->set_language("en");
  CHECK(desktop.title == "Banso");
  desktop.platform->set_language("ja");
  CHECK(desktop.title == "伴走");
  CHECK(desktop.platform->storage().path == desktop.file("data/device.db"));
  CHECK(desktop.platform->storage_is_persistent());
}

TEST_CASE("the licences are opened where they lie") {
  Desktop desktop;
  const std::string said = desktop.file("said");
  REQUIRE(::mkfifo(said.c_str(), 0600) == 0);
  const StandIn program("xdg-open", "printf '%s' \"$1\" > '" + said + "'");
  desktop.platform->show_licences();
  std::ifstream words(said);
  CHECK(std::string(std::istreambuf_iterator<char>(words), {}) == desktop.file("licences.txt"));
}

TEST_CASE("a file that the person chose comes back on this thread; closing closes the dialog") {
  Desktop desktop;
  SUBCASE("chosen") {
    REQUIRE(write_file(desktop.file("x.banso"), as_bytes("束")));
    const StandIn zenity("zenity", "printf '%s\\n' '" + desktop.file("x.banso") + "'");
    const auto opened = desktop.bytes_from(
        [&](auto then) { desktop.platform->open_file("application/octet-stream", then); });
    CHECK(opened.value() == bytes_of("束"));
  }
  SUBCASE("still open") {
    const std::string said = desktop.file("said");
    REQUIRE(::mkfifo(said.c_str(), 0600) == 0);
    const StandIn zenity("zenity", "echo open > '" + said + "'; exec sleep 600");
    bool answered = false;
    desktop.platform->open_file("x", [&](const Result<Bytes>&) { answered = true; });
    std::ifstream(said).get();
    desktop.platform.reset();
    CHECK_FALSE(answered);
  }
}

}  // namespace banso::client

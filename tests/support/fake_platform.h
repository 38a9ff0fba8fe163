// SPDX-License-Identifier: Apache-2.0
// A shell without a screen: files in memory, a real seal, and an office that is the test.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "client/device_files.h"
#include "client/platform.h"
#include "shared/base/crypto.h"
#include "tests/support/fake_env.h"
#include "tests/support/memory_vfs.h"
#include "tests/support/paced_platform.h"

namespace banso::client {

class MemoryFile final : public VaultFile {
 public:
  Result<std::optional<Bytes>> read() override { return content; }
  Status write(ByteView bytes) override {
    content.emplace(bytes.begin(), bytes.end());
    return {};
  }
  Status remove() override {
    content.reset();
    return {};
  }
  std::optional<Bytes> content;
};

class FakePlatform final : public PacedPlatform, public DeviceFiles {
 public:
  FakePlatform() {
    register_memory_vfs();
    remove_memory_file(kPath);
  }
  ~FakePlatform() override { remove_memory_file(kPath); }

  Env& env() override { return clock; }
  StoragePlace storage() override { return {kPath, kMemoryVfs}; }
  DeviceFiles& device_files() override { return *this; }
  VaultFile& small_file(std::string_view name) override { return files[std::string(name)]; }
  Status erase_database() override {
    remove_memory_file(kPath);
    return {};
  }

  void post(HttpRequest request, std::function<void(Result<HttpResponse>)> then) override {
    asked.emplace_back(std::move(request), std::move(then));
  }
  // Answers the oldest request.
  HttpRequest answer(Result<HttpResponse> response) {
    auto [request, then] = std::move(asked.front());
    asked.pop_front();
    then(std::move(response));
    return std::move(request);
  }
  HttpRequest answer(int status, const std::string& type, std::string_view body) {
    const ByteView bytes = as_bytes(body);
    return answer(HttpResponse{status, type, Bytes(bytes.begin(), bytes.end()), 0});
  }

  void seal(Bytes plain, std::function<void(Result<Bytes>)> then) override {
    then(banso::seal(clock, key, plain, {}));
  }
  void unseal(Bytes sealed, std::function<void(Result<Bytes>)> then) override {
    auto plain = banso::unseal(key, sealed, {});
    if (!plain) plain = fail(ErrorCode::locked, "the key of this device is gone");
    then(std::move(plain));
  }
  void write_clipboard(std::string_view) override {}
  void save_file(std::string, std::string, Bytes) override {}
  void open_file(std::string, std::function<void(Result<Bytes>)> then) override {
    then(fail(ErrorCode::not_found, "nobody chose a file"));
  }
  void print(std::string, std::string) override {}
  void show_licences() override {}
  void set_location(std::string to, bool) override { location = std::move(to); }
  bool storage_is_persistent() override { return true; }
  void ask_for_persistence() override {}
  void set_language(std::string_view) override {}

  FakeEnv clock;
  banso::Key key{7};
  std::string location;  // as the app last told it
  std::map<std::string, MemoryFile> files;
  std::deque<std::pair<HttpRequest, std::function<void(Result<HttpResponse>)>>> asked;

 private:
  static constexpr const char* kPath = "session.db";
};

}  // namespace banso::client

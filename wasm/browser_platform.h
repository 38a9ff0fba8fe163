// SPDX-License-Identifier: Apache-2.0
// What the browser gives the App (client/platform.h): time and dice, the office by fetch, a key
// that cannot be exported (WebCrypto), files and printing by the page. Answers come from the
// worker's event loop, never within the call.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "client/platform.h"
#include "wasm/opfs_device_files.h"

namespace banso::wasm {

class BrowserEnv final : public Env {
 public:
  std::int64_t now_ms() override;
  void random(std::span<std::uint8_t> out) override;
};

class BrowserPlatform final : public client::Platform {
 public:
  Env& env() override { return env_; }
  client::StoragePlace storage() override;
  client::DeviceFiles& device_files() override { return files_; }
  void request_frame(double after_s) override;
  void post(client::HttpRequest request,
            std::function<void(Result<client::HttpResponse>)> then) override;
  void seal(Bytes plain, std::function<void(Result<Bytes>)> then) override;
  void unseal(Bytes sealed, std::function<void(Result<Bytes>)> then) override;
  void write_clipboard(std::string_view text) override;
  void save_file(std::string name, std::string media_type, Bytes content) override;
  void open_file(std::string media_type, std::function<void(Result<Bytes>)> then) override;
  void print(std::string title, std::string html) override;
  void show_licences() override;
  void set_location(std::string location, bool replace) override;
  bool storage_is_persistent() override { return persistent_; }
  void ask_for_persistence() override;
  void set_language(std::string_view language) override;

  void set_persistent(bool persistent) { persistent_ = persistent; }
  // The worker's answers. Each call is answered once; numbers that nobody waits for are ignored.
  void answer_post(int call, Result<client::HttpResponse> response);
  void answer_bytes(int call, Result<Bytes> bytes);

 private:
  int remember(std::function<void(Result<Bytes>)> then);

  BrowserEnv env_;
  OpfsDeviceFiles files_;
  bool persistent_ = false;
  int last_call_ = 0;
  std::map<int, std::function<void(Result<client::HttpResponse>)>> posts_;
  std::map<int, std::function<void(Result<Bytes>)>> calls_;
};

}  // namespace banso::wasm

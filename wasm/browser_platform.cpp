// SPDX-License-Identifier: Apache-2.0
#include "wasm/browser_platform.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "shared/base/check.h"
#include "wasm/opfs_vfs.h"
#include "wasm/worker_calls.h"

namespace banso::wasm {

namespace {

constexpr std::size_t kEntropyBytesMost = 256;  // of one call of getentropy()

}  // namespace

std::int64_t BrowserEnv::now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void BrowserEnv::random(std::span<std::uint8_t> out) {
  while (!out.empty()) {
    const std::size_t count = std::min(out.size(), kEntropyBytesMost);
    CHECK(getentropy(out.data(), count) == 0);
    out = out.subspan(count);
  }
}

client::StoragePlace BrowserPlatform::storage() { return {kDatabaseName, kOpfsVfs}; }

void BrowserPlatform::request_frame(double after_s) { banso_request_frame(after_s); }

int BrowserPlatform::remember(std::function<void(Result<Bytes>)> then) {
  calls_[++last_call_] = std::move(then);
  return last_call_;
}

void BrowserPlatform::post(client::HttpRequest request,
                           std::function<void(Result<client::HttpResponse>)> then) {
  posts_[++last_call_] = std::move(then);
  banso_post(last_call_, request.path.c_str(), request.content_type.c_str(), request.token.c_str(),
             request.body.data(), request.body.size());
}

void BrowserPlatform::seal(Bytes plain, std::function<void(Result<Bytes>)> then) {
  banso_seal(remember(std::move(then)), plain.data(), plain.size());
}

void BrowserPlatform::unseal(Bytes sealed, std::function<void(Result<Bytes>)> then) {
  banso_unseal(remember(std::move(then)), sealed.data(), sealed.size());
}

void BrowserPlatform::write_clipboard(std::string_view text) {
  banso_clipboard(text.data(), text.size());
}

void BrowserPlatform::save_file(std::string name, std::string media_type, Bytes content) {
  banso_save_file(name.c_str(), media_type.c_str(), content.data(), content.size());
}

void BrowserPlatform::open_file(std::string media_type, std::function<void(Result<Bytes>)> then) {
  banso_open_file(remember(std::move(then)), media_type.c_str());
}

void BrowserPlatform::print(std::string title, std::string html) {
  banso_print(title.c_str(), html.c_str());
}

void BrowserPlatform::show_licences() {
  constexpr std::string_view kMessage = R"({"t":"licences"})";
  banso_say(kMessage.data(), kMessage.size());
}

void BrowserPlatform::set_location(std::string location, bool replace) {
  banso_location(location.c_str(), replace ? 1 : 0);
}

void BrowserPlatform::ask_for_persistence() { banso_persist(); }

void BrowserPlatform::set_language(std::string_view language) {
  banso_language(language.data(), language.size());
}

void BrowserPlatform::answer_post(int call, Result<client::HttpResponse> response) {
  if (auto waiting = posts_.extract(call)) waiting.mapped()(std::move(response));
}

void BrowserPlatform::answer_bytes(int call, Result<Bytes> bytes) {
  if (auto waiting = calls_.extract(call)) waiting.mapped()(std::move(bytes));
}

}  // namespace banso::wasm

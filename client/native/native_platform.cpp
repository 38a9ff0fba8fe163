// SPDX-License-Identifier: Apache-2.0
#include "client/native/native_platform.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "client/native/files.h"
#include "client/native/saved_file.h"
#include "shared/base/limits.h"

namespace banso::client {
namespace {

Result<HttpResponse> ask(HttpTransport& office, const HttpRequest& request) {
  HttpAnswer answer =
      TRY(office.post(request.path, request.content_type, request.body, request.token));
  const ByteView body = as_bytes(answer.body);
  return HttpResponse{answer.status, std::move(answer.content_type),
                      Bytes(body.begin(), body.end()), answer.retry_after_ms};
}

}  // namespace

Result<std::unique_ptr<NativePlatform>> NativePlatform::open(const DataFolder& folder,
                                                             MainQueue& queue, Options options) {
  std::unique_ptr<HttpTransport> office;
  if (!options.office.empty()) {
    TransportOptions transport;
    transport.url = options.office;
    transport.ca_file = options.office_ca_file;
    office = TRY(HttpTransport::open(transport));
  }
  return std::unique_ptr<NativePlatform>(
      new NativePlatform(folder, queue, std::move(options), std::move(office)));
}

NativePlatform::NativePlatform(const DataFolder& folder, MainQueue& queue, Options options,
                               std::unique_ptr<HttpTransport> office)
    : folder_(folder),
      queue_(queue),
      options_(std::move(options)),
      files_(folder),
      dialog_(options_.instead_of_dialog),
      office_(std::move(office)) {}

NativePlatform::~NativePlatform() {
  if (office_) office_->stop();
  dialog_.stop();
}

StoragePlace NativePlatform::storage() { return {folder_.file(kDatabaseName).string(), ""}; }

void NativePlatform::request_frame(double after_s) {
  frame_due_s_ = std::min(frame_due_s_, seconds_now() + std::max(after_s, 0.0));
}

void NativePlatform::post(HttpRequest request, std::function<void(Result<HttpResponse>)> then) {
  if (!office_) {
    queue_.add([then = std::move(then)] {
      then(fail(ErrorCode::offline, "no office was named: start with --office"));
    });
    return;
  }
  network_.add([this, request = std::move(request), then = std::move(then)] {
    queue_.add([then, answer = ask(*office_, request)]() mutable { then(std::move(answer)); });
  });
}

void NativePlatform::seal(Bytes plain, std::function<void(Result<Bytes>)> then) {
  queue_.add([then = std::move(then), plain = std::move(plain)] { then(plain); });
}

void NativePlatform::unseal(Bytes sealed, std::function<void(Result<Bytes>)> then) {
  seal(std::move(sealed), std::move(then));
}

void NativePlatform::write_clipboard(std::string_view text) {
  options_.write_clipboard(std::string(text));
}

void NativePlatform::save_file(std::string name, std::string, Bytes content) {
  const auto written = write_beside_others(options_.downloads, name, content);
  if (written) {
    std::printf("saved %s\n", written->c_str());
    std::fflush(stdout);
  } else {
    std::fprintf(stderr, "banso: %s\n", written.error().detail.c_str());
  }
}

void NativePlatform::open_file(std::string, std::function<void(Result<Bytes>)> then) {
  person_.add([this, then = std::move(then)] {
    queue_.add([then, content = dialog_.ask()] { then(content); });
  });
}

void NativePlatform::print(std::string title, std::string html) {
  const Status shown = printing_.show(title, html);
  if (!shown) std::fprintf(stderr, "banso: %s\n", shown.error().detail.c_str());
}

void NativePlatform::show_licences() {
  const Status shown = open_page(options_.licences);
  if (!shown) std::fprintf(stderr, "banso: %s\n", shown.error().detail.c_str());
}

// The desktop has no address bar and no "back" of its own.
void NativePlatform::set_location(std::string, bool) {}

void NativePlatform::set_language(std::string_view language) {
  options_.set_title(language == "ja" ? "伴走" : "Banso");
}

}  // namespace banso::client

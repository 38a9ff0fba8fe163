// SPDX-License-Identifier: Apache-2.0
// What the worker (wasm/worker.js) calls: starting, frames, fonts, answers, ending. Input is in
// input.cpp. After banso_close() every call does nothing.
#include <iterator>

#include "wasm/opfs_vfs.h"
#include "wasm/shell.h"
#include "wasm/worker_calls.h"

namespace banso::wasm {
namespace {

std::unique_ptr<Shell>& the_shell() {
  static std::unique_ptr<Shell> shell;
  return shell;
}

// How the worker says why a call has no bytes: its place in this list, from 1.
constexpr ErrorCode kCallErrors[] = {ErrorCode::io, ErrorCode::locked, ErrorCode::not_found};
// And why a request has no whole answer, from 0.
constexpr ErrorCode kPostErrors[] = {ErrorCode::offline, ErrorCode::cut_off, ErrorCode::corrupt};

}  // namespace

Shell* shell() { return the_shell().get(); }

}  // namespace banso::wasm

using namespace banso;
using namespace banso::wasm;

extern "C" {

// The inbox: the language. 1: started. 0: the browser cannot draw.
int banso_start(int gallery) {
  register_opfs_vfs();
  the_shell() = std::make_unique<Shell>();
  if (!shell()->renderer.start()) return 0;
  client::AppOptions options;
  options.gallery = gallery != 0;
  options.language = take_text();
  options.shell_fields = true;
  shell()->app = std::make_unique<client::App>(shell()->platform, options);
  return 1;
}

// 1: something was drawn.
int banso_frame(double now_s) {
  Shell* const here = shell();
  if (here == nullptr || !here->renderer.is_started()) return 0;
  here->renderer.before_frame();
  if (!here->app->frame(now_s)) return 0;
  here->renderer.draw();
  ++here->frames;
  const std::string message = here->mirror.update(here->app->semantics().nodes(), here->frames);
  if (!message.empty()) banso_say(message.data(), message.size());
  if (const auto focus = here->mirror.new_focus()) banso_focus(focus->c_str());
  return 1;
}

unsigned banso_frames() { return shell() == nullptr ? 0 : shell()->frames; }

// The graphics context is gone, and with it the area to draw into; or there is a new one. 1:
// drawing is possible.
int banso_context(int is_there) {
  Shell* const here = shell();
  if (here == nullptr) return 0;
  here->renderer.stop();
  here->app->set_viewport({});
  if (is_there == 0 || !here->renderer.start()) return 0;
  here->app->set_viewport(here->viewport);
  return 1;
}

// The inbox: a file of the assets.
void banso_font(int font) {
  if (shell() != nullptr) shell()->app->add_font(static_cast<client::Font>(font), take_bytes());
}

void banso_persistent(int persistent) {
  if (shell() != nullptr) shell()->platform.set_persistent(persistent != 0);
}

// The inbox: content type, then the body; or, for a status of kPostErrors, what went wrong.
void banso_http_answer(int call, int status, double retry_after_ms, std::size_t type_size) {
  if (shell() == nullptr) return;
  if (status < static_cast<int>(std::size(kPostErrors))) {
    shell()->platform.answer_post(call, fail(kPostErrors[status], take_text()));
    return;
  }
  client::HttpResponse response;
  response.status = status;
  response.content_type = take_text(type_size);
  response.body = take_bytes();
  response.retry_after_ms = static_cast<std::int64_t>(retry_after_ms);
  shell()->platform.answer_post(call, std::move(response));
}

// The inbox: the bytes, or why there are none.
void banso_bytes_answer(int call, int error) {
  if (shell() == nullptr) return;
  if (error == 0) {
    shell()->platform.answer_bytes(call, take_bytes());
  } else {
    shell()->platform.answer_bytes(call, fail(kCallErrors[error - 1], take_text()));
  }
}

void banso_flush() {
  if (shell() != nullptr) shell()->app->flush();
}

// Everything is stored and the database is closed; the worker may give the files back.
void banso_close() {
  banso_flush();
  the_shell().reset();
}
}

// SPDX-License-Identifier: Apache-2.0
// What C++ asks of the worker's JavaScript (wasm/worker_calls.js hands it on to Module.host, which
// wasm/worker/host.js makes), and how bytes come the other way: the worker puts them into the inbox
// and calls an exported function, which takes them. Calls that take time have a number; the answer
// names it.
#pragma once

#include <cstddef>
#include <string>

#include "shared/base/bytes.h"

extern "C" {
void banso_request_frame(double after_s);
void banso_post(int call, const char* path, const char* content_type, const char* token,
                const void* body, std::size_t body_size);
void banso_seal(int call, const void* bytes, std::size_t size);
void banso_unseal(int call, const void* bytes, std::size_t size);
void banso_open_file(int call, const char* media_type);
void banso_save_file(const char* name, const char* media_type, const void* bytes, std::size_t size);
void banso_clipboard(const char* text, std::size_t size);
void banso_print(const char* title, const char* html);
void banso_persist(void);
void banso_language(const char* language, std::size_t size);
void banso_location(const char* location, int replace);
// JSON for the page, one whole message.
void banso_say(const char* json, std::size_t size);
void banso_focus(const char* key);
}

namespace banso::wasm {

// What the worker put there, which is empty afterwards.
Bytes take_bytes();
std::string take_text();
// Of a text that was put in front of others: the first `size` bytes.
std::string take_text(std::size_t size);

}  // namespace banso::wasm

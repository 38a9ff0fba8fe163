// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "wasm/worker_calls.h"

namespace banso::wasm {
namespace {

Bytes& inbox() {
  static Bytes bytes;
  return bytes;
}

}  // namespace

Bytes take_bytes() { return std::exchange(inbox(), {}); }

std::string take_text() { return std::string(as_text(take_bytes())); }

std::string take_text(std::size_t size) {
  std::string text(as_text(ByteView(inbox()).first(size)));
  inbox().erase(inbox().begin(), inbox().begin() + static_cast<std::ptrdiff_t>(size));
  return text;
}

}  // namespace banso::wasm

extern "C" {
// Room for so many bytes; the worker fills it before it calls anything else.
void* banso_inbox(std::size_t size) {
  banso::wasm::inbox().resize(size);
  return banso::wasm::inbox().data();
}
}

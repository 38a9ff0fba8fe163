// SPDX-License-Identifier: Apache-2.0
// The one App of a worker with all that it stands on. Made by banso_start(), gone after
// banso_close(); the exported functions in main.cpp and input.cpp work on it.
#pragma once

#include <memory>

#include "client/app.h"
#include "wasm/browser_platform.h"
#include "wasm/node_messages.h"
#include "wasm/renderer.h"

namespace banso::wasm {

struct Shell {
  Renderer renderer;
  BrowserPlatform platform;
  NodeMirror mirror;
  client::Viewport viewport;
  std::unique_ptr<client::App> app;
  std::uint32_t frames = 0;
};

// nullptr: not started, or closed.
Shell* shell();

}  // namespace banso::wasm

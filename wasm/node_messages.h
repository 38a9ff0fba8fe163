// SPDX-License-Identifier: Apache-2.0
// What changed on the screen as the message `nodes` for the page's mirror (wasm/page/protocol.js
// says what is in it), as JSON: one text crosses to JavaScript instead of thousands of calls.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "client/ui/semantics.h"

namespace banso::wasm {

std::string nodes_message(const client::ui::TreeDifference& difference,
                          const std::vector<client::ui::Node>& nodes, std::uint32_t frame);

// Remembers what the page knows.
class NodeMirror {
 public:
  // The message that brings the page to this state; empty when it is there already.
  std::string update(const std::vector<client::ui::Node>& nodes, std::uint32_t frame);
  // The page's own focus is there (empty: nowhere).
  void set_focus(std::string key) { focus_ = std::move(key); }
  // Where the app has moved the focus since; nothing when the page has it right.
  std::optional<std::string> new_focus();

 private:
  std::string focus_;
  std::vector<client::ui::Node> known_;
};

}  // namespace banso::wasm

// SPDX-License-Identifier: Apache-2.0
#include "tests/client/screens/screen_checks.h"

#include "client/ui/theme.h"
#include "tests/support/doctest.h"

namespace banso::test {

using client::ui::Node;
using client::ui::Role;

void check_screen(const OfficeApp& app, const char* where) {
  CAPTURE(where);
  CHECK(app.screen->audit_findings() == 0);
  const auto& tree = app.screen->app->semantics();
  for (const Node& node : app.screen->nodes()) {
    CAPTURE(node.key);
    if ((node.states & client::ui::kFocusable) != 0) {
      CHECK_FALSE(node.name.empty());
      CHECK(node.rect.height >= client::ui::kTarget);
      CHECK(node.rect.width >= client::ui::kTarget);
    }
    const Node* const parent = tree.find(node.parent);
    if (parent == nullptr || parent->role == Role::tablist) continue;
    CHECK(node.rect.x >= parent->rect.x - 1);
    CHECK(node.rect.right() <= parent->rect.right() + 1);
  }
}

}  // namespace banso::test

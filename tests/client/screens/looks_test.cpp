// SPDX-License-Identifier: Apache-2.0
// Every screen at both sizes: everything has a node, targets are big enough, nothing is cut off at
// 150 %, in both languages; and the person's own choice of looks holds.
#include <functional>

#include "client/ui/theme.h"
#include "tests/client/screens/office_app.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::Viewport;
using banso::client::ui::Node;
using banso::client::ui::Role;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;

namespace {

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

void walk(OfficeApp& app, bool japanese) {
  const auto word = [&](const char* ja, const char* en) { return japanese ? ja : en; };
  check_screen(app, "cases, empty");
  app.tap(Role::button, word("新しいケース", "New case"));
  check_screen(app, "new case");
  app.write(word("名前", "Name"), "田中 一郎");
  app.tap(Role::button, word("作成する", "Create"));
  app.write(word("記録", "Note"), "玄関先で10分ほど話す。表情は硬いが、受け答えははっきり。");
  app.settle(1);
  check_screen(app, "case");
  app.tap(Role::button, word("保存", "Save"));
  check_screen(app, "case with a note");
  app.tap(Role::button, word("同期", "Sync"));
  check_screen(app, "sync");
  app.tap(Role::button, word("設定", "Settings"));
  check_screen(app, "settings");
  app.tap(Role::button, word("この端末から削除", "Erase from this device"));
  check_screen(app, "erasing");
  app.tap(Role::button, word("キャンセル", "Cancel"));
  app.tap(Role::button, word("画面を隠す", "Hide the screen"));
  check_screen(app, "hidden");
}

}  // namespace

TEST_CASE("every screen, both sizes, 100 and 150 %") {
  for (const Viewport viewport : {kTablet, kPhone}) {
    for (const int percent : {100, 150}) {
      CAPTURE(viewport.width);
      CAPTURE(percent);
      OfficeApp app(viewport, {}, percent);
      check_screen(app, "enrol");
      app.enrol();
      walk(app, true);
      app.tap(Role::button, "戻る");
      check_screen(app, "unlock");
    }
  }
}

TEST_CASE("in English as well") {
  OfficeApp app(kPhone, {}, 150, "en");
  app.write("Enrolment code", test::kCode);
  app.write("Name of the device", "Tablet 3");
  app.write("PIN", test::kPin);
  app.write("PIN (once more)", test::kPin);
  check_screen(app, "enrol");
  app.tap(Role::button, "Enrol");
  walk(app, false);
}

TEST_CASE("language and text size hold at once, after a restart and before the PIN") {
  OfficeApp app;
  app.enrol();
  app.tap(Role::button, "設定");
  app.tap(Role::radio, "English");
  CHECK(app.find(Role::heading, "Display") != nullptr);
  app.tap(Role::radio, "150%");
  app.restart();
  CHECK(app.find(Role::heading, "Enter your PIN") != nullptr);
  CHECK(app.node(Role::textbox, "PIN").field->font_size == 24);
}

// SPDX-License-Identifier: Apache-2.0
// Every screen at both sizes: everything has a node, targets are big enough, nothing is cut off at
// 150 %, in both languages; and the person's own choice of looks holds.
#include <functional>

#include "tests/client/screens/office_app.h"
#include "tests/client/screens/screen_checks.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::Viewport;
using banso::client::ui::Node;
using banso::client::ui::Role;
using banso::test::check_screen;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;

namespace {

void walk(OfficeApp& app, bool japanese) {
  const auto word = [&](const char* ja, const char* en) { return japanese ? ja : en; };
  check_screen(app, "today, empty");
  app.tap(Role::button, word("訪問を記録", "Record a visit"));
  check_screen(app, "no case to visit");
  app.tap(Role::button, word("閉じる", "Close"));
  app.tap(Role::button, word("確認", "Check"));
  check_screen(app, "nothing to confirm");
  app.tap(Role::button, word("ケース", "Cases"));
  check_screen(app, "cases, empty");
  app.tap(Role::button, word("新しいケース", "New case"));
  check_screen(app, "new case");
  app.write(word("名前", "Name"), "田中 一郎");
  app.tap(Role::button, word("作成する", "Create"));
  check_screen(app, "new case, opened");
  app.tap(Role::button, word("訪問を記録", "Record a visit"));
  check_screen(app, "note, empty");
  app.write(word("記録", "Note"), "玄関先で10分ほど話す。表情は硬いが、受け答えははっきり。");
  app.settle(1);
  check_screen(app, "note");
  app.tap(Role::button, word("今日 ", "Today "));
  check_screen(app, "note: when and how");
  for (const char* part : {word("約束", "Agreed next"), word("対象者・相談者", "Who it is about"),
                           word("同行・同席", "Together"), word("相談内容・時間", "Topic and time"),
                           word("限られた人だけ", "For few eyes"), word("書き方", "Written as")}) {
    app.tap(Role::button, part);
    check_screen(app, part);
  }
  app.tap(Role::radio, "F-SOAIP");
  check_screen(app, "note: F-SOAIP");
  app.tap(Role::button, word("確定", "Finalise"));
  check_screen(app, "what becomes final");
  app.tap(Role::button, word("確定する", "Make it final"));
  check_screen(app, "case with a note");
  app.tap(Role::button, word("記録を開く", "Open the note"));
  check_screen(app, "a final note");
  app.tap(Role::button, word("訂正する", "Correct it"));
  check_screen(app, "correction");
  app.tap(Role::button, word("キャンセル", "Cancel"));
  app.tap(Role::button, word("別の人の記録だった", "It is about somebody else"));
  check_screen(app, "misfiled");
  app.tap(Role::button, word("閉じる", "Close"));
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

TEST_CASE("Ctrl with plus, minus and nought changes the size of text, also in a field") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.tap(Role::button, "訪問を記録");
  app.screen->act(app.node(Role::textbox, "記録").key, client::Action::focus);
  const auto press = [&](char sign) {
    client::KeyEvent event;
    event.key = client::Key::letter;
    event.letter = sign;
    event.command = true;
    app.screen->handle(event);
    app.settle();
    return app.node(Role::textbox, "記録").field->font_size;
  };
  CHECK(press('+') == 20);
  CHECK(press('+') == 24);
  CHECK(press('-') == 20);
  CHECK(press('0') == 16);
}

// SPDX-License-Identifier: Apache-2.0
// Nobody else sees it: locking, hiding, erasing; and nothing is lost by that.
#include "tests/client/screens/office_app.h"
#include "tests/support/doctest.h"

using namespace banso;

using banso::client::KeyEvent;
using banso::client::ui::Role;
using banso::test::OfficeApp;

namespace {

void press_hide_keys(OfficeApp& app) {
  KeyEvent event;
  event.key = client::Key::letter;
  event.letter = 'l';
  event.command = true;
  event.shift = true;
  app.screen->handle(event);
  app.settle();
}

}  // namespace

TEST_CASE("nobody there for three minutes: locked, the draft is kept, the same place comes back") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note("途中まで");
  app.wait(170);
  CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
  app.wait(15);
  CHECK(app.find(Role::heading, "PINを入力してください") != nullptr);
  CHECK(app.says("しばらく操作がなかったため"));
  CHECK_FALSE(app.says("田中"));
  app.unlock();
  CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
  CHECK(app.node(Role::textbox, "記録").field->value == "途中まで");
}

TEST_CASE("hidden by one press or by keys, what was there is not said any more") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note("途中まで");
  SUBCASE("by a press") { app.tap(Role::button, "画面を隠す"); }
  SUBCASE("by keys") { press_hide_keys(app); }
  CHECK_FALSE(app.says("田中"));
  CHECK_FALSE(app.says("ケース"));
  app.tap(Role::button, "戻る");
  CHECK(app.find(Role::heading, "PINを入力してください") != nullptr);
  app.unlock();
  CHECK(app.node(Role::textbox, "記録").field->value == "途中まで");
}

TEST_CASE("the cover is there before anything else is done") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  const client::ui::Node hide = app.node(Role::button, "画面を隠す");
  app.screen->handle(client::ActionEvent{hide.key, client::Action::activate});
  app.platform.now_s += 0.02;
  app.screen->app->frame(app.platform.now_s);  // acts on it
  app.platform.now_s += 0.02;
  app.screen->app->frame(app.platform.now_s);
  CHECK_FALSE(app.says("田中"));
}

TEST_CASE("locked by hand from the settings") {
  OfficeApp app;
  app.enrol();
  app.tap(Role::button, "設定");
  app.tap(Role::button, "ロックする");
  CHECK(app.find(Role::heading, "PINを入力してください") != nullptr);
  app.unlock();
  CHECK(app.find(Role::heading, "表示") != nullptr);
}

TEST_CASE("minutes until it locks are kept on the device") {
  OfficeApp app;
  app.enrol();
  app.tap(Role::button, "設定");
  app.tap(Role::radio, "1分");
  app.restart("#/settings");
  app.unlock();
  app.wait(65);
  CHECK(app.find(Role::heading, "PINを入力してください") != nullptr);
}

TEST_CASE("erasing the device says what would be lost, and asks") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.online = false;
  app.begin_note("まだ送っていない");
  app.finalise();
  app.begin_note("書きかけ");
  app.tap(Role::button, "設定");
  app.tap(Role::button, "この端末から削除");
  CHECK(app.says("まだ送られていない記録が1件あります。"));
  CHECK(app.says("書きかけの下書き1件も消えます。"));
  app.tap(Role::button, "キャンセル");
  CHECK(app.find(Role::heading, "表示") != nullptr);
  app.tap(Role::button, "この端末から削除");
  app.tap(Role::button, "送らずに削除する");
  CHECK(app.find(Role::heading, "この端末を登録") != nullptr);
  CHECK_FALSE(app.platform.files["vault"].content.has_value());
}

TEST_CASE("nothing is drawn while nothing happens") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.settle(10);
  CHECK(app.screen->settle(10) == 0);
  for (const char* page : {"同期", "設定", "ケース"}) {
    app.tap(Role::button, page);
    app.settle(1);
    CHECK(app.screen->settle(10) == 0);
  }
}

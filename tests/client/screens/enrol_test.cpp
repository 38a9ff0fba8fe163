// SPDX-License-Identifier: Apache-2.0
// From a new device to an open one, through the screens.
#include "tests/client/screens/office_app.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::ui::Role;
using banso::test::kPin;
using banso::test::OfficeApp;

TEST_CASE("a code, a name and a PIN twice: the device is open and shows the day") {
  OfficeApp app;
  CHECK(app.find(Role::heading, "この端末を登録") != nullptr);
  app.enrol();
  CHECK(app.find(Role::navigation, "メニュー") != nullptr);
  CHECK(app.says("今日の予定はありません"));
  CHECK(app.says("朝日野市"));
  CHECK(app.says("同期済"));
}

TEST_CASE("a link brings the code along, and goes away with it") {
  OfficeApp app(test::kTablet, "#/enrol/ABCD-EFGH");
  CHECK(app.node(Role::textbox, "登録コード").field->value == "ABCD-EFGH");
  app.write("端末の名前", "タブレット 3");
  app.write("PIN", kPin);
  app.write("PIN(もう一度)", kPin);
  app.tap(Role::button, "登録する");
  CHECK(app.find(Role::button, "訪問を記録") != nullptr);
  CHECK(app.platform.location == "#/today");
}

TEST_CASE("what is missing or wrong is told at its field, and nobody is asked") {
  OfficeApp app;
  app.online = false;
  SUBCASE("nothing is filled in") {
    app.tap(Role::button, "登録する");
    CHECK(app.node(Role::textbox, "登録コード").description == "登録コードを入力してください。");
    CHECK(app.node(Role::textbox, "端末の名前").description == "端末の名前を入力してください。");
    CHECK(app.says("PINは6けた以上にしてください。"));
  }
  SUBCASE("the PINs differ") {
    app.fill_enrolment();
    app.write("PIN(もう一度)", "470816");
    app.tap(Role::button, "登録する");
    CHECK(app.says("2つのPINが違います。"));
  }
  SUBCASE("anybody would guess it") {
    app.fill_enrolment();
    app.write("PIN", "123456");
    app.tap(Role::button, "登録する");
    CHECK(app.says("推測されやすいPINです。"));
  }
  CHECK_FALSE(app.says("登録できませんでした"));
}

TEST_CASE("what the office or the way to it does is told, what was typed stays") {
  OfficeApp app;
  SUBCASE("the code is wrong or was used") {
    app.fill_enrolment("WRONG");
    app.tap(Role::button, "登録する");
    CHECK(app.says("登録コードが違うか、すでに使われたか"));
  }
  SUBCASE("offline") {
    app.online = false;
    app.fill_enrolment();
    app.tap(Role::button, "登録する");
    CHECK(app.says("役所につながっていません。この端末はまだ登録されていません。"));
  }
  CHECK(app.find(Role::alert, "登録できませんでした") != nullptr);
  CHECK(app.node(Role::textbox, "端末の名前").field->value == "タブレット 3");
  app.online = true;
  app.write("登録コード", test::kCode);
  app.tap(Role::button, "登録する");
  CHECK(app.find(Role::button, "訪問を記録") != nullptr);
}

TEST_CASE("while the office is asked the form waits and says so") {
  OfficeApp app;
  app.fill_enrolment();
  const client::ui::Node button = app.node(Role::button, "登録する");
  app.screen->tap(button);
  CHECK(app.platform.asked.size() == 1);
  CHECK(app.find(Role::status, "登録しています") != nullptr);
  CHECK(app.is_disabled(app.node(Role::textbox, "登録コード")));
  app.settle();
  CHECK(app.find(Role::button, "訪問を記録") != nullptr);
}

TEST_CASE("a wrong PIN is told, waits grow, and the right one opens") {
  OfficeApp app;
  app.enrol();
  app.restart();
  CHECK(app.find(Role::heading, "PINを入力してください") != nullptr);
  CHECK(app.screen->focused() != nullptr);
  app.unlock("999999");
  CHECK(app.says("PINが違います。"));
  CHECK(app.node(Role::textbox, "PIN").field->value.empty());
  for (int i = 0; i < 3; ++i) app.unlock("999999");
  CHECK(app.says("30秒待ってから"));
  CHECK(app.is_disabled(app.node(Role::button, "開く")));
  app.platform.clock.advance_ms(31'000);
  app.wait(2);
  app.unlock();
  CHECK(app.find(Role::button, "訪問を記録") != nullptr);
}

TEST_CASE("after ten wrong PINs there is one way, and it asks first") {
  OfficeApp app;
  app.enrol();
  app.restart();
  for (int i = 0; i < 10; ++i) {
    app.unlock("999999");
    app.platform.clock.advance_ms(24LL * 3600 * 1000);
    app.wait(2);
  }
  CHECK(app.find(Role::alert, "これ以上PINを試せません") != nullptr);
  CHECK(app.find(Role::textbox, "PIN") == nullptr);
  app.tap(Role::button, "この端末から削除");
  CHECK(app.find(Role::dialog, "この端末から削除して登録し直しますか") != nullptr);
  app.tap(Role::button, "キャンセル");
  CHECK(app.find(Role::alert, "これ以上PINを試せません") != nullptr);
}

TEST_CASE("an office that took the device back is told as what it is") {
  OfficeApp app;
  app.enrol();
  app.revoked = true;
  app.tap(Role::button, "同期");
  app.tap(Role::button, "今すぐ同期");
  app.settle(1);
  CHECK(app.find(Role::heading, "この端末は失効しました") != nullptr);
  CHECK_FALSE(app.platform.files["vault"].content.has_value());
  app.tap(Role::button, "登録し直す");
  CHECK(app.find(Role::heading, "この端末を登録") != nullptr);
}

TEST_CASE("a device key of another device: what happened, what is safe, what to do") {
  OfficeApp app;
  app.enrol();
  app.platform.key = banso::Key{8};
  app.restart();
  CHECK(app.find(Role::heading, "この端末の鍵が見つかりません") != nullptr);
  CHECK(app.platform.files["vault"].content.has_value());
  app.platform.key = banso::Key{7};
  app.tap(Role::button, "もう一度試す");
  CHECK(app.find(Role::heading, "PINを入力してください") != nullptr);
}

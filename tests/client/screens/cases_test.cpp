// SPDX-License-Identifier: Apache-2.0
// Cases and notes, through the screens.
#include "tests/client/screens/office_app.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::ui::Role;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;

TEST_CASE("a new case, a note that is saved, and where it is safe") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
  CHECK(app.platform.location.starts_with("#/cases/"));
  CHECK(app.is_disabled(app.node(Role::button, "保存")));
  app.online = false;
  app.write("記録", "玄関先で10分。「夜は眠れている」とのこと。");
  app.tap(Role::button, "保存");
  CHECK(app.says("記録を保存しました"));
  CHECK(app.says("玄関先で10分。"));
  CHECK(app.says("この端末に保存"));
  CHECK(app.says("未同期 1"));
  CHECK(app.node(Role::textbox, "記録").field->value.empty());
  app.online = true;
  app.tap(Role::button, "同期");
  CHECK(app.find(Role::status, "未同期 1件") != nullptr);
  app.tap(Role::button, "今すぐ同期");
  CHECK(app.find(Role::status, "同期済") != nullptr);
  app.tap(Role::button, "ケース");
  app.tap(Role::button, "田中 一郎");
  CHECK(app.says("庁内に保存"));
}

TEST_CASE("what is typed is a draft after half a second, and outlives a reload") {
  OfficeApp app;
  app.enrol();
  app.new_case("髙橋 﨑子");
  app.write("記録", "インターホン越し。");
  CHECK(app.says("保存しています"));
  app.settle(1);
  CHECK(app.says("保存済み 9:00"));
  const std::string here = app.platform.location;
  app.restart(here);
  app.unlock();
  CHECK(app.find(Role::heading, "髙橋 﨑子") != nullptr);
  CHECK(app.node(Role::textbox, "記録").field->value == "インターホン越し。");
}

TEST_CASE("a field that is left in the moment of saving brings nothing back") {
  using namespace banso::client;
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.write("記録", "訪問。留守。");
  const std::string field = app.node(Role::textbox, "記録").key;
  app.screen->act(app.node(Role::button, "保存").key, Action::show);
  app.settle();
  const ui::Rect save = app.node(Role::button, "保存").rect;
  const auto point = [&](PointerPhase phase) {
    app.screen->app->handle(PointerEvent{phase, PointerKind::mouse, 1, save.x + 20, save.y + 20, 0,
                                         app.platform.now_s});
  };
  point(PointerPhase::down);
  app.settle();
  point(PointerPhase::up);
  app.platform.now_s += 0.02;
  CHECK(app.screen->app->frame(app.platform.now_s));
  app.screen->app->handle(FieldEvent{field, FieldPhase::blur, "訪問。留守。", 6, 6, false});
  app.settle(1);
  CHECK(app.says("記録を保存しました"));
  CHECK(app.node(Role::textbox, "記録").field->value.empty());
}

TEST_CASE("a case needs no name") {
  OfficeApp app;
  app.enrol();
  app.new_case("");
  CHECK(app.find(Role::heading, "名前のないケース") != nullptr);
}

TEST_CASE("a case cannot be opened before the office has said who works here; nothing is lost") {
  OfficeApp app;
  app.fill_enrolment();
  app.screen->tap(app.node(Role::button, "登録する"));
  app.platform.answer(200, "application/json",
                      R"({"device":")" + app.worker.id.hex() + R"(","worker":")" +
                          app.worker.worker.hex() + R"(","token":"t","office_name":"朝日野市"})");
  app.online = false;
  app.settle();
  app.new_case("田中 一郎");
  CHECK(app.says("あなたの職員情報がまだ届いていません。"));
  CHECK(app.node(Role::textbox, "名前").field->value == "田中 一郎");
}

TEST_CASE("cases are found while one types: by name, reading and words of a note") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.write("記録", "猫が二十匹いる。");
  app.tap(Role::button, "保存");
  app.new_case("髙橋 﨑子");
  app.settle(2);
  const auto shown = [&](const std::string& name) {
    return app.find(Role::button, name) != nullptr;
  };
  CHECK(shown("田中 一郎"));
  CHECK(shown("髙橋 﨑子"));
  app.write("名前・カナ・記録の言葉でさがす", "高橋");
  CHECK(shown("髙橋 﨑子"));
  CHECK_FALSE(shown("田中 一郎"));
  app.write("名前・カナ・記録の言葉でさがす", "猫");
  CHECK(shown("田中 一郎"));
  CHECK_FALSE(shown("髙橋 﨑子"));
  app.write("名前・カナ・記録の言葉でさがす", "犬");
  CHECK(app.says("見つかりませんでした"));
  app.tap(Role::button, "消去");
  CHECK(shown("髙橋 﨑子"));
}

TEST_CASE("a tablet shows list and case side by side, a phone one in front of the other") {
  SUBCASE("tablet") {
    OfficeApp app(kTablet);
    app.enrol();
    app.new_case("田中 一郎");
    CHECK(app.find(Role::list, "ケース") != nullptr);
    CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
  }
  SUBCASE("phone") {
    OfficeApp app(kPhone);
    app.enrol();
    app.new_case("田中 一郎");
    CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
    CHECK(app.find(Role::list, "ケース") == nullptr);
    app.tap(Role::button, "戻る");
    CHECK(app.find(Role::list, "ケース") != nullptr);
    CHECK(app.platform.location == "#/cases");
    app.tap(Role::button, "田中 一郎");
    app.tap(Role::button, "ケース");
    CHECK(app.find(Role::list, "ケース") != nullptr);
  }
}

TEST_CASE("a link to a case that is not here says so") {
  OfficeApp app;
  app.enrol();
  app.screen->app->set_location("#/cases/" + std::string(32, 'a'));
  app.settle();
  CHECK(app.says("このケースはこの端末にありません"));
}

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
  app.tap(Role::button, "訪問を記録");
  CHECK(app.is_disabled(app.node(Role::button, "確定")));
  app.online = false;
  app.write("記録", "玄関先で10分。「夜は眠れている」とのこと。");
  app.finalise();
  CHECK(app.says("記録を確定しました"));
  CHECK(app.says("玄関先で10分。"));
  CHECK(app.says("この端末に保存"));
  CHECK(app.says("未同期 1"));
  CHECK(app.find(Role::textbox, "記録") == nullptr);
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
  app.begin_note("インターホン越し。");
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
  app.begin_note("訪問。");
  app.finalise();
  app.begin_note("訪問。留守。");
  const std::string field = app.node(Role::textbox, "記録").key;
  app.screen->act(app.node(Role::button, "確定").key, Action::show);
  app.settle();
  const ui::Rect save = app.node(Role::button, "確定").rect;
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
  CHECK(app.says("記録を確定しました"));
  CHECK(app.says("訪問。留守。"));
  CHECK(app.find(Role::list, "書きかけの記録") == nullptr);
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
  app.begin_note("猫が二十匹いる。");
  app.finalise();
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

TEST_CASE("somebody with the same name is told while one types, and is opened or passed over") {
  OfficeApp app;
  app.enrol();
  app.new_case("髙橋 﨑子");
  app.settle(1);
  app.tap(Role::button, "新しいケース");
  app.write("名前", "高橋崎子");
  CHECK(app.says("同じ人かもしれません: 髙橋 﨑子"));
  app.tap(Role::button, "別の人です");
  CHECK_FALSE(app.says("同じ人かもしれません"));
  app.tap(Role::button, "閉じる");
  app.tap(Role::button, "新しいケース");
  app.write("名前", "髙橋﨑子");
  app.write("フリガナ", "タカハシ");
  app.tap(Role::button, "閉じる");
}

TEST_CASE("a new case takes what is known: telephone, address, what it is about") {
  OfficeApp app;
  app.enrol();
  app.tap(Role::button, "ケース");
  app.tap(Role::button, "新しいケース");
  app.write("電話番号", "090-1111-2222");
  app.write("住所", "北町2-14");
  app.write("主訴", "眠れない。");
  app.tap(Role::combobox, "相談経路");
  app.tap(Role::option, "家族");
  app.tap(Role::button, "作成する");
  CHECK(app.find(Role::heading, "名前のないケース") != nullptr);
  CHECK(app.says("眠れない。"));
  app.tap(Role::tab, "世帯・関係者");
  CHECK(app.says("090-1111-2222"));
}

TEST_CASE("the list is narrowed, says how many are shown, and stays so while a case is open") {
  OfficeApp app(kPhone);
  app.enrol();
  app.new_case("田中 一郎");
  app.tap(Role::button, "戻る");
  app.new_case("髙橋 﨑子");
  app.begin_note("玄関先で話した。");
  app.finalise();
  app.tap(Role::button, "ケース");
  app.settle(1);
  CHECK(app.says("2件"));
  app.tap(Role::checkbox, "自分の担当");
  CHECK(app.says("2件"));
  app.tap(Role::button, "絞り込みと並び順");
  app.tap(Role::radio, "30日以上");
  app.tap(Role::radio, "会っていない順");
  app.tap(Role::button, "1件を表示");
  CHECK(app.says("2件中1件"));
  CHECK(app.find(Role::button, "田中 一郎") != nullptr);
  CHECK(app.find(Role::button, "髙橋 﨑子") == nullptr);
  app.tap(Role::button, "田中 一郎");
  app.tap(Role::button, "戻る");
  CHECK(app.says("2件中1件"));
  app.tap(Role::checkbox, "リスク・注意あり");
  CHECK(app.says("条件に合うケースはありません"));
  app.tap(Role::button, "条件をすべて外す");
  CHECK(app.find(Role::button, "髙橋 﨑子") != nullptr);
}

TEST_CASE("what is found by the words of a note says so, with the day") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note("玄関に入れてもらえた。猫が二十匹いる。");
  app.finalise();
  app.settle(2);
  app.write("名前・カナ・記録の言葉でさがす", "猫");
  CHECK(app.says("猫が二十匹いる。"));
  const auto& row = app.node(Role::button, "田中 一郎");
  CHECK(row.name.find("玄関") == std::string::npos);
}

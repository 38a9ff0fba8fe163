// SPDX-License-Identifier: Apache-2.0
// One case through its screen: its parts in the address, records in their form, tasks, history.
#include "client/casework/reading.h"
#include "tests/client/screens/colleague.h"
#include "tests/client/screens/office_app.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::ui::Node;
using banso::client::ui::Role;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;

namespace {

void open_part(OfficeApp& app, const char* part) { app.tap(Role::tab, part); }

void choose(OfficeApp& app, const char* field, const char* option) {
  app.tap(Role::combobox, field);
  app.tap(Role::option, option);
}

}  // namespace

TEST_CASE("the parts of a case stand in the address, and survive a reload") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  const std::string here = app.platform.location;
  for (const auto& [name, step] :
       {std::pair("経過", "/course"), std::pair("世帯・関係者", "/people"),
        std::pair("項目", "/facts"), std::pair("支援", "/support"), std::pair("概要", "")}) {
    open_part(app, name);
    CHECK(app.platform.location == here + step);
    CHECK(app.find(Role::tabpanel, name) != nullptr);
    CHECK(app.find(Role::button, "訪問を記録") != nullptr);
    CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
  }
  open_part(app, "支援");
  app.restart(app.platform.location);
  app.unlock();
  CHECK(app.find(Role::tabpanel, "支援") != nullptr);
}

TEST_CASE("a person is corrected in the form, its history says how, and undo takes it back") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  open_part(app, "世帯・関係者");
  const auto open_person = [&] {
    for (const Node& node : app.screen->nodes()) {
      if (node.role == Role::button && node.name.starts_with("田中 一郎") &&
          node.key.find("/panel/") != std::string::npos) {
        const std::string key = node.key;
        app.screen->tap(*app.screen->app->semantics().find(key));
        app.settle();
        return;
      }
    }
    FAIL("the person is not listed");
  };
  open_person();
  CHECK(app.node(Role::textbox, "氏名").field->value == "田中 一郎");
  CHECK(app.is_disabled(app.node(Role::button, "保存")));
  app.write("氏名", "田中 市郎");
  app.write("呼ばれたい名前", "いっちゃん");
  app.tap(Role::button, "保存");
  CHECK(app.says("保存しました"));
  CHECK(app.find(Role::heading, "田中 市郎") != nullptr);
  CHECK(app.find(Role::textbox, "氏名") == nullptr);
  app.tap(Role::button, "元に戻す");
  CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
  open_person();
  app.tap(Role::button, "氏名の履歴");
  CHECK(app.says("田中 一郎 → 田中 市郎"));
  CHECK(app.says("田中 市郎 → 田中 一郎"));
}

TEST_CASE("what was begun in a form is kept when the device locks, and offered again") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  open_part(app, "支援");
  app.tap(Role::button, "予定・タスクを追加");
  app.write("件名", "受診に同行");
  app.settle(1);
  const std::string here = app.platform.location;
  app.restart(here);
  app.unlock();
  app.tap(Role::button, "予定・タスクを追加");
  CHECK(app.says("書きかけの内容を表示しています"));
  CHECK(app.node(Role::textbox, "件名").field->value == "受診に同行");
  app.tap(Role::button, "書きかけを捨てる");
  CHECK(app.node(Role::textbox, "件名").field->value.empty());
  app.tap(Role::button, "閉じる");
  CHECK(app.find(Role::textbox, "件名") == nullptr);
}

TEST_CASE("a task is added by the form, done with one tap, and undone") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  open_part(app, "支援");
  app.tap(Role::button, "予定・タスクを追加");
  app.tap(Role::button, "保存");
  CHECK(app.says("入力してください。"));
  app.write("件名", "受診に同行");
  app.tap(Role::button, "保存");
  CHECK(app.find(Role::button, "受診に同行") != nullptr);
  app.tap(Role::button, "完了にする: 受診に同行");
  CHECK(app.says("「受診に同行」を完了にしました"));
  CHECK(app.find(Role::button, "完了にする: 受診に同行") == nullptr);
  app.tap(Role::button, "元に戻す");
  CHECK(app.find(Role::button, "完了にする: 受診に同行") != nullptr);
  open_part(app, "概要");
  CHECK(app.find(Role::button, "完了にする: 受診に同行") != nullptr);
}

TEST_CASE("a caution stands in front of everything, and is written in the sheet of safety") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.tap(Role::button, "安全とリスク");
  app.tap(Role::button, "訪問時の注意を追加");
  CHECK(app.says("担当者だけに見えます。"));
  app.tap(Role::checkbox, "2人訪問");
  app.write("内容", "犬がいる。");
  app.tap(Role::button, "保存");
  app.tap(Role::button, "閉じる");
  CHECK(app.find(Role::status, "訪問時の注意: 2人訪問") != nullptr);
  app.tap(Role::button, "ケース");
  CHECK(app.says("注意"));
}

TEST_CASE("the facts of a case are edited by section; what belongs to a set is chips") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  open_part(app, "概要");
  app.tap(Role::button, "主訴・要点を追加");
  CHECK(app.find(Role::combobox, "支援段階") == nullptr);
  app.write("主訴", "近隣から、夜に声がするとの相談。");
  app.tap(Role::button, "保存");
  CHECK(app.says("近隣から、夜に声がするとの相談。"));
  open_part(app, "項目");
  std::string direction;
  for (const Node& node : app.screen->nodes()) {
    if (node.role == Role::button && node.description == "支援の方針を編集") direction = node.key;
  }
  REQUIRE(!direction.empty());
  app.screen->act(direction, client::Action::show);
  app.screen->tap(*app.screen->app->semantics().find(direction));
  app.settle();
  app.tap(Role::checkbox, "孤独孤立");
  choose(app, "関係性", "関係構築中");
  app.tap(Role::button, "保存");
  CHECK(app.says("孤独孤立"));
  CHECK(app.says("関係構築中"));
  app.tap(Role::button, "分野横断テーマの履歴");
  CHECK(app.says("追加: 孤独孤立"));
}

TEST_CASE("notes are narrowed by how and when; the rest comes back") {
  OfficeApp app(kPhone);
  app.enrol();
  app.new_case("田中 一郎");
  for (const char* words : {"玄関先で話した。", "今日は留守。"}) {
    app.begin_note(words);
    app.finalise();
  }
  open_part(app, "経過");
  CHECK(app.says("2件"));
  CHECK(app.says("玄関先で話した。"));
  CHECK(app.says("今日は留守。"));
  choose(app, "期間", "3か月以内");
  CHECK(app.says("2件中2件"));
  CHECK(app.says("玄関先で話した。"));
}

TEST_CASE(
    "what two people wrote differently is marked on the case and on the field, and leads on") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  const RecordId of_case = test::case_in(app.platform.location);
  test::Colleague other(app, test::Colleague::SameWorker{});
  other.take();
  app.online = false;
  open_part(app, "項目");
  std::string direction;
  for (const Node& node : app.screen->nodes()) {
    if (node.role == Role::button && node.description == "支援の方針を編集") direction = node.key;
  }
  REQUIRE(!direction.empty());
  app.screen->act(direction, client::Action::show);
  app.screen->tap(*app.screen->app->semantics().find(direction));
  app.settle();
  choose(app, "関係性", "関係構築中");
  app.tap(Role::button, "保存");
  other.write(of_case, {{"case", of_case, {{"relation_status", Value("continuing"), {}}}}});
  app.online = true;
  app.tap(Role::button, "同期");
  app.tap(Role::button, "今すぐ同期");
  app.tap(Role::button, "ケース");
  app.tap(Role::button, "田中 一郎");
  CHECK(app.find(Role::button, "確認が必要 1件") != nullptr);
  open_part(app, "項目");
  app.tap(Role::button, "関係性: 確認が必要");
  CHECK(app.platform.location == "#/confirm/" + of_case.hex());
}

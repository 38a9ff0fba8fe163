// SPDX-License-Identifier: Apache-2.0
// Writing notes, through the screens.
#include "tests/client/screens/office_app.h"
#include "tests/support/doctest.h"

using namespace banso;
using namespace banso::client;
using banso::client::ui::Role;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;

namespace {

// Counts what a person presses.
struct Hand {
  OfficeApp& app;
  int taps = 0;
  void tap(Role role, const std::string& name) {
    ++taps;
    app.tap(role, name);
  }
};

std::string text_in(OfficeApp& app, const std::string& field) {
  return app.node(Role::textbox, field).field->value;
}

// A case with a note that is final, and what is told once behind it.
void write_first_note(OfficeApp& app, const std::string& text) {
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note(text);
  app.finalise();
}

}  // namespace

TEST_CASE("a short contact takes three presses and what is typed") {
  for (const Viewport viewport : {kTablet, kPhone}) {
    OfficeApp app(viewport);
    write_first_note(app, "はじめての訪問。");
    Hand hand = {app};
    hand.tap(Role::button, "訪問を記録");
    CHECK(app.find(Role::button, "今日 9:00 訪問") != nullptr);
    // The keyboard writes into it at once.
    REQUIRE(app.screen->focused() != nullptr);
    CHECK(app.screen->focused()->name == "記録");
    app.write("記録", "玄関先で10分。変わりない。");
    hand.tap(Role::radio, "面会");
    hand.tap(Role::button, "確定");
    CHECK(hand.taps == 3);
    CHECK(app.says("記録を確定しました"));
    CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
    CHECK(app.says("玄関先で10分。変わりない。"));
    CHECK(app.says("訪問 ・ 面会"));
  }
}

TEST_CASE("the first time on a device, finalising says what it means and who will read it") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note("訪問。");
  app.tap(Role::button, "確定");
  CHECK(app.find(Role::dialog, "確定すると変えられません") != nullptr);
  CHECK(app.says("読む人"));
  app.tap(Role::button, "閉じる");
  CHECK(text_in(app, "記録") == "訪問。");
  app.tap(Role::button, "確定");
  app.tap(Role::button, "確定する");
  CHECK(app.says("記録を確定しました"));
  app.begin_note("電話。");
  app.tap(Role::button, "確定");
  CHECK(app.find(Role::dialog, "確定すると変えられません") == nullptr);
  CHECK(app.says("電話。"));
}

TEST_CASE("several notes are written side by side, each at its own address") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note("一つ目の下書き。");
  const std::string first = app.platform.location;
  CHECK(first.find("/note/") != std::string::npos);
  app.tap(Role::button, "戻る");
  CHECK(app.find(Role::list, "書きかけの記録") != nullptr);
  app.begin_note("二つ目の下書き。");
  CHECK(app.platform.location != first);
  app.settle(1);
  app.restart(first);
  app.unlock();
  CHECK(text_in(app, "記録") == "一つ目の下書き。");
  app.tap(Role::button, "戻る");
  CHECK(app.says("二つ目の下書き。"));
  app.tap(Role::button, "今日 9:00 訪問 二つ目");
  CHECK(text_in(app, "記録") == "二つ目の下書き。");
  app.finalise();
  CHECK(app.says("一つ目の下書き。"));
  app.tap(Role::button, "今日 9:00 訪問 一つ目");
  app.finalise();
  CHECK(app.find(Role::list, "書きかけの記録") == nullptr);
}

TEST_CASE("a draft is deleted at once, and comes back by undo") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note("消してみる。");
  app.tap(Role::button, "下書きを消す");
  CHECK(app.find(Role::list, "書きかけの記録") == nullptr);
  CHECK(app.says("下書きを消しました"));
  app.tap(Role::button, "元に戻す");
  CHECK(text_in(app, "記録") == "消してみる。");
}

TEST_CASE("phrases go to the end of the text, and are taken back") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note("玄関先で話す。");
  app.tap(Role::button, "睡眠良好");
  app.tap(Role::button, "服薬中");
  CHECK(text_in(app, "記録") == "玄関先で話す。眠れている。服薬は続いている。");
  app.tap(Role::button, "元に戻す");
  CHECK(text_in(app, "記録") == "玄関先で話す。眠れている。");
  app.settle(1);
  const std::string here = app.platform.location;
  app.restart(here);
  app.unlock();
  CHECK(text_in(app, "記録") == "玄関先で話す。眠れている。");
}

TEST_CASE("written as F-SOAIP with speakers, what was agreed becomes a task") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  app.begin_note("焦点になる。");
  app.tap(Role::button, "書き方");
  app.tap(Role::radio, "F-SOAIP");
  CHECK(text_in(app, "F 焦点") == "焦点になる。");
  app.write("S 主観", "「夜は眠れている」");
  app.tap(Role::radio, "本人");
  app.write("A 判断", "落ち着いている。");
  app.tap(Role::button, "約束");
  app.write("約束したこと", "来週も来る");
  app.finalise();
  CHECK(app.says("S 主観（本人）"));
  CHECK(app.says("約束: 来週も来る"));
  CHECK(app.says("落ち着いている。"));
}

TEST_CASE("an addendum and a correction stand below the note, which stays as it is") {
  OfficeApp app;
  write_first_note(app, "残薬は2錠。");
  app.tap(Role::button, "記録を開く");
  CHECK(app.find(Role::textbox, "記録") == nullptr);
  app.tap(Role::button, "追記する");
  app.write("追記の内容", "夕方に電話あり。");
  app.settle(1);
  // It is a draft, too.
  const std::string here = app.platform.location;
  app.restart(here);
  app.unlock();
  CHECK(text_in(app, "追記の内容") == "夕方に電話あり。");
  app.tap(Role::button, "追記を確定");
  CHECK(app.says("追記しました"));
  app.tap(Role::button, "訂正する");
  app.write("正しい内容", "4錠だった。");
  CHECK(app.is_disabled(app.node(Role::button, "訂正を確定")));
  app.write("訂正の理由", "数え直した");
  app.tap(Role::button, "訂正を確定");
  app.tap(Role::button, "戻る");
  for (const char* words : {"残薬は2錠。", "夕方に電話あり。", "数え直した", "4錠だった。"}) {
    CAPTURE(words);
    CHECK(app.says(words));
  }
}

TEST_CASE("misfiled: the note moves to the right person, and only a stub stays") {
  OfficeApp app;
  app.enrol();
  app.new_case("髙橋 﨑子");
  app.new_case("田中 一郎");
  app.begin_note("猫が二十匹いる。");
  app.finalise();
  app.tap(Role::button, "記録を開く");
  app.tap(Role::button, "別の人の記録だった");
  app.settle(2);
  app.write("正しい人をさがす", "高橋");
  app.tap(Role::button, "髙橋 﨑子");
  CHECK(app.says("移すと元に戻せません。"));
  app.tap(Role::button, "移す");
  CHECK(app.says("「髙橋 﨑子」の記録へ移しました"));
  CHECK(app.says("誤記載のため移動"));
  CHECK_FALSE(app.says("猫が二十匹いる。"));
  app.tap(Role::button, "戻る");
  CHECK_FALSE(app.says("猫が二十匹いる。"));
  CHECK(app.says("誤記載のため移動"));
  app.settle(2);
  if (app.find(Role::textbox, "名前・カナ・記録の言葉でさがす") == nullptr) {
    app.tap(Role::button, "ケース");
  }
  app.write("名前・カナ・記録の言葉でさがす", "猫");
  CHECK(app.find(Role::button, "髙橋 﨑子") != nullptr);
  CHECK(app.find(Role::button, "田中 一郎") == nullptr);
}

TEST_CASE("an address of a note that is not here leads to its case") {
  OfficeApp app;
  app.enrol();
  app.new_case("田中 一郎");
  const std::string here = app.platform.location;
  app.screen->app->set_location(here + "/note/" + std::string(32, 'a'));
  app.settle();
  CHECK(app.find(Role::heading, "田中 一郎") != nullptr);
  CHECK(app.find(Role::button, "訪問を記録") != nullptr);
}

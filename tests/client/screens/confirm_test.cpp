// SPDX-License-Identifier: Apache-2.0
// 確認が必要: what two devices wrote against each other at a real office, settled on the screen.
#include "client/ui/theme.h"
#include "tests/client/screens/colleague.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::ui::Node;
using banso::client::ui::Role;
using banso::test::case_in;
using banso::test::Colleague;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;

namespace {

// The app's worker has another device, and 谷口 has the same case: both write the same.
struct Office {
  explicit Office(client::Viewport viewport = kTablet, int percent = 100,
                  const std::string& language = "ja")
      : app(viewport, {}, percent, language),
        own(app, Colleague::SameWorker{}),
        colleague(app, "谷口") {}
  void begin() {
    app.enrol();
    app.new_case("山下 花子");
    of_case = case_in(app.platform.location);
    own.take();
    person = own.person();
    colleague.join(own, of_case);
  }
  // Both replace what stands there.
  void both_write(const char* kind, const RecordId& record, const char* path, Value one,
                  Value other) {
    std::vector<ChangeId> seen;
    for (const auto& write : own.written(record, path)) seen.push_back(write.change);
    colleague.take();
    own.write(of_case, {{kind, record, {{path, std::move(one), seen}}}});
    colleague.write(of_case, {{kind, record, {{path, std::move(other), seen}}}});
  }
  void occupations() {
    both_write("person", person, "occupation", Value("会社員"), Value("休職中"));
  }
  void summaries() {
    both_write("case", of_case, "summary", Value("夜は眠れている。母と同居。"),
               Value("夜は眠れていない。母と同居。"));
  }
  void sync() {
    app.tap(Role::button, "同期");
    app.tap(Role::button, "今すぐ同期");
  }
  void look() {
    sync();
    app.tap(Role::button, "確認");
  }
  // The button of that name within the group of that name.
  const Node& within(const std::string& group, const std::string& button) const {
    const auto& tree = app.screen->app->semantics();
    for (const Node& node : app.screen->nodes()) {
      if (node.role != Role::button || node.name != button) continue;
      for (const Node* up = tree.find(node.parent); up != nullptr; up = tree.find(up->parent)) {
        if (up->role == Role::group && up->name.find(group) != std::string::npos) return node;
      }
    }
    FAIL("no " << button << " in " << group);
    return app.screen->nodes().front();
  }
  void press(const std::string& group, const std::string& button) {
    const std::string key = within(group, button).key;
    app.screen->act(key, client::Action::show);
    app.settle();
    app.screen->tap(*app.screen->app->semantics().find(key));
    app.settle();
  }

  OfficeApp app;
  Colleague own;
  Colleague colleague;
  RecordId of_case;
  RecordId person;
};

std::string count_of(const OfficeApp& app) { return app.node(Role::button, "確認").description; }

constexpr const char* kOccupation = "職業・所属が2か所で変わっています";
constexpr const char* kSummary = "要点が2か所で変わっています";

}  // namespace

TEST_CASE("two cards, one is taken, taken back, and the other one is taken") {
  Office office;
  office.begin();
  office.occupations();
  OfficeApp& app = office.app;
  office.sync();
  CHECK(count_of(app) == "1");
  app.tap(Role::button, "確認");
  CHECK(app.platform.location == "#/confirm");
  CHECK(app.find(Role::heading, "山下 花子") != nullptr);
  CHECK(app.find(Role::group, kOccupation) != nullptr);
  CHECK(app.says("対象者・家族: 山下 花子"));
  CHECK(app.says("前は空欄でした"));
  CHECK(app.says("職員 ・ "));
  CHECK(app.says("谷口 ・ "));
  CHECK(app.says("いま表示中"));
  office.press("谷口", "こちらにする");
  CHECK(app.says("職業・所属を決めました。"));
  CHECK(app.find(Role::group, "確認が必要なものはありません") != nullptr);
  CHECK(count_of(app).empty());
  CHECK(office.colleague.written(office.person, "occupation").back().value == Value("休職中"));

  app.tap(Role::button, "元に戻す");
  CHECK(app.find(Role::group, kOccupation) != nullptr);
  CHECK(count_of(app) == "1");
  CHECK(app.says("谷口 ・ "));
  office.press("職員", "こちらにする");
  CHECK(count_of(app).empty());
  CHECK(office.colleague.written(office.person, "occupation").back().value == Value("会社員"));
}

TEST_CASE("long texts by sentence; written anew from what is shown") {
  Office office;
  office.begin();
  office.summaries();
  OfficeApp& app = office.app;
  office.look();
  CHECK(app.find(Role::group, kSummary) != nullptr);
  CHECK(app.says("こちらだけの文: 夜は眠れている。"));
  CHECK(app.says("こちらだけの文: 夜は眠れていない。"));
  CHECK_FALSE(app.says("こちらだけの文: 母と同居。"));
  office.press(kSummary, "書き直す");
  CHECK(app.find(Role::dialog, "要点を書き直す") != nullptr);
  const std::string value = app.node(Role::textbox, "要点").field->value;
  CHECK((value == "夜は眠れている。母と同居。" || value == "夜は眠れていない。母と同居。"));
  app.write("要点", "眠れる夜と眠れない夜がある。母と同居。");
  app.tap(Role::button, "保存");
  CHECK(app.find(Role::dialog, "要点を書き直す") == nullptr);
  CHECK(app.find(Role::group, "確認が必要なものはありません") != nullptr);
  CHECK(office.colleague.written(office.of_case, "summary").back().value ==
        Value("眠れる夜と眠れない夜がある。母と同居。"));
}

TEST_CASE("both texts are kept, each under its author's name") {
  Office office;
  office.begin();
  office.summaries();
  office.look();
  office.press(kSummary, "両方残す");
  CHECK(office.app.says("両方を残しました。"));
  const Value kept = office.colleague.written(office.of_case, "summary").back().value;
  REQUIRE(kept.text() != nullptr);
  CHECK(kept.text()->find("（谷口）\n夜は眠れていない。母と同居。") != std::string::npos);
  CHECK(kept.text()->find("（職員）\n夜は眠れている。母と同居。") != std::string::npos);
}

TEST_CASE("what somebody else settles while it is on the screen is told, with the result") {
  Office office;
  office.begin();
  office.occupations();
  office.summaries();
  OfficeApp& app = office.app;
  office.look();
  CHECK(count_of(app) == "2");
  std::vector<ChangeId> seen;
  for (const auto& write : office.colleague.written(office.person, "occupation")) {
    seen.push_back(write.change);
  }
  office.colleague.write(office.of_case,
                         {{"person", office.person, {{"occupation", Value("無職"), seen}}}});
  // The choice is sent, and the answer brings hers.
  office.press(kSummary, "両方残す");
  CHECK(app.find(Role::group, kOccupation) == nullptr);
  CHECK(app.find(Role::status, "職業・所属はもう決まっています") != nullptr);
  CHECK(app.says("谷口が"));
  CHECK(app.says("「無職」に決めました。"));
  app.tap(Role::button, "わかりました");
  CHECK(app.find(Role::status, "職業・所属はもう決まっています") == nullptr);
}

TEST_CASE("a telephone number is written anew part by part; what is not shown stays") {
  Office office;
  office.begin();
  const auto phone = [](const char* number) {
    return Value(ValueMap{{"use", "mobile"}, {"number", number}, {"may_call", true}});
  };
  office.both_write("person", office.person, "phones/1", phone("090-1111"), phone("090-2222"));
  office.look();
  office.press("電話番号が2か所で変わっています", "書き直す");
  OfficeApp& app = office.app;
  CHECK(app.find(Role::dialog, "電話番号を書き直す") != nullptr);
  app.write("番号・宛先", "090-3333");
  app.tap(Role::radio, "いいえ");
  app.tap(Role::button, "保存");
  const Value written = office.colleague.written(office.person, "phones/1").back().value;
  REQUIRE(written.find("number") != nullptr);
  CHECK(*written.find("number") == Value("090-3333"));
  CHECK(*written.find("use") == Value("mobile"));
  CHECK(*written.find("may_call") == Value(false));
}

TEST_CASE("the safer value counts meanwhile, and it is said why") {
  Office office;
  office.begin();
  office.both_write("person", office.person, "contact_ban", Value(true), Value(false));
  OfficeApp& app = office.app;
  office.look();
  CHECK(app.find(Role::group, "決まるまで、安全な方が有効です") != nullptr);
  CHECK(app.says("連絡しない扱いになります。"));
  CHECK(app.says("いま有効"));
}

TEST_CASE("a link to one record's, after a reload and the PIN, on a phone") {
  Office office(kPhone);
  office.begin();
  office.occupations();
  office.summaries();
  office.sync();
  OfficeApp& app = office.app;
  const std::string link = "#/confirm/" + office.person.hex();
  app.restart(link);
  app.unlock();
  CHECK(app.find(Role::group, kOccupation) != nullptr);
  CHECK(app.find(Role::group, kSummary) == nullptr);
  app.tap(Role::button, "すべて表示");
  CHECK(app.find(Role::group, kSummary) != nullptr);
  app.tap(Role::button, "ケースを開く");
  CHECK(app.platform.location == "#/cases/" + office.of_case.hex());
}

TEST_CASE("by keyboard alone") {
  Office office;
  office.begin();
  office.occupations();
  office.look();
  OfficeApp& app = office.app;
  bool found = false;
  for (int i = 0; i < 30 && !found; ++i) {
    app.screen->press(client::Key::tab);
    const Node* const focused = app.screen->focused();
    found =
        focused != nullptr && focused->name == "こちらにする" && focused->description == "休職中";
  }
  REQUIRE(found);
  app.screen->press(client::Key::enter);
  app.settle();
  CHECK(office.colleague.written(office.person, "occupation").back().value == Value("休職中"));
}

TEST_CASE("nothing is cut and everything can be pressed, at both sizes and 150 %") {
  for (const client::Viewport viewport : {kTablet, kPhone}) {
    Office office(viewport, 150);
    office.begin();
    office.occupations();
    office.summaries();
    office.both_write("person", office.person, "contact_ban", Value(true), Value(false));
    office.look();
    CHECK(office.app.screen->audit_findings() == 0);
    for (const Node& node : office.app.screen->nodes()) {
      if ((node.states & client::ui::kFocusable) == 0) continue;
      CAPTURE(node.key);
      CHECK_FALSE(node.name.empty());
      CHECK(node.rect.height >= client::ui::kTarget);
    }
    office.press(kSummary, "書き直す");
    CHECK(office.app.screen->audit_findings() == 0);
  }
}

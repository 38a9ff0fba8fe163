// SPDX-License-Identifier: Apache-2.0
// The screens of cases at both sizes, two text sizes and in both languages: what can be touched is
// large enough and has a name, everything stands inside of what holds it, no word is cut.
#include "client/ui/audit.h"
#include "tests/client/screens/office_app.h"
#include "tests/client/screens/screen_checks.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::Viewport;
using banso::client::ui::Node;
using banso::client::ui::Role;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;
namespace audit = banso::client::ui::audit;

namespace {

void check_whole_words(const OfficeApp& app, const char* where) {
  CAPTURE(where);
  for (const audit::CutWords& cut : audit::cut_words()) {
    CAPTURE(cut.words);
    CHECK(cut.cut == audit::Cut::shortened);  // of a row, which opens
  }
  test::check_screen(app, where);
}

// Presses what has this name in the part of the case that is shown.
void tap_within(OfficeApp& app, Role role, const std::string& name) {
  for (const Node& node : app.screen->nodes()) {
    if (node.role != role || !node.name.starts_with(name)) continue;
    if (node.key.find("/panel/") == std::string::npos) continue;
    const std::string key = node.key;
    app.screen->act(key, client::Action::show);
    app.screen->tap(*app.screen->app->semantics().find(key));
    app.settle();
    return;
  }
  FAIL("nothing has this name");
}

void walk(OfficeApp& app, bool japanese) {
  const auto word = [&](const char* ja, const char* en) { return japanese ? ja : en; };
  // The sheet that lies above the others.
  const auto close = [&] {
    std::string key;
    for (const Node& node : app.screen->nodes()) {
      if (node.role == Role::button && node.name == word("閉じる", "Close")) key = node.key;
    }
    REQUIRE(!key.empty());
    app.screen->tap(*app.screen->app->semantics().find(key));
    app.settle();
  };
  app.tap(Role::button, word("ケース", "Cases"));
  app.tap(Role::button, word("新しいケース", "New case"));
  app.write(word("名前", "Name"), "田中 一郎");
  app.write(word("主訴", "Presenting problem"), "近隣から、夜に声がするとの相談。");
  app.tap(Role::button, word("作成する", "Create"));
  check_whole_words(app, "overview");
  app.tap(Role::button, word("安全とリスク", "Safety and risk"));
  check_whole_words(app, "safety");
  app.tap(Role::button, word("リスクを追加", "Add: Risk"));
  check_whole_words(app, "risk");
  close();
  close();
  for (const char* part : {word("経過", "Course"), word("世帯・関係者", "People"),
                           word("項目", "Facts"), word("支援", "Support")}) {
    app.tap(Role::tab, part);
    check_whole_words(app, part);
  }
  for (const char* kind :
       {word("予定・タスクを追加", "Add: Task"), word("同意を追加", "Add: Consent"),
        word("受診・治療を追加", "Add: Treatment"), word("ケース担当を追加", "Add: Assignment")}) {
    app.tap(Role::button, kind);
    check_whole_words(app, kind);
    close();
  }
  app.tap(Role::tab, word("世帯・関係者", "People"));
  tap_within(app, Role::button, "田中 一郎");
  app.tap(Role::button, word("連絡先を追加", "Add: Phones"));
  app.tap(Role::button, word("通称・旧姓を追加", "Add: Aliases"));
  check_whole_words(app, "person");
  app.tap(Role::button, word("氏名の履歴", "History: Name"));
  check_whole_words(app, "history");
  close();
  close();
  if (app.find(Role::button, word("新しいケース", "New case")) == nullptr) {
    app.tap(Role::button, word("戻る", "Back"));
  }
  app.tap(Role::button, word("絞り込みと並び順", "Filter and order"));
  check_whole_words(app, "filter");
  app.tap(Role::checkbox, word("モニタリング", "Monitoring"));
  app.tap(Role::button, word("0件を表示", "Show 0 cases"));
  check_whole_words(app, "no case fits");
  app.tap(Role::button, word("条件をすべて外す", "Remove all conditions"));
  app.tap(Role::button, word("新しいケース", "New case"));
  app.write(word("名前", "Name"), "田中一郎");
  check_whole_words(app, "perhaps the same person");
}

struct Watched {
  Watched() { audit::watch_words(true); }
  ~Watched() { audit::watch_words(false); }
};

}  // namespace

TEST_CASE("the screens of cases, both sizes, 100 and 150 %") {
  const Watched watched;
  for (const Viewport viewport : {kTablet, kPhone}) {
    for (const int percent : {100, 150}) {
      CAPTURE(viewport.width);
      CAPTURE(percent);
      OfficeApp app(viewport, {}, percent);
      app.enrol();
      walk(app, true);
    }
  }
}

TEST_CASE("the screens of cases in English") {
  const Watched watched;
  OfficeApp app(kPhone, {}, 150, "en");
  app.write("Enrolment code", test::kCode);
  app.write("Name of the device", "Tablet 3");
  app.write("PIN", test::kPin);
  app.write("PIN (once more)", test::kPin);
  app.tap(Role::button, "Enrol");
  walk(app, false);
}

// SPDX-License-Identifier: Apache-2.0
// 今日, and the way from it to everything else.
#include "tests/client/screens/colleague.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::ui::Role;
using banso::test::case_in;
using banso::test::Colleague;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;

namespace {

void sync(OfficeApp& app) {
  app.tap(Role::button, "同期");
  app.tap(Role::button, "今すぐ同期");
}

struct Planned {
  explicit Planned(client::Viewport viewport = kTablet, int percent = 100)
      : app(viewport, {}, percent), own(app, Colleague::SameWorker{}) {
    app.enrol();
    app.new_case("山下 花子");
    of_case = case_in(app.platform.location);
    own.take();
  }
  RecordId task(const char* kind, const char* due, const char* title) {
    const RecordId id = own.new_record();
    own.write(of_case, {{"task",
                         id,
                         {{"case", Value(of_case), {}},
                          {"title", Value(title), {}},
                          {"kind", Value(kind), {}},
                          {"assignee", Value(own.worker()), {}},
                          {"due", Value(due), {}},
                          {"status", Value("open"), {}}}}});
    return id;
  }

  OfficeApp app;
  Colleague own;
  RecordId of_case;
};

}  // namespace

TEST_CASE("the app begins with the day, and says what to do where nothing is planned") {
  OfficeApp app;
  app.enrol();
  CHECK(app.find(Role::heading, "令和8年4月1日(水)") != nullptr);
  CHECK(app.find(Role::group, "今日の予定はありません") != nullptr);
  CHECK(app.says("「訪問を記録」から書き始めてください。"));
  app.tap(Role::button, "訪問を記録");
  CHECK(app.find(Role::dialog, "どのケースの訪問ですか") != nullptr);
  CHECK(app.says("この端末にはまだケースがありません。"));
}

TEST_CASE("visits and tasks of the day; a task is done with one tap, and open again") {
  Planned day;
  day.task("visit", "2026-04-01", "定期訪問");
  day.task("visit", "2026-03-30", "様子を見に");
  const RecordId call = day.task("call", "2026-04-01", "主治医に電話");
  day.task("call", "2026-04-02", "明日の電話");
  OfficeApp& app = day.app;
  sync(app);
  app.tap(Role::button, "今日");
  CHECK(app.find(Role::list, "訪問の予定") != nullptr);
  CHECK(app.says("山下 花子 予定 3/30(月) ・ 訪問 ・ 様子を見に"));
  CHECK(app.says("予定日超過"));
  CHECK(app.find(Role::list, "期限のタスク") != nullptr);
  CHECK_FALSE(app.says("明日の電話"));
  app.tap(Role::button, "「主治医に電話」を完了にする");
  CHECK(app.says("「主治医に電話」を完了にしました"));
  CHECK(app.find(Role::list, "期限のタスク") == nullptr);
  CHECK(day.own.written(call, "status").back().value == Value("done"));
  app.tap(Role::button, "元に戻す");
  CHECK(app.find(Role::button, "「主治医に電話」を完了にする") != nullptr);
  CHECK(day.own.written(call, "status").back().value == Value("open"));
  app.tap(Role::button, "山下 花子 予定");
  CHECK(app.platform.location == "#/cases/" + day.of_case.hex());
}

TEST_CASE("a full day at both sizes and 150 %: nothing is cut") {
  for (const client::Viewport viewport : {kTablet, kPhone}) {
    Planned day(viewport, 150);
    day.task("visit", "2026-03-30", "様子を見に");
    day.task("call", "2026-03-01", "主治医に電話");
    sync(day.app);
    day.app.tap(Role::button, "今日");
    CHECK(day.app.find(Role::list, "期限のタスク") != nullptr);
    CHECK(day.app.screen->audit_findings() == 0);
    day.app.tap(Role::button, "訪問を記録");
    CHECK(day.app.screen->audit_findings() == 0);
  }
}

TEST_CASE("a visit is recorded: whose, and a new note is open") {
  Planned day;
  OfficeApp& app = day.app;
  app.new_case("田中 一郎");
  app.tap(Role::button, "今日");
  app.tap(Role::button, "訪問を記録");
  app.write("名前・カナ・記録の言葉でさがす", "山下");
  CHECK(app.find(Role::button, "田中 一郎") == nullptr);
  app.tap(Role::button, "山下 花子");
  CHECK(app.platform.location.starts_with("#/cases/" + day.of_case.hex() + "/note/"));
}

TEST_CASE("what was not sent and what is to be confirmed stand there, one tap away") {
  Planned day;
  OfficeApp& app = day.app;
  Colleague colleague(app, "谷口");
  colleague.join(day.own, day.of_case);
  const RecordId person = day.own.person();
  day.own.write(day.of_case, {{"person", person, {{"occupation", Value("会社員"), {}}}}});
  colleague.write(day.of_case, {{"person", person, {{"occupation", Value("休職中"), {}}}}});
  sync(app);
  app.online = false;
  app.new_case("田中 一郎");
  app.tap(Role::button, "今日");
  app.tap(Role::button, "未同期 1件");
  CHECK(app.platform.location == "#/sync");
  app.tap(Role::button, "今日");
  app.tap(Role::button, "確認が必要 1件");
  CHECK(app.platform.location == "#/confirm");
}

TEST_CASE("five places in one bar, on a phone as well") {
  for (const client::Viewport viewport : {kTablet, kPhone}) {
    OfficeApp app(viewport);
    app.enrol();
    const std::pair<const char*, const char*> places[] = {{"ケース", "#/cases"},
                                                          {"確認", "#/confirm"},
                                                          {"同期", "#/sync"},
                                                          {"設定", "#/settings"},
                                                          {"今日", "#/today"}};
    for (const auto& [name, location] : places) {
      app.tap(Role::button, name);
      CHECK(app.platform.location == location);
    }
  }
}

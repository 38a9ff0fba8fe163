// SPDX-License-Identifier: Apache-2.0
// 庁内: what administrators and supervisors see and do, from the first section to handing over.
#include <nlohmann/json.hpp>

#include "client/ui/theme.h"
#include "tests/client/screens/colleague.h"
#include "tests/support/doctest.h"

using namespace banso;
using banso::client::ui::Node;
using banso::client::ui::Role;
using banso::test::Colleague;
using banso::test::kPhone;
using banso::test::kTablet;
using banso::test::OfficeApp;

namespace {

constexpr const char* kDevices = "/api/v1/admin/devices";
constexpr const char* kRevoke = "/api/v1/admin/devices/revoke";
constexpr const char* kCodes = "/api/v1/admin/enrolment-codes";
constexpr const char* kAudit = "/api/v1/admin/audit";

struct AdministratorsApp : OfficeApp {
  explicit AdministratorsApp(client::Viewport viewport = kTablet, int percent = 100,
                             const char* language = "ja", const char* role = "administrator")
      : OfficeApp(viewport, {}, percent, language, role) {}
  void enter() {
    enrol();
    tap(Role::button, "庁内");
  }
  void choose(const char* field, const char* option) {
    tap(Role::combobox, field);
    tap(Role::option, option);
  }
  void pick(const char* field, const char* record) {
    tap(Role::combobox, field);
    tap(Role::button, record);
  }
  nlohmann::json last_asked(const char* path) const {
    for (auto asked = admin_asked.rbegin(); asked != admin_asked.rend(); ++asked) {
      if (asked->path == path) return nlohmann::json::parse(as_text(asked->body));
    }
    return {};
  }
  std::string device_line(const DeviceId& id, const char* name) const {
    const nlohmann::json line = {{"device", id.hex()},
                                 {"worker", worker.worker.hex()},
                                 {"name", name},
                                 {"enrolled_ms", 1'775'000'000'000},
                                 {"seen_ms", 1'775'000'100'000}};
    return line.dump();
  }
};

void check_looks(const OfficeApp& app, const char* where) {
  CAPTURE(where);
  CHECK(app.screen->audit_findings() == 0);
  for (const Node& node : app.screen->nodes()) {
    CAPTURE(node.key);
    if ((node.states & client::ui::kFocusable) == 0) continue;
    CHECK_FALSE(node.name.empty());
    CHECK(node.rect.height >= client::ui::kTarget);
    CHECK(node.rect.width >= client::ui::kTarget);
  }
}

}  // namespace

TEST_CASE("the office is shown to supervisors and administrators alone") {
  OfficeApp app;
  app.enrol();
  CHECK(app.find(Role::button, "庁内") == nullptr);
  app.restart("#/office/devices");
  app.unlock();
  CHECK(app.says("この画面は統括者と管理者のためのものです"));
  CHECK(app.admin_asked.empty());
}

TEST_CASE("on a phone the office is among the settings, and back leads there") {
  AdministratorsApp app(kPhone);
  app.enrol();
  CHECK(app.find(Role::button, "庁内") == nullptr);
  app.tap(Role::button, "設定");
  app.tap(Role::button, "庁内");
  CHECK(app.platform.location == "#/office");
  app.tap(Role::button, "戻る");
  CHECK(app.platform.location == "#/settings");
}

TEST_CASE("an administrator adds a section and a worker; everybody gets them") {
  AdministratorsApp app;
  app.enter();
  CHECK(app.platform.location == "#/office");
  app.tap(Role::tab, "組織");
  CHECK(app.platform.location == "#/office/organisations");
  app.tap(Role::button, "機関・課を追加");
  app.write("名称", "障害福祉課");
  app.pick("上位の機関", "地域保健課");
  app.tap(Role::button, "保存");
  CHECK(app.find(Role::button, "障害福祉課") != nullptr);
  app.tap(Role::tab, "職員");
  app.tap(Role::button, "職員を追加");
  app.write("氏名", "谷口 みどり");
  app.pick("所属", "障害福祉課");
  app.choose("権限", "支援者");
  app.tap(Role::button, "保存");
  CHECK(app.find(Role::button, "谷口 みどり 障害福祉課 ・ 支援者") != nullptr);
  Colleague colleague(app, "岡本");
  colleague.take();
  app.restart("#/office/workers");
  app.unlock();
  CHECK(app.find(Role::button, "谷口 みどり") != nullptr);
  CHECK(app.find(Role::button, "岡本") != nullptr);
}

TEST_CASE("an enrolment code: in letters, as an address and as a picture with words") {
  AdministratorsApp app;
  app.admin[kCodes] =
      R"({"code":"WXYZ-2345-ABCD","ends_ms":1775600000000,"link":"https://office.example/#/enrol/WXYZ-2345-ABCD"})";
  app.enter();
  app.tap(Role::button, "管理者 ");
  app.tap(Role::button, "端末の登録コードを作る");
  CHECK(app.last_asked(kCodes).at("worker") == app.office.administrator.hex());
  CHECK(app.admin_asked.back().token == "the-token");
  CHECK(app.find(Role::image, "登録コード WXYZ-2345-ABCD のQRコード") != nullptr);
  CHECK(app.find(Role::text, "WXYZ-2345-ABCD") != nullptr);
  CHECK(app.find(Role::text, "https://office.example/#/enrol/WXYZ-2345-ABCD") != nullptr);
  CHECK(app.says("管理者の端末を1台登録できます。"));
  check_looks(app, "code");
}

TEST_CASE("without the office a code cannot be made, which is said; then it works") {
  AdministratorsApp app;
  app.enter();
  app.online = false;
  app.tap(Role::button, "管理者 ");
  app.tap(Role::button, "端末の登録コードを作る");
  CHECK(app.says("事務所につながりません"));
  app.online = true;
  app.tap(Role::button, "もう一度試す");
  CHECK(app.says("管理者の権限が必要です。"));
}

TEST_CASE("devices with their last contact; one is taken back after it was said what happens") {
  AdministratorsApp app;
  const DeviceId lost = new_id<DeviceId>(app.office.env);
  app.admin[kDevices] = R"({"devices":[)" + app.device_line(app.worker.id, "机の端末") + "," +
                        app.device_line(lost, "なくした端末") + "]}";
  app.admin[kRevoke] = "{}";
  app.enter();
  app.tap(Role::tab, "端末");
  CHECK(app.says("この端末"));
  app.tap(Role::button, "なくした端末");
  app.tap(Role::button, "登録を取り消す");
  CHECK(app.says("なくした端末の登録を取り消しますか"));
  CHECK(app.says("元には戻せません。"));
  app.tap(Role::button, "キャンセル");
  CHECK(app.last_asked(kRevoke).is_null());
  app.tap(Role::button, "登録を取り消す");
  const std::size_t before = app.admin_asked.size();
  std::string confirm;
  for (const Node& node : app.screen->nodes()) {
    if (node.role == Role::button && node.name == "登録を取り消す") confirm = node.key;
  }
  app.screen->tap(*app.screen->app->semantics().find(confirm));
  app.settle();
  CHECK(app.last_asked(kRevoke).at("device") == lost.hex());
  CHECK(app.admin_asked.size() == before + 2);  // and the list anew
  CHECK(app.says("なくした端末の登録を取り消しました"));
}

TEST_CASE("who was given a case") {
  AdministratorsApp app;
  const RecordId of_case = new_id<RecordId>(app.office.env);
  const nlohmann::json lines = {{"lines",
                                 {{{"no", 2},
                                   {"time_ms", 1'775'000'100'000},
                                   {"act", "audit_read"},
                                   {"worker", app.worker.worker.hex()},
                                   {"object", of_case.hex()}},
                                  {{"no", 1},
                                   {"time_ms", 1'775'000'000'000},
                                   {"act", "scope_given"},
                                   {"detail", "restricted"},
                                   {"worker", app.office.administrator.hex()},
                                   {"object", of_case.hex()}}}}};
  app.admin[kAudit] = lines.dump();
  app.enter();
  app.tap(Role::tab, "閲覧");
  app.write("ケースの番号", "ちがう");
  app.tap(Role::button, "表示");
  CHECK(app.says("0から9とaからfの32文字です。"));
  CHECK(app.admin_asked.empty());
  app.write("ケースの番号", of_case.hex());
  app.tap(Role::button, "表示");
  CHECK(app.last_asked(kAudit).at("record") == of_case.hex());
  CHECK(app.says("管理者 ・ 端末に渡された（限定）"));
  CHECK(app.says("職員 ・ 閲覧の記録を見た"));
  app.admin[kAudit] = R"({"lines":[]})";
  app.tap(Role::button, "表示");
  CHECK(app.says("まだ誰の端末にも渡っていません。"));
}

TEST_CASE("a district is made, assigned and handed over with all others of the same worker") {
  AdministratorsApp app;
  Colleague colleague(app, "谷口");
  app.enter();
  app.tap(Role::tab, "地区");
  CHECK(app.says("地区はまだありません"));
  for (const char* name : {"北部", "南部"}) {
    app.tap(Role::button, "地区を追加");
    app.write("名称", name);
    app.tap(Role::button, "保存");
    app.tap(Role::button, std::string(name) + "の担当を決める");
    app.pick("新しい担当", "管理者");
    app.tap(Role::button, "保存");
    CHECK(app.says(std::string(name) + "の担当を決めました"));
  }
  CHECK(app.says("管理者 ・ 令和8年4月1日から"));
  app.tap(Role::button, "北部の担当を引き継ぐ");
  app.tap(Role::button, "引き継ぐ");
  CHECK(app.says("入力してください。"));
  app.tap(Role::checkbox, "同じ職員のほかの地区も引き継ぐ");
  app.pick("新しい担当", "谷口");
  app.tap(Role::button, "引き継ぐ");
  CHECK(app.says("2件の地区担当を引き継ぎました"));
  CHECK(app.says("谷口 ・ 令和8年4月2日から ・ 開始前"));
  CHECK(app.says("管理者 ・ 令和8年4月1日から ・ 令和8年4月1日まで"));
  app.tap(Role::button, "元に戻す");
  CHECK_FALSE(app.says("谷口 ・ 令和8年4月2日から"));
}

TEST_CASE("a supervisor sees what is late in the team, and no word of the notes") {
  AdministratorsApp app(kTablet, 100, "ja", "supervisor");
  app.enrol();
  Colleague own(app, Colleague::SameWorker{});
  app.new_case("山下 花子");
  const RecordId of_case = banso::test::case_in(app.platform.location);
  app.begin_note("誰にも見せない話");
  app.finalise();
  own.take();
  own.write(of_case, {{"task",
                       new_id<RecordId>(app.office.env),
                       {{"case", Value(of_case), {}},
                        {"title", Value("主治医に電話"), {}},
                        {"kind", Value("call"), {}},
                        {"assignee", Value(own.worker()), {}},
                        {"due", Value("2026-03-20"), {}},
                        {"status", Value("open"), {}}}}});
  app.new_case("田中 一郎");
  app.tap(Role::button, "同期");
  app.tap(Role::button, "今すぐ同期");
  app.tap(Role::button, "庁内");
  CHECK(app.find(Role::tab, "端末") == nullptr);
  CHECK(app.find(Role::list, "期限を過ぎたタスク") != nullptr);
  CHECK(app.says("主治医に電話"));
  CHECK_FALSE(app.says("誰にも見せない話"));
  CHECK(app.find(Role::button, "田中 一郎 記録はまだありません") != nullptr);
  app.tap(Role::tab, "職員");
  CHECK(app.find(Role::button, "職員を追加") == nullptr);
  app.tap(Role::tab, "チーム");
  app.tap(Role::button, "主治医に電話");
  CHECK(app.platform.location == "#/cases/" + of_case.hex());
}

TEST_CASE("every part of the office, both sizes, 100 and 150 %, both languages") {
  for (const client::Viewport viewport : {kTablet, kPhone}) {
    for (const char* language : {"ja", "en"}) {
      CAPTURE(viewport.width);
      CAPTURE(language);
      AdministratorsApp app(viewport, 150, language);
      app.admin[kDevices] = R"({"devices":[)" + app.device_line(app.worker.id, "机の端末") + "]}";
      app.office.book({{"district",
                        new_id<RecordId>(app.office.env),
                        {{"name", Value("北部第二地区"), {}},
                         {"organisation", Value(app.office.organisation), {}}}}});
      const bool japanese = std::string(language) == "ja";
      if (japanese) {
        app.enrol();
      } else {
        app.write("Enrolment code", test::kCode);
        app.write("Name of the device", "Tablet 3");
        app.write("PIN", test::kPin);
        app.write("PIN (once more)", test::kPin);
        app.tap(Role::button, "Enrol");
      }
      for (const char* part : {"workers", "organisations", "districts", "devices", "audit"}) {
        app.restart(std::string("#/office/") + part);
        if (japanese) {
          app.unlock();
        } else {
          app.write("PIN", test::kPin);
          app.tap(Role::button, "Open");
        }
        check_looks(app, part);
      }
    }
  }
}

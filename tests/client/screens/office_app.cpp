// SPDX-License-Identifier: Apache-2.0
#include "tests/client/screens/office_app.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "shared/base/check.h"
#include "shared/sync/wire.h"

namespace banso::test {

using namespace banso::client;

namespace {

HttpResponse response(int status, const std::string& type, ByteView body) {
  return {status, type, Bytes(body.begin(), body.end()), 0};
}

}  // namespace

OfficeApp::OfficeApp(Viewport viewport, const std::string& location, int text_percent,
                     const std::string& language, const char* role)
    : worker(office.enrol(role)), viewport_(viewport) {
  options_.session.pin_cost = {8 * 1024, 1};
  options_.shell_fields = true;
  options_.text_percent = text_percent;
  options_.language = language;
  restart(location);
}

void OfficeApp::restart(const std::string& location) {
  screen.reset();
  platform.asked.clear();
  screen = std::make_unique<Headless>(platform, viewport_, options_);
  screen->app->set_location(location);
  settle();
}

Result<HttpResponse> OfficeApp::answer_to(const HttpRequest& request) {
  if (!online) return fail(ErrorCode::offline, "no route");
  if (request.path == kEnrolPath) {
    const auto asked = nlohmann::json::parse(as_text(request.body));
    if (asked.at("code") != kCode) {
      return response(403, "application/json",
                      as_bytes(R"({"error":{"code":"denied","message":"no such code"}})"));
    }
    const nlohmann::json said = {{"device", worker.id.hex()},
                                 {"worker", worker.worker.hex()},
                                 {"token", "the-token"},
                                 {"office_name", "朝日野市"}};
    const std::string body = said.dump();
    return response(200, "application/json", as_bytes(body));
  }
  if (request.path.starts_with("/api/v1/admin/")) {
    admin_asked.push_back(request);
    const auto said = admin.find(request.path);
    if (said != admin.end()) return response(200, "application/json", as_bytes(said->second));
    return response(403, "application/json",
                    as_bytes(R"({"error":{"code":"denied","message":"no administrator"}})"));
  }
  const Bytes body = must(unpack_request(request.body));
  TestDevice device = worker;
  device.revoked = revoked;
  const TestAnswer answer = office.send(device, must(decode_sync_request(body)));
  return response(200, kWireContentType, answer.body);
}

void OfficeApp::answer() {
  const HttpRequest request = platform.asked.front().first;
  platform.answer(answer_to(request));
}

void OfficeApp::settle(double within_s) {
  for (int rounds = 0; rounds < 100; ++rounds) {
    screen->settle(within_s);
    if (platform.asked.empty()) return;
    answer();
  }
  CHECK(false);  // they talk for ever
}

void OfficeApp::wait(double seconds) {
  const double until_s = platform.now_s + seconds;
  screen->settle(seconds);
  platform.now_s = std::max(platform.now_s, until_s);
}

bool OfficeApp::says(const std::string& words) const {
  return std::any_of(screen->nodes().begin(), screen->nodes().end(), [&](const ui::Node& node) {
    return node.name.find(words) != std::string::npos ||
           node.description.find(words) != std::string::npos ||
           node.value.find(words) != std::string::npos;
  });
}

bool OfficeApp::is_disabled(const ui::Node& node) const {
  return (node.states & ui::kDisabled) != 0;
}

const ui::Node& OfficeApp::node(ui::Role role, const std::string& name) const {
  for (const ui::Node& node : screen->nodes()) {
    if (node.role == role && node.name == name) return node;
  }
  if (const ui::Node* begins = screen->find(role, name)) return *begins;
  std::fprintf(stderr, "there is no %s \"%s\"\n", std::string(name_of(role)).c_str(), name.c_str());
  CHECK(false);
  return screen->nodes().front();
}

void OfficeApp::tap(ui::Role role, const std::string& name) {
  const std::string key = node(role, name).key;
  screen->act(key, Action::show);
  const ui::Node target = *screen->app->semantics().find(key);
  screen->tap(target);
  settle();
}

void OfficeApp::write(const std::string& field, const std::string& text) {
  screen->write(field, text);
  settle();
}

void OfficeApp::fill_enrolment(const std::string& code) {
  write("登録コード", code);
  write("端末の名前", "タブレット 3");
  write("PIN", kPin);
  write("PIN(もう一度)", kPin);
}

void OfficeApp::enrol() {
  fill_enrolment();
  tap(ui::Role::button, "登録する");
}

void OfficeApp::unlock(const std::string& pin) {
  write("PIN", pin);
  tap(ui::Role::button, "開く");
}

void OfficeApp::new_case(const std::string& name) {
  tap(ui::Role::button, "ケース");
  tap(ui::Role::button, "新しいケース");
  if (!name.empty()) write("名前", name);
  tap(ui::Role::button, "作成する");
}

void OfficeApp::begin_note(const std::string& text) {
  tap(ui::Role::button, "訪問を記録");
  write("記録", text);
}

void OfficeApp::finalise() {
  tap(ui::Role::button, "確定");
  if (find(ui::Role::button, "確定する") != nullptr) tap(ui::Role::button, "確定する");
}

}  // namespace banso::test

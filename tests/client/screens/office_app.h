// SPDX-License-Identifier: Apache-2.0
// The whole app on a shell without a screen, its store in memory, and a real office that answers
// it. Driven as people do: by role and name.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/shared/sync/office/office_world.h"
#include "tests/support/fake_platform.h"
#include "tests/support/headless.h"

namespace banso::test {

inline constexpr const char* kCode = "ABCD-EFGH";
inline constexpr const char* kPin = "470815";
inline constexpr client::Viewport kTablet = {1194, 834};
inline constexpr client::Viewport kPhone = {390, 844, 2};

class OfficeApp {
 public:
  explicit OfficeApp(client::Viewport viewport = kTablet, const std::string& location = {},
                     int text_percent = 100, const std::string& language = "ja",
                     const char* role = "caseworker");

  // As after a reload: what is not stored is gone.
  void restart(const std::string& location = {});
  // Frames and answers of the office until nothing is left to do; timers within `within_s` too.
  void settle(double within_s = 0.25);
  // Frames alone.
  void wait(double seconds);

  const client::ui::Node* find(client::ui::Role role, const std::string& name) const {
    return screen->find(role, name);
  }
  // Any node that says these words.
  bool says(const std::string& words) const;
  bool is_disabled(const client::ui::Node& node) const;
  // By its name, or one that begins so; the test fails where there is none.
  const client::ui::Node& node(client::ui::Role role, const std::string& name) const;
  void tap(client::ui::Role role, const std::string& name);
  void write(const std::string& field, const std::string& text);

  void fill_enrolment(const std::string& code = kCode);
  void enrol();
  void unlock(const std::string& pin = kPin);
  void new_case(const std::string& name);
  // In the case that is open: the page of a new note, and what is typed into it.
  void begin_note(const std::string& text);
  // Makes the note of the page final, also where this is explained for the first time.
  void finalise();

  OfficeWorld office;
  TestDevice worker;  // as the office sees who enrols here
  client::FakePlatform platform;
  std::unique_ptr<Headless> screen;
  bool online = true;
  bool revoked = false;
  // What the office says to administrators, by path; nothing: they are refused.
  std::map<std::string, std::string> admin;
  std::vector<client::HttpRequest> admin_asked;

 private:
  void answer();
  Result<client::HttpResponse> answer_to(const client::HttpRequest& request);

  client::Viewport viewport_;
  client::AppOptions options_;
};

}  // namespace banso::test

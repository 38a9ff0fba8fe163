// SPDX-License-Identifier: Apache-2.0
// All words of the design kit are seen whole up to a text of 150 %, in both languages and on both
// screens: not cut by what they stand in, not broken inside of a word, not shortened.
#include <algorithm>
#include <string>

#include "client/ui/audit.h"
#include "tests/support/doctest.h"
#include "tests/support/headless.h"

using namespace banso::client;
using banso::client::ui::Role;
using banso::test::Headless;
namespace audit = banso::client::ui::audit;

namespace {

// So high that nothing is out of view.
constexpr Viewport kTablet = {1194, 6000};
constexpr Viewport kPhone = {390, 9000};

class Watch {
 public:
  Watch() { audit::watch_words(true); }
  ~Watch() { audit::watch_words(false); }
};

std::string word_of(audit::Cut cut) {
  switch (cut) {
    case audit::Cut::clipped:
      return "clipped";
    case audit::Cut::broken:
      return "broken";
    case audit::Cut::shortened:
      break;
  }
  return "shortened";
}

// Rows of a long list have one line for each of their words, and a field as many as it has.
bool may_be_shortened(const Headless& screen, const std::string& words) {
  return std::any_of(screen.nodes().begin(), screen.nodes().end(), [&](const ui::Node& node) {
    const bool one_line = node.role == Role::textbox || node.role == Role::searchbox;
    const bool row = node.parent.ends_with(" item");
    const bool in_field =
        node.value == words ||
        (node.field && (node.field->value == words || node.field->placeholder == words));
    return (row && node.name.find(words) != std::string::npos) ||
           (one_line && (node.name == words || in_field));
  });
}

void check_words(Headless& screen, const std::string& where) {
  for (const audit::CutWords& cut : audit::cut_words()) {
    if (cut.cut == audit::Cut::shortened && may_be_shortened(screen, cut.words)) continue;
    FAIL_CHECK(word_of(cut.cut) << ": " << cut.words << " in " << where);
  }
}

void check_pages(Viewport viewport, const AppOptions& options) {
  const Watch watch;
  Headless screen(viewport, options);
  for (const char* page : {"#basics", "#entry", "#lists", "#record", "#messages"}) {
    screen.app->set_location(page);
    screen.settle(1);
    check_words(screen, page);
  }
  const bool japanese = options.language == "ja";
  for (const auto& [ja, en] : {std::pair("絞り込みを開く", "Open the filter"),
                               std::pair("確定の確認", "Ask to finalise")}) {
    screen.tap(*screen.find(Role::button, japanese ? ja : en));
    screen.settle(1);
    check_words(screen, en);
    screen.press(Key::escape);
    screen.settle(1);
  }
}

}  // namespace

TEST_CASE("every word of the design kit is seen whole") {
  for (const std::string language : {"ja", "en"}) {
    for (const int percent : {100, 150}) {
      CAPTURE(language);
      CAPTURE(percent);
      AppOptions options;
      options.gallery = true;
      options.language = language;
      options.text_percent = percent;
      for (const Viewport viewport : {kTablet, kPhone}) {
        CAPTURE(viewport.width);
        check_pages(viewport, options);
      }
    }
  }
}

TEST_CASE("what is cut is found") {
  const Watch watch;
  AppOptions options;
  options.gallery = true;
  options.language = "en";
  options.text_percent = 200;
  // A watch is no screen for this: words of 200 % have no room.
  Headless screen({140, 900}, options);
  screen.settle(1);
  const auto& cuts = audit::cut_words();
  CHECK(std::any_of(cuts.begin(), cuts.end(),
                    [](const audit::CutWords& cut) { return cut.cut == audit::Cut::broken; }));
  CHECK(std::any_of(cuts.begin(), cuts.end(),
                    [](const audit::CutWords& cut) { return cut.cut == audit::Cut::shortened; }));
}

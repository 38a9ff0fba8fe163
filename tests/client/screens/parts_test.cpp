// SPDX-License-Identifier: Apache-2.0
// What the screens decide without drawing.
#include "client/screens/pin_rules.h"
#include "client/screens/places.h"
#include "client/screens/preferences.h"
#include "client/screens/sync_words.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_platform.h"

using namespace banso;
using namespace banso::client;

TEST_CASE("places and the addresses that name them") {
  RecordId id;
  id.raw.fill(0xA5);
  for (const Place& place :
       {Place{}, Place{.page = Page::sync}, Place{.page = Page::settings},
        Place{.page = Page::cases, .of_case = id},
        Place{.page = Page::cases, .of_case = id, .part = "people"},
        Place{.page = Page::note, .of_case = id, .record = id}, Place{.page = Page::today},
        Place{.page = Page::confirm}, Place{.page = Page::confirm, .record = id},
        Place{.page = Page::office, .part = "devices"},
        Place{.page = Page::enrol, .code = "ABCD-EFGH"}}) {
    CHECK(place_in(location_of(place)) == place);
  }
  CHECK(place_in("/cases/" + id.hex()).of_case == id);
  for (const char* odd : {"", "#", "#/", "//", "#/nowhere", "#gallery"}) {
    CHECK(place_in(odd) == Place{});
  }
  CHECK(place_in("#/cases/xyz") == Place{.page = Page::cases});
  // What stands behind a known part and says nothing is passed over.
  CHECK(place_in("#/cases/" + id.hex() + "/note") == Place{.page = Page::cases, .of_case = id});
  CHECK(place_in("#/office/../etc") == Place{.page = Page::office});
  CHECK(place_in("#/confirm/<b>") == Place{.page = Page::confirm});
}

TEST_CASE("PINs that anybody would try are refused") {
  CHECK(fault_of_pin("47081") == PinFault::too_short);
  CHECK(fault_of_pin("") == PinFault::too_short);
  CHECK(fault_of_pin("あいう") == PinFault::too_short);
  for (const char* easy : {"111111", "123456", "654321", "abcdef"}) {
    CHECK(fault_of_pin(easy) == PinFault::easy);
  }
  CHECK(fault_of_pin("470815") == PinFault::none);
  CHECK(fault_of_pin("あめにもまけず") == PinFault::none);
}

TEST_CASE("preferences are kept beside the database; what is damaged is as if it were not there") {
  FakePlatform platform;
  CHECK(read_preferences(platform) == Preferences{});
  const Preferences chosen = {"en", ui::Look::dark, 150};
  REQUIRE(write_preferences(platform, chosen));
  CHECK(read_preferences(platform) == chosen);
  for (const char* damaged : {"", "{", "[]", R"({"language":5,"look":"x","text_percent":"y"})"}) {
    const ByteView bytes = as_bytes(damaged);
    platform.files["preferences"].content.emplace(bytes.begin(), bytes.end());
    CHECK(read_preferences(platform) == Preferences{});
  }
}

TEST_CASE("sizes of text follow each other and end") {
  CHECK(text_percent_after(100, 1) == 125);
  CHECK(text_percent_after(150, 1) == 200);
  CHECK(text_percent_after(200, 1) == 200);
  CHECK(text_percent_after(200, -1) == 150);
  CHECK(text_percent_after(110, -1) == 100);
  CHECK(text_percent_after(100, -1) == 100);
  CHECK(text_percent_after(200, 0) == 100);
}

TEST_CASE("how the sync stands, in words") {
  const auto chip = [](const SyncFacts& facts) {
    return sync_words(client::Language::japanese, facts).chip;
  };
  SyncFacts facts;
  CHECK(sync_words(client::Language::japanese, facts).mood == SyncMood::never);
  facts.last_contact_ms = FakeEnv::kStartMs;
  CHECK(chip(facts) == "同期済 9:00");
  facts.trouble = ErrorCode::offline;
  CHECK(chip(facts) == "オフライン");
  facts.unsynced = 3;
  CHECK(chip(facts) == "未同期 3");
  facts.trouble.reset();
  facts.talking = true;
  facts.percent = 62;
  CHECK(chip(facts) == "同期中 62%");
  facts.refused = 1;
  CHECK(chip(facts) == "要対応 1");
  facts.refused = 0;
  facts.trouble = ErrorCode::denied;
  CHECK(chip(facts) == "要対応 1");
}

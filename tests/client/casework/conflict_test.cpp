// SPDX-License-Identifier: Apache-2.0
// What two devices wrote against each other: read, told in words, settled, and taken back.
#include <algorithm>

#include "client/casework/conflict_list.h"
#include "client/casework/conflict_settle.h"
#include "client/casework/conflict_words.h"
#include "client/casework/reading.h"
#include "tests/client/casework/two_devices.h"

using namespace banso;
using namespace banso::client;
using banso::test::CaseDevice;
using banso::test::TwoDevices;

namespace {

constexpr Language kJa = Language::japanese;

ConflictView only(CaseDevice& device) {
  const auto groups = open_conflicts(*device.store);
  REQUIRE(groups.size() == 1);
  REQUIRE(groups.front().open.size() == 1);
  const auto view = read_conflict(*device.store, groups.front().open.front());
  REQUIRE(view.has_value());
  return *view;
}

std::size_t side_of(CaseDevice& device, const ConflictView& view, const std::string& words) {
  for (std::size_t i = 0; i < view.sides.size(); ++i) {
    if (side_texts(*device.store, view, i, kJa).words.find(words) != std::string::npos) return i;
  }
  FAIL("nobody wrote " << words);
  return 0;
}

std::vector<Edit> take(CaseDevice& device, const ConflictView& view, const std::string& words) {
  auto undo = settle_with(*device.store, device.worker, view,
                          view.sides[side_of(device, view, words)].value);
  REQUIRE(undo.has_value());
  return *std::move(undo);
}

std::size_t open_on(CaseDevice& device) { return count_open_conflicts(*device.store); }

std::string now(CaseDevice& device, const char* kind, const RecordId& id, const char* path) {
  const auto record = read_record(*device.store, kind, id);
  return record ? text_in(*record, path) : std::string("(gone)");
}

// The doctor of a treatment, changed by both.
struct Doctors : TwoDevices {
  Doctors() {
    const std::vector<FieldEdit> begun = {
        {"case", Value(id)}, {"subject", Value(person)}, {"doctor", "森"}};
    a.save("treatment", treatment, begun, scope);
    b.take_from(a);
    c.take_from(a);
    a.save("treatment", treatment, {{"doctor", "林"}}, scope);
    b.save("treatment", treatment, {{"doctor", "関"}}, scope);
    exchange();
  }
  CaseDevice c{3, test_id<RecordId>(3, 0xC1)};  // of somebody who has not synced yet
  const RecordId treatment = test_id<RecordId>(1, 0xE0);
};

}  // namespace

TEST_CASE("who wrote what, when, where, and what stood there before") {
  Doctors world;
  const ConflictView view = only(world.a);
  const ConflictTexts texts = conflict_texts(*world.a.store, view, kJa);
  CHECK(texts.title == "主治医が2か所で変わっています");
  CHECK(texts.before == "前は「森」");
  CHECK(texts.about == "受診・治療（山下 花子）");
  CHECK(texts.safer_title.empty());
  const SideTexts own = side_texts(*world.a.store, view, side_of(world.a, view, "林"), kJa);
  REQUIRE(own.writers.size() == 1);
  CHECK(own.writers.front().starts_with("岡本 ・ "));
  CHECK(own.writers.front().ends_with("この端末"));
  const SideTexts other = side_texts(*world.a.store, view, side_of(world.a, view, "関"), kJa);
  CHECK(other.writers.front().starts_with("谷口 ・ "));
  CHECK(other.writers.front().find("端末") == std::string::npos);
  CHECK(open_conflicts_of(*world.a.store, world.id).size() == 1);
  CHECK(open_conflicts_of(*world.a.store, world.person).empty());
}

TEST_CASE("one is taken: settled everywhere; taken back it is open again, by those who wrote it") {
  Doctors world;
  const auto undo = take(world.a, only(world.a), "関");
  CHECK(open_on(world.a) == 0);
  CHECK(now(world.a, "treatment", world.treatment, "doctor") == "関");
  world.exchange();
  CHECK(open_on(world.b) == 0);
  CHECK(now(world.b, "treatment", world.treatment, "doctor") == "関");

  world.a.save_all(undo);
  world.exchange();
  for (CaseDevice* const device : {&world.a, &world.b}) {
    const ConflictView view = only(*device);
    CHECK(view.sides.size() == 2);
    CHECK(conflict_texts(*device->store, view, kJa).before == "前は「森」");
    const auto writer = [&](const char* words) {
      return side_texts(*device->store, view, side_of(*device, view, words), kJa).writers.front();
    };
    CHECK(writer("林").starts_with("岡本"));
    CHECK(writer("関").starts_with("谷口"));
  }
  // Chosen and taken back by the other one, as often as she likes.
  const auto again = take(world.b, only(world.b), "林");
  world.exchange();
  CHECK(open_on(world.a) == 0);
  CHECK(now(world.a, "treatment", world.treatment, "doctor") == "林");
  world.b.save_all(again);
  world.exchange();
  const ConflictView view = only(world.a);
  CHECK(conflict_texts(*world.a.store, view, kJa).before == "前は「森」");
  const auto texts = side_texts(*world.a.store, view, side_of(world.a, view, "関"), kJa);
  CHECK(texts.writers.front().starts_with("谷口"));
}

TEST_CASE("a line is kept beside the other") {
  Doctors world;
  const ConflictView view = only(world.a);
  REQUIRE(can_keep_both(view));
  const auto undo = keep_both(*world.a.store, world.a.worker, view, {});
  REQUIRE(undo.has_value());
  const std::string both = now(world.a, "treatment", world.treatment, "doctor");
  CHECK(both.find("林") != std::string::npos);
  CHECK(both.find("関") != std::string::npos);
  CHECK(open_on(world.a) == 0);
  world.a.save_all(*undo);
  CHECK(only(world.a).sides.size() == 2);
}

TEST_CASE("settled by somebody else: nothing is chosen twice, and what is written replaces it") {
  Doctors world;
  const ConflictView seen = only(world.a);
  take(world.b, only(world.b), "関");
  world.exchange();
  const auto late = settle_with(*world.a.store, world.a.worker, seen, Value("林"));
  REQUIRE(!late.has_value());
  CHECK(late.error().code == ErrorCode::conflict);
  const auto settlement = read_settlement(*world.a.store, seen.where);
  REQUIRE(settlement.has_value());
  CHECK(settled_words(*world.a.store, seen, *settlement, kJa).find("谷口が") == 0);
  const auto undo = write_over(*world.a.store, world.a.worker, seen, Value("南"));
  REQUIRE(undo.has_value());
  CHECK(now(world.a, "treatment", world.treatment, "doctor") == "南");
  world.a.save_all(*undo);
  CHECK(now(world.a, "treatment", world.treatment, "doctor") == "関");
  CHECK(open_on(world.a) == 0);
}

TEST_CASE("another change that came in has to be seen before one chooses") {
  Doctors world;
  const ConflictView seen = only(world.a);
  world.c.save("treatment", world.treatment, {{"doctor", "西"}}, world.scope);
  world.a.take_from(world.c);
  const auto early = settle_with(*world.a.store, world.a.worker, seen, Value("林"));
  REQUIRE(!early.has_value());
  CHECK(early.error().code == ErrorCode::conflict);
  const ConflictView view = only(world.a);
  CHECK(view.sides.size() == 3);
  CHECK(conflict_texts(*world.a.store, view, kJa).title == "主治医が3か所で変わっています");
  take(world.a, view, "西");
  CHECK(open_on(world.a) == 0);
}

TEST_CASE("who wrote the same stands on one side") {
  Doctors world;
  world.c.save("treatment", world.treatment, {{"doctor", "関"}}, world.scope);
  world.a.take_from(world.c);
  const ConflictView view = only(world.a);
  CHECK(view.sides.size() == 2);
  CHECK(view.sides[side_of(world.a, view, "関")].writers.size() == 2);
}

TEST_CASE("both have written the same: nobody is asked") {
  TwoDevices world;
  world.a.save("person", world.person, {{"occupation", "会社員"}}, world.scope);
  world.b.save("person", world.person, {{"occupation", "会社員"}}, world.scope);
  world.exchange();
  CHECK(open_on(world.a) == 0);
}

TEST_CASE("it was empty before") {
  TwoDevices world;
  world.a.save("person", world.person, {{"occupation", "会社員"}}, world.scope);
  world.b.save("person", world.person, {{"occupation", "無職"}}, world.scope);
  world.exchange();
  CHECK(conflict_texts(*world.a.store, only(world.a), kJa).before == "前は空欄でした");
}

TEST_CASE("a telephone number: part by part, and both can be kept") {
  TwoDevices world;
  const auto phone = [](const char* number) {
    return Value(ValueMap{{"use", "mobile"}, {"number", number}});
  };
  world.a.save("person", world.person, {{"phones/1", phone("090-1111-1111")}}, world.scope);
  world.b.take_from(world.a);
  world.a.save("person", world.person, {{"phones/1", phone("090-2222-2222")}}, world.scope);
  world.b.save("person", world.person, {{"phones/1", phone("090-3333-3333")}}, world.scope);
  world.exchange();
  const ConflictView view = only(world.a);
  const ConflictTexts texts = conflict_texts(*world.a.store, view, kJa);
  CHECK(texts.title == "電話番号が2か所で変わっています");
  CHECK(texts.about == "対象者・家族: 山下 花子");
  const SideTexts side = side_texts(*world.a.store, view, 0, kJa);
  REQUIRE(side.lines.size() == 2);
  CHECK_FALSE(side.lines[0].differs);
  CHECK(side.lines[1].label == "番号・宛先");
  CHECK(side.lines[1].differs);

  REQUIRE(can_keep_both(view));
  const auto undo = keep_both(*world.a.store, world.a.worker, view, {});
  REQUIRE(undo.has_value());
  const auto phones = [&] {
    return read_record(*world.a.store, "person", world.person)->elements("phones").size();
  };
  CHECK(phones() == 2);
  CHECK(open_on(world.a) == 0);
  world.a.save_all(*undo);
  CHECK(phones() == 1);
  CHECK(only(world.a).sides.size() == 2);
}

TEST_CASE("a long text is put below the other with both names, when a person says so") {
  TwoDevices world;
  world.a.save("case", world.id, {{"summary", "甲。"}}, world.scope);
  world.b.save("case", world.id, {{"summary", "乙。"}}, world.scope);
  world.exchange();
  const ConflictView view = only(world.a);
  CHECK(conflict_texts(*world.a.store, view, kJa).about.empty());
  const std::size_t first = side_of(world.a, view, "甲");
  std::vector<std::string> names(2);
  names[first] = "（岡本）";
  names[1 - first] = "（谷口）";
  REQUIRE(keep_both(*world.a.store, world.a.worker, view, names).has_value());
  const std::string text = now(world.a, "case", world.id, "summary");
  CHECK(text.find("（岡本）\n甲。") != std::string::npos);
  CHECK(text.find("（谷口）\n乙。") != std::string::npos);
  CHECK(text.find("\n\n") != std::string::npos);
}

TEST_CASE("the higher risk counts meanwhile, and that is told") {
  TwoDevices world;
  const RecordId risk = test_id<RecordId>(2, 0xE0);
  world.a.save("risk", risk,
               {{"case", Value(world.id)}, {"kind", "suicide"}, {"level", "moderate"}},
               world.restricted);
  world.b.take_from(world.a);
  world.a.save("risk", risk, {{"level", "low"}}, world.restricted);
  world.b.save("risk", risk, {{"level", "high"}}, world.restricted);
  world.exchange();
  const ConflictView view = only(world.a);
  CHECK(view.scope == world.restricted);
  CHECK_FALSE(can_keep_both(view));
  const ConflictTexts texts = conflict_texts(*world.a.store, view, kJa);
  CHECK(texts.about == "リスク: 自殺企図・念慮");
  CHECK(texts.safer_title == "決まるまで、安全な方が有効です");
  CHECK(texts.safer_words.find("高い方") != std::string::npos);
  for (const ConflictSide& side : view.sides) CHECK(side.in_force == (side.value == Value("high")));
  take(world.a, view, "低");
  world.exchange();
  CHECK(now(world.b, "risk", risk, "level") == "low");
}

TEST_CASE("deleted in one place, changed in another") {
  Doctors world;
  take(world.a, only(world.a), "林");
  world.exchange();
  world.a.save("treatment", world.treatment, {{std::string(kDeletedPath), Value(true)}},
               world.scope);
  world.b.save("treatment", world.treatment, {{"pharmacy", "駅前薬局"}}, world.scope);
  world.exchange();
  const ConflictView view = only(world.a);
  REQUIRE(view.is_deletion());
  CHECK(conflict_texts(*world.a.store, view, kJa).title ==
        "「受診・治療（山下 花子）」が、一方で削除され、一方で書き直されています");
  CHECK_FALSE(can_keep_both(view));
  const SideTexts kept = side_texts(*world.a.store, view, side_of(world.a, view, "残す"), kJa);
  CHECK(std::any_of(kept.lines.begin(), kept.lines.end(), [](const ConflictLine& line) {
    return line.label == "薬局" && line.words == "駅前薬局";
  }));

  SUBCASE("it is deleted; taken back it is asked again") {
    const auto undo = take(world.a, view, "削除する");
    world.exchange();
    CHECK(now(world.b, "treatment", world.treatment, "pharmacy") == "(gone)");
    CHECK(open_on(world.b) == 0);
    world.a.save_all(undo);
    world.exchange();
    CHECK(only(world.b).is_deletion());
    CHECK(now(world.b, "treatment", world.treatment, "pharmacy") == "駅前薬局");
  }
  SUBCASE("it stays; taken back it is asked again") {
    const auto undo = take(world.b, only(world.b), "残す");
    world.exchange();
    CHECK(open_on(world.a) == 0);
    CHECK(now(world.a, "treatment", world.treatment, "pharmacy") == "駅前薬局");
    world.b.save_all(undo);
    world.exchange();
    CHECK(only(world.a).is_deletion());
  }
}

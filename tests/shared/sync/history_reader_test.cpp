// SPDX-License-Identifier: Apache-2.0
// The history of a record from the office, against answers made by hand.
#include "shared/sync/client/history_reader.h"

#include <string>

#include "shared/sync/feed_page.h"
#include "shared/sync/wire.h"
#include "tests/shared/store/device_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

struct Asking : DeviceWorld {
  DeviceWorld elsewhere{2};
  HistoryReader reader{*store, "thing", kThing};

  HistoryRequest asked() {
    const Bytes unpacked = *unpack_request(reader.next_request());
    return *decode_history_request(unpacked);
  }
  // One page of these changes, the first being number `first`.
  static Bytes page(const std::vector<Bytes>& changes, std::uint64_t first) {
    FeedPageWriter writer;
    for (const Bytes& change : changes) writer.add(first++, kTestReceipt, change);
    return writer.pack();
  }
  Result<bool> say(const std::vector<Bytes>& pages, std::uint64_t upto, bool more) {
    HistoryAnswer answer;
    for (const Bytes& one : pages) answer.pages.push_back(one);
    answer.upto = upto;
    answer.more = more;
    const Bytes body = encode_answer(answer);
    return reader.on_response({200, kWireContentType, body, 0});
  }
};

}  // namespace

TEST_CASE("a history in two answers shows every value and what is not here") {
  Asking asking;
  asking.elsewhere.save(DeviceWorld::edit(kThing, {{"phone", "0"}, {"note", "n"}}));
  asking.elsewhere.write("phone", "1");
  asking.elsewhere.write("phone", "2");
  const std::vector<Bytes> changes = asking.elsewhere.unsent();
  REQUIRE(changes.size() == 3);
  asking.receive({changes[0], changes[2]});
  CHECK(asking.asked().record == kThing);
  CHECK(asking.asked().after == 0);
  CHECK(asking.say({Asking::page({changes[0], changes[1]}, 4)}, 5, true).value());
  CHECK(asking.asked().after == 5);
  CHECK_FALSE(asking.say({Asking::page({changes[2]}, 9)}, 9, false).value());

  const auto writes = asking.reader.writes("phone").value();
  REQUIRE(writes.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(*writes[i].write.value.text() == std::to_string(i));
    CHECK(writes[i].is_here == (i != 1));
    CHECK(writes[i].write.is_head == (i == 2));
    CHECK(writes[i].write.is_shown == (i == 2));
    CHECK(writes[i].write.change.author == kTestAuthor);
  }
  CHECK(asking.reader.writes().value().size() == 4);
  CHECK_FALSE(asking.store->change(change_id_of(changes[1])).value().has_value());
}

TEST_CASE("what does not fit the question is damage, and the question can be put again") {
  Asking asking;
  asking.elsewhere.write("phone", "0");
  asking.elsewhere.save(DeviceWorld::edit(test_id<RecordId>(9), {{"phone", "other"}}));
  const std::vector<Bytes> changes = asking.elsewhere.unsent();
  const auto refused = [&](const std::vector<Bytes>& pages, std::uint64_t upto, bool more) {
    return asking.say(pages, upto, more).error().code;
  };
  CHECK(refused({Asking::page(changes, 1)}, 2, false) == ErrorCode::corrupt);
  CHECK(refused({Asking::page({changes[0]}, 5)}, 4, false) == ErrorCode::corrupt);
  const Bytes page = Asking::page({changes[0]}, 5);
  CHECK(refused({page, page}, 5, false) == ErrorCode::corrupt);
  CHECK(refused({}, 0, true) == ErrorCode::corrupt);
  CHECK(refused({{1, 2, 3}}, 5, false) == ErrorCode::corrupt);
  CHECK(refused({Asking::page({{1, 2, 3}}, 5)}, 5, false) == ErrorCode::corrupt);
  CHECK(asking.reader.writes().value().empty());
  CHECK_FALSE(asking.say({page}, 5, false).value());
  CHECK(asking.reader.writes().value().size() == 1);
}

TEST_CASE("a refusal of the office and a portal are told apart") {
  Asking asking;
  const auto said = [&](int status, std::string_view type, std::string_view text) {
    return asking.reader.on_response({status, type, as_bytes(text), 0}).error();
  };
  const Error refusal = said(404, "application/json", R"({"error":{"message":"may not see"}})");
  CHECK(refusal.code == ErrorCode::not_found);
  CHECK(refusal.detail.find("may not see") != std::string::npos);
  CHECK(said(200, "text/html", "<html>").code == ErrorCode::stranger);
  CHECK(said(401, "application/json", "{}").code == ErrorCode::denied);
}

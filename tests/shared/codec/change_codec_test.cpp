// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/change_codec.h"

#include <fstream>
#include <iterator>

#include "shared/base/limits.h"
#include "shared/codec/cbor.h"
#include "tests/support/change_builder.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

// A file of hexadecimal digits; line breaks do not count.
Bytes golden(const char* name) {
  std::ifstream file(std::string("tests/golden/") + name);
  REQUIRE(file.good());
  std::string text(std::istreambuf_iterator<char>(file), {});
  std::erase_if(text, [](char c) { return c == '\n'; });
  return from_hex(text).value();
}

ChangeDraft note_draft() {
  ChangeDraft draft = test_draft({{"occurred_on", "2026-04-01", {}},
                                  {"result", "met", {}},
                                  {"subjects/44", Value(true), {}},
                                  {"text", "訪問。髙橋さんは笑顔で「また来て」と話した。", {}}});
  draft.lamport = 300;
  return draft;
}

ChangeDraft edit_draft() {
  ChangeDraft draft = test_draft({});
  draft.seq = 70'000;
  draft.prev = test_id<ChangeId>(1, 0x55);
  draft.lamport = 70'001;
  draft.wall_ms = -1;
  draft.ops[0].writes = {{"phone", Value(), {test_id<ChangeId>(2), test_id<ChangeId>(1)}},
                         {"age", 41, {}}};
  draft.ops.push_back(
      {"task", test_id<RecordId>(2), {{"deleted", Value(true), {test_id<ChangeId>(3)}}}});
  return draft;
}

ErrorCode refusal(const ChangeDraft& draft) { return encode_change(draft).error().code; }

// The bytes of a change whose keys are given as encoded pairs, in the order given.
struct Pairs {
  std::vector<std::pair<std::string, Bytes>> pairs;
  Bytes bytes() const {
    Bytes out;
    CborWriter writer(out);
    writer.map(pairs.size());
    for (const auto& [key, value] : pairs) {
      writer.text(key);
      writer.raw(value);
    }
    return out;
  }
  Bytes* find(std::string_view key) {
    for (auto& [name, value] : pairs) {
      if (name == key) return &value;
    }
    return nullptr;
  }
};

Pairs pairs_of(ByteView map) {
  CborReader reader(map);
  Pairs result;
  const std::size_t count = reader.read_map().value();
  CborKeyOrder order;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string key(reader.read_key_in_order(order).value());
    const ByteView value = reader.read_raw().value();
    result.pairs.emplace_back(key, Bytes(value.begin(), value.end()));
  }
  return result;
}

Pairs note_pairs() { return pairs_of(*encode_change(note_draft())); }

Bytes array_of_one(const Bytes& item) {
  Bytes out;
  CborWriter writer(out);
  writer.array(1);
  writer.raw(item);
  return out;
}

// The note with its one op changed.
template <class Edit>
Result<Change> with_op(Edit edit) {
  Pairs change = note_pairs();
  Pairs op = pairs_of(ByteView(*change.find("o")).subspan(1));
  edit(op);
  *change.find("o") = array_of_one(op.bytes());
  return decode_change(change.bytes());
}

ErrorCode code_of(const Result<Change>& result) {
  REQUIRE_FALSE(result.has_value());
  return result.error().code;
}

}  // namespace

TEST_CASE("the bytes of a change never change") {
  CHECK(to_hex(*encode_change(note_draft())) == to_hex(golden("change_note.hex")));
  CHECK(to_hex(*encode_change(edit_draft())) == to_hex(golden("change_edit.hex")));
  CHECK(change_id_of(golden("change_note.hex")).hex() == "c1bdf0ce8ccd34ca856867caa00fc23f");
  CHECK(change_id_of(golden("change_edit.hex")).hex() == "0c5c28251e773480100aee0a80591f3b");
}

TEST_CASE("a change comes back as it was written") {
  const Change change = test_change(edit_draft());
  const ChangeDraft draft = edit_draft();
  CHECK(change.id == change_id_of(change.bytes));
  CHECK(change.replica == draft.replica);
  CHECK(change.seq == draft.seq);
  CHECK(change.prev == draft.prev);
  CHECK(change.lamport == draft.lamport);
  CHECK(change.wall_ms == draft.wall_ms);
  CHECK(change.author == draft.author);
  CHECK(change.scope == draft.scope);
  CHECK(change.app == "banso/1.0.0");
  REQUIRE(change.ops.size() == 2);
  CHECK(change.ops[0].kind == "contact");
  REQUIRE(change.ops[0].writes.size() == 2);
  CHECK(change.ops[0].writes[0].path == "age");
  CHECK(equal(change.ops[0].writes[0].value, value_bytes(41)));
  CHECK(change.ops[0].writes[0].parents.empty());
  CHECK(change.ops[0].writes[1].path == "phone");
  CHECK(change.ops[0].writes[1].parents ==
        std::vector<ChangeId>{test_id<ChangeId>(1), test_id<ChangeId>(2)});
  CHECK(change.ops[1].writes[0].path == kDeletedPath);
}

TEST_CASE("the scope can be told before decoding, and bytes that are no change have none") {
  const Change change = test_change(edit_draft());
  CHECK(peek_scope_id(change.bytes) == change.scope.id);
  for (std::size_t size = 0; size < change.bytes.size(); ++size) {
    const RecordId peeked = peek_scope_id(ByteView(change.bytes).first(size));
    CHECK((peeked.is_nil() || peeked == change.scope.id));
  }
  ChangeDraft book = edit_draft();
  book.scope = {Tier::book, RecordId()};
  CHECK(peek_scope_id(test_change(book).bytes).is_nil());
}

TEST_CASE("the views follow a change that moves") {
  Change first = test_change(note_draft());
  std::vector<Change> changes;
  changes.push_back(std::move(first));
  changes.push_back(test_change(edit_draft()));
  changes.reserve(100);
  CHECK(changes[0].app == "banso/1.0.0");
  CHECK(changes[0].ops[0].writes[0].path == "text");
}

TEST_CASE("the order in the draft does not matter") {
  ChangeDraft turned = edit_draft();
  std::swap(turned.ops[0].writes[0], turned.ops[0].writes[1]);
  std::swap(turned.ops[0].writes[1].parents[0], turned.ops[0].writes[1].parents[1]);
  CHECK(*encode_change(turned) == *encode_change(edit_draft()));
}

TEST_CASE("drafts that break the rules are refused") {
  const auto refused = [](auto spoil) {
    ChangeDraft draft = edit_draft();
    spoil(draft);
    return refusal(draft);
  };
  using Draft = ChangeDraft&;
  const auto invalid = ErrorCode::invalid;
  CHECK(refused([](Draft d) { d.ops.clear(); }) == invalid);
  CHECK(refused([](Draft d) { d.ops[0].writes.clear(); }) == invalid);
  CHECK(refused([](Draft d) { d.ops[1].record = d.ops[0].record; }) == invalid);
  CHECK(refused([](Draft d) { d.ops[0].record = {}; }) == invalid);
  CHECK(refused([](Draft d) { d.replica = {}; }) == invalid);
  CHECK(refused([](Draft d) { d.seq = 0; }) == invalid);
  CHECK(refused([](Draft d) { d.seq = 1; }) == invalid);
  CHECK(refused([](Draft d) { d.seq = 1ULL << 63; }) == invalid);
  CHECK(refused([](Draft d) { d.prev = {}; }) == invalid);
  CHECK(refused([](Draft d) { d.lamport = 0; }) == invalid);
  CHECK(refused([](Draft d) { d.lamport = UINT64_MAX; }) == invalid);
  CHECK(refused([](Draft d) { d.scope.id = {}; }) == invalid);
  CHECK(refused([](Draft d) { d.scope.tier = Tier::book; }) == invalid);
  CHECK(refused([](Draft d) { d.scope.tier = Tier{9}; }) == ErrorCode::unsupported);
  CHECK(refused([](Draft d) { d.app = ""; }) == invalid);
  CHECK(refused([](Draft d) { d.app = "\xff"; }) == invalid);
  CHECK(refused([](Draft d) { d.app = std::string(65, 'a'); }) == ErrorCode::too_large);
  CHECK(refused([](Draft d) { d.ops[0].kind = "Contact"; }) == invalid);
  CHECK(refused([](Draft d) { d.ops[0].writes[1].path = "phone"; }) == invalid);
  CHECK(refused([](Draft d) { d.ops[0].writes[1].value = Value("\xff"); }) == invalid);
  CHECK(refused([](Draft d) { d.ops[1].writes[0].value = Value(); }) == invalid);
  CHECK(refused([](Draft d) { d.ops[1].writes[0].value = Value(1); }) == invalid);
  CHECK(refused([](Draft d) { d.ops[0].writes[0].parents.push_back(test_id<ChangeId>(1)); }) ==
        invalid);
}

TEST_CASE("every bound holds at its edge") {
  const auto with = [](auto edit) {
    ChangeDraft draft = edit_draft();
    edit(draft);
    return encode_change(draft);
  };
  const auto ops = [](std::size_t count) {
    return [count](ChangeDraft& d) {
      d.ops.resize(1);
      for (std::size_t i = 1; i < count; ++i) {
        RecordId id;
        id.raw[0] = static_cast<std::uint8_t>(i);
        id.raw[1] = static_cast<std::uint8_t>(i >> 8);
        d.ops.push_back({"task", id, {{"text", "x", {}}}});
      }
    };
  };
  const auto fields = [](std::size_t count) {
    return [count](ChangeDraft& d) {
      d.ops[0].writes.clear();
      for (std::size_t i = 0; i < count; ++i) {
        d.ops[0].writes.push_back({"f" + std::to_string(i), 1, {}});
      }
    };
  };
  const auto parents = [](std::size_t count) {
    return [count](ChangeDraft& d) {
      d.ops[0].writes[0].parents.clear();
      for (std::size_t i = 0; i < count; ++i) {
        ChangeId id;
        id.raw[0] = static_cast<std::uint8_t>(i);
        id.raw[1] = static_cast<std::uint8_t>(i >> 8);
        d.ops[0].writes[0].parents.push_back(id);
      }
    };
  };
  CHECK(with(ops(limits::kOpsPerChangeMax)).has_value());
  CHECK(with(ops(limits::kOpsPerChangeMax + 1)).error().code == ErrorCode::too_large);
  CHECK(with(fields(limits::kFieldsPerOpMax)).has_value());
  CHECK(with(fields(limits::kFieldsPerOpMax + 1)).error().code == ErrorCode::too_large);
  CHECK(with(parents(limits::kParentsPerFieldMax)).has_value());
  CHECK(with(parents(limits::kParentsPerFieldMax + 1)).error().code == ErrorCode::too_large);

  const auto long_texts = [&](std::size_t count) {
    return with([count](ChangeDraft& d) {
      for (std::size_t i = 0; i < count; ++i) {
        d.ops[0].writes.push_back({"f" + std::to_string(i), std::string(250'000, 'x'), {}});
      }
    });
  };
  CHECK(long_texts(4).has_value());
  CHECK(long_texts(5).error().code == ErrorCode::too_large);
  CHECK(code_of(decode_change(Bytes(limits::kChangeBytesMax + 1))) == ErrorCode::too_large);
}

TEST_CASE("names and paths") {
  CHECK(is_valid_name("a"));
  CHECK(is_valid_name("lead_organisation2"));
  CHECK(is_valid_name(std::string(limits::kNameBytesMax, 'a')));
  for (const char* name : {"", "A", "1a", "_a", "a-b", "a b", "訪問", "a/b", "aB"}) {
    CHECK_FALSE(is_valid_name(name));
  }
  CHECK_FALSE(is_valid_name(std::string(limits::kNameBytesMax + 1, 'a')));
  CHECK(is_valid_path("roles"));
  CHECK(is_valid_path("roles/a"));
  CHECK(is_valid_path("phones/03-1234/内線 5"));
  CHECK(is_valid_path("deleted"));
  CHECK(is_valid_path("a/" + std::string(limits::kElementBytesMax, 'x')));
  for (const char* path : {"", "/", "/a", "a/", "A/a", "deleted/a", "a/\xff"}) {
    CHECK_FALSE(is_valid_path(path));
  }
  CHECK_FALSE(is_valid_path("a/" + std::string(limits::kElementBytesMax + 1, 'x')));
}

TEST_CASE("each key is needed, once, in order, and nothing follows") {
  for (const char* key : {"a", "i", "l", "o", "r", "s", "t", "v", "w"}) {
    CAPTURE(key);
    Pairs change = note_pairs();
    std::erase_if(change.pairs, [&](const auto& pair) { return pair.first == key; });
    CHECK(code_of(decode_change(change.bytes())) == ErrorCode::invalid);
  }
  for (const char* key : {"f", "i", "k"}) {
    CAPTURE(key);
    CHECK(code_of(with_op([&](Pairs& op) {
            std::erase_if(op.pairs, [&](const auto& pair) { return pair.first == key; });
          })) == ErrorCode::invalid);
  }
  Pairs change = note_pairs();
  std::swap(change.pairs[0], change.pairs[1]);
  CHECK(code_of(decode_change(change.bytes())) == ErrorCode::invalid);
  change = note_pairs();
  change.pairs.insert(change.pairs.begin(), change.pairs.front());
  CHECK(code_of(decode_change(change.bytes())) == ErrorCode::invalid);
  Bytes longer = note_pairs().bytes();
  longer.push_back(0xF6);
  CHECK(code_of(decode_change(longer)) == ErrorCode::invalid);
  CHECK(decode_change(note_pairs().bytes()).has_value());
}

TEST_CASE("parents name written paths, sorted, each once, and are left out when there are none") {
  const auto with_parents = [](const char* hex) {
    return with_op([&](Pairs& op) { op.pairs.emplace_back("p", *from_hex(hex)); });
  };
  const std::string a = "5000000000000000000000000000000001";
  const std::string b = "5000000000000000000000000000000002";
  CHECK(with_parents(("a1647465787482" + a + b).c_str()).has_value());
  CHECK(code_of(with_parents(("a1647465787482" + b + a).c_str())) == ErrorCode::invalid);
  CHECK(code_of(with_parents(("a1647465787482" + a + a).c_str())) == ErrorCode::invalid);
  CHECK(code_of(with_parents("a0")) == ErrorCode::invalid);
  CHECK(code_of(with_parents("a1647465787480")) == ErrorCode::invalid);
  CHECK(code_of(with_parents("a164746578748141aa")) == ErrorCode::invalid);
  CHECK(code_of(with_parents(("a1647465787a81" + a).c_str())) == ErrorCode::invalid);
}

TEST_CASE("what a newer version adds is kept, but for what has to be understood") {
  const auto with_key = [](const char* key, const Bytes& value) {
    Pairs change = note_pairs();
    change.pairs.emplace_back(key, value);
    return change.bytes();
  };
  const Bytes extra = value_bytes(Value(ValueMap{{"reason", "会議"}, {"until", 3}}));
  const Bytes newer = with_key("purpose", extra);
  const auto change = decode_change(newer);
  REQUIRE(change.has_value());
  CHECK(change->bytes == newer);
  CHECK(change->id == change_id_of(newer));
  CHECK(change->id != test_change(note_draft()).id);
  CHECK(change->ops[0].writes.size() == 4);

  CHECK(with_op([&](Pairs& op) { op.pairs.emplace_back("meaning", extra); }).has_value());
  CHECK(code_of(decode_change(with_key("Encrypted", extra))) == ErrorCode::unsupported);
  CHECK(code_of(with_op([&](Pairs& op) { op.pairs.emplace_back("Locked", extra); })) ==
        ErrorCode::unsupported);
  CHECK(code_of(decode_change(with_key("purpose", *from_hex("f97e00")))) == ErrorCode::invalid);
  CHECK(code_of(decode_change(with_key(std::string(65, 'x').c_str(), extra))) ==
        ErrorCode::too_large);
  // Kinds and fields of newer versions are ordinary here.
  ChangeDraft draft = note_draft();
  draft.ops[0].kind = "telepathy";
  draft.ops[0].writes.push_back({"aura", "blue", {}});
  CHECK(encode_change(draft).has_value());
}

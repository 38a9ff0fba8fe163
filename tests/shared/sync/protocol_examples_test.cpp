// SPDX-License-Identifier: Apache-2.0
// The worked examples of docs/PROTOCOL.md, made by the real code: every block there that stands
// behind "<!-- example: name -->" must be what is made here, and every example must be there.
#include <algorithm>
#include <fstream>
#include <map>
#include <string>

#include "shared/base/crypto.h"
#include "shared/codec/change_codec.h"
#include "shared/codec/page.h"
#include "shared/sync/bundle.h"
#include "shared/sync/feed_page.h"
#include "shared/sync/wire.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

// Dice that always fall on the same byte, so that the document can name keys, salts and nonces.
class ConstantEnv final : public Env {
 public:
  std::int64_t now_ms() override { return 0; }
  void random(std::span<std::uint8_t> out) override {
    for (std::uint8_t& byte : out) byte = 7;
  }
};

template <class AnyId>
AnyId id_of(std::uint8_t byte) {
  AnyId id;
  id.raw.fill(byte);
  return id;
}

using Examples = std::map<std::string, std::string>;

ChangeDraft draft_of(std::uint64_t seq, const ChangeId& prev, std::uint64_t lamport) {
  ChangeDraft draft;
  draft.replica = id_of<ReplicaId>(0x11);
  draft.seq = seq;
  draft.prev = prev;
  draft.lamport = lamport;
  draft.wall_ms = 1'775'001'600'000;
  draft.author = id_of<RecordId>(0x22);
  draft.scope = {Tier::casework, id_of<RecordId>(0x33)};
  draft.app = "banso/1.0.0";
  return draft;
}

Bytes first_change() {
  ChangeDraft draft = draft_of(1, {}, 1);
  draft.ops = {{"task", id_of<RecordId>(0x44), {{"title", "電話する", {}}, {"done", false, {}}}}};
  return *encode_change(draft);
}

Bytes second_change() {
  const ChangeId first = change_id_of(first_change());
  ChangeDraft draft = draft_of(2, first, 2);
  draft.ops = {{"task", id_of<RecordId>(0x44), {{"title", "訪問する", {first}}}}};
  return *encode_change(draft);
}

Receipt receipt_of(const ChangeId& id) {
  Receipt receipt{};
  const Bytes key(32, 0x55);
  const Hash whole = hmac_sha256(key, id.view());
  std::copy_n(whole.begin(), receipt.size(), receipt.begin());
  return receipt;
}

void add_messages(Examples& examples) {
  const Bytes first = first_change();
  const Bytes second = second_change();
  const Receipt first_receipt = receipt_of(change_id_of(first));
  const Receipt second_receipt = receipt_of(change_id_of(second));

  SyncRequest request;
  request.replica = id_of<ReplicaId>(0x11);
  request.seq = 2;
  request.push = {first, second};
  request.held.emplace();
  examples["request-first-contact"] = to_hex(*unpack_request(encode_request(request)));

  SyncAnswer answer;
  answer.epoch = id_of<EpochId>(0x66);
  answer.server_time_ms = 1'775'001'600'123;
  answer.cursor = {9, second_receipt};
  answer.grant = {{{Tier::book, {}}, true}, {{Tier::casework, id_of<RecordId>(0x33)}, true}};
  answer.pushed = {{first_receipt, {}, {}}, {{}, refusal::kBadValue, "title: not text"}};
  examples["answer-first-contact"] = to_hex(encode_answer(answer));

  FeedPageWriter page;
  page.add(8, first_receipt, first);
  page.add(9, second_receipt, second);
  examples["page-unpacked"] = to_hex(unpack_page(page.pack())->unpacked);

  SyncRequest idle;
  idle.replica = request.replica;
  idle.seq = 2;
  idle.epoch = answer.epoch;
  idle.cursor = answer.cursor;
  idle.scopes = scope_digest({Tier::casework, id_of<RecordId>(0x33)});
  examples["request-idle"] = to_hex(*unpack_request(encode_request(idle)));
  examples["scope-digest"] = to_hex(idle.scopes);
}

void add_proofs(Examples& examples) {
  ConstantEnv env;
  const Bytes change = first_change();
  const ChangeId id = change_id_of(change);
  const SigningKeys keys = new_signing_keys(env);
  const DeviceId device = id_of<DeviceId>(0x77);
  Bytes proof(device.raw.begin(), device.raw.end());
  append(proof, sign(keys.secret_key, proof_message(id)));
  examples["public-key"] = to_hex(keys.public_key);
  examples["signed-message"] = to_hex(proof_message(id));
  examples["proof"] = to_hex(proof);
  const auto file = write_bundle(env, "twelve or more bytes", {8, 1}, {{proof, change}});
  REQUIRE(file.has_value());
  examples["bundle-content"] = to_hex(read_bundle(*file, "twelve or more bytes")->content);
  examples["bundle-file"] = to_hex(*file);
}

Examples made_by_the_code() {
  Examples examples;
  examples["change-1"] = to_hex(first_change());
  examples["change-1-id"] = change_id_of(first_change()).hex();
  examples["change-2"] = to_hex(second_change());
  examples["change-2-id"] = change_id_of(second_change()).hex();
  examples["change-1-receipt"] = to_hex(receipt_of(change_id_of(first_change())));
  add_messages(examples);
  add_proofs(examples);
  return examples;
}

Examples written_in(const std::string& path) {
  std::ifstream file(path);
  Examples examples;
  std::string name;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    const std::string marker = "<!-- example: ";
    if (line.starts_with(marker)) {
      name = line.substr(marker.size(), line.find(" -->") - marker.size());
    } else if (line == "```" && !name.empty()) {
      if (inside) name.clear();
      inside = !inside;
    } else if (inside) {
      examples[name] += line;
    }
  }
  return examples;
}

}  // namespace

TEST_CASE("the examples of docs/PROTOCOL.md are what the code makes") {
  const Examples made = made_by_the_code();
  const Examples written = written_in("docs/PROTOCOL.md");
  for (const auto& example : made) {
    INFO("example ", example.first);
    const auto found = written.find(example.first);
    const std::string there = found == written.end() ? "" : found->second;
    CHECK(there == example.second);
  }
  CHECK(written.size() == made.size());
}

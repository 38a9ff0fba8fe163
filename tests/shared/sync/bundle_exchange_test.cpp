// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/bundle_exchange.h"

#include "shared/codec/change_codec.h"
#include "shared/sync/wire.h"
#include "tests/shared/store/device_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

constexpr Argon2Cost kCheap{8, 1};
constexpr std::string_view kPassphrase = "twelve or more bytes";
constexpr CivilDate kToday{2026, 4, 1};

// Two devices of one worker; the office gave both the worker's record.
struct TwoDevices {
  DeviceWorld from{1};
  DeviceWorld to{2};
  BundleSigner signer;
  SigningKeys keys;

  TwoDevices() {
    keys = new_signing_keys(from.env);
    signer = {new_id<DeviceId>(from.env), keys.secret_key};
    Edit worker{kTestAuthor, {}, {{"worker", kTestAuthor, {{"name", "保健師"}}}}};
    from.save(worker);
    to.receive(from.unsent());
    from.accept_all();
  }
  Result<BundleReport> carry(const std::vector<Scope>& scopes) {
    const auto file = export_bundle(*from.store, from.env, signer, scopes, kPassphrase, kCheap);
    REQUIRE(file.has_value());
    return import_bundle(*to.store, *file, kPassphrase, kTestAuthor, kToday);
  }
};

}  // namespace

TEST_CASE("the book goes from device to device; twice is as good as once") {
  TwoDevices devices;
  const auto save_worker = [&](std::uint8_t number) {
    devices.from.save(
        {kTestAuthor, {}, {{"worker", test_id<RecordId>(number), {{"name", "心理士"}}}}});
  };
  save_worker(7);
  devices.from.accept_all();
  save_worker(8);
  const auto first_time = devices.carry({Scope{}});
  REQUIRE(first_time.has_value());
  CHECK(first_time->fresh == 2);
  CHECK(first_time->known == 1);
  CHECK(first_time->not_visible == 0);
  CHECK(devices.carry({Scope{}})->fresh == 0);
  // What had only a signature is relayed with it, and the signature holds.
  const auto relays = devices.to.sync().relays(1 << 20, 10);
  REQUIRE(relays.has_value());
  REQUIRE(relays->changes.size() == 1);
  const ByteView proof = relays->changes[0].proof;
  REQUIRE(proof.size() == kSignedProofBytes);
  CHECK(equal(proof.first(16), devices.signer.device.view()));
  CHECK(verify(devices.keys.public_key, proof_message(change_id_of(relays->changes[0].change)),
               proof.subspan(16)));
  // What had a receipt is offered.
  CHECK(devices.to.sync().offers(10)->ids.size() == 1);
}

TEST_CASE("what the worker may not see stays in the file, and is counted") {
  TwoDevices devices;
  devices.from.write("phone", "of a case of others");
  const auto report = devices.carry({casework(1)});
  REQUIRE(report.has_value());
  CHECK(report->not_visible == 1);
  CHECK(report->fresh == 0);
  CHECK(devices.to.print_thing() == "nothing");
}

TEST_CASE("a wrong passphrase takes nothing") {
  TwoDevices devices;
  const auto file = export_bundle(*devices.from.store, devices.from.env, devices.signer, {Scope{}},
                                  kPassphrase, kCheap);
  CHECK(
      import_bundle(*devices.to.store, *file, "something else", kTestAuthor, kToday).error().code ==
      ErrorCode::denied);
}

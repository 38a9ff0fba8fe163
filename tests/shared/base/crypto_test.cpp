// SPDX-License-Identifier: Apache-2.0
#include "shared/base/crypto.h"

#include <algorithm>
#include <string>

#include "shared/base/limits.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

namespace {

Bytes hex(std::string_view text) { return from_hex(text).value(); }

template <class Array>
Array array_of(std::string_view text) {
  const Bytes bytes = hex(text);
  Array array{};
  std::copy_n(bytes.begin(), array.size(), array.begin());
  return array;
}

// Dice that fall as a published vector says.
class LoadedDice final : public Env {
 public:
  explicit LoadedDice(Bytes falls) : falls_(std::move(falls)) {}
  std::int64_t now_ms() override { return 0; }
  void random(std::span<std::uint8_t> out) override {
    REQUIRE(out.size() == falls_.size());
    std::copy(falls_.begin(), falls_.end(), out.begin());
  }

 private:
  Bytes falls_;
};

}  // namespace

TEST_CASE("SHA-256: vectors of FIPS 180-4") {
  CHECK(to_hex(sha256(ByteView{})) ==
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(to_hex(sha256(as_bytes("abc"))) ==
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(to_hex(sha256(as_bytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))) ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(to_hex(sha256(as_bytes(std::string(1'000'000, 'a')))) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 of parts is that of the whole") {
  CHECK(sha256({as_bytes("ab"), ByteView{}, as_bytes("c")}) == sha256(as_bytes("abc")));
  CHECK(sha256(std::initializer_list<ByteView>{}) == sha256(ByteView{}));
}

TEST_CASE("HMAC-SHA-256: vectors of RFC 4231") {
  CHECK(to_hex(hmac_sha256(Bytes(20, 0x0B), as_bytes("Hi There"))) ==
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK(to_hex(hmac_sha256(as_bytes("Jefe"), as_bytes("what do ya want for nothing?"))) ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(to_hex(hmac_sha256(Bytes(131, 0xAA),
                           as_bytes("Test Using Larger Than Block-Size Key - Hash Key First"))) ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST_CASE("equal_in_constant_time compares size and content") {
  CHECK(equal_in_constant_time(as_bytes("abc"), as_bytes("abc")));
  CHECK(equal_in_constant_time({}, {}));
  CHECK_FALSE(equal_in_constant_time(as_bytes("abc"), as_bytes("abd")));
  CHECK_FALSE(equal_in_constant_time(as_bytes("abc"), as_bytes("ab")));
}

TEST_CASE("wipe leaves zeros") {
  Bytes secret(33, 0xAA);
  wipe(secret);
  CHECK(secret == Bytes(33, 0));
  wipe({});
  std::string typed(33, 'x');
  wipe(typed);
  CHECK(typed.empty());
}

TEST_CASE("seal: vector A.3.1 of draft-irtf-cfrg-xchacha-03") {
  const Key key = array_of<Key>("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
  const Bytes nonce = hex("404142434445464748494a4b4c4d4e4f5051525354555657");
  const Bytes context = hex("50515253c0c1c2c3c4c5c6c7");
  const std::string_view plain =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
      "sunscreen would be it.";
  LoadedDice dice(nonce);
  const Bytes sealed = seal(dice, key, as_bytes(plain), context);
  CHECK(to_hex(sealed) == to_hex(nonce) +
                              "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                              "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                              "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                              "21f9664c97637da9768812f615c68b13b52e"
                              "c0875924c1c7987947deafd8780acf49");
  CHECK(as_text(unseal(key, sealed, context).value()) == plain);
}

TEST_CASE("unseal refuses another key, another context and every altered or missing byte") {
  FakeEnv env;
  const Key key = random_key(env);
  const Bytes sealed = seal(env, key, as_bytes("訪問"), as_bytes("note"));
  CHECK(as_text(unseal(key, sealed, as_bytes("note")).value()) == "訪問");

  CHECK_FALSE(unseal(random_key(env), sealed, as_bytes("note")).has_value());
  CHECK_FALSE(unseal(key, sealed, as_bytes("case")).has_value());
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    Bytes altered = sealed;
    altered[i] ^= 1;
    CHECK_FALSE(unseal(key, altered, as_bytes("note")).has_value());
    const auto cut = unseal(key, ByteView(sealed).first(i), as_bytes("note"));
    REQUIRE_FALSE(cut.has_value());
    CHECK(cut.error().code == ErrorCode::denied);
  }
}

TEST_CASE("seal of nothing is unsealed to nothing, and two seals differ") {
  FakeEnv env;
  const Key key = random_key(env);
  const Bytes first = seal(env, key, {}, {});
  CHECK(first != seal(env, key, {}, {}));
  CHECK(unseal(key, first, {}).value().empty());
}

TEST_CASE("Ed25519: vectors of RFC 8032 section 7.1") {
  struct Vector {
    const char* seed;
    const char* public_key;
    const char* message;
    const char* signature;
  };
  const Vector vectors[] = {
      {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
       "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
       "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf"
       "9"
       "b46bd25bf5f0595bbe24655141438e7a100b"},
      {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
       "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
       "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f"
       "1"
       "1d8c387b2eaeb4302aeeb00d291612bb0c00"},
  };
  for (const Vector& vector : vectors) {
    LoadedDice dice(hex(vector.seed));
    const SigningKeys keys = new_signing_keys(dice);
    CHECK(to_hex(keys.public_key) == vector.public_key);
    const Signature signature = sign(keys.secret_key, hex(vector.message));
    CHECK(to_hex(signature) == vector.signature);
    CHECK(verify(keys.public_key, hex(vector.message), signature));
  }
}

TEST_CASE("verify refuses another message, another key and every altered or missing byte") {
  FakeEnv env;
  const SigningKeys keys = new_signing_keys(env);
  const Signature signature = sign(keys.secret_key, as_bytes("abc"));
  CHECK(verify(keys.public_key, as_bytes("abc"), signature));
  CHECK_FALSE(verify(keys.public_key, as_bytes("abd"), signature));
  CHECK_FALSE(verify(new_signing_keys(env).public_key, as_bytes("abc"), signature));
  CHECK_FALSE(verify(keys.public_key, as_bytes("abc"), {}));
  CHECK_FALSE(verify(keys.public_key, as_bytes("abc"), ByteView(signature).first(63)));
  for (std::size_t i = 0; i < signature.size(); ++i) {
    Signature altered = signature;
    altered[i] ^= 1;
    CHECK_FALSE(verify(keys.public_key, as_bytes("abc"), altered));
  }
}

TEST_CASE("Argon2id: as the reference implementation (argon2 -id -p 1 -l 32) gives it") {
  // RFC 9106's own vector needs four lanes, a secret and associated data, which libsodium lacks.
  const ByteView salt = as_bytes("somesaltsomesalt");
  CHECK(to_hex(derive_key("password", salt, {4096, 3}).value()) ==
        "06fb80ed27de6ec202ddfe204b2eff122d6cebe86c11f68eb8264c6e5ff2fd28");
  CHECK(to_hex(derive_key("differentpassword", salt, {64, 1}).value()) ==
        "1012cfcfb64f97d609acbe66511aad7ec449238f4f5423f3d8842dfd7954a08c");
  CHECK(to_hex(derive_key("1234", salt, {1024, 2}).value()) ==
        "0358da7d0d17fbe51a8c9ea3baab27f1ab1e87fc2669525d5ea810b153f7779f");
}

TEST_CASE("Argon2id refuses costs outside of the limits and salts of another size") {
  const ByteView salt = as_bytes("somesaltsomesalt");
  const Argon2Cost wrong_costs[] = {{0, 1},
                                    {limits::kArgonMemoryKibMin - 1, 1},
                                    {limits::kArgonMemoryKibMax + 1, 1},
                                    {64, 0},
                                    {64, limits::kArgonPassesMax + 1}};
  for (const Argon2Cost& cost : wrong_costs) {
    const auto result = derive_key("password", salt, cost);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::invalid);
  }
  CHECK_FALSE(derive_key("password", salt.first(15), {64, 1}).has_value());
  CHECK_FALSE(derive_key("password", {}, {64, 1}).has_value());
  CHECK(derive_key("", salt, {limits::kArgonMemoryKibMin, 1}).has_value());
}

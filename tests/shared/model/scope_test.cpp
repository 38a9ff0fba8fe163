// SPDX-License-Identifier: Apache-2.0
#include "shared/model/scope.h"

#include "shared/base/bytes.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

Scope scope_of(Tier tier, std::uint8_t byte) {
  Scope scope{tier, {}};
  scope.id.raw.fill(byte);
  return scope;
}

}  // namespace

TEST_CASE("the digest of a scope depends on tier and id") {
  const auto casework = scope_digest(scope_of(Tier::casework, 1));
  CHECK(casework != scope_digest(scope_of(Tier::restricted, 1)));
  CHECK(casework != scope_digest(scope_of(Tier::casework, 2)));
  CHECK(to_hex(scope_digest({Tier::book, {}})) ==
        "0a88111852095cae045340ea1f0b279944b2a756a213d9b50107d7489771e159");
}

TEST_CASE("the digest of several scopes has no order, and a scope is taken out as it was added") {
  const auto one = scope_digest(scope_of(Tier::casework, 1));
  const auto other = scope_digest(scope_of(Tier::meeting, 2));
  ScopesDigest forth{};
  add_to_digest(forth, one);
  add_to_digest(forth, other);
  ScopesDigest back{};
  add_to_digest(back, other);
  add_to_digest(back, one);
  CHECK(forth == back);
  add_to_digest(forth, one);
  CHECK(forth == other);
}

// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/wire.h"

#include "shared/base/crypto.h"

namespace banso {
namespace {

constexpr std::string_view kProofContext = "banso change";

}  // namespace

Bytes proof_message(const ChangeId& id) {
  Bytes message;
  message.reserve(kProofContext.size() + id.raw.size());
  append(message, as_bytes(kProofContext));
  append(message, id.view());
  return message;
}

std::array<std::uint8_t, 32> scope_digest(const Scope& scope) {
  const auto tier = static_cast<std::uint8_t>(scope.tier);
  return sha256({ByteView(&tier, 1), scope.id.view()});
}

}  // namespace banso

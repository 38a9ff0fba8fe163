// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/wire.h"

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

}  // namespace banso

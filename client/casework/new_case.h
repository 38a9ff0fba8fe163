// SPDX-License-Identifier: Apache-2.0
// Opens a case: the case, its person where anything of one is known, and the author's assignment,
// which keeps it on this device. A case needs no name and no diagnosis (精神保健福祉法46条).
#pragma once

#include <string>

#include "shared/base/env.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

// Each may be empty.
struct NewCase {
  std::string name;
  std::string kana;
  std::string birth = {};  // EDTF
  std::string phone = {};
  std::string address = {};
  std::string problem = {};     // 主訴
  std::string channel = {};     // code: 相談経路
  std::string problem_of = {};  // code: who said so
  bool operator==(const NewCase&) const = default;
};
// stale: the author's own record has not come from the office yet. Other errors as
// DeviceStore::save().
Result<RecordId> save_new_case(DeviceStore& store, Env& env, const RecordId& author,
                               const NewCase& content);

}  // namespace banso::client

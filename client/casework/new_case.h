// SPDX-License-Identifier: Apache-2.0
// Opens a case: the case, its person where a name is known, and the author's assignment, which
// keeps it on this device. A case needs no name and no diagnosis (精神保健福祉法46条).
#pragma once

#include <string>

#include "shared/base/env.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

struct NewCase {
  std::string name;  // may be empty
  std::string kana;  // may be empty
};
// stale: the author's own record has not come from the office yet. Other errors as
// DeviceStore::save().
Result<RecordId> save_new_case(DeviceStore& store, Env& env, const RecordId& author,
                               const NewCase& content);

}  // namespace banso::client

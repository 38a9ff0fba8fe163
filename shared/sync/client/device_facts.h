// SPDX-License-Identifier: Apache-2.0
// What this device knows of who may see what, for shared/model/access: from the records that it
// has. Good for explaining and for choosing what to take from a bundle; the office decides by its
// own.
#pragma once

#include "shared/base/result.h"
#include "shared/model/access_facts.h"
#include "shared/store/device/device_store.h"

namespace banso {

Result<AccessFacts> device_facts(DeviceStore& store);

}  // namespace banso

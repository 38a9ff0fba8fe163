// SPDX-License-Identifier: Apache-2.0
// What the store knows, as JSON for people who script and for tests.
#pragma once

#include <nlohmann/json.hpp>

#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso {

using Json = nlohmann::ordered_json;

// {"kind", "id", "fields": {path: value in force}, "conflicts": [paths], "deleted", "unsent"}
Result<Json> record_json(DeviceStore& store, const StoredRecord& record);
// {"path", "value", "author", "replica", "at", "lamport", "change", "state", "head", "shown"}
Json write_json(const Kind* kind, const WriteInfo& write);
// {"kind", "record", "path", "heads": [...]}
Json conflict_json(const Schema& schema, const Conflict& conflict);
Json draft_json(const Schema& schema, const Draft& draft);
Json scope_json(const Scope& scope);

}  // namespace banso

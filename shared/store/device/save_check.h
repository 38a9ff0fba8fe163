// SPDX-License-Identifier: Apache-2.0
// Whether an edit may be written at all, by the rules that the office checks again: kinds and
// fields of the schema, values that fit, required fields of a new record, the tier that each field
// belongs to, one home scope per record for ever, and nothing written twice that is final.
#pragma once

#include <optional>

#include "shared/base/result.h"
#include "shared/model/code_tables.h"
#include "shared/model/schema.h"
#include "shared/store/device/edit.h"
#include "shared/store/record/stored_record.h"

namespace banso {

// `record`: its state now, and `home` the scope that it lives in; both nothing for a new record.
Status check_record_edit(const Schema& schema, const CodeTables& codes, const Scope& scope,
                         const RecordEdit& edit, const std::optional<StoredRecord>& record,
                         const std::optional<Scope>& home);

}  // namespace banso

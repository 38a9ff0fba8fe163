// SPDX-License-Identifier: Apache-2.0
// From what a person typed into one record to the edits that save it: a change set has one scope,
// and fields of sensitivity s3 live in the restricted scope beside the casework scope of their
// record.
#pragma once

#include <vector>

#include "shared/base/result.h"
#include "shared/model/schema.h"
#include "shared/store/device/edit.h"

namespace banso {

// `home`: the id of the record's scope (a case, an organisation, a meeting; ignored for the book).
// One edit or two, the unrestricted one first, so that it makes a new record. invalid: an unknown
// kind.
Result<std::vector<Edit>> split_edit(const Schema& schema, const RecordId& author,
                                     const RecordId& home, RecordEdit record);

}  // namespace banso

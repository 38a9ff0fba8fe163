// SPDX-License-Identifier: Apache-2.0
// What of a record is searched: every text that a person typed, as the schema says which fields are
// texts and which are names. Fields that this version does not know are not searched.
#pragma once

#include "shared/model/schema.h"
#include "shared/store/record/stored_record.h"
#include "shared/store/search/search_index.h"

namespace banso {

// Folded, of the values in force. Empty for a record without any text.
SearchText record_words(const Kind& kind, const StoredRecord& record);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Which older changes a save names beside the values that it replaces. A first sync leaves a change
// out when all its values were replaced; but as long as the first change of a record stands for
// some other field, somebody has to say that its value of this field is gone. If every edit names
// only the edit before it, all of them are needed for that. So an edit also names those changes
// that what it replaces had replaced already, as far as something else of them still stands: then
// it can stand for all edits between. It says nothing new: what was replaced before stays replaced.
#pragma once

#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/record/change_source.h"
#include "shared/store/record/record_tables.h"

namespace banso {

// `parents`: the changes whose values of the path are replaced; the older ones are appended, at
// most limits::kOlderParentsMax. Of what `source` or `records` do not know nothing is said.
Status add_older_parents(ChangeSource& source, RecordTables& records, std::string_view kind,
                         const RecordId& record, std::string_view path,
                         std::vector<ChangeId>& parents);

}  // namespace banso

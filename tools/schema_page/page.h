// SPDX-License-Identifier: Apache-2.0
// docs/SCHEMA.md from the registry: every kind, field, part and code table, as Markdown.
#pragma once

#include <string>
#include <vector>

#include "shared/model/code_tables.h"
#include "shared/model/schema.h"

namespace banso {

std::string schema_page(const Schema& schema, const std::vector<CodeTable>& tables);

}  // namespace banso

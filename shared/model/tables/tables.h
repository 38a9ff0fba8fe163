// SPDX-License-Identifier: Apache-2.0
// The built-in code tables by the part of casework they belong to. Ids are never renamed or reused;
// an item that is given up is retired in a version of a later fiscal year. Where no fiscal year
// stands, the table is in force since ever (0). Enumerations follow section 2 of the domain
// analysis.
#pragma once

#include <vector>

#include "shared/model/code_tables.h"

namespace banso::tables {

std::vector<CodeTable> of_case();
std::vector<CodeTable> of_person();
std::vector<CodeTable> of_household();
std::vector<CodeTable> of_contact();
std::vector<CodeTable> of_statistics();
std::vector<CodeTable> of_consent();
std::vector<CodeTable> of_safety();
std::vector<CodeTable> of_work();
std::vector<CodeTable> of_treatment();
std::vector<CodeTable> of_office();

}  // namespace banso::tables

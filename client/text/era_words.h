// SPDX-License-Identifier: Apache-2.0
// The Japanese eras in English.
#pragma once

#include <string>

#include "shared/model/partial_date.h"

namespace banso::client {

// "Reiwa 8"; "Showa 64 / Heisei 1" for a year or month that two eras share; empty before 1873.
std::string english_era_years(const PartialDate& date);

}  // namespace banso::client

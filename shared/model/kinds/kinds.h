// SPDX-License-Identifier: Apache-2.0
// The kinds of Banso, one small file each; schema.h says what the columns of a line mean.
// Fields and their merge classes follow section 2 of the domain analysis: A there is final or event
// here, F is value or long_text, S is set, R is safe.
#pragma once

#include "shared/model/schema.h"

namespace banso::kinds {

using enum FieldType;

inline constexpr Sensitivity kS2 = Sensitivity::s2;
inline constexpr Sensitivity kS3 = Sensitivity::s3;

Kind person();
Kind household();
Kind casework_case();
Kind contact();
Kind addendum();
Kind restricted_note();
Kind assignment();
Kind district_assignment();
Kind consent();
Kind risk();
Kind safety_note();
Kind task();
Kind treatment();
Kind organisation();
Kind worker();
Kind area();
Kind district();
Kind district_note();
Kind code_table();

}  // namespace banso::kinds

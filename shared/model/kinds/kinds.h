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

// The fields that several kinds have (shared_fields.cpp).
Field case_field(Merge merge, Sensitivity sensitivity = Sensitivity::s1);
Field author_field(Merge merge, Sensitivity sensitivity = Sensitivity::s1);
Field subjects_field(Merge merge, Sensitivity sensitivity = Sensitivity::s1);  // a list
Field situations_field();
Field name_field(Label label);  // of what has to have one; a person does not
Field name_kana_field(Label label);
Field postcode_field();
Field address_field(Label label);
Field address_concealed_field();
Field note_field(Sensitivity sensitivity = Sensitivity::s1);

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

// SPDX-License-Identifier: Apache-2.0
// In which order and under which headings the fields of a kind stand in forms: what belongs
// together in the work, whatever the order in the schema. A field that is named nowhere stands at
// the end, so that none is ever missing.
#pragma once

#include <string_view>
#include <vector>

#include "client/text/strings.h"
#include "shared/model/schema.h"

namespace banso::client {

struct FormSection {
  Str title;
  std::vector<const Field*> fields;
};
// Without what the program itself sets: the case, where a task came from.
std::vector<FormSection> form_sections(const Kind& kind);

}  // namespace banso::client

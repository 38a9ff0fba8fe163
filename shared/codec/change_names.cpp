// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "shared/base/limits.h"
#include "shared/base/utf8.h"
#include "shared/codec/change_codec.h"

namespace banso {
namespace {

bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }

bool is_name_character(char letter) {
  return is_lower(letter) || (letter >= '0' && letter <= '9') || letter == '_';
}

}  // namespace

bool is_valid_name(std::string_view name) {
  return !name.empty() && name.size() <= limits::kNameBytesMax && is_lower(name.front()) &&
         std::all_of(name.begin(), name.end(), is_name_character);
}

bool is_valid_path(std::string_view path) {
  const std::string_view field = path_field(path);
  if (!is_valid_name(field)) return false;
  if (field.size() == path.size()) return true;
  const std::string_view element = path_element(path);
  return !element.empty() && element.size() <= limits::kElementBytesMax && is_valid_utf8(element) &&
         field != kDeletedPath;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/model/change.h"

namespace banso {

std::string_view path_field(std::string_view path) { return path.substr(0, path.find('/')); }

std::string_view path_element(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
}

}  // namespace banso

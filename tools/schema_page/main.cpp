// SPDX-License-Identifier: Apache-2.0
// banso-schema prints docs/SCHEMA.md; banso-schema --check FILE says whether FILE is current.
#include <fstream>
#include <iostream>
#include <sstream>
#include <string_view>

#include "tools/schema_page/page.h"

int main(int argument_count, char** arguments) {
  const std::string page = banso::schema_page(banso::banso_schema(), banso::banso_code_tables());
  if (argument_count == 1) {
    std::cout << page;
    return std::cout.flush() ? 0 : 1;
  }
  if (argument_count != 3 || std::string_view(arguments[1]) != "--check") {
    std::cerr << "usage: banso-schema [--check FILE]\n";
    return 2;
  }
  std::ifstream file(arguments[2], std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  if (file && content.str() == page) return 0;
  std::cerr << arguments[2] << " is not current: banso-schema > " << arguments[2] << "\n";
  return 1;
}

// SPDX-License-Identifier: Apache-2.0
// What names and headers of static files say.
#include <algorithm>
#include <array>
#include <utility>

#include "server/static_files.h"
#include "shared/base/utf8.h"

namespace banso {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;
constexpr std::array kTypes = {
    Entry{"css", "text/css; charset=utf-8"},
    Entry{"html", "text/html; charset=utf-8"},
    Entry{"ico", "image/x-icon"},
    Entry{"js", "text/javascript; charset=utf-8"},
    Entry{"json", "application/json"},
    Entry{"mjs", "text/javascript; charset=utf-8"},
    Entry{"otf", "font/otf"},
    Entry{"pdf", "application/pdf"},
    Entry{"png", "image/png"},
    Entry{"svg", "image/svg+xml"},
    Entry{"ttf", "font/ttf"},
    Entry{"txt", "text/plain; charset=utf-8"},
    Entry{"wasm", "application/wasm"},
    Entry{"webmanifest", "application/manifest+json"},
    Entry{"webp", "image/webp"},
    Entry{"woff2", "font/woff2"},
};
constexpr std::size_t kHashDigitsMin = 8;

// "q=0", "q=0.0" ... refuse; any other weight or none accepts.
bool weight_is_zero(std::string_view parameters) {
  const std::size_t at = parameters.find("q=");
  if (at == std::string_view::npos) return false;
  const std::string_view weight = trimmed(parameters.substr(at + 2));
  return !weight.empty() && weight.find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

std::string_view content_type_of(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot != std::string_view::npos) {
    for (const auto& [extension, type] : kTypes) {
      if (name.substr(dot + 1) == extension) return type;
    }
  }
  return "application/octet-stream";
}

bool has_hashed_name(std::string_view name) {
  std::size_t from = name.find('.');
  while (from != std::string_view::npos) {
    const std::size_t to = name.find('.', from + 1);
    if (to == std::string_view::npos) return false;
    const std::string_view part = name.substr(from + 1, to - from - 1);
    if (part.size() >= kHashDigitsMin &&
        part.find_first_not_of("0123456789abcdef") == std::string_view::npos) {
      return true;
    }
    from = to;
  }
  return false;
}

std::string_view caching_of(std::string_view name) {
  if (name == "service_worker.js") return "no-store";
  return has_hashed_name(name) ? "public, max-age=31536000, immutable" : "no-cache";
}

bool accepts_encoding(std::string_view accept_encoding, std::string_view coding) {
  bool any = false;
  while (!accept_encoding.empty()) {
    const std::size_t comma = accept_encoding.find(',');
    const std::string_view item = trimmed(accept_encoding.substr(0, comma));
    const std::size_t semicolon = item.find(';');
    const std::string_view name = trimmed(item.substr(0, semicolon));
    const bool refused =
        semicolon != std::string_view::npos && weight_is_zero(item.substr(semicolon + 1));
    if (name == coding) return !refused;
    if (name == "*") any = !refused;
    if (comma == std::string_view::npos) break;
    accept_encoding.remove_prefix(comma + 1);
  }
  return any;
}

}  // namespace banso

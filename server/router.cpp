// SPDX-License-Identifier: Apache-2.0
#include "server/router.h"

#include "shared/base/check.h"

namespace banso {

void Router::add(Route route) {
  CHECK(find(route.method, route.path).route == nullptr);
  routes_.push_back(std::move(route));
}

void Router::set_fallback(Route route) { fallback_ = std::move(route); }

Router::Match Router::find(std::string_view method, std::string_view path) const {
  // HEAD is GET without the body, which the socket's side leaves out.
  const std::string_view wanted = method == "HEAD" ? "GET" : method;
  Match match;
  for (const Route& route : routes_) {
    if (route.path != path) continue;
    if (route.method == wanted) return {&route, ""};
    match.allow += (match.allow.empty() ? "" : ", ") + route.method;
  }
  if (match.allow.empty() && fallback_) {
    if (wanted == "GET") return {&*fallback_, ""};
    match.allow = "GET, HEAD";
  }
  return match;
}

}  // namespace banso

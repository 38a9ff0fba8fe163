// SPDX-License-Identifier: Apache-2.0
// Method and path -> route. Paths are exact: what differs between requests stands in the query or
// the body. Each route says who may call it and how large a body may be; a route that says nothing
// cannot be written down, so nothing is open by accident.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http_message.h"
#include "server/sessions.h"

namespace banso {

enum class Access {
  open,           // anybody; limited by address
  local,          // from this machine, or anybody when the configuration says so
  worker,         // any session
  device,         // a session of an enrolled device
  last_contact,   // as device, and also a device that was revoked: it hands in and is told to wipe
  administrator,  // a session of a worker whose record says so
};

using Handler = std::function<HttpResponse(const HttpRequest&, const std::optional<Session>&)>;

struct Route {
  std::string method;
  std::string path;
  Access access;
  std::size_t body_bytes_max;  // 0: no body
  std::string content_type;    // of the body
  Handler handler;
};

class Router {
 public:
  // The path must be new for this method.
  void add(Route route);
  // GET and HEAD of every path that no route has.
  void set_fallback(Route route);

  struct Match {
    const Route* route = nullptr;
    std::string allow;  // without a route: the methods that the path has, "" when there is none
  };
  Match find(std::string_view method, std::string_view path) const;
  const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
  std::optional<Route> fallback_;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/base/result.h"

namespace banso {

const char* error_word(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid:
      return "invalid";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::denied:
      return "denied";
    case ErrorCode::conflict:
      return "conflict";
    case ErrorCode::stale:
      return "stale";
    case ErrorCode::locked:
      return "locked";
    case ErrorCode::corrupt:
      return "corrupt";
    case ErrorCode::io:
      return "io";
    case ErrorCode::full:
      return "full";
    case ErrorCode::offline:
      return "offline";
    case ErrorCode::unsupported:
      return "unsupported";
    case ErrorCode::stranger:
      return "stranger";
    case ErrorCode::redirected:
      return "redirected";
    case ErrorCode::untrusted:
      return "untrusted";
    case ErrorCode::cut_off:
      return "cut_off";
  }
  return "invalid";
}

}  // namespace banso

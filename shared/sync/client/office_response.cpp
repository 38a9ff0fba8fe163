// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/office_response.h"

#include <cstddef>
#include <string>

namespace banso {
namespace {

constexpr int kOk = 200;
constexpr std::size_t kDetailBytesMost = 300;

// Errors of the office are JSON and say what is wrong; anything else that is no answer comes from
// somebody between us and the office.
bool is_from_office(const SyncResponse& response, std::string_view content_type) {
  return response.content_type.starts_with(response.status == kOk ? content_type
                                                                  : "application/json");
}

ErrorCode code_of(int status) {
  switch (status) {
    case 400:
      return ErrorCode::invalid;
    case 401:
    case 403:
      return ErrorCode::denied;
    case 404:
    case 405:
      return ErrorCode::not_found;
    case 413:
      return ErrorCode::too_large;
    case 415:
    case 426:
      return ErrorCode::unsupported;
    default:
      return ErrorCode::offline;
  }
}

}  // namespace

Status check_origin(const SyncResponse& response, std::string_view content_type) {
  const std::string status = "(status " + std::to_string(response.status) + ")";
  if (response.status >= 300 && response.status < 400) {
    return fail(ErrorCode::redirected,
                "sent elsewhere " + status + ", which the office never does");
  }
  if (!is_from_office(response, content_type)) {
    return fail(ErrorCode::stranger,
                "not an answer of the office " + status + "; a portal or a proxy answered");
  }
  if (response.status == kOk) return {};
  const std::string_view said = as_text(response.body).substr(0, kDetailBytesMost);
  return fail(code_of(response.status), "the office refused the request: " + std::string(said));
}

bool may_pass(ErrorCode code) {
  switch (code) {
    case ErrorCode::offline:
    case ErrorCode::stranger:
    case ErrorCode::redirected:
    case ErrorCode::untrusted:
    case ErrorCode::cut_off:
    case ErrorCode::corrupt:
      return true;
    default:
      return false;
  }
}

Error on_the_way(Error error) {
  if (error.code == ErrorCode::invalid) error.code = ErrorCode::corrupt;
  return error;
}

}  // namespace banso

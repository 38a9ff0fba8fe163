// SPDX-License-Identifier: Apache-2.0
// Errors as values. The only file that includes tl/expected.hpp.
// A function that can fail returns Result<T>; callers pass an error on with TRY(expression).
// `detail` is English for logs and developers and never holds personal data; what people read comes
// from the string catalogue by `code`.
#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

namespace banso {

enum class ErrorCode {
  invalid,      // the input breaks a rule; the sender has to change it
  too_large,    // the input exceeds a bound of limits.h
  not_found,    // what was named does not exist (or may not be seen)
  denied,       // the person or device may not do this
  conflict,     // it contradicts what is there already
  stale,        // it was made for an older state (epoch, lock, cursor)
  locked,       // the store is locked, or the wrong PIN was given
  corrupt,      // stored or received bytes are damaged
  io,           // the disk or the network failed
  full,         // no space left
  offline,      // the office cannot be reached
  unsupported,  // a version or format that this program does not know
  stranger,     // what answered is not the office: a portal, a proxy
  redirected,   // the way to the office leads elsewhere
  untrusted,    // who answers cannot prove to be the office
  cut_off,      // the office's answer ended before it was whole
};

// The stable word of a code, as it appears on the wire ("too_large").
const char* error_word(ErrorCode code);

struct Error {
  ErrorCode code = ErrorCode::invalid;
  std::string detail;
};

template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, std::string detail) {
  return tl::unexpected<Error>(Error{code, std::move(detail)});
}

}  // namespace banso

// Evaluates to the value, or returns the error from the enclosing function. Never bind a reference.
#define TRY(expression) BANSO_TRY(expression, BANSO_TRY_NAME(__COUNTER__))

// The same for a Status, which has no value.
#define TRY_VOID(expression) BANSO_TRY_VOID(expression, BANSO_TRY_NAME(__COUNTER__))

// A name of its own for the result of each TRY, so that one inside of another shadows nothing.
#define BANSO_TRY_NAME(number) BANSO_TRY_JOIN(try_result_, number)
#define BANSO_TRY_JOIN(name, number) name##number

#define BANSO_TRY(expression, result)                                   \
  __extension__({                                                       \
    auto result = (expression);                                         \
    if (!result) {                                                      \
      return tl::unexpected<::banso::Error>(std::move(result).error()); \
    }                                                                   \
    *std::move(result);                                                 \
  })

#define BANSO_TRY_VOID(expression, result)                              \
  do {                                                                  \
    auto result = (expression);                                         \
    if (!result) {                                                      \
      return tl::unexpected<::banso::Error>(std::move(result).error()); \
    }                                                                   \
  } while (false)

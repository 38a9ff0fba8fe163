// SPDX-License-Identifier: Apache-2.0
// The desktop program from the opening of its folder to the last write: an App in a window, or
// without one for photographs.
#pragma once

#include "client/native/options.h"
#include "shared/base/result.h"

namespace banso::client {

// Returns when the window was closed or the photograph is written. Details of errors are sentences
// for the person who started the program. With `trace` it tells on stdout, one line each:
//   ready WIDTHxHEIGHT       the window has drawn its first frame
//   nodes JSON               what is on the screen, as the script's step says it; then
//   idle after N frames      nothing is pending; the next frame needs a reason
//   closed after N frames
Status run_desktop(const DesktopOptions& options);

}  // namespace banso::client

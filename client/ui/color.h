// SPDX-License-Identifier: Apache-2.0
// Colours as 0xRRGGBB, mixing, and the contrast of two of them (WCAG 2.2, 1.4.3: 1 to 21).
#pragma once

#include <cstdint>

namespace banso::client::ui {

using Color = std::uint32_t;

// `share` 0 to 1 of `over`, the rest of `under`.
Color mix(Color under, Color over, float share);
double contrast(Color a, Color b);

}  // namespace banso::client::ui

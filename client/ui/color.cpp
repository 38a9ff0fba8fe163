// SPDX-License-Identifier: Apache-2.0
#include "client/ui/color.h"

#include <algorithm>
#include <cmath>

namespace banso::client::ui {
namespace {

double linear(std::uint32_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color >> 16 & 255U) + 0.7152 * linear(color >> 8 & 255U) +
         0.0722 * linear(color & 255U);
}

}  // namespace

Color mix(Color under, Color over, float share) {
  Color result = 0;
  for (const unsigned shift : {16U, 8U, 0U}) {
    const float low = static_cast<float>(under >> shift & 255U);
    const float high = static_cast<float>(over >> shift & 255U);
    result |= static_cast<Color>(std::lround(low + (high - low) * share)) << shift;
  }
  return result;
}

double contrast(Color a, Color b) {
  const double first = luminance(a);
  const double second = luminance(b);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace banso::client::ui

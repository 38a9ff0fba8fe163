// SPDX-License-Identifier: Apache-2.0
#include "client/ui/theme.h"

#include <client_tokens.h>

namespace banso::client::ui {
namespace {

namespace token = banso::token;

constexpr Theme kLight = {
    .page = token::kGray50,
    .card = token::kWhite,
    .raised = token::kWhite,
    .text = token::kGray900,
    .secondary = token::kGray700,
    .disabled = token::kGray420,
    .hairline = token::kGray200,
    .border = token::kGray600,
    .field = token::kWhite,
    .hover = token::kGray50,
    .pressed = token::kGray100,
    .primary = token::kBlue900,
    .on_primary = token::kWhite,
    .primary_hover = token::kBlue1000,
    .primary_pressed = token::kBlue1200,
    .tint = token::kBlue50,
    .on_tint = token::kBlue900,
    .success = {token::kGreen800, token::kGreen50},
    .warning = {token::kYellow1000, token::kYellow50},
    .error = {token::kRed900, token::kRed50},
    .on_error = token::kWhite,
    .error_pressed = token::kRed1100,
    .focus = token::kYellow300,
    .focus_outline = token::kBlack,
    .notice = token::kGray900,
    .on_notice = token::kWhite,
    .notice_action = token::kBlue300,
    .border_width = 1,
    .hairline_width = 1,
    .shadow = 1,
    .scrim = 0.48F,
};

constexpr Color kDarkCard = 0x262626;  // between gray 900 and 800: one step of elevation
constexpr Theme kDark = {
    .page = token::kGray900,
    .card = kDarkCard,
    .raised = token::kGray800,
    .text = token::kGray50,
    .secondary = token::kGray300,
    .disabled = token::kGray500,
    .hairline = 0x404040,
    .border = token::kGray400,
    .field = token::kGray900,
    .hover = 0x2e2e2e,
    .pressed = 0x3d3d3d,
    .primary = token::kBlue300,
    .on_primary = token::kBlue1200,
    .primary_hover = token::kBlue200,
    .primary_pressed = token::kBlue100,
    .tint = 0x23304f,  // blue 1000 sunk into the page
    .on_tint = token::kBlue200,
    .success = {token::kGreen300, 0x1b3226},
    .warning = {token::kYellow300, 0x3a3114},
    .error = {token::kRed300, 0x442222},
    .on_error = token::kGray900,
    .error_pressed = token::kRed200,
    .focus = token::kYellow300,
    .focus_outline = token::kBlack,
    .notice = token::kGray50,
    .on_notice = token::kGray900,
    .notice_action = token::kBlue900,
    .border_width = 1,
    .hairline_width = 1,
    .shadow = 1.6F,
    .scrim = 0.64F,
};

constexpr Theme contrast_theme(Color ground, Color ink, Color strong, Color on_strong,
                               Color touched, Color selected) {
  return {
      .page = ground,
      .card = ground,
      .raised = ground,
      .text = ink,
      .secondary = ink,
      .disabled = token::kGray536,
      .hairline = ink,
      .border = ink,
      .field = ground,
      .hover = touched,
      .pressed = touched,
      .primary = strong,
      .on_primary = on_strong,
      .primary_hover = strong,
      .primary_pressed = strong,
      .tint = selected,
      .on_tint = strong,
      .success = {ink, ground},
      .warning = {ink, ground},
      .error = {ink, ground},
      .on_error = ground,
      .error_pressed = ink,
      .focus = token::kYellow300,
      .focus_outline = token::kBlack,
      .notice = ink,
      .on_notice = ground,
      .notice_action = ground,
      .border_width = 2,
      .hairline_width = 2,
      .shadow = 0,
      .scrim = 0.8F,
  };
}
constexpr Theme kContrastLight = contrast_theme(token::kWhite, token::kBlack, token::kBlue1200,
                                                token::kWhite, token::kGray100, token::kBlue50);
constexpr Theme kContrastDark = contrast_theme(token::kBlack, token::kWhite, token::kYellow300,
                                               token::kBlack, token::kGray800, 0x332b00);

}  // namespace

const Theme& theme_of(Look look, bool dark) {
  if (look == Look::contrast) return dark ? kContrastDark : kContrastLight;
  return look == Look::dark ? kDark : kLight;
}

TypeStyle type_style(Type type, float scale, bool phone) {
  constexpr float kText = 1.6F;
  constexpr float kLabel = 1.3F;
  const auto style = [&](float size, float line, bool bold) {
    return TypeStyle{size * scale, size * scale * line, bold};
  };
  switch (type) {
    case Type::display:
      return style(28, kLabel, true);
    case Type::title:
      return style(24, kLabel, true);
    case Type::section:
      return style(20, kLabel, true);
    case Type::body:
      return style(phone ? 17 : 18, kText, false);
    case Type::label:
      return style(16, kLabel, false);
    case Type::small:
      return style(14, kLabel, false);
  }
  return style(16, kLabel, false);
}

}  // namespace banso::client::ui

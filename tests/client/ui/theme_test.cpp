// SPDX-License-Identifier: Apache-2.0
#include "client/ui/theme.h"

#include <algorithm>
#include <vector>

#include "tests/support/doctest.h"

using namespace banso::client::ui;

namespace {

std::vector<const Theme*> all_themes() {
  return {&theme_of(Look::light, false), &theme_of(Look::dark, true),
          &theme_of(Look::contrast, false), &theme_of(Look::contrast, true)};
}

}  // namespace

TEST_CASE("contrast is WCAG's: 21 for black on white, 1 for the same") {
  CHECK(contrast(0x000000, 0xffffff) == doctest::Approx(21));
  CHECK(contrast(0x4979f5, 0x4979f5) == doctest::Approx(1));
  CHECK(contrast(0x767676, 0xffffff) == doctest::Approx(4.54).epsilon(0.01));
}

TEST_CASE("mix goes from one colour to the other") {
  CHECK(mix(0x102030, 0xffffff, 0) == 0x102030);
  CHECK(mix(0x102030, 0xffffff, 1) == 0xffffff);
  CHECK(mix(0x000000, 0xffffff, 0.5F) == 0x808080);
}

TEST_CASE("words are at least 4.5:1 on everything they stand on") {
  for (const Theme* theme : all_themes()) {
    const Theme& t = *theme;
    for (const Color ground : {t.page, t.card, t.raised, t.field}) {
      CHECK(contrast(t.text, ground) >= 4.5);
      CHECK(contrast(t.secondary, ground) >= 4.5);
      CHECK(contrast(t.primary, ground) >= 4.5);
      CHECK(contrast(t.error.ink, ground) >= 4.5);
    }
    for (const Tone& tone : {t.success, t.warning, t.error}) {
      CHECK(contrast(tone.ink, tone.tint) >= 4.5);
      CHECK(contrast(t.text, tone.tint) >= 4.5);
      CHECK(contrast(t.primary, tone.tint) >= 4.5);
    }
    CHECK(contrast(t.text, t.tint) >= 4.5);
    CHECK(contrast(t.secondary, t.tint) >= 4.5);
    CHECK(contrast(t.secondary, t.hover) >= 4.5);
    CHECK(contrast(t.on_tint, t.tint) >= 4.5);
    CHECK(contrast(t.on_tint, t.card) >= 4.5);
    CHECK(contrast(t.on_primary, t.primary) >= 4.5);
    CHECK(contrast(t.on_primary, t.primary_hover) >= 4.5);
    CHECK(contrast(t.on_primary, t.primary_pressed) >= 4.5);
    CHECK(contrast(t.on_error, t.error.ink) >= 4.5);
    CHECK(contrast(t.on_error, t.error_pressed) >= 4.5);
    CHECK(contrast(t.on_notice, t.notice) >= 4.5);
    CHECK(contrast(t.notice_action, t.notice) >= 4.5);
  }
}

TEST_CASE("what outlines a control, and the focus ring, are at least 3:1") {
  for (const Theme* theme : all_themes()) {
    const Theme& t = *theme;
    for (const Color ground : {t.page, t.card, t.raised, t.field}) {
      CHECK(contrast(t.border, ground) >= 3);
      CHECK(contrast(t.primary, ground) >= 3);
      // One of the ring's two colours always stands out.
      CHECK(std::max(contrast(t.focus, ground), contrast(t.focus_outline, ground)) >= 3);
    }
    CHECK(contrast(t.focus, t.focus_outline) >= 3);
  }
}

TEST_CASE("high contrast is pure black and white with lines of 2 px") {
  for (const bool dark : {false, true}) {
    const Theme& t = theme_of(Look::contrast, dark);
    CHECK(t.text == (dark ? 0xffffffU : 0x000000U));
    CHECK(t.page == (dark ? 0x000000U : 0xffffffU));
    CHECK(t.border_width == 2);
  }
}

TEST_CASE("fields are never below 16 px, lines are 1.6 and 1.3 high") {
  CHECK(type_style(Type::label, 1, true).size == 16);
  CHECK(type_style(Type::body, 1, false).size == 18);
  CHECK(type_style(Type::body, 1, true).size == 17);
  CHECK(type_style(Type::body, 2, false).line == doctest::Approx(18 * 2 * 1.6));
  CHECK(type_style(Type::label, 1, false).line == doctest::Approx(16 * 1.3));
}

// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "client/gallery/state.h"
#include "client/ui/bars.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/field.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

constexpr std::size_t kRows = 10'000;
// Where the sections of the list begin.
constexpr std::array<std::size_t, 4> kSections = {0, 12, 200, kRows};
// These follow each other in the catalogue.
constexpr std::size_t kFamilies = 8;
constexpr std::size_t kGiven = 7;
constexpr std::size_t kLast = 4;

std::string_view nth(const ui::Ui& ui, Str first, std::size_t n) {
  return ui.tr(static_cast<Str>(static_cast<std::size_t>(first) + n));
}

std::string_view family_of_row(const ui::Ui& ui, std::size_t index) {
  return nth(ui, Str::sample_family_1, index % kFamilies);
}

std::string name_of_row(const ui::Ui& ui, std::size_t index) {
  return format(ui.language(), Str::sample_full_name,
                {{"family", family_of_row(ui, index)},
                 {"given", nth(ui, Str::sample_given_1, index / 3 % kGiven)}});
}

// How many bytes its first sign has.
std::size_t first_sign(std::string_view text) {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) ++bytes;
  return bytes;
}

void draw_row(ui::Ui& ui, Gallery::State& state, std::size_t index) {
  const std::string name = name_of_row(ui, index);
  const std::string_view family = family_of_row(ui, index);
  ui::RowOptions row = {.title = name, .detail = nth(ui, Str::sample_last_1, index % kLast)};
  row.initials = family.substr(0, first_sign(family));
  if (index % 7 == 1) {
    row.badge = ui.tr(Str::sample_due);
    row.badge_tone = ui::ToneKind::warning;
  }
  row.selected = state.opened == static_cast<int>(index);
  const auto end = std::upper_bound(kSections.begin(), kSections.end(), index);
  row.position = static_cast<int>(index - *std::prev(end)) + 1;
  row.set_size = static_cast<int>(*end - *std::prev(end));
  row.chevron = ui.phone();
  if (list_row(ui, std::to_string(index), row)) {
    state.opened = static_cast<int>(index);
    state.detail = true;
  }
}

void draw_detail(ui::Ui& ui, Gallery::State& state) {
  const auto index = static_cast<std::size_t>(state.opened);
  const std::string name = name_of_row(ui, index);
  heading(ui, "name", name, 2, ui::Type::title);
  banner(ui, "safety",
         {.tone = ui::ToneKind::warning,
          .title = ui.tr(Str::sample_visit_pairs_not_night),
          .words = ui.tr(Str::sample_loud_voices_frighten_say)});
  const ui::Card card(ui, "facts", ui.tr(Str::sample_overview));
  const ui::KeyValue facts[] = {
      {ui.tr(Str::sample_worker), ui.tr(Str::sample_nurse_okamoto)},
      {ui.tr(Str::sample_district), ui.tr(Str::sample_north_2)},
      {ui.tr(Str::sample_doctor), ui.tr(Str::sample_dr_nakai)},
      {ui.tr(Str::sample_next), ui.tr(Str::sample_24_nov_2026_10)},
  };
  key_values(ui, "pairs", facts);
}

}  // namespace

void draw_lists(ui::Ui& ui, Gallery::State& state, ui::Rect area) {
  const ui::Split split = split_view(ui, "cases", area, state.detail);
  if (const ui::Pane pane(ui, split, ui::Pane::Side::list); pane) {
    ui.layout.open({split.list.x + 16, split.list.y + 12, split.list.width - 32, 0}, 0);
    search_field(ui, "search", state.search, ui.tr(Str::sample_search_2));
    const float top = ui.layout.close() + 12;
    const ui::Rect rows = {split.list.x, top, split.list.width, split.list.bottom() - top};
    const ui::ListSection sections[] = {{ui.tr(Str::sample_section_due), kSections[0]},
                                        {ui.tr(Str::sample_section_mine), kSections[1]},
                                        {ui.tr(Str::sample_section_others), kSections[2]}};
    virtual_list(ui, "list", rows,
                 {.label = ui.tr(Str::sample_cases),
                  .count = kRows,
                  .row_height = row_height(ui, true),
                  .sections = sections,
                  .heading_level = 2},
                 [&](std::size_t index) { draw_row(ui, state, index); });
  }
  if (split.back) state.detail = false;
  const ui::Pane pane(ui, split, ui::Pane::Side::detail);
  if (!pane) return;
  ui.begin_scroll("detail", split.detail, ui.phone() ? 16.0F : 24.0F, 16);
  const ui::Scope scope(ui, "shown");
  if (ui.phone() && button(ui, "back",
                           {.label = ui.tr(Str::sample_back_list),
                            .icon = icon::kArrowLeft,
                            .kind = ui::ButtonKind::plain})) {
    state.detail = false;
  }
  if (state.opened >= 0) {
    draw_detail(ui, state);
  } else {
    empty_state(ui, "none",
                {.icon = icon::kUser,
                 .title = ui.tr(Str::sample_choose_case),
                 .words = ui.tr(Str::sample_shown_here)});
  }
  ui.end_scroll();
}

}  // namespace banso::client::gallery

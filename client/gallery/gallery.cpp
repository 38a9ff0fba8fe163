// SPDX-License-Identifier: Apache-2.0
#include "client/gallery/gallery.h"

#include <client_icons.h>

#include <array>

#include "client/gallery/state.h"
#include "client/ui/bars.h"
#include "client/ui/button.h"

namespace banso::client::gallery {
namespace {

constexpr std::array<std::string_view, 5> kPages = {"basics", "entry", "lists", "record",
                                                    "messages"};

void fill_samples(Entry& entry, Language language) {
  entry.name = tr(language, Str::sample_name_1);
  entry.note = tr(language, Str::sample_note);
  entry.area = tr(language, Str::sample_read_only_value);
  entry.certificate = tr(language, Str::sample_disabled_value);
  entry.short_note = tr(language, Str::sample_short_note_value);
}

void next_look(ui::Surface& surface, ui::Look now) {
  switch (now) {
    case ui::Look::light:
      surface.look = ui::Look::dark;
      break;
    case ui::Look::dark:
      surface.look = ui::Look::contrast;
      break;
    case ui::Look::contrast:
      surface.look = ui::Look::light;
      break;
  }
}

ui::Look look_of(const ui::Surface& surface) {
  if (surface.look) return *surface.look;
  if (surface.preferences.more_contrast) return ui::Look::contrast;
  return surface.preferences.dark ? ui::Look::dark : ui::Look::light;
}

void draw_switches(ui::Ui& ui, ui::Surface& surface, ui::Rect at) {
  const ui::Scope scope(ui, "switches");
  const float size = at.height;
  const ui::Look look = look_of(surface);
  const char* const sign = look == ui::Look::light  ? icon::kSun
                           : look == ui::Look::dark ? icon::kMoon
                                                    : icon::kContrast;
  const std::string theme =
      format(ui.language(), Str::sample_theme,
             {{"look", ui.tr(look == ui::Look::light  ? Str::sample_light
                             : look == ui::Look::dark ? Str::sample_dark
                                                      : Str::sample_high_contrast)}});
  ui::Rect one = {at.x, at.y, size, size};
  if (icon_button_at(ui, "theme", one, {.label = theme, .icon = sign})) next_look(surface, look);
  one.x += size + 4;
  const int percent = static_cast<int>(surface.text_scale * 100 + 0.5F);
  const std::string text = format(ui.language(), Str::sample_text_size, {{"percent", percent}});
  if (icon_button_at(ui, "text size", one, {.label = text, .icon = icon::kType})) {
    surface.text_scale = percent < 125 ? 1.25F : percent < 150 ? 1.5F : percent < 200 ? 2.0F : 1.0F;
  }
  one.x += size + 4;
  if (icon_button_at(ui, "language", one,
                     {.label = ui.tr(Str::sample_other_language), .icon = icon::kLanguages})) {
    surface.language = ui.japanese() ? "en" : "ja";
  }
}

}  // namespace

Gallery::Gallery() : state_(std::make_unique<State>()) {}
Gallery::~Gallery() = default;

void Gallery::set_location(const std::string& location) {
  const std::string_view name =
      location.starts_with("#") ? std::string_view(location).substr(1) : location;
  for (std::size_t i = 0; i < kPages.size(); ++i) {
    if (kPages[i] == name) state_->page = static_cast<int>(i);
  }
}

void Gallery::draw(ui::Ui& ui, ui::Surface& surface) {
  State& state = *state_;
  if (state.filled != ui.language()) fill_samples(state.entry, ui.language());
  state.filled = ui.language();
  const ui::Scope scope(ui, "gallery");
  ui::Rect area = ui.free_area();
  const std::array<ui::Place, 5> places = {{
      {ui.tr(Str::sample_basics), icon::kHouse},
      {ui.tr(Str::sample_entry), icon::kNotebookPen},
      {ui.tr(Str::sample_lists), icon::kUsers},
      {ui.tr(Str::sample_record), icon::kFileText},
      {ui.tr(Str::sample_messages), icon::kBell, 3},
  }};
  const float whole = area.height;
  if (!ui.phone()) {
    navigation(ui, "places", area, places, state.page, ui.tr(Str::sample_pages));
  }
  const ui::AppBar bar = app_bar(ui, "bar", area,
                                 {.title = places[static_cast<std::size_t>(state.page)].label,
                                  .detail = ui.tr(Str::sample_banso_design_kit),
                                  .actions = 3});
  draw_switches(ui, surface, bar.actions);
  if (ui.phone()) {
    navigation(ui, "places", area, places, state.page, ui.tr(Str::sample_pages));
  }
  const std::string page(kPages[static_cast<std::size_t>(state.page)]);
  ui.open_group("main", area,
                {.role = ui::Role::main,
                 .name = std::string(places[static_cast<std::size_t>(state.page)].label)});
  {
    const ui::Scope inner(ui, page);
    if (page == "lists") {
      draw_lists(ui, state, area);
    } else {
      ui.begin_scroll("page", area, ui.phone() ? 16.0F : 24.0F, 16);
      if (page == "basics") draw_basics(ui, state);
      if (page == "entry") draw_entry(ui, state);
      if (page == "record") draw_record(ui, state);
      if (page == "messages") draw_messages(ui, state);
      ui.end_scroll();
    }
  }
  ui.close_group(area);
  draw_layers(ui, state, ui.phone() ? whole - area.height - bar.rect.height : 0);
}

}  // namespace banso::client::gallery

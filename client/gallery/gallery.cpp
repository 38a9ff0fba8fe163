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
      std::string(say(ui, "配色: ", "Theme: ")) +
      std::string(look == ui::Look::light  ? say(ui, "明るい", "light")
                  : look == ui::Look::dark ? say(ui, "暗い", "dark")
                                           : say(ui, "高コントラスト", "high contrast"));
  ui::Rect one = {at.x, at.y, size, size};
  if (icon_button_at(ui, "theme", one, {.label = theme, .icon = sign})) next_look(surface, look);
  one.x += size + 4;
  const int percent = static_cast<int>(surface.text_scale * 100 + 0.5F);
  const std::string text =
      std::string(say(ui, "文字の大きさ: ", "Text size: ")) + std::to_string(percent) + "%";
  if (icon_button_at(ui, "text size", one, {.label = text, .icon = icon::kType})) {
    surface.text_scale = percent < 125 ? 1.25F : percent < 150 ? 1.5F : percent < 200 ? 2.0F : 1.0F;
  }
  one.x += size + 4;
  if (icon_button_at(
          ui, "language", one,
          {.label = say(ui, "English で表示", "日本語で表示"), .icon = icon::kLanguages})) {
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
  const ui::Scope scope(ui, "gallery");
  ui::Rect area = ui.free_area();
  const std::array<ui::Place, 5> places = {{
      {say(ui, "基本", "Basics"), icon::kHouse},
      {say(ui, "入力", "Entry"), icon::kNotebookPen},
      {say(ui, "一覧", "Lists"), icon::kUsers},
      {say(ui, "記録", "Record"), icon::kFileText},
      {say(ui, "知らせ", "Messages"), icon::kBell, 3},
  }};
  const float whole = area.height;
  if (!ui.phone()) {
    navigation(ui, "places", area, places, state.page, say(ui, "ページ", "Pages"));
  }
  const ui::AppBar bar = app_bar(ui, "bar", area,
                                 {.title = places[static_cast<std::size_t>(state.page)].label,
                                  .detail = say(ui, "Banso 部品の見本", "Banso design kit"),
                                  .actions = 3});
  draw_switches(ui, surface, bar.actions);
  if (ui.phone()) {
    navigation(ui, "places", area, places, state.page, say(ui, "ページ", "Pages"));
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

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/settings_screen.h"

#include <client_icons.h>

#include <algorithm>
#include <array>
#include <string>

#include "client/casework/reading.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::array<std::optional<ui::Look>, 4> kLooks = {std::nullopt, ui::Look::light,
                                                           ui::Look::dark, ui::Look::contrast};

template <class Values, class Value>
int number_of(const Values& values, const Value& value) {
  const auto found = std::find(values.begin(), values.end(), value);
  return found == values.end() ? 0 : static_cast<int>(found - values.begin());
}

}  // namespace

int lock_minutes(DeviceStore& store) {
  const auto kept = store.settings().get(kLockMinutes);
  if (!kept || !*kept || (*kept)->size() != 1) return kLockMinutesMost;
  return std::clamp(static_cast<int>((**kept)[0]), 1, kLockMinutesMost);
}

void SettingsScreen::draw(ui::Ui& ui, Desk& desk, ui::Rect area, bool office) {
  {
    const ui::Scope scope(ui, "settings page");
    const float side = ui.phone() ? 16.0F : 24.0F;
    ui.begin_scroll("page", area, side, 16);
    const float width = std::min(ui.layout.width(), 720 * ui.scale());
    ui.layout.begin_row({ui::fixed(width), ui::share(1)}, 0);
    if (office && ui.phone()) {
      const ui::Card card(ui, "office", {}, true);
      if (list_row(ui, "to office",
                   {.title = ui.tr(Str::office_place),
                    .detail = ui.tr(Str::office_settings_words),
                    .icon = icon::kBuilding2})) {
        desk.go({.page = Page::office});
      }
    }
    draw_looks(ui, desk);
    ui.layout.gap(8);
    draw_safety(ui, desk);
    ui.layout.gap(8);
    draw_about(ui, desk);
    ui.layout.next_cell();
    ui.layout.end_row();
    ui.end_scroll();
  }
  erasing_.draw(ui, desk);
}

void SettingsScreen::draw_looks(ui::Ui& ui, Desk& desk) {
  const ui::Card card(ui, "looks", ui.tr(Str::settings_looks));
  const ui::Scope scope(ui, "looks");
  heading(ui, "heading", ui.tr(Str::settings_looks), 2);
  Preferences wanted = desk.preferences;
  int language = ui.japanese() ? 0 : 1;
  const std::string_view languages[] = {"日本語", "English"};
  if (segmented(ui, "language", languages, language, {.label = ui.tr(Str::language)})) {
    wanted.language = language == 0 ? "ja" : "en";
  }
  ui.layout.spacing(20);
  int look = number_of(kLooks, desk.preferences.look);
  const std::string_view looks[] = {ui.tr(Str::theme_system), ui.tr(Str::theme_light),
                                    ui.tr(Str::theme_dark), ui.tr(Str::theme_contrast)};
  if (select(ui, "theme", looks, look, {.label = ui.tr(Str::theme)})) {
    wanted.look = kLooks[static_cast<std::size_t>(look)];
  }
  ui.layout.spacing(20);
  const int now = static_cast<int>(ui.scale() * 100 + 0.5F);
  int percent = number_of(kTextPercents, now);
  const std::string_view percents[] = {"100%", "125%", "150%", "200%"};
  if (segmented(ui, "text", percents, percent, {.label = ui.tr(Str::text_size)})) {
    wanted.text_percent = kTextPercents[static_cast<std::size_t>(percent)];
  }
  desk.set_preferences(wanted);
}

void SettingsScreen::draw_safety(ui::Ui& ui, Desk& desk) {
  const ui::Card card(ui, "safety", ui.tr(Str::settings_safety));
  const ui::Scope scope(ui, "safety");
  heading(ui, "heading", ui.tr(Str::settings_safety), 2);
  std::array<std::string, kLockMinutesMost> words;
  std::array<std::string_view, kLockMinutesMost> labels;
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i] = format(ui.language(), Str::minutes, {{"count", i + 1}});
    labels[i] = words[i];
  }
  int chosen = lock_minutes(*desk.store()) - 1;
  if (segmented(ui, "auto lock", labels, chosen, {.label = ui.tr(Str::auto_lock)})) {
    const Bytes value = {static_cast<std::uint8_t>(chosen + 1)};
    static_cast<void>(desk.store()->settings().set(kLockMinutes, value));
    desk.session.lock_after(60.0 * (chosen + 1));
  }
  const std::string help =
      std::string(ui.tr(Str::auto_lock_help)) + "\n" + std::string(ui.tr(Str::hide_help));
  text(ui, "help", help, {.type = ui::Type::small, .secondary = true});
  ui.layout.gap(4);
  if (button(ui, "lock", {.label = ui.tr(Str::lock_now), .icon = icon::kLock})) {
    desk.locking = true;
  }
}

void SettingsScreen::draw_about(ui::Ui& ui, Desk& desk) {
  const ui::Card card(ui, "about", ui.tr(Str::settings_about));
  const ui::Scope scope(ui, "about");
  heading(ui, "heading", ui.tr(Str::settings_about), 2);
  const auto worker = desk.session.worker();
  const std::string name = worker ? worker_name(*desk.store(), *worker) : std::string();
  const std::string app = DeviceStoreOptions().app;  // "banso/1.0.0", as changes carry it
  const std::string version = app.substr(app.find('/') + 1);
  const ui::KeyValue facts[] = {
      {ui.tr(Str::worker_label), name},
      {ui.tr(Str::office_label), desk.session.view().office_name},
      {ui.tr(Str::version_label), version},
  };
  key_values(ui, "pairs", facts);
  if (button(ui, "licences", {.label = ui.tr(Str::licences)})) {
    desk.platform.show_licences();
  }
  ui.layout.gap(4);
  text(ui, "erase words", ui.tr(Str::erase_words_help),
       {.type = ui::Type::small, .secondary = true});
  if (button(ui, "erase", {.label = ui.tr(Str::wipe_device), .icon = icon::kTrash2})) {
    erasing_.ask(desk);
  }
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/screens.h"

#include "client/screens/cover.h"
#include "client/screens/frame.h"
#include "client/screens/screens_state.h"
#include "client/screens/starting_screen.h"

namespace banso::client {
namespace {

bool is_open(SessionState state) { return state == SessionState::open; }

}  // namespace

Screens::Screens(Platform& platform, const SessionOptions& options)
    : state_(std::make_unique<State>(platform, options)) {
  if (state_->desk.preferences.language) {
    platform.set_language(*state_->desk.preferences.language);
  }
  state_->desk.session.start();
}

Screens::~Screens() { flush(); }

void Screens::set_location(const std::string& location) {
  Desk& desk = state_->desk;
  const Place place = place_in(location);
  desk.keep_draft();
  desk.place = place;
  if (place.page == Page::enrol) state_->enrol.prefill(place.code);
}

void Screens::touch() {
  state_->touched = true;
  state_->desk.platform.request_frame(0);
}

void Screens::dress(ui::Surface& surface) const {
  const Preferences& wanted = state_->desk.preferences;
  if (wanted.language) surface.language = *wanted.language;
  if (wanted.text_percent) {
    surface.text_scale = static_cast<float>(*wanted.text_percent) / 100;
  }
  surface.look = wanted.look;
}

bool Screens::tick(double now_s) { return state_->tick(now_s); }

void Screens::State::take_shortcuts(ui::Ui& ui) {
  for (const KeyEvent& event : ui.input.outcomes.shortcuts) {
    const bool hides = event.command && event.shift && event.letter == 'l';
    if (hides && is_open(desk.session.view().state)) desk.hiding = true;
    const bool sizes = event.command && !event.alt &&
                       (event.letter == '+' || event.letter == '-' || event.letter == '0');
    if (!sizes) continue;
    const int by = event.letter == '+' ? 1 : event.letter == '-' ? -1 : 0;
    Preferences wanted = desk.preferences;
    wanted.text_percent = text_percent_after(static_cast<int>(ui.scale() * 100 + 0.5F), by);
    desk.set_preferences(wanted);
    ui.want_frame_in(0);
  }
}

void Screens::State::draw_open(ui::Ui& ui) {
  const bool in_note = desk.place.page == Page::note;
  const bool in_case =
      in_note || (desk.place.page == Page::cases && desk.place.of_case && ui.phone());
  const std::string name = in_note   ? note.case_name(desk)
                           : in_case ? cases.open_name(desk)
                                     : std::string();
  FrameOptions options;
  const bool in_office = desk.place.page == Page::office && ui.phone();
  options.back = in_case || in_office;
  switch (desk.place.page) {
    case Page::sync:
      options.title = ui.tr(Str::sync);
      break;
    case Page::settings:
      options.title = ui.tr(Str::settings);
      break;
    case Page::today:
      options.title = ui.tr(Str::today);
      break;
    case Page::office:
      options.title = ui.tr(Str::office_place);
      break;
    case Page::confirm:
      options.title = ui.tr(Str::to_be_checked);
      break;
    default:
      options.title = in_case && !name.empty() ? std::string_view(name)
                      : in_note                ? ui.tr(Str::case_unnamed)
                                               : ui.tr(Str::cases);
  }
  options.to_confirm = to_confirm;
  options.office = office.is_open_to(desk);
  const std::string state = in_note ? note_state_words(ui, desk) : std::string();
  if (in_note) {
    options.detail = state;
  } else if (!ui.phone()) {
    options.detail = desk.session.view().office_name;
  }
  desk.bar_height = 0;
  const FrameParts parts = draw_frame(ui, desk, facts, options);
  if (parts.back && in_office) {
    desk.go({.page = Page::settings});
  } else if (parts.back) {
    desk.go({.page = Page::cases, .of_case = in_note ? desk.place.of_case : std::nullopt});
  }
  ui.open_group("main", parts.area, {.role = ui::Role::main, .name = std::string(options.title)});
  switch (desk.place.page) {
    case Page::sync:
      sync.draw(ui, desk, facts, parts.area);
      break;
    case Page::settings:
      settings.draw(ui, desk, parts.area, options.office);
      break;
    case Page::today:
      today.draw(ui, desk, facts, to_confirm, parts.area);
      break;
    case Page::office:
      office.draw(ui, desk, parts.area);
      break;
    case Page::confirm:
      confirm.draw(ui, desk, parts.area);
      break;
    case Page::note:
      note.draw(ui, desk, parts.area);
      break;
    default:
      cases.draw(ui, desk, parts.area);
  }
  ui.close_group(parts.area);
  if (draw_toast(ui, "toast", desk.toast, parts.above + desk.bar_height)) desk.take_back();
}

void Screens::draw(ui::Ui& ui) {
  State& state = *state_;
  Desk& desk = state.desk;
  const ui::Scope scope(ui, "app");
  const SessionView& view = desk.session.view();
  state.take_shortcuts(ui);
  state.opening_drawn = view.state == SessionState::opening;
  state.cover_drawn = state.covered;
  if (state.covered) {
    if (draw_cover(ui, desk.today())) state.covered = false;
    return;
  }
  if (is_trouble(view)) {
    state.trouble.draw(ui, desk);
    return;
  }
  switch (view.state) {
    case SessionState::starting:
      draw_starting(ui);
      break;
    case SessionState::fresh:
    case SessionState::enrolling:
      state.enrol.draw(ui, desk);
      break;
    case SessionState::locked:
    case SessionState::opening:
      state.unlock.draw(ui, desk);
      break;
    case SessionState::open:
      state.draw_open(ui);
      break;
    case SessionState::broken:
      break;
  }
}

void Screens::flush() {
  Desk& desk = state_->desk;
  if (desk.store() == nullptr) return;
  desk.keep_draft();
  static_cast<void>(desk.store()->rest());
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// One of many: a field that says what is chosen and opens a sheet with the choices.
#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/ui/choice.h"
#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"
#include "client/ui/layers.h"

namespace banso::client::ui {
namespace {

bool option(Ui& ui, std::size_t index, Labels labels, bool on) {
  const Theme& theme = ui.theme();
  TypeStyle style = ui.type(Type::label);
  style.line = style.size * 1.4F;
  style.bold = on;
  const float words = ui.layout.width() - 48;
  const float tall = text_height(ui, style, labels[index], words);
  const Rect rect = ui.layout.place(std::max(52.0F, tall + 20));
  Node node = {
      .role = Role::option, .name = std::string(labels[index]), .states = on ? kSelected : 0U};
  node.position = static_cast<std::int32_t>(index) + 1;
  node.set_size = static_cast<std::int32_t>(labels.size());
  const Item item = ui.item(
      std::to_string(index), rect, std::move(node),
      {.group = ui.key(""), .group_axis = Axis::vertical, .entry = on || index == 0, .first = on});
  if (on) ui.paint.fill(rect, theme.tint, kRadiusControl);
  if (item.pressed || item.hovered) {
    ui.paint.fill(rect, theme.text, kRadiusControl, {}, item.pressed ? 0.10F : 0.05F);
  }
  draw_text(ui, style, {rect.x + 12, rect.y + (rect.height - tall) / 2, words, 0},
            on ? theme.on_tint : theme.text, labels[index]);
  if (on) {
    ui.paint.glyph(ui.fonts.icons(), icon::kCheck, 22, rect.right() - 22, rect.y + rect.height / 2,
                   theme.on_tint);
  }
  if (item.ring) ui.paint.focus_ring(rect, kRadiusControl, theme);
  return item.activated;
}

}  // namespace

bool select(Ui& ui, std::string_view key, Labels labels, int& chosen,
            const ChoiceOptions& options) {
  const Theme& theme = ui.theme();
  const bool some = chosen >= 0 && static_cast<std::size_t>(chosen) < labels.size();
  const std::string_view shown =
      some ? labels[static_cast<std::size_t>(chosen)] : ui.tr(Str::choose);
  bool& open = ui.opened(ui.key(key));
  ui.layout.place(0);
  ui.layout.spacing(0);
  draw_label(ui, options.label, options.required, options.disabled);
  const TypeStyle style = ui.type(Type::label);
  const float words = std::max(1.0F, ui.layout.width() - 56);
  const float tall = text_height(ui, style, shown, words);
  const Rect rect = ui.layout.place(std::max(field_height(ui), tall + 24));
  Node node = {.role = Role::combobox,
               .name = std::string(options.label),
               .value = some ? std::string(shown) : "",
               .description = std::string(options.error),
               .states = open ? kExpanded : kCollapsed};
  if (!options.error.empty()) node.states |= kInvalid;
  if (options.required) node.states |= kRequired;
  const Item item =
      ui.item(key, rect, std::move(node), {.disabled = options.disabled, .takes_keys = true});
  const auto opens = [](const KeyEvent& event) {
    return event.key == Key::down || event.key == Key::up;
  };
  if (item.activated || std::any_of(item.keys.begin(), item.keys.end(), opens)) open = true;
  draw_frame(ui, rect,
             {.focused = item.pressed || open,
              .hovered = item.hovered,
              .invalid = !options.error.empty(),
              .disabled = options.disabled,
              .ring = item.ring});
  const Color quiet = options.disabled ? theme.disabled : theme.secondary;
  draw_text(ui, style, {rect.x + 12, rect.y + (rect.height - tall) / 2, words, 0},
            some && !options.disabled ? theme.text : quiet, shown);
  ui.paint.glyph(ui.fonts.icons(), icon::kChevronDown, 22, rect.right() - 22,
                 rect.y + rect.height / 2, quiet);
  draw_help(ui, {}, options.error);
  ui.layout.spacing(12);
  const int before = chosen;
  if (Sheet sheet(ui, std::string(key) + " sheet", open, options.label); sheet) {
    const Rect start = ui.layout.place(0);
    ui.open_group("list", start, {.role = Role::listbox, .name = std::string(options.label)});
    const Scope scope(ui, "list");
    ui.layout.spacing(4);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (!option(ui, i, labels, before == static_cast<int>(i))) continue;
      chosen = static_cast<int>(i);
      open = false;
    }
    ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
  }
  return chosen != before;
}

}  // namespace banso::client::ui

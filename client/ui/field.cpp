// SPDX-License-Identifier: Apache-2.0
#include "client/ui/field.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"
#include "client/ui/native_editor.h"

namespace banso::client::ui {
namespace {

constexpr float kSide = 12;

// The value as the app last knew it, to tell the person's changes from the app's own.
std::uint32_t revision_of(Ui& ui, const std::string& key, const std::string& value, bool typed) {
  FieldMemory& memory = ui.field_memory(key);
  if (memory.value != value) {
    if (!typed) ++memory.revision;
    memory.value = value;
  }
  return memory.revision;
}

std::string hidden(std::string_view value) {
  std::string dots;
  for (const char byte : value) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) dots += "•";
  }
  return dots;
}

}  // namespace

FieldChange text_field(Ui& ui, std::string_view key, std::string& value,
                       const FieldOptions& options) {
  const Theme& theme = ui.theme();
  const std::string full = ui.key(key);
  const bool multiline = options.kind == FieldKind::multiline;
  FieldChange change;
  const Outcomes& outcomes = ui.input.outcomes;
  if (const auto typed = outcomes.fields.find(full); typed != outcomes.fields.end()) {
    change.changed = typed->second.value != value;
    value = typed->second.value;
  }
  change.entered = outcomes.committed.contains(full);
  change.committed = change.entered || outcomes.blurred.contains(full);

  const Rect start = ui.layout.place(0);
  ui.layout.spacing(0);
  if (options.show_label) draw_label(ui, options.label, options.required, options.disabled);
  TypeStyle style = ui.type(Type::label);
  style.line = std::ceil(style.size * 1.6F);
  const float front = options.icon == nullptr ? 0 : style.size * 1.3F + 8;
  // The same on both sides, as the shell's field has it.
  const float side = kSide + front;
  const float inner = std::max(20.0F, start.width - options.clear_right - 2 * side);
  float height = field_height(ui);
  const float pad = std::floor((height - style.line) / 2);
  if (multiline) {
    const auto least = static_cast<float>(std::max(options.lines_min, 2)) * style.line;
    height = std::max(least, text_height(ui, style, value + " ", inner)) + 2 * pad;
  }
  const Rect rect = ui.layout.place(height);
  change.rect = rect;
  const Rect text = {rect.x + side, rect.y + pad, inner, height - 2 * pad};

  const bool invalid = options.invalid || !options.error.empty();
  const std::string_view description = !options.error.empty()       ? options.error
                                       : !options.said_help.empty() ? options.said_help
                                                                    : options.help;
  Node node = {.role = options.role,
               .name = std::string(options.label),
               .description = std::string(description)};
  if (invalid) node.states |= kInvalid;
  if (options.required) node.states |= kRequired;
  if (options.read_only) node.states |= kReadOnly;
  if (!options.disabled && !options.read_only) {
    FieldOverlay overlay;
    overlay.kind = options.kind;
    overlay.value = value;
    overlay.revision = revision_of(ui, full, value, change.changed);
    overlay.placeholder = options.placeholder;
    overlay.enter_hint = options.enter_hint;
    overlay.font_size = style.size;
    overlay.line_height = style.line;
    overlay.padding_x = side;
    overlay.padding_y = pad;
    overlay.text_color = theme.text;
    overlay.back_color = theme.field;
    node.field = std::move(overlay);
  } else {
    node.value = value;
  }
  const bool editable = !options.disabled && !options.read_only;
  const Item item =
      ui.item(key, rect, std::move(node),
              {.disabled = options.disabled, .field = editable, .multiline = multiline});
  draw_frame(ui, rect,
             {.focused = item.focused,
              .hovered = item.hovered,
              .invalid = invalid,
              .disabled = options.disabled,
              .ring = item.ring});
  const Color quiet = options.disabled ? theme.disabled : theme.secondary;
  if (options.icon != nullptr) {
    ui.paint.glyph(ui.fonts.icons(), options.icon, style.size * 1.3F,
                   rect.x + kSide + style.size * 0.65F, rect.y + field_height(ui) / 2, quiet);
  }
  const bool by_shell = ui.surface().shell_fields && editable;
  ui.paint.push_clip(
      {rect.x + 1, rect.y + 1, rect.width - 2 - options.clear_right, rect.height - 2});
  if (item.focused && editable && !ui.surface().shell_fields) {
    const bool password = options.kind == FieldKind::password;
    if (native_editor(ui, item, value, {text, style.size, style.line, password, multiline})) {
      change.changed = true;
      revision_of(ui, full, value, true);
    }
  } else if (value.empty() && !by_shell) {
    draw_text(ui, style, {text.x, text.y, text.width, 0}, quiet, options.placeholder);
  } else if (!by_shell) {
    const Color ink = options.disabled ? theme.disabled : theme.text;
    if (multiline) {
      draw_text(ui, style, {text.x, text.y, text.width, 0}, ink, value);
    } else {
      const bool password = options.kind == FieldKind::password;
      draw_line(ui, style, text, ink, password ? hidden(value) : value);
    }
  }
  ui.paint.pop_clip();
  draw_help(ui, options.help, options.error);
  ui.layout.spacing(12);
  return change;
}

FieldChange search_field(Ui& ui, std::string_view key, std::string& value, std::string_view label) {
  FieldOptions options = {.label = label,
                          .placeholder = label,
                          .enter_hint = "search",
                          .kind = FieldKind::search,
                          .role = Role::searchbox,
                          .show_label = false,
                          .icon = icon::kSearch};
  if (!value.empty()) options.clear_right = 44;
  FieldChange change = text_field(ui, key, value, options);
  if (options.clear_right > 0) {
    const Rect at = {change.rect.right() - 49, change.rect.y + (change.rect.height - kTarget) / 2,
                     kTarget, kTarget};
    const std::string own = std::string(key) + " clear";
    if (icon_button_at(ui, own, at, {.label = ui.tr(Str::clear), .icon = icon::kX})) {
      value.clear();
      change.changed = true;
      ui.input.focus(ui.key(key));
    }
  }
  return change;
}

}  // namespace banso::client::ui

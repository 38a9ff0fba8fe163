// SPDX-License-Identifier: Apache-2.0
#include "client/ui/field.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/text/utf16.h"
#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"
#include "client/ui/native_editor.h"
#include "client/ui/wrapped_lines.h"

namespace banso::client::ui {
namespace {

constexpr float kFieldSide = 12;

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

// What the shell's field says, as far as the bound lets it in. While an input method is writing,
// the shell's field may hold more: it is told only when that is settled.
bool take_typed(const FieldEvent& event, std::uint32_t length_max, std::string& value,
                FieldMemory& memory) {
  const std::size_t caret = byte_of_utf16(event.value, event.select_to);
  // The person changed nothing since the app was drawn, but the app may have: a field that loses
  // the focus to "save" says once more what was just saved.
  if (event.value == memory.value) {
    memory.caret = std::min(caret, value.size());
    return false;
  }
  std::string kept = within_utf16(event.value, length_max, caret);
  if (kept != event.value && !event.composing) ++memory.revision;
  memory.caret = std::min(caret, kept.size());
  const bool changed = value != kept;
  value = std::move(kept);
  return changed;
}

bool is_secret(FieldKind kind) { return kind == FieldKind::password || kind == FieldKind::pin; }

// The line of the caret stays in view while somebody writes and when the keyboard comes up.
void reveal_caret(Ui& ui, const Item& item, const EditorLook& look, std::string_view value) {
  if (!look.multiline) return ui.reveal(item.rect);
  const std::size_t caret =
      ui.surface().shell_fields ? ui.field_memory(item.key).caret : ui.editor_memory.cursor;
  const CaretPlace place = place_of({ui, {look.size, look.line, false}, look.text, value},
                                    std::min(caret, value.size()));
  ui.reveal({item.rect.x, place.y, item.rect.width, look.line});
}

}  // namespace

FieldChange text_field(Ui& ui, std::string_view key, std::string& value,
                       const FieldOptions& options) {
  const Theme& theme = ui.theme();
  const std::string full = ui.key(key);
  const bool multiline = options.kind == FieldKind::multiline;
  const bool secret = is_secret(options.kind);
  const std::uint32_t length_max =
      options.length_max > 0 ? options.length_max : length_of(options.kind);
  FieldChange change;
  const Outcomes& outcomes = ui.input.outcomes;
  if (const auto typed = outcomes.fields.find(full); typed != outcomes.fields.end()) {
    change.changed = take_typed(typed->second, length_max, value, ui.field_memory(full));
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
  const float side = kFieldSide + front;
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
  // Where the caller's buttons are, the shell's field is not.
  const Rect own = {rect.x, rect.y, rect.width - options.clear_right, height};

  const bool editable = !options.disabled && !options.read_only;
  const bool invalid = options.invalid || !options.error.empty();
  std::string description(!options.error.empty()       ? options.error
                          : !options.said_help.empty() ? options.said_help
                                                       : options.help);
  const bool counted = editable && !secret && !options.uncounted;
  const std::string left = counted ? words_left(ui, value, length_max) : "";
  if (!left.empty()) description += (description.empty() ? "" : " ") + left;
  Node node = {
      .role = options.role, .name = std::string(options.label), .description = description};
  if (invalid) node.states |= kInvalid;
  if (options.required) node.states |= kRequired;
  if (options.read_only) node.states |= kReadOnly;
  if (editable) {
    FieldOverlay overlay;
    overlay.kind = options.kind;
    overlay.value = value;
    overlay.revision = revision_of(ui, full, value, change.changed);
    overlay.placeholder = options.placeholder;
    overlay.enter_hint = options.enter_hint;
    overlay.length_max = length_max;
    overlay.font_size = style.size;
    overlay.line_height = style.line;
    overlay.padding_x = side;
    overlay.padding_y = pad;
    overlay.text_color = theme.text;
    overlay.back_color = theme.field;
    node.field = std::move(overlay);
  } else if (!secret) {
    node.value = value;
  }
  const Item item =
      ui.item(key, own, std::move(node),
              {.disabled = options.disabled, .field = editable, .multiline = multiline});
  draw_frame(ui, rect,
             {.focused = item.focused,
              .hovered = item.hovered,
              .invalid = invalid,
              .disabled = options.disabled,
              .read_only = options.read_only,
              .ring = item.ring});
  const Color quiet = options.disabled ? theme.disabled : theme.secondary;
  if (options.icon != nullptr) {
    ui.paint.glyph(ui.fonts.icons(), options.icon, style.size * 1.3F,
                   rect.x + kFieldSide + style.size * 0.65F, rect.y + field_height(ui) / 2, quiet);
  }
  const bool by_shell = ui.surface().shell_fields && editable;
  const EditorLook look = {text, style.size, style.line, secret, multiline, length_max};
  ui.paint.push_clip({own.x + 1, own.y + 1, own.width - 2, own.height - 2});
  if (item.focused && editable && !ui.surface().shell_fields) {
    if (native_editor(ui, item, value, look)) {
      change.changed = true;
      revision_of(ui, full, value, true);
    }
  } else if (value.empty() && !by_shell) {
    if (multiline) {
      draw_text(ui, style, {text.x, text.y, text.width, 0}, quiet, options.placeholder);
    } else {
      draw_line(ui, style, text, quiet, options.placeholder);
    }
  } else if (!by_shell) {
    const Color ink = options.disabled ? theme.disabled : theme.text;
    if (multiline) {
      draw_text(ui, style, {text.x, text.y, text.width, 0}, ink, value);
    } else {
      draw_line(ui, style, text, ink, secret ? hidden(value) : value);
    }
  }
  ui.paint.pop_clip();
  if (item.focused && editable && (change.changed || ui.covered_more())) {
    reveal_caret(ui, item, look, value);
  }
  draw_help(ui, options.help, options.error);
  draw_words_left(ui, key, left, utf16_length(value) >= length_max);
  ui.layout.spacing(12);
  return change;
}

FieldChange secret_field(Ui& ui, std::string_view key, std::string& value,
                         const FieldOptions& options) {
  const std::string full = ui.key(key);
  bool& shown = ui.opened(full);
  const bool emptied = value.empty() && !ui.field_memory(full).value.empty() &&
                       !ui.input.outcomes.fields.contains(full);
  if (emptied) shown = false;
  FieldOptions seen = options;
  seen.clear_right = kTarget + 4;
  if (shown) seen.kind = options.kind == FieldKind::pin ? FieldKind::number : FieldKind::text;
  if (seen.length_max == 0) seen.length_max = length_of(options.kind);
  seen.uncounted = true;
  const FieldChange change = text_field(ui, key, value, seen);
  if (change.entered) shown = false;
  const Rect at = {change.rect.right() - kTarget - 2,
                   change.rect.y + (change.rect.height - kTarget) / 2, kTarget, kTarget};
  const std::string name =
      format(ui.language(), Str::show_what_is_typed, {{"name", std::string_view(options.label)}});
  if (icon_button_at(ui, std::string(key) + " show", at,
                     {.label = name,
                      .icon = shown ? icon::kEyeOff : icon::kEye,
                      .disabled = options.disabled,
                      .selected = shown,
                      .toggles = true})) {
    shown = !shown;
  }
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
  if (!value.empty()) options.clear_right = kTarget + 1;
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

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/record_picker.h"

#include <client_icons.h>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/field.h"
#include "client/ui/field_parts.h"
#include "client/ui/layers.h"
#include "client/ui/list.h"
#include "client/ui/text.h"
#include "shared/model/text_fold.h"

namespace banso::client {
namespace {

constexpr std::size_t kSearchedFrom = 9;  // choices; fewer are seen at a glance
constexpr std::size_t kShownMost = 60;    // more are found by typing

}  // namespace

void RecordPicker::begin(Desk& desk, const PickerOptions& options, bool japanese) {
  open_ = true;
  query_.clear();
  choices_ = record_choices(*desk.store(), options.kind, options.home, japanese);
  folded_.clear();
  for (const RecordChoice& choice : choices_) {
    folded_.push_back(fold_name(choice.name) + "\n" + fold_name(choice.detail));
  }
}

std::optional<RecordId> RecordPicker::draw_list(ui::Ui& ui, const PickerOptions& options,
                                                const std::optional<RecordId>& chosen) {
  std::optional<RecordId> pressed;
  if (choices_.size() >= kSearchedFrom) {
    search_field(ui, "search", query_,
                 format(ui.language(), Str::form_search, {{"field", options.label}}));
    ui.layout.gap(8);
  }
  const std::string wanted = fold_name(query_);
  const ui::List list(ui, "list", options.label);
  if (chosen && !options.required && wanted.empty() &&
      list_row(ui, "none", {.title = ui.tr(Str::form_not_filled), .chevron = false})) {
    pressed = RecordId{};
  }
  std::size_t shown = 0;
  for (std::size_t i = 0; i < choices_.size() && shown < kShownMost; ++i) {
    if (!wanted.empty() && folded_[i].find(wanted) == std::string::npos) continue;
    const RecordChoice& choice = choices_[i];
    ++shown;
    if (list_row(ui, choice.id.hex(),
                 {.title = choice.name,
                  .detail = choice.detail,
                  .selected = chosen == choice.id,
                  .chevron = false})) {
      pressed = choice.id;
    }
  }
  if (shown == 0) {
    text(ui, "nothing", ui.tr(choices_.empty() ? Str::case_none_yet : Str::search_none_title),
         {.type = ui::Type::label, .secondary = true});
  }
  return pressed;
}

bool RecordPicker::draw(ui::Ui& ui, Desk& desk, const std::string& key,
                        std::optional<RecordId>& chosen, const PickerOptions& options) {
  DeviceStore& store = *desk.store();
  if (named_ != chosen) {
    named_ = chosen;
    name_ = chosen ? record_name(store, options.kind, *chosen, ui.japanese()) : std::string();
  }
  const ui::Theme& theme = ui.theme();
  const std::string_view shown = !chosen         ? ui.tr(Str::form_not_filled)
                                 : name_.empty() ? ui.tr(Str::unknown)
                                                 : std::string_view(name_);
  ui.layout.place(0);
  ui.layout.spacing(0);
  if (options.show_label) draw_label(ui, options.label, options.required, false);
  const ui::Rect rect = ui.layout.place(ui::field_height(ui));
  ui::Node node = {.role = ui::Role::combobox,
                   .name = std::string(options.label),
                   .value = chosen ? std::string(shown) : "",
                   .description = std::string(options.error),
                   .states = open_ ? ui::kExpanded : ui::kCollapsed};
  if (!options.error.empty()) node.states |= ui::kInvalid;
  if (options.required) node.states |= ui::kRequired;
  const ui::Item item = ui.item(key, rect, std::move(node), {});
  if (item.activated) begin(desk, options, ui.japanese());
  draw_frame(ui, rect,
             {.focused = item.pressed || open_,
              .hovered = item.hovered,
              .invalid = !options.error.empty(),
              .ring = item.ring});
  draw_line(ui, ui.type(ui::Type::label), {rect.x + 12, rect.y, rect.width - 56, rect.height},
            chosen ? theme.text : theme.secondary, shown);
  ui.paint.glyph(ui.fonts.icons(), icon::kChevronDown, 22, rect.right() - 22,
                 rect.y + rect.height / 2, theme.secondary);
  ui::draw_help(ui, {}, options.error);
  ui.layout.spacing(12);
  bool changed = false;
  const ui::Sheet sheet(ui, key + " sheet", open_, options.label);
  if (!sheet) return false;
  if (const auto pressed = draw_list(ui, options, chosen)) {
    const std::optional<RecordId> now = pressed->is_nil() ? std::nullopt : pressed;
    changed = now != chosen;
    chosen = now;
    open_ = false;
  }
  return changed;
}

bool RecordPicker::draw_adder(ui::Ui& ui, Desk& desk, const std::string& key,
                              std::string_view label, RecordId& chosen,
                              const PickerOptions& options) {
  if (button(ui, key, {.label = label, .icon = icon::kPlus})) begin(desk, options, ui.japanese());
  const ui::Sheet sheet(ui, key + " sheet", open_, options.label);
  if (!sheet) return false;
  const auto pressed = draw_list(ui, options, std::nullopt);
  if (!pressed) return false;
  chosen = *pressed;
  open_ = false;
  return true;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/confirm_rewrite.h"

#include <client_icons.h>

#include <algorithm>

#include "client/casework/conflict_settle.h"
#include "client/ui/button.h"
#include "client/ui/status.h"

namespace banso::client {

bool ConfirmRewrite::can_rewrite(const ConflictView& view) {
  return view.field != nullptr && ValueEditor::can_edit(*view.field);
}

void ConfirmRewrite::open(DeviceStore& store, const ConflictView& view, const std::string& field) {
  const auto in_force = std::find_if(view.sides.begin(), view.sides.end(),
                                     [](const ConflictSide& side) { return side.in_force; });
  *this = ConfirmRewrite();
  open_ = true;
  view_ = view;
  field_ = field;
  editor_.begin(store, *view.field,
                in_force == view.sides.end() ? view.sides.front().value : in_force->value);
}

std::optional<std::vector<Edit>> ConfirmRewrite::draw(ui::Ui& ui, Desk& desk) {
  const std::string title = format(ui.language(), Str::confirm_rewrite_title, {{"field", field_}});
  const ui::Sheet sheet(ui, "rewrite", open_, title);
  if (!sheet) return std::nullopt;
  if (!trouble_.empty()) {
    banner(ui, "trouble",
           {.tone = settled_elsewhere_ ? ui::ToneKind::warning : ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = trouble_,
            .live = ui::Live::assertive});
  }
  editor_.draw(ui, desk);
  ui.layout.gap(4);
  const bool pressed = button(ui, "save",
                              {.label = ui.tr(Str::save),
                               .icon = icon::kCheck,
                               .kind = ui::ButtonKind::primary,
                               .full = true});
  return pressed ? save(ui, desk) : std::nullopt;
}

std::optional<std::vector<Edit>> ConfirmRewrite::save(ui::Ui& ui, Desk& desk) {
  DeviceStore& store = *desk.store();
  const auto author = desk.session.worker();
  if (!author) return std::nullopt;
  auto saved = settled_elsewhere_ ? write_over(store, *author, *view_, editor_.value())
                                  : settle_with(store, *author, *view_, editor_.value());
  if (saved) {
    open_ = false;
    return *std::move(saved);
  }
  trouble_ = ui.tr(string_of(saved.error().code));
  if (saved.error().code != ErrorCode::conflict) return std::nullopt;
  const auto now = read_conflict(store, view_->where);
  const auto settlement = read_settlement(store, view_->where);
  settled_elsewhere_ = !now && settlement;
  if (now) {
    view_ = now;
    trouble_ = ui.tr(Str::confirm_changed);
  } else if (settlement) {
    trouble_ = settled_words(store, *view_, *settlement, ui.language());
  }
  return std::nullopt;
}

}  // namespace banso::client

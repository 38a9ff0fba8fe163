// SPDX-License-Identifier: Apache-2.0
#include "client/screens/confirm_screen.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "client/casework/conflict_settle.h"
#include "client/screens/confirm_parts.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::size_t kAtOnce = 20;
constexpr float kConfirmWidest = 1000;
constexpr float kSideWidth = 280;          // less than this, and they stand one below the other
constexpr std::size_t kBeforeBytes = 360;  // of the old value; it only reminds

std::string shortened(const std::string& text) {
  if (text.size() <= kBeforeBytes) return text;
  std::size_t end = kBeforeBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

}  // namespace

void ConfirmScreen::refresh(ui::Ui& ui, Desk& desk) {
  // Came back from another screen: what was told there is told.
  const bool again = ui.frame() > seen_frame_ + 1;
  seen_frame_ = ui.frame();
  if (again) {
    told_.clear();
    trouble_.reset();
    page_ = {};
    most_ = kAtOnce;
    seen_revision_.reset();
  }
  if (seen_revision_ == desk.revision && seen_place_ == desk.place &&
      seen_language_ == ui.language()) {
    return;
  }
  seen_revision_ = desk.revision;
  seen_place_ = desk.place;
  seen_language_ = ui.language();
  const ConflictPage before = std::exchange(
      page_, read_conflict_page(*desk.store(), desk.place.record, most_, ui.language()));
  for (const ConflictRef& where : page_.open) mine_.erase(where);  // was taken back
  tell_settled(desk, ui.language(), before);
}

void ConfirmScreen::tell_settled(Desk& desk, Language language, const ConflictPage& before) {
  for (const ShownCase& group : before.cases) {
    for (const ShownConflict& shown : group.conflicts) {
      const ConflictRef& where = shown.view.where;
      if (page_.open.contains(where) || mine_.contains(where)) continue;
      const auto settlement = read_settlement(*desk.store(), where);
      if (!settlement) continue;  // the case left this device
      told_.push_back({where,
                       format(language, Str::confirm_settled_title, {{"field", shown.texts.field}}),
                       settled_words(*desk.store(), shown.view, *settlement, language)});
    }
  }
  std::erase_if(told_, [&](const Told& told) { return page_.open.contains(told.where); });
}

void ConfirmScreen::draw(ui::Ui& ui, Desk& desk, ui::Rect area) {
  refresh(ui, desk);
  const ui::Scope scope(ui, "confirm page");
  ui.begin_scroll("page", area, ui.phone() ? 16.0F : 24.0F, 16);
  const float width = std::min(ui.layout.width(), kConfirmWidest * ui.scale());
  ui.layout.begin_row({ui::fixed(width), ui::share(1)}, 0);
  draw_told(ui);
  if (page_.cases.empty()) {
    empty_state(ui, "none",
                {.icon = icon::kCheckCheck,
                 .title = ui.tr(Str::confirm_empty_title),
                 .words = ui.tr(Str::confirm_empty_words)});
  } else {
    text(ui, "words", ui.tr(Str::confirm_safe_words), {.type = ui::Type::label, .secondary = true});
    for (const ShownCase& group : page_.cases) draw_group(ui, desk, group);
  }
  if (page_.hidden > 0) {
    const std::string words = format(ui.language(), Str::confirm_more, {{"count", page_.hidden}});
    if (button(ui, "more", {.label = words, .full = true})) {
      most_ += kAtOnce;
      seen_revision_.reset();
    }
  }
  if (page_.one_record && button(ui, "all", {.label = ui.tr(Str::confirm_all)})) {
    desk.go({.page = Page::confirm});
  }
  ui.layout.next_cell();
  ui.layout.end_row();
  ui.end_scroll();
  if (auto undo = rewrite_.draw(ui, desk)) {
    mine_.insert(rewrite_.view().where);
    desk.tell(format(ui.language(), Str::confirm_chosen, {{"field", rewrite_.field()}}),
              *std::move(undo), std::string(ui.tr(Str::undo)));
    desk.worked();
  }
}

void ConfirmScreen::draw_told(ui::Ui& ui) {
  for (std::size_t i = 0; i < told_.size(); ++i) {
    const bool read = banner(ui, "told " + std::to_string(i),
                             {.tone = ui::ToneKind::info,
                              .title = told_[i].title,
                              .words = told_[i].words,
                              .action = ui.tr(Str::ok),
                              .live = ui::Live::polite});
    if (!read) continue;
    told_.erase(told_.begin() + static_cast<std::ptrdiff_t>(i));
    break;
  }
  if (!trouble_) return;
  const bool changed = trouble_->code == ErrorCode::conflict;
  banner(ui, "trouble",
         {.tone = changed ? ui::ToneKind::warning : ui::ToneKind::error,
          .title = ui.tr(Str::stored_failed_title),
          .words = ui.tr(changed ? Str::confirm_changed : string_of(trouble_->code)),
          .live = ui::Live::assertive});
}

void ConfirmScreen::draw_group(ui::Ui& ui, Desk& desk, const ShownCase& group) {
  const ui::Scope scope(ui, group.of_case ? group.of_case->hex() : std::string("office"));
  ui.layout.gap(8);
  std::string_view name =
      group.of_case ? ui.tr(Str::case_unnamed) : ui.tr(Str::confirm_office_group);
  if (!group.name.empty()) name = group.name;
  const ui::ButtonOptions open = {.label = ui.tr(Str::confirm_open_case),
                                  .icon = icon::kChevronRight,
                                  .icon_behind = true,
                                  .kind = ui::ButtonKind::plain,
                                  .description = name};
  if (group.of_case) {
    const float wide = button_width(ui, open);
    ui.layout.begin_row({ui::share(1), ui::fixed(std::min(wide, ui.layout.width() / 2))}, 12);
    ui.layout.gap(std::max(0.0F, (button_height(ui) - ui.type(ui::Type::section).line) / 2));
    heading(ui, "name", name, 2);
    ui.layout.next_cell();
    if (button(ui, "open", open)) desk.go({.page = Page::cases, .of_case = *group.of_case});
    ui.layout.end_row();
  } else {
    heading(ui, "name", name, 2);
  }
  for (const ShownConflict& shown : group.conflicts) draw_conflict(ui, desk, shown);
}

void ConfirmScreen::draw_conflict(ui::Ui& ui, Desk& desk, const ShownConflict& shown) {
  const ui::Rect start = ui.layout.place(0);
  ui.open_group(shown.key, start, {.role = ui::Role::group, .name = shown.texts.title});
  {
    const ui::Scope scope(ui, shown.key);
    const ui::Card card(ui, "card");
    ui.layout.spacing(4);
    heading(ui, "title", shown.texts.title, 3);
    if (!shown.texts.about.empty()) {
      text(ui, "about", shown.texts.about, {.type = ui::Type::label});
    }
    if (!shown.texts.before.empty() && shown.runs.empty()) {
      text(ui, "before", shortened(shown.texts.before),
           {.type = ui::Type::label, .secondary = true});
    }
    ui.layout.spacing(16);
    if (!shown.texts.safer_title.empty()) {
      banner(ui, "safer",
             {.tone = shown.texts.safer_words.empty() ? ui::ToneKind::info : ui::ToneKind::warning,
              .title = shown.texts.safer_title,
              .words = shown.texts.safer_words});
    }
    draw_sides(ui, desk, shown);
    draw_more_ways(ui, desk, shown);
  }
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
}

void ConfirmScreen::draw_sides(ui::Ui& ui, Desk& desk, const ShownConflict& shown) {
  constexpr float kGap = 16;
  const std::size_t count = shown.view.sides.size();
  const float each = (ui.layout.width() + kGap) / static_cast<float>(count) - kGap;
  const bool beside = each >= kSideWidth * ui.scale();
  float& tallest = heights_[shown.key];
  float now = 0;
  if (beside) ui.layout.begin_row(std::vector<ui::Track>(count, ui::share(1)), kGap);
  for (std::size_t i = 0; i < count; ++i) {
    if (beside && i > 0) ui.layout.next_cell();
    const ConfirmSide side = {.side = shown.view.sides[i],
                              .texts = shown.sides[i],
                              .runs = shown.runs.empty() ? nullptr : &shown.runs[i],
                              .safe = !shown.texts.safer_words.empty()};
    const DrawnSide drawn = draw_side(ui, "side " + std::to_string(i), side, beside ? tallest : 0);
    now = std::max(now, drawn.height);
    if (drawn.taken) take(ui, desk, shown, i);
  }
  if (beside) ui.layout.end_row();
  if (std::abs(now - tallest) < 0.5F) return;
  tallest = now;
  if (beside) ui.want_frame_in(0);
}

void ConfirmScreen::draw_more_ways(ui::Ui& ui, Desk& desk, const ShownConflict& shown) {
  const bool both = can_keep_both(shown.view);
  const bool anew = ConfirmRewrite::can_rewrite(shown.view);
  if (!both && !anew) return;
  ui.layout.begin_flow(12);
  if (both && button(ui, "both", {.label = ui.tr(Str::conflict_keep_both), .icon = icon::kPlus})) {
    keep_all(ui, desk, shown);
  }
  if (anew &&
      button(ui, "rewrite", {.label = ui.tr(Str::conflict_rewrite), .icon = icon::kPencil})) {
    rewrite_.open(*desk.store(), shown.view, shown.texts.field);
  }
  ui.layout.end_flow();
}

void ConfirmScreen::take(ui::Ui& ui, Desk& desk, const ShownConflict& shown, std::size_t side) {
  const auto author = desk.session.worker();
  if (!author) return;
  const Value& value = shown.view.sides[side].value;
  const bool deletes = shown.view.is_deletion() && value == Value(true);
  settled(ui, desk, shown, settle_with(*desk.store(), *author, shown.view, value),
          deletes ? std::string(ui.tr(Str::confirm_deleted))
                  : format(ui.language(), Str::confirm_chosen, {{"field", shown.texts.field}}));
}

void ConfirmScreen::keep_all(ui::Ui& ui, Desk& desk, const ShownConflict& shown) {
  const auto author = desk.session.worker();
  if (!author) return;
  std::vector<std::string> names;
  for (const ConflictSide& side : shown.view.sides) {
    std::string all;
    for (const Writer& writer : side.writers) {
      if (!all.empty()) all += "・";
      all += writer_name(*desk.store(), writer, ui.language());
    }
    names.push_back(format(ui.language(), Str::confirm_written_by, {{"name", all}}));
  }
  settled(ui, desk, shown, keep_both(*desk.store(), *author, shown.view, names),
          std::string(ui.tr(Str::confirm_both_kept)));
}

void ConfirmScreen::settled(ui::Ui& ui, Desk& desk, const ShownConflict& shown,
                            Result<std::vector<Edit>> undo, std::string words) {
  trouble_.reset();
  if (!undo) {
    trouble_ = undo.error();
    seen_revision_.reset();
    return;
  }
  mine_.insert(shown.view.where);
  desk.tell(std::move(words), *std::move(undo), std::string(ui.tr(Str::undo)));
  desk.worked();
}

}  // namespace banso::client

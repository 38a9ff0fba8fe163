// SPDX-License-Identifier: Apache-2.0
#include "client/screens/case_filter_bar.h"

#include <client_icons.h>

#include <algorithm>
#include <array>

#include "client/casework/reading.h"
#include "client/screens/case_words.h"
#include "client/ui/button.h"
#include "client/ui/choice.h"
#include "client/ui/layers.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::array kUnseenDays = {0, 14, 30, 60, 90, 180};
constexpr std::array kOrders = {CaseOrder::kana, CaseOrder::last_contact, CaseOrder::phase};
constexpr std::array kOrderWords = {Str::order_kana, Str::order_contact, Str::order_phase};

std::string_view field_label(const char* field, bool japanese) {
  return label_words(banso_schema().find("case")->find(field)->label, japanese);
}

}  // namespace

bool CaseFilterBar::draw_at_hand(ui::Ui& ui, CaseFilter& filter, std::string_view label) {
  const std::string_view labels[] = {ui.tr(Str::filter_mine), ui.tr(Str::filter_risk)};
  std::vector<bool> chosen = {filter.mine, filter.warned};
  if (!chips(ui, "at hand", labels, chosen, {.label = label})) return false;
  filter.mine = chosen[0];
  filter.warned = chosen[1];
  return true;
}

std::string CaseFilterBar::words(ui::Ui& ui, Desk& desk, const CaseFilter& filter) const {
  std::vector<std::string> parts;
  if (filter.district) {
    parts.push_back(record_name(*desk.store(), "district", *filter.district, ui.japanese()));
  }
  std::vector<std::string> phases;
  for (const std::string& phase : filter.phases) {
    phases.push_back(code_words(*desk.store(), "phase", phase, ui.japanese()));
  }
  parts.push_back(joined(ui.language(), phases));
  if (filter.unseen_days > 0) {
    parts.push_back(format(ui.language(), Str::filter_unseen, {{"count", filter.unseen_days}}));
  }
  if (filter.order != CaseOrder::kana) {
    parts.emplace_back(ui.tr(kOrderWords[static_cast<std::size_t>(filter.order)]));
  }
  return dotted(parts);
}

bool CaseFilterBar::draw(ui::Ui& ui, Desk& desk, CaseFilter& filter, std::size_t shown,
                         std::size_t total) {
  const float side = std::max(ui::kTarget, 32 * ui.scale());
  ui.layout.begin_row({ui::share(1), ui::fixed(side)}, 8);
  const bool changed = draw_at_hand(ui, filter, {});
  ui.layout.next_cell();
  const bool hidden = filter.district || !filter.phases.empty() || filter.unseen_days > 0 ||
                      filter.order != CaseOrder::kana;
  if (icon_button(
          ui, "filter",
          {.label = ui.tr(Str::filter_title), .icon = icon::kListFilter, .selected = hidden})) {
    open_ = true;
    districts_ = record_choices(*desk.store(), "district", {}, ui.japanese());
  }
  ui.layout.end_row();
  ui.layout.spacing(4);
  const std::string count = shown == total ? format(ui.language(), Str::items, {{"count", total}})
                                           : format(ui.language(), Str::cases_of_all,
                                                    {{"total", total}, {"shown", shown}});
  text(ui, "count", dotted({count, words(ui, desk, filter)}),
       {.type = ui::Type::small, .secondary = true});
  return changed;
}

bool CaseFilterBar::draw_district(ui::Ui& ui, CaseFilter& filter) {
  if (districts_.empty()) return false;
  std::vector<std::string_view> labels = {ui.tr(Str::filter_any)};
  int chosen = 0;
  for (const RecordChoice& district : districts_) {
    if (filter.district == district.id) chosen = static_cast<int>(labels.size());
    labels.push_back(district.name);
  }
  if (!select(ui, "district", labels, chosen, {.label = field_label("district", ui.japanese())})) {
    return false;
  }
  filter.district.reset();
  if (chosen > 0) filter.district = districts_[static_cast<std::size_t>(chosen) - 1].id;
  return true;
}

bool CaseFilterBar::draw_phases(ui::Ui& ui, Desk& desk, CaseFilter& filter,
                                const CaseViewer& viewer) {
  std::vector<std::string> words;
  std::vector<bool> chosen;
  for (const std::string& phase : viewer.phases_in_order) {
    words.push_back(code_words(*desk.store(), "phase", phase, ui.japanese()));
    chosen.push_back(filter.phases.contains(phase));
  }
  const std::vector<std::string_view> labels(words.begin(), words.end());
  if (!chips(ui, "phases", labels, chosen, {.label = ui.tr(Str::case_phase)})) return false;
  filter.phases.clear();
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i]) filter.phases.insert(viewer.phases_in_order[i]);
  }
  return true;
}

bool CaseFilterBar::draw_sheet(ui::Ui& ui, Desk& desk, CaseFilter& filter, const CaseViewer& viewer,
                               std::size_t shown) {
  ui::Sheet sheet(ui, "filter", open_, ui.tr(Str::filter_title), ui::button_height(ui) + 24);
  if (!sheet) return false;
  bool changed = draw_at_hand(ui, filter, ui.tr(Str::filter_narrow));
  ui.layout.spacing(20);
  changed = draw_district(ui, filter) || changed;
  ui.layout.spacing(20);
  changed = draw_phases(ui, desk, filter, viewer) || changed;
  ui.layout.spacing(20);
  std::vector<std::string> day_words;
  int days = 0;
  for (std::size_t i = 0; i < kUnseenDays.size(); ++i) {
    day_words.push_back(i == 0
                            ? std::string(ui.tr(Str::filter_any))
                            : format(ui.language(), Str::filter_days, {{"count", kUnseenDays[i]}}));
    if (filter.unseen_days == kUnseenDays[i]) days = static_cast<int>(i);
  }
  const std::vector<std::string_view> day_labels(day_words.begin(), day_words.end());
  if (choice(ui, "unseen", day_labels, days, {.label = ui.tr(Str::filter_unseen_label)})) {
    filter.unseen_days = kUnseenDays[static_cast<std::size_t>(days)];
    changed = true;
  }
  ui.layout.spacing(20);
  std::array<std::string_view, kOrders.size()> orders;
  for (std::size_t i = 0; i < orders.size(); ++i) orders[i] = ui.tr(kOrderWords[i]);
  int order = static_cast<int>(filter.order);
  if (choice(ui, "order", orders, order, {.label = ui.tr(Str::sort_order)})) {
    filter.order = kOrders[static_cast<std::size_t>(order)];
    changed = true;
  }
  if (filter.narrows()) {
    ui.layout.spacing(20);
    if (button(
            ui, "clear",
            {.label = ui.tr(Str::filter_clear), .icon = icon::kX, .kind = ui::ButtonKind::plain})) {
      const CaseOrder kept = filter.order;
      filter = {};
      filter.order = kept;
      changed = true;
    }
  }
  sheet.begin_footer();
  const std::string label = format(ui.language(), Str::filter_show, {{"count", shown}});
  if (button(ui, "show", {.label = label, .kind = ui::ButtonKind::primary, .full = true})) {
    open_ = false;
  }
  return changed;
}

}  // namespace banso::client

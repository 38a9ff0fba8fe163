// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_districts.h"

#include <client_icons.h>

#include <algorithm>

#include "client/casework/reading.h"
#include "client/screens/case_words.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/record_parts.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

std::string period_words(ui::Ui& ui, const DistrictAssignment& one) {
  const std::string from = edtf_words(ui, one.from);
  const std::string until = edtf_words(ui, one.until);
  return dotted(
      {from.empty() ? std::string() : format(ui.language(), Str::office_from_day, {{"date", from}}),
       until.empty() ? std::string()
                     : format(ui.language(), Str::office_until_day, {{"date", until}})});
}

}  // namespace

void OfficeDistricts::refresh(Desk& desk) {
  if (seen_ == desk.revision) return;
  seen_ = desk.revision;
  districts_ = read_districts(*desk.store(), desk.today());
}

void OfficeDistricts::draw(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area) {
  refresh(desk);
  const ui::Scope scope(ui, "districts");
  if (parts.rights.administrator &&
      office_action(ui, desk, area, ui.tr(Str::office_add_district))) {
    parts.record.open(ui, desk, {.kind = "district"});
  }
  const OfficePage page(ui, "page", area);
  if (districts_.empty()) {
    empty_state(ui, "none",
                {.icon = icon::kHouse,
                 .title = ui.tr(Str::office_districts_empty_title),
                 .words = ui.tr(Str::office_districts_empty_words)});
  }
  for (const OfficeDistrict& district : districts_) draw_district(ui, desk, parts, district);
}

void OfficeDistricts::draw_district(ui::Ui& ui, Desk& desk, OfficeParts& parts,
                                    const OfficeDistrict& district) {
  const ui::Scope scope(ui, district.id.hex());
  const ui::Card card(ui, "card", district.name);
  heading(ui, "name", district.name, 2);
  if (!district.organisation.empty()) {
    text(ui, "of", district.organisation, {.type = ui::Type::small, .secondary = true});
  }
  bool somebody = false;
  for (const DistrictAssignment& one : district.assignments) {
    if (one.standing == Standing::over) continue;
    somebody = somebody || one.standing == Standing::in_force;
    const std::string role = code_words(*desk.store(), "assignment_role", one.role, ui.japanese());
    const std::string words =
        dotted({one.name, period_words(ui, one),
                one.standing == Standing::to_come ? std::string(ui.tr(Str::office_to_come))
                                                  : std::string()});
    const ui::KeyValue fact[] = {{role, words}};
    key_values(ui, one.id.hex(), fact);
  }
  if (!somebody) {
    text(ui, "nobody", ui.tr(Str::office_district_empty),
         {.type = ui::Type::label, .secondary = true});
  }
  ui.layout.gap(4);
  const std::string hand_over =
      format(ui.language(), Str::office_hand_over_of, {{"name", district.name}});
  const std::string assign =
      format(ui.language(), Str::office_assign_to, {{"name", district.name}});
  ui.layout.begin_flow(8);
  if (somebody && button(ui, "hand over", {.label = hand_over, .icon = icon::kArrowRight})) {
    hand_over_.hand_over(desk, district);
  }
  if (button(ui, "assign", {.label = assign, .icon = icon::kPlus})) {
    hand_over_.assign(desk, district);
  }
  if (parts.rights.administrator) {
    const std::string edit = format(ui.language(), Str::edit_kind, {{"kind", district.name}});
    if (button(ui, "edit", {.label = edit, .icon = icon::kPencil, .kind = ui::ButtonKind::plain})) {
      parts.record.open(ui, desk, {.kind = "district", .record = district.id});
    }
  }
  ui.layout.end_flow();
}

void OfficeDistricts::draw_sheets(ui::Ui& ui, Desk& desk) { hand_over_.draw(ui, desk, districts_); }

}  // namespace banso::client

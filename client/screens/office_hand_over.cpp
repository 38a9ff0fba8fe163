// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_hand_over.h"

#include <client_icons.h>

#include <utility>

#include "client/screens/case_words.h"
#include "client/ui/button.h"
#include "client/ui/choice.h"
#include "client/ui/layers.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

// Within so many days before 1 April that day is proposed, otherwise tomorrow.
constexpr std::int64_t kSpringDays = 92;

CivilDate proposed_day(const CivilDate& today) {
  const CivilDate spring = fiscal_year_start(fiscal_year_of(today) + 1);
  return days_between(today, spring) <= kSpringDays ? spring : add_days(today, 1);
}

}  // namespace

void OfficeHandOver::begin(Desk& desk, const OfficeDistrict& district, bool first) {
  *this = OfficeHandOver();
  open_ = true;
  first_ = first;
  district_ = district;
  date_.value = partial_day(first ? desk.today() : proposed_day(desk.today()));
  for (const DistrictAssignment& one : district.assignments) {
    if (one.standing == Standing::in_force && !first) from_.push_back(one);
  }
}

void OfficeHandOver::hand_over(Desk& desk, const OfficeDistrict& district) {
  begin(desk, district, false);
}

void OfficeHandOver::assign(Desk& desk, const OfficeDistrict& district) {
  begin(desk, district, true);
}

std::optional<CivilDate> OfficeHandOver::day() const {
  if (date_.value.precision != PartialDate::Precision::day) return std::nullopt;
  return date_.value.earliest;
}

void OfficeHandOver::draw_before(ui::Ui& ui, const std::vector<OfficeDistrict>& districts) {
  std::vector<std::string_view> names;
  for (const DistrictAssignment& one : from_) {
    names.push_back(one.name.empty() ? ui.tr(Str::unknown) : std::string_view(one.name));
  }
  radio_group(ui, "from whom", names, chosen_, {.label = ui.tr(Str::office_from_whom)});
  also_.clear();
  std::vector<std::string> others;
  const RecordId worker = from_[static_cast<std::size_t>(chosen_)].worker;
  for (const OfficeDistrict& district : districts) {
    if (district.id == district_.id) continue;
    for (const DistrictAssignment& one : district.assignments) {
      if (one.worker != worker || one.standing != Standing::in_force) continue;
      also_.push_back(one);
      others.push_back(district.name);
    }
  }
  if (also_.empty()) return;
  ui.layout.spacing(16);
  const std::string other_names = joined(ui.language(), others);
  checkbox(ui, "others", others_, {.label = ui.tr(Str::office_also), .detail = other_names});
}

void OfficeHandOver::draw(ui::Ui& ui, Desk& desk, const std::vector<OfficeDistrict>& districts) {
  const std::string title =
      first_ ? format(ui.language(), Str::office_assign_to, {{"name", district_.name}})
             : std::string(ui.tr(Str::office_hand_over_title));
  ui::Sheet sheet(ui, "hand over", open_, title, ui::button_height(ui) + 24);
  if (!sheet) return;
  if (!first_) {
    text(ui, "district", district_.name, {.bold = true});
    draw_before(ui, districts);
    ui.layout.spacing(16);
  }
  picker_.draw(ui, desk, "to", to_,
               {.label = ui.tr(Str::office_to_whom),
                .error = tried_ && !to_ ? ui.tr(Str::error_required) : std::string_view(),
                .kind = "worker",
                .required = true});
  ui.layout.spacing(16);
  date_field(ui, "day", date_,
             {.label = ui.tr(Str::office_from_when),
              .error = tried_ && !day() ? ui.tr(Str::error_required) : std::string_view(),
              .rules = {.today = desk.today(), .least = PartialDate::Precision::day}});
  const auto from = day();
  if (from && !first_) {
    const DateWriting writing = {ui.language(), ui.surface().date_style};
    const std::string words = format(ui.language(), Str::office_hand_over_words,
                                     {{"until", date_words(writing, add_days(*from, -1))},
                                      {"from", date_words(writing, *from)}});
    text(ui, "words", words, {.type = ui::Type::label, .secondary = true});
  }
  if (trouble_) {
    banner(ui, "trouble",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = ui.tr(trouble_->code == ErrorCode::invalid ? Str::office_hand_over_early
                                                                : string_of(trouble_->code)),
            .live = ui::Live::polite});
  }
  sheet.begin_footer();
  if (button(ui, "save",
             {.label = ui.tr(first_ ? Str::save : Str::office_hand_over),
              .icon = icon::kCheck,
              .kind = ui::ButtonKind::primary,
              .full = true})) {
    save(ui, desk);
  }
}

void OfficeHandOver::save(ui::Ui& ui, Desk& desk) {
  trouble_.reset();
  tried_ = true;
  ui.want_frame_in(0);
  const auto author = desk.session.worker();
  const auto from = day();
  if (!author || !to_ || !from) return;
  DeviceStore& store = *desk.store();
  std::vector<DistrictAssignment> handed;
  if (!first_) handed.push_back(from_[static_cast<std::size_t>(chosen_)]);
  if (others_) handed.insert(handed.end(), also_.begin(), also_.end());
  const std::size_t count = handed.size();
  auto undo = first_ ? assign_district(store, *author, district_.id, *to_, *from)
                     : banso::client::hand_over(store, *author, {std::move(handed), *to_, *from});
  if (!undo) {
    trouble_ = undo.error();
    return;
  }
  open_ = false;
  desk.worked();
  desk.tell(first_ ? format(ui.language(), Str::office_assigned, {{"district", district_.name}})
                   : format(ui.language(), Str::office_handed_over, {{"count", count}}),
            *std::move(undo), std::string(ui.tr(Str::undo)));
}

}  // namespace banso::client

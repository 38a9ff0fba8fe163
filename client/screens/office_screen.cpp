// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_screen.h"

#include <client_icons.h>

#include <utility>
#include <vector>

#include "client/ui/choice.h"
#include "client/ui/status.h"

namespace banso::client {
namespace {

struct OfficePartName {
  std::string_view id;  // in the address
  Str words;
};

// What comes first is what the post is about.
std::vector<OfficePartName> part_names(const OfficeRights& rights) {
  std::vector<OfficePartName> names;
  const OfficePartName team = {"team", Str::office_team};
  if (!rights.administrator) names.push_back(team);
  names.push_back({"workers", Str::office_workers});
  names.push_back({"organisations", Str::office_organisations});
  names.push_back({"districts", Str::office_districts});
  if (rights.administrator) {
    names.push_back({"devices", Str::office_devices});
    names.push_back({"audit", Str::office_audit});
  }
  if (rights.administrator && rights.supervisor) names.push_back(team);
  return names;
}

}  // namespace

void OfficeScreen::refresh(Desk& desk) {
  if (seen_ == desk.revision && day_ == desk.today()) return;
  seen_ = desk.revision;
  day_ = desk.today();
  parts_.rights = {};
  const auto worker = desk.session.worker();
  if (worker) parts_.rights = office_rights(*desk.store(), *worker, *day_);
}

bool OfficeScreen::is_open_to(Desk& desk) {
  refresh(desk);
  return parts_.rights.any();
}

void OfficeScreen::draw(ui::Ui& ui, Desk& desk, ui::Rect area) {
  refresh(desk);
  const ui::Scope scope(ui, "office page");
  if (!parts_.rights.any()) {
    ui.begin_scroll("closed", area, ui.phone() ? 16.0F : 24.0F, 16);
    empty_state(ui, "closed",
                {.icon = icon::kLock,
                 .title = ui.tr(Str::office_closed_title),
                 .words = ui.tr(Str::office_closed_words)});
    ui.end_scroll();
    return;
  }
  const std::vector<OfficePartName> names = part_names(parts_.rights);
  std::vector<std::string_view> labels;
  int chosen = 0;
  for (const OfficePartName& name : names) {
    if (name.id == desk.place.part) chosen = static_cast<int>(labels.size());
    labels.push_back(ui.tr(name.words));
  }
  const float side = ui.phone() ? 8.0F : 24.0F;
  ui.layout.open({area.x + side, area.y + 4, area.width - 2 * side, 0}, 0);
  const bool turned = tabs(ui, "parts", labels, chosen, ui.tr(Str::office_part));
  const float top = ui.layout.close() + 4;
  const std::string_view part = names[static_cast<std::size_t>(chosen)].id;
  if (turned) desk.go({.page = Page::office, .part = std::string(part)});
  draw_part(ui, desk, part, {area.x, top, area.width, area.bottom() - top});
  book_.draw_sheets(ui, desk, parts_);
  districts_.draw_sheets(ui, desk);
  if (parts_.rights.administrator) devices_.draw_sheets(ui, desk, parts_);
  parts_.record.draw(ui, desk);
}

void OfficeScreen::draw_part(ui::Ui& ui, Desk& desk, std::string_view part, ui::Rect area) {
  if (part == "workers") {
    book_.draw_workers(ui, desk, parts_, area);
  } else if (part == "organisations") {
    book_.draw_organisations(ui, desk, parts_, area);
  } else if (part == "districts") {
    districts_.draw(ui, desk, parts_, area);
  } else if (part == "devices") {
    devices_.draw(ui, desk, parts_, area);
  } else if (part == "audit") {
    access_.draw(ui, desk, parts_, area);
  } else {
    team_.draw(ui, desk, area);
  }
}

}  // namespace banso::client

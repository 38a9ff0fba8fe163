// SPDX-License-Identifier: Apache-2.0
// 庁内, for administrators and supervisors: workers and their devices' enrolment, organisations,
// districts, devices, who saw a case, and the team's work, as tabs. Nobody else is let in; what a
// supervisor may only read is said.
#pragma once

#include <cstdint>
#include <optional>

#include "client/screens/office_access.h"
#include "client/screens/office_book.h"
#include "client/screens/office_devices.h"
#include "client/screens/office_districts.h"
#include "client/screens/office_parts.h"
#include "client/screens/office_team.h"

namespace banso::client {

class OfficeScreen {
 public:
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area);
  // Whether the worker of this device has anything to do here today.
  bool is_open_to(Desk& desk);
  void forget() { *this = OfficeScreen(); }
  // Goes up when the office answered.
  std::uint64_t answers() const { return parts_.office.answers(); }

 private:
  void refresh(Desk& desk);
  void draw_part(ui::Ui& ui, Desk& desk, std::string_view part, ui::Rect area);

  std::optional<std::uint64_t> seen_;  // revision
  std::optional<CivilDate> day_;
  OfficeParts parts_;
  OfficeBook book_;
  OfficeDistricts districts_;
  OfficeDevices devices_;
  OfficeAccess access_;
  OfficeTeam team_;
};

}  // namespace banso::client

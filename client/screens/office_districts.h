// SPDX-License-Identifier: Apache-2.0
// 地区: each district with who is assigned from and until when, and the way to hand it over.
#pragma once

#include <optional>
#include <vector>

#include "client/screens/office_hand_over.h"
#include "client/screens/office_parts.h"

namespace banso::client {

class OfficeDistricts {
 public:
  void draw(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area);
  // In every frame of the office's screen.
  void draw_sheets(ui::Ui& ui, Desk& desk);

 private:
  void refresh(Desk& desk);
  void draw_district(ui::Ui& ui, Desk& desk, OfficeParts& parts, const OfficeDistrict& district);

  std::optional<std::uint64_t> seen_;  // revision
  std::vector<OfficeDistrict> districts_;
  OfficeHandOver hand_over_;
};

}  // namespace banso::client

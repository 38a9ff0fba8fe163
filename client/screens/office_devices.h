// SPDX-License-Identifier: Apache-2.0
// 端末: every device that was enrolled, with its last contact; taking one back, which cannot be
// undone and therefore asks. Asked of the office each time that the page is opened.
#pragma once

#include "client/screens/office_parts.h"

namespace banso::client {

class OfficeDevices {
 public:
  void draw(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area);
  // In every frame of the office's screen.
  void draw_sheets(ui::Ui& ui, Desk& desk, OfficeParts& parts);

 private:
  void draw_device(ui::Ui& ui, Desk& desk, const OfficeDevice& device, int position, int count);

  std::uint64_t drawn_ = 0;  // frame
  bool open_ = false;
  bool asking_ = false;
  OfficeDevice device_;  // that is open
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// 閲覧: to whose devices a case was given and who looked into it, as the office's audit log says.
#pragma once

#include <optional>
#include <string>

#include "client/screens/office_parts.h"

namespace banso::client {

class OfficeAccess {
 public:
  void draw(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area);

 private:
  void draw_choice(ui::Ui& ui, Desk& desk, OfficeParts& parts);
  void draw_lines(ui::Ui& ui, Desk& desk, const std::vector<AccessLine>& lines);
  void ask(Desk& desk, OfficeParts& parts, const RecordId& record);

  std::string typed_;  // the number of a case, or its name where cases are here
  std::string error_;
  std::optional<RecordId> chosen_;
};

}  // namespace banso::client

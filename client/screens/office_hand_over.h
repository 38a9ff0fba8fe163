// SPDX-License-Identifier: Apache-2.0
// 担当の引き継ぎ: a district's assignment, and on request all others of the same worker, go over to
// somebody else from a day on; or a district gets its first worker. One change set, with undo.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/casework/office_list.h"
#include "client/screens/desk.h"
#include "client/screens/record_picker.h"
#include "client/ui/value_fields.h"

namespace banso::client {

class OfficeHandOver {
 public:
  void hand_over(Desk& desk, const OfficeDistrict& district);
  void assign(Desk& desk, const OfficeDistrict& district);
  // In every frame, also while it is closed. `districts`: all of them.
  void draw(ui::Ui& ui, Desk& desk, const std::vector<OfficeDistrict>& districts);

 private:
  void begin(Desk& desk, const OfficeDistrict& district, bool first);
  void draw_before(ui::Ui& ui, const std::vector<OfficeDistrict>& districts);
  void save(ui::Ui& ui, Desk& desk);
  std::optional<CivilDate> day() const;

  bool open_ = false;
  bool first_ = false;   // nobody hands over
  bool tried_ = false;   // what is missing says so
  bool others_ = false;  // also the other districts of the same worker
  OfficeDistrict district_;
  std::vector<DistrictAssignment> from_;  // of whom one is chosen
  std::vector<DistrictAssignment> also_;  // in other districts, of the chosen worker
  int chosen_ = 0;                        // of from_
  RecordPicker picker_;
  std::optional<RecordId> to_;
  ui::DateEdit date_;
  std::optional<Error> trouble_;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// A new enrolment code for one device of a worker: as a QR code, in large letters and as an
// address. Gone when the sheet is closed; the office made it for one use.
#pragma once

#include <optional>
#include <string>

#include "client/screens/office_parts.h"
#include "client/ui/qr_code.h"

namespace banso::client {

class OfficeCodeSheet {
 public:
  void open(Desk& desk, OfficeDesk& office, const RecordId& worker, std::string name);
  // In every frame, also while it is closed.
  void draw(ui::Ui& ui, Desk& desk, OfficeDesk& office);

 private:
  void draw_code(ui::Ui& ui, Desk& desk, const OfficeCode& made);

  bool open_ = false;
  RecordId worker_;
  std::string name_;
  std::string drawn_;  // the link that `code_` is of
  std::optional<ui::QrCode> code_;
};

}  // namespace banso::client

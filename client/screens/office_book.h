// SPDX-License-Identifier: Apache-2.0
// 職員 and 組織: who works here with which posts, and of what the municipality consists. Tapping
// opens a worker with the way to an enrolment code, or an organisation in its form.
#pragma once

#include <optional>
#include <vector>

#include "client/screens/office_code.h"
#include "client/screens/office_parts.h"

namespace banso::client {

class OfficeBook {
 public:
  void draw_workers(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area);
  void draw_organisations(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area);
  // In every frame of the office's screen.
  void draw_sheets(ui::Ui& ui, Desk& desk, OfficeParts& parts);

 private:
  void refresh(Desk& desk);
  void draw_worker(ui::Ui& ui, Desk& desk, std::size_t index);
  const OfficeWorker* chosen() const;

  std::optional<std::uint64_t> seen_;  // revision
  std::vector<OfficeWorker> workers_;
  std::vector<OfficeOrganisation> organisations_;
  bool worker_open_ = false;
  RecordId worker_;
  OfficeCodeSheet code_;
};

}  // namespace banso::client

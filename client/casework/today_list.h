// SPDX-License-Identifier: Apache-2.0
// What one worker has before her today: visits that are planned or were agreed, tasks that are due,
// notes that she is writing, cases that she was with last. Plain data; read anew when records may
// have changed. What lies in the past and is open stays until it is done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/dates.h"
#include "shared/model/partial_date.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

// A task, or what was agreed in the last note of a case.
struct DueItem {
  std::optional<RecordId> task;  // nothing: agreed in a note
  RecordId of_case;
  std::string case_name;  // empty: it has none
  std::string title;      // empty: none was written
  std::string kind;       // code of task_kind; empty: none
  PartialDate due;
  bool overdue = false;
};
struct WaitingNote {
  RecordId record;
  RecordId of_case;
  std::string case_name;
  std::string words;  // how it begins; may be empty
  std::int64_t changed_ms = 0;
};
struct RecentCase {
  RecordId id;
  std::string name;
  std::int64_t last_ms = 0;
};
struct TodayList {
  std::vector<DueItem> visits;  // the oldest first
  std::vector<DueItem> tasks;
  std::vector<WaitingNote> notes;  // the last changed first
  std::vector<RecentCase> recent;  // the last visited first
};
TodayList read_today(DeviceStore& store, const RecordId& worker, const CivilDate& today);

}  // namespace banso::client

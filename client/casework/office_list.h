// SPDX-License-Identifier: Apache-2.0
// The municipality's shared book as the office's screens show it: who works here with which posts,
// organisations with their sections, districts with who is assigned from which day; and the tasks
// of a team that are late. Read anew when records may have changed. Dates are EDTF, days are those
// of Japan. Domain: scenario D, 4/1 地区担当交代.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/dates.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

enum class Standing : std::uint8_t { in_force, to_come, over };
Standing standing_of(std::string_view from, std::string_view until, const CivilDate& today);

struct OfficePost {
  std::string organisation;  // its name; empty: not known here
  std::string role;          // code
  std::string from;
  std::string until;
  Standing standing = Standing::in_force;
};
struct OfficeWorker {
  RecordId id;
  std::string name;
  std::string kana;
  std::vector<OfficePost> posts;  // the main one first
  bool revoked = false;
  // Works here today.
  bool active() const;
};

struct OfficeOrganisation {
  RecordId id;
  std::string name;
  std::string type;  // code
  int depth = 0;     // 0: part of nothing
  bool closed = false;
};

struct DistrictAssignment {
  RecordId id;
  RecordId district;
  RecordId worker;
  std::string name;  // of the worker
  std::string role;  // code
  std::string from;
  std::string until;
  Standing standing = Standing::in_force;
};
struct OfficeDistrict {
  RecordId id;
  std::string name;
  std::string organisation;
  std::vector<DistrictAssignment> assignments;  // in force, to come, over
};

// What somebody may do here, by posts that are held today.
struct OfficeRights {
  bool administrator = false;
  bool supervisor = false;
  bool any() const { return administrator || supervisor; }
};
OfficeRights office_rights(DeviceStore& store, const RecordId& worker, const CivilDate& today);

// In the order of their reading; who has left stands at the end.
std::vector<OfficeWorker> read_workers(DeviceStore& store, const CivilDate& today);
// Each below what it is part of.
std::vector<OfficeOrganisation> read_organisations(DeviceStore& store, const CivilDate& today);
std::vector<OfficeDistrict> read_districts(DeviceStore& store, const CivilDate& today);

struct LateTask {
  RecordId task;
  RecordId of_case;
  std::string case_name;  // empty: it has none
  std::string title;
  std::string assignee;  // name
  std::string due;
};
// Of all cases on this device, the oldest first.
std::vector<LateTask> read_late_tasks(DeviceStore& store, const CivilDate& today);

struct HandOver {
  std::vector<DistrictAssignment> assignments;  // that end on the day before
  RecordId to;
  CivilDate from;
};
// One change set: either all of them are handed over or none. What takes it back. invalid: nothing
// to hand over, or one of them begins on that day or later; other errors as DeviceStore::save().
Result<std::vector<Edit>> hand_over(DeviceStore& store, const RecordId& author,
                                    const HandOver& what);
// A first one for a district, as main worker.
Result<std::vector<Edit>> assign_district(DeviceStore& store, const RecordId& author,
                                          const RecordId& district, const RecordId& worker,
                                          const CivilDate& from);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// One schedule: a small municipality with two to six devices and an office, some dozens of things
// that happen to them (work, bad lines, crashes, wrong clocks, hand-overs, restores, copies,
// bundles), then quiet, and the promises checked (design.md section 1: P1 to P9).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tests/sim/sim_device.h"
#include "tests/sim/sim_edits.h"
#include "tests/sim/sim_office.h"
#include "tests/sim/sim_random.h"

namespace banso::sim {

// Everything that can happen, counted, so that a run shows what it really tried.
enum class Event {
  edit,
  message,
  request_lost,
  answer_lost,
  answer_damaged,
  portal,
  request_twice,
  late_answer,
  group_commit,
  office_power_cut,
  device_crash,
  clock_jump,
  day_passes,
  book_change,
  office_restart,
  office_restore_told,
  office_restore_silent,
  device_restore,
  device_copy,
  device_revoked,
  bundle,
  new_epoch,
  new_life,
  refused,
  relayed,
  granted,
  evicted,
  count_,
};
inline constexpr std::size_t kEventCount = static_cast<std::size_t>(Event::count_);
const char* event_word(Event event);

struct SimReport {
  std::string wrong;  // empty: all promises held
  Hash state{};       // of all devices at the end
  std::array<std::uint64_t, kEventCount> events{};
};

class World {
 public:
  World(std::uint64_t seed, bool told);
  SimReport run();

 private:
  void found();
  void act();
  void exchange(SimDevice& device);
  void full_sync(SimDevice& device, bool faults);
  bool deliver(SimDevice& device, const Bytes& answer);
  void send(SimDevice& device, Bytes request, bool faults);
  void two_at_once();
  void repeat_old_request(SimDevice& device);
  void change_book();
  void back_up_or_restore_office();
  void back_up_or_restore_device();
  void copy_device();
  void revoke_device();
  void carry_bundle();
  void jump_clock(SimDevice& device);
  void quiet_down();
  void check_end();

  OfficeCall call_of(SimDevice& device, Bytes body);
  void check_wire(const SimDevice& device, const Bytes& answer);
  SyncBudgets some_budgets();
  CivilDate today();
  SimDevice* some_device();
  void set_clocks();
  void note(Event event) { ++report_.events[static_cast<std::size_t>(event)]; }
  void tell(const std::string& text);
  void fail_if(const std::string& wrong);

  std::uint64_t seed_;
  bool told_;
  Random random_;
  SimOffice office_;
  Cast cast_;
  std::vector<std::unique_ptr<SimDevice>> devices_;
  std::vector<DeviceId> revoked_;
  std::vector<MemoryImage> office_backups_;
  struct DeviceBackup {
    int number;
    MemoryImage image;
  };
  std::vector<DeviceBackup> device_backups_;
  SimReport report_;
};

}  // namespace banso::sim

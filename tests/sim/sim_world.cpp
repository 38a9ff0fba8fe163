// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_world.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "shared/codec/change_codec.h"
#include "shared/sync/feed_page.h"
#include "tests/sim/must.h"
#include "tests/sim/sim_oracle.h"
#include "tests/sim/sim_schema.h"

namespace banso::sim {
namespace {

constexpr int kDevicesMost = 6;
constexpr int kRoundsToConverge = 3;
constexpr int kMessagesPerSyncMost = 400;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kTenYearsMs = 3'652 * kDayMs;
constexpr const char* kPassphrase = "a long enough passphrase";

}  // namespace

World::World(std::uint64_t seed, bool told)
    : seed_(seed), told_(told), random_(seed), office_(random_.next()) {
  office_.set_find_device([this](const DeviceId& id) -> Result<std::optional<SigningDevice>> {
    for (const auto& device : devices_) {
      if (device->id() != id) continue;
      const bool revoked = std::count(revoked_.begin(), revoked_.end(), id) > 0;
      return SigningDevice{device->worker(), device->keys().public_key, revoked};
    }
    return std::optional<SigningDevice>();
  });
}

void World::tell(const std::string& text) {
  if (told_) std::printf("  %s\n", text.c_str());
}

void World::fail_if(const std::string& wrong) {
  if (wrong.empty() || !report_.wrong.empty()) return;
  report_.wrong = wrong;
  tell("WRONG: " + wrong);
}

CivilDate World::today() { return date_in_japan(office_.env().now_ms()); }

SimDevice* World::some_device() {
  std::vector<SimDevice*> alive;
  for (const auto& device : devices_) {
    if (!device->wiped) alive.push_back(device.get());
  }
  return alive.empty() ? nullptr : random_.pick(alive);
}

void World::set_clocks() {
  for (const auto& device : devices_) {
    device->env().set_now_ms(office_.env().now_ms() + device->clock_off_ms);
  }
}

SyncBudgets World::some_budgets() {
  SyncBudgets budgets;
  if (random_.chance(50)) budgets.push_bytes = 200 + random_.below(2000);
  if (random_.chance(50)) budgets.pull_bytes = 200 + random_.below(2000);
  if (random_.chance(30)) budgets.changes_max = 1 + random_.below(4);
  if (random_.chance(50)) budgets.offers_max = 1 + random_.below(5);
  if (random_.chance(50)) budgets.fills_max = 1 + random_.below(2);
  return budgets;
}

// The municipality as it stands before the first device is handed out.
void World::found() {
  const auto some_id = [&] { return new_id<RecordId>(office_.env()); };
  for (int i = 0; i < 3; ++i) cast_.organisations.push_back(some_id());
  for (int i = 0; i < 2; ++i) cast_.districts.push_back(some_id());
  for (int i = 0; i < 4; ++i) cast_.workers.push_back(some_id());
  std::vector<OpDraft> ops;
  for (std::size_t i = 0; i < cast_.organisations.size(); ++i) {
    OpDraft op{"organisation", cast_.organisations[i], {{"name", "section", {}}}};
    if (i > 0) op.writes.push_back({"parent", cast_.organisations[0], {}});
    ops.push_back(std::move(op));
  }
  for (const RecordId& id : cast_.districts) ops.push_back({"district", id, {{"name", "d", {}}}});
  for (std::size_t i = 0; i < cast_.workers.size(); ++i) {
    const RecordId& organisation = cast_.organisations[i % cast_.organisations.size()];
    ops.push_back({"worker",
                   cast_.workers[i],
                   {{"name", "worker", {}},
                    {"organisation", organisation, {}},
                    {"role", i == 0 ? "supervisor" : "caseworker", {}}}});
  }
  office_.write_book(std::move(ops));
  const int count = 2 + static_cast<int>(random_.below(4));
  for (int i = 0; i < count; ++i) {
    const RecordId worker = cast_.workers[random_.below(cast_.workers.size())];
    devices_.push_back(std::make_unique<SimDevice>(i, random_.next(), worker));
    devices_.back()->new_client(some_budgets());
  }
}

SimReport World::run() {
  tell("seed " + std::to_string(seed_));
  found();
  const int steps = 30 + static_cast<int>(random_.below(50));
  for (int i = 0; i < steps && report_.wrong.empty(); ++i) {
    office_.env().advance_ms(kMinuteMs * random_.below(30));
    set_clocks();
    act();
  }
  if (report_.wrong.empty()) check_end();
  return report_;
}

void World::act() {
  SimDevice* const device = some_device();
  if (device == nullptr) return;
  const unsigned dice = random_.below(1000);
  if (dice < 480) {
    note(Event::edit);
    const std::string what = edit_something(random_, cast_, *device, today());
    tell("device " + std::to_string(device->number()) + " edits " + what);
  } else if (dice < 640) {
    full_sync(*device, true);
  } else if (dice < 760) {
    exchange(*device);
  } else if (dice < 790) {
    two_at_once();
  } else if (dice < 810) {
    repeat_old_request(*device);
  } else if (dice < 840) {
    note(Event::device_crash);
    tell("device " + std::to_string(device->number()) + " crashes");
    if (!device->crash()) fail_if("P1: a crash lost what was saved");
  } else if (dice < 860) {
    jump_clock(*device);
  } else if (dice < 885) {
    change_book();
  } else if (dice < 895) {
    note(Event::day_passes);
    office_.env().advance_ms(kDayMs);
    set_clocks();
  } else if (dice < 905) {
    note(Event::office_restart);
    office_.restart();
  } else if (dice < 935) {
    back_up_or_restore_office();
  } else if (dice < 965) {
    back_up_or_restore_device();
  } else if (dice < 975) {
    copy_device();
  } else if (dice < 979) {
    revoke_device();
  } else {
    carry_bundle();
  }
}

OfficeCall World::call_of(SimDevice& device, Bytes body) {
  OfficeCall call;
  call.session.device = device.id();
  call.session.worker = device.worker();
  call.session.revoked = std::count(revoked_.begin(), revoked_.end(), device.id()) > 0;
  call.session.today = today();
  call.session.last_contact = today();
  call.body = std::move(body);
  return call;
}

// P7: whatever goes out lies in a scope that the worker may see at this moment.
void World::check_wire(const SimDevice& device, const Bytes& body) {
  const SyncAnswer answer = must(decode_sync_answer(body));
  for (const ByteView packed : answer.pages) {
    const FeedPage page = must(unpack_page(packed));
    for (const FeedEntry& entry : page.entries) {
      const Change change = must(decode_change(entry.change));
      if (!may_see(office_.facts(), device.worker(), change.scope, today()).allowed()) {
        fail_if("P7: the office sent what the worker may not see");
      }
    }
  }
}

// Whether the device goes on.
bool World::deliver(SimDevice& device, const Bytes& answer) {
  const SyncTotals before = device.client().totals();
  const auto step = device.client().on_response({200, kWireContentType, answer, 0});
  const SyncTotals& after = device.client().totals();
  if (after.new_epoch && !before.new_epoch) note(Event::new_epoch);
  if (after.new_life && !before.new_life) note(Event::new_life);
  for (std::size_t i = before.refused; i < after.refused; ++i) note(Event::refused);
  for (std::size_t i = before.relayed; i < after.relayed; ++i) note(Event::relayed);
  for (std::size_t i = before.granted; i < after.granted; ++i) note(Event::granted);
  for (std::size_t i = before.evicted; i < after.evicted; ++i) note(Event::evicted);
  const std::string name = "device " + std::to_string(device.number());
  if (!step) {
    fail_if(name + " cannot take an answer: " + step.error().detail);
    return false;
  }
  if (*step == SyncStep::wipe) {
    tell(name + " is wiped");
    device.wiped = true;
  }
  tell(name + (*step == SyncStep::again ? " goes on" : " is done") + ", cursor " +
       std::to_string(must(device.store().life()).cursor));
  return *step == SyncStep::again;
}

// One message, with what can happen to one.
void World::send(SimDevice& device, Bytes request, bool faults) {
  note(Event::message);
  device.last_request = request;
  device.answer.reset();
  const unsigned dice = faults ? random_.below(100) : 100;
  if (dice < 5) {
    note(Event::request_lost);
    device.client().on_failure();
    return;
  }
  std::vector<OfficeCall> calls;
  calls.push_back(call_of(device, std::move(request)));
  if (dice < 10) {
    note(Event::request_twice);
    calls.push_back(calls.front());
  }
  const bool power_cut = dice >= 10 && dice < 12;
  if (power_cut) note(Event::office_power_cut);
  office_.serve(calls, power_cut);
  const auto& answer = calls.back().answer;
  if (!answer) {
    if (!power_cut) fail_if("the office: " + answer.error().detail);
    device.client().on_failure();
    return;
  }
  for (const OfficeCall& call : calls) check_wire(device, *call.answer);
  if (dice >= 12 && dice < 20) {
    note(Event::answer_lost);
    device.client().on_failure();
  } else if (dice >= 20 && dice < 23) {
    note(Event::answer_damaged);
    const ByteView cut = ByteView(*answer).first(random_.below(answer->size()));
    const auto taken = device.client().on_response({200, kWireContentType, cut, 0});
    if (taken) fail_if("a damaged answer was taken");
    device.client().on_failure();
  } else if (dice >= 23 && dice < 26) {
    note(Event::portal);
    const std::string_view page = "<html>Please log in</html>";
    if (device.client().on_response({200, "text/html", as_bytes(page), 0})) {
      fail_if("a portal's page was taken");
    }
    device.client().on_failure();
  } else {
    device.answer = *answer;
  }
}

void World::full_sync(SimDevice& device, bool faults) {
  for (int i = 0; i < kMessagesPerSyncMost && report_.wrong.empty(); ++i) {
    send(device, must(device.client().next_request()), faults);
    if (!device.answer) return;
    const Bytes answer = *device.answer;
    device.answer.reset();
    if (!deliver(device, answer)) return;
    if (faults && random_.chance(8)) return;
  }
  fail_if("P3: a sync does not end");
}

// Half of an exchange: an answer that is on its way arrives, or a request goes out and its answer
// waits while other things happen.
void World::exchange(SimDevice& device) {
  if (device.answer) {
    note(Event::late_answer);
    const Bytes answer = *device.answer;
    device.answer.reset();
    deliver(device, answer);
    return;
  }
  send(device, must(device.client().next_request()), true);
}

void World::two_at_once() {
  SimDevice* const one = some_device();
  SimDevice* const other = some_device();
  if (one == other || one->answer || other->answer) return;
  note(Event::group_commit);
  std::vector<OfficeCall> calls;
  calls.push_back(call_of(*one, must(one->client().next_request())));
  calls.push_back(call_of(*other, must(other->client().next_request())));
  office_.serve(calls, false);
  const std::array<SimDevice*, 2> devices = {one, other};
  for (std::size_t i = 0; i < devices.size(); ++i) {
    if (!calls[i].answer) return fail_if("the office: " + calls[i].answer.error().detail);
    check_wire(*devices[i], *calls[i].answer);
    deliver(*devices[i], *calls[i].answer);
  }
}

// A request that hung in the network arrives once more; nobody waits for its answer.
void World::repeat_old_request(SimDevice& device) {
  if (!device.last_request) return;
  std::vector<OfficeCall> calls;
  calls.push_back(call_of(device, *device.last_request));
  office_.serve(calls, false);
  if (calls.front().answer) check_wire(device, *calls.front().answer);
}

void World::jump_clock(SimDevice& device) {
  note(Event::clock_jump);
  const std::array<std::int64_t, 4> jumps = {0, kTenYearsMs, -kTenYearsMs, 3 * kDayMs};
  device.clock_off_ms = jumps[random_.below(jumps.size())];
  set_clocks();
}

void World::change_book() {
  note(Event::book_change);
  OpDraft op{"district_assignment", new_id<RecordId>(office_.env()), {}};
  op.writes.push_back({"district", random_.pick(cast_.districts), {}});
  op.writes.push_back({"worker", random_.pick(cast_.workers), {}});
  op.writes.push_back({"role", "main", {}});
  op.writes.push_back({"from", "2020-01-01", {}});
  if (random_.chance(50)) {
    op.writes.push_back({"until", date_text(add_days(today(), random_.below(2))), {}});
  }
  office_.write_book({std::move(op)});
}

void World::back_up_or_restore_office() {
  if (office_backups_.empty() || random_.chance(60)) {
    office_backups_.push_back(office_.backup());
    tell("the office is backed up");
    return;
  }
  const bool told = random_.chance(50);
  note(told ? Event::office_restore_told : Event::office_restore_silent);
  tell(told ? "the office is restored" : "the office is restored silently");
  office_.restore(random_.pick(office_backups_), told);
}

void World::back_up_or_restore_device() {
  SimDevice* const device = some_device();
  std::vector<const DeviceBackup*> of_device;
  for (const DeviceBackup& backup : device_backups_) {
    if (backup.number == device->number()) of_device.push_back(&backup);
  }
  if (of_device.empty() || random_.chance(50)) {
    device_backups_.push_back({device->number(), device->backup()});
    return;
  }
  note(Event::device_restore);
  tell("device " + std::to_string(device->number()) + " is restored");
  device->restore(random_.pick(of_device)->image);
}

void World::copy_device() {
  if (devices_.size() >= kDevicesMost) return;
  note(Event::device_copy);
  const SimDevice* const original = some_device();
  const int number = static_cast<int>(devices_.size());
  tell("device " + std::to_string(original->number()) + " is copied to " + std::to_string(number));
  devices_.push_back(std::make_unique<SimDevice>(number, random_.next(), *original));
}

void World::revoke_device() {
  note(Event::device_revoked);
  const SimDevice* const device = some_device();
  tell("device " + std::to_string(device->number()) + " is revoked");
  revoked_.push_back(device->id());
}

void World::carry_bundle() {
  SimDevice* const from = some_device();
  SimDevice* const to = some_device();
  if (from == to) return;
  note(Event::bundle);
  std::vector<Scope> scopes;
  for (const StoredScope& scope : from->scopes()) {
    if (random_.chance(70)) scopes.push_back(scope.scope);
  }
  const Argon2Cost cheap{8, 1};
  const Bytes file =
      must(export_bundle(from->store(), from->env(), from->signer(), scopes, kPassphrase, cheap));
  const BundleReport report =
      must(import_bundle(to->store(), file, kPassphrase, to->worker(), today()));
  tell("bundle from " + std::to_string(from->number()) + " to " + std::to_string(to->number()) +
       ", " + std::to_string(report.fresh) + " fresh");
}

// Faults have stopped: everybody syncs, a few rounds.
void World::quiet_down() {
  for (int round = 0; round < kRoundsToConverge; ++round) {
    for (const auto& device : devices_) {
      device->answer.reset();
      if (!device->wiped) full_sync(*device, false);
    }
  }
}

void World::check_end() {
  // What any copy holds before the quiet (P9). Refused changes are kept too, but count for nothing.
  std::set<ChangeId> surviving;
  for (const auto& device : devices_) {
    if (device->wiped) continue;
    for (const SimDevice::Held& held : device->changes()) {
      if (held.state != ChangeState::refused) surviving.insert(held.id);
    }
  }
  for (const Bytes& bytes : office_.log().changes) surviving.insert(change_id_of(bytes));

  quiet_down();
  if (!report_.wrong.empty()) return;
  const Oracle oracle(office_.log().changes);
  fail_if(oracle.check_log());
  const std::vector<ChangeId> refused = office_.refused();
  const std::set<ChangeId> kept(refused.begin(), refused.end());
  for (const ChangeId& id : surviving) {
    if (!oracle.has(id) && !kept.contains(id)) fail_if("P9: lost " + id.hex());
  }
  Bytes hashes;
  for (const auto& device : devices_) {
    if (device->wiped) continue;
    const std::string wrong = oracle.check_device(*device, today());
    if (!wrong.empty()) fail_if("device " + std::to_string(device->number()) + ": " + wrong);
    append(hashes, Oracle::state_hash(*device));
  }
  report_.state = sha256(hashes);
}

const char* event_word(Event event) {
  static constexpr std::array<const char*, kEventCount> kWords = {"edit",
                                                                  "message",
                                                                  "request_lost",
                                                                  "answer_lost",
                                                                  "answer_damaged",
                                                                  "portal",
                                                                  "request_twice",
                                                                  "late_answer",
                                                                  "group_commit",
                                                                  "office_power_cut",
                                                                  "device_crash",
                                                                  "clock_jump",
                                                                  "day_passes",
                                                                  "book_change",
                                                                  "office_restart",
                                                                  "office_restore_told",
                                                                  "office_restore_silent",
                                                                  "device_restore",
                                                                  "device_copy",
                                                                  "device_revoked",
                                                                  "bundle",
                                                                  "new_epoch",
                                                                  "new_life",
                                                                  "refused",
                                                                  "relayed",
                                                                  "granted",
                                                                  "evicted"};
  return kWords[static_cast<std::size_t>(event)];
}

}  // namespace banso::sim

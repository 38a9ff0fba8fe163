// SPDX-License-Identifier: Apache-2.0
// Somebody else with a device of her own, as the app's office sees her. She gets the case that is
// open in the app, writes to it without having seen what others do meanwhile, and sees what came.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/client/screens/office_app.h"
#include "tests/support/doctest.h"

namespace banso::test {

// The id in "#/cases/0192…".
inline RecordId case_in(const std::string& location) {
  return must(id_from_hex<RecordId>(location.substr(std::string("#/cases/").size(), 32)));
}

class Colleague {
 public:
  // A new worker of that name, or another device of the app's own worker.
  Colleague(OfficeApp& app, const char* name) : app_(app), dice_(seed_of(name)) {
    device_.worker = new_id<RecordId>(dice_);
    begin();
    app.office.book({{"worker", device_.worker, app.office.worker_writes(name, "caseworker")}});
  }
  struct SameWorker {};
  Colleague(OfficeApp& app, SameWorker) : app_(app), device_(app.worker), dice_(77) { begin(); }

  RecordId new_record() { return new_id<RecordId>(dice_); }
  const RecordId& worker() const { return device_.worker; }
  // She has the case from now on; `by` has it already.
  void join(Colleague& by, const RecordId& of_case) {
    by.write(of_case,
             {{"assignment", new_record(), OfficeWorld::assignment(of_case, device_.worker)}});
    take();
  }
  // Saves and sends at once.
  ChangeId write(const RecordId& of_case, std::vector<OpDraft> ops, Tier tier = Tier::casework) {
    const Bytes bytes = app_.office.encode(device_, {tier, of_case}, std::move(ops));
    TestAnswer answer = app_.office.sync_all(device_, {bytes});
    CAPTURE(std::string(answer.said.pushed.at(0).why));
    REQUIRE(answer.said.pushed.at(0).receipt.has_value());
    for (Bytes& came : answer.changes) note(std::move(came));
    const ChangeId id = change_id_of(bytes);
    note(bytes);
    return id;
  }
  void take() {
    for (Bytes& came : app_.office.sync_all(device_).changes) note(std::move(came));
  }
  struct Written {
    ChangeId change;
    Value value;
  };
  // What was written there, as it came to her, or by herself.
  std::vector<Written> written(const RecordId& record, const std::string& path) {
    take();
    return written_[{record, path}];
  }
  const RecordId& person() const { return person_; }

 private:
  // The app and the office throw the same dice; hers fall differently.
  static std::uint64_t seed_of(const std::string& name) {
    std::uint64_t seed = 1000;
    for (const char sign : name) seed = seed * 31 + static_cast<unsigned char>(sign);
    return seed;
  }
  void note(Bytes bytes) {
    const Change change = must(decode_change(std::move(bytes)));
    device_.lamport = std::max(device_.lamport, change.lamport);
    for (const Op& op : change.ops) {
      if (op.kind == "person") person_ = op.record;
      for (const Write& write : op.writes) {
        written_[{op.record, std::string(write.path)}].push_back(
            {change.id, must(decode_value(write.value))});
      }
    }
  }
  void begin() {
    device_.id = new_id<DeviceId>(dice_);
    device_.replica = new_id<ReplicaId>(dice_);
  }

  OfficeApp& app_;
  TestDevice device_;
  FakeEnv dice_;
  RecordId person_;
  std::map<std::pair<RecordId, std::string>, std::vector<Written>> written_;
};

}  // namespace banso::test

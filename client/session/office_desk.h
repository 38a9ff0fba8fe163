// SPDX-License-Identifier: Apache-2.0
// What an administrator asks of the office over the device's own session (server/README.md):
// devices, enrolment codes, who was given a record. Nothing of it is kept; each question holds its
// last answer or why there is none: offline, denied (no administrator), not_found, others as
// check_origin().
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "client/platform.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

struct OfficeDevice {
  DeviceId id;
  RecordId worker;
  std::string name;
  std::int64_t enrolled_ms = 0;
  std::int64_t seen_ms = 0;  // 0: never
  bool revoked = false;
  bool wiped = false;
};
struct OfficeCode {
  RecordId worker;
  std::string code;
  std::string link;  // opens the app with the code; may be empty
  std::int64_t ends_ms = 0;
};
struct AccessLine {
  std::int64_t at_ms = 0;
  std::string act;     // "scope_given", "history_read" …
  std::string detail;  // "casework", "restricted"
  RecordId worker;     // nil: nobody known
};

template <class T>
struct Question {
  bool asked = false;  // waits for the office
  std::optional<Error> trouble;
  std::optional<T> answer;
};

class OfficeDesk {
 public:
  OfficeDesk() : state_(std::make_shared<State>()) {}

  void ask_devices(Platform& platform, DeviceStore& store);
  void ask_code(Platform& platform, DeviceStore& store, const RecordId& worker);
  void ask_audit(Platform& platform, DeviceStore& store, const RecordId& record);
  // Its answer is the device.
  void revoke(Platform& platform, DeviceStore& store, const DeviceId& device);

  Question<std::vector<OfficeDevice>>& devices() { return state_->devices; }
  Question<OfficeCode>& code() { return state_->code; }
  Question<std::vector<AccessLine>>& audit() { return state_->audit; }
  Question<DeviceId>& revoked() { return state_->revoked; }
  // Goes up with every answer.
  std::uint64_t answers() const { return state_->answers; }

 private:
  struct State {
    Question<std::vector<OfficeDevice>> devices;
    Question<OfficeCode> code;
    Question<std::vector<AccessLine>> audit;
    Question<DeviceId> revoked;
    std::uint64_t answers = 0;
  };
  template <class T, class Read>
  void ask(Platform& platform, DeviceStore& store, const char* path, std::string body,
           Question<T> State::*question, Read read);

  std::shared_ptr<State> state_;  // answers ask whether somebody still waits for them
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/session/office_desk.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "client/session/enrolment.h"
#include "shared/store/device/settings.h"

namespace banso::client {
namespace {

using OfficeJson = nlohmann::json;

std::string words_in(const OfficeJson& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t moment_in(const OfficeJson& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

// The objects of a list; corrupt: there is none.
Result<std::vector<OfficeJson>> objects_in(const OfficeJson& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_array()) {
    return fail(ErrorCode::corrupt, "the office's answer has no list");
  }
  std::vector<OfficeJson> objects;
  for (const OfficeJson& one : *found) {
    if (!one.is_object()) return fail(ErrorCode::corrupt, "the office's list holds no objects");
    objects.push_back(one);
  }
  return objects;
}

Result<std::vector<OfficeDevice>> devices_in(const OfficeJson& json) {
  std::vector<OfficeDevice> devices;
  const std::vector<OfficeJson> lines = TRY(objects_in(json, "devices"));
  for (const OfficeJson& line : lines) {
    OfficeDevice device;
    device.id = TRY(id_from_hex<DeviceId>(words_in(line, "device")));
    device.worker = TRY(id_from_hex<RecordId>(words_in(line, "worker")));
    device.name = words_in(line, "name");
    device.enrolled_ms = moment_in(line, "enrolled_ms");
    device.seen_ms = moment_in(line, "seen_ms");
    device.revoked = line.contains("revoked_ms");
    device.wiped = line.contains("wiped_ms");
    devices.push_back(std::move(device));
  }
  return devices;
}

Result<std::vector<AccessLine>> access_in(const OfficeJson& json) {
  std::vector<AccessLine> found;
  const std::vector<OfficeJson> lines = TRY(objects_in(json, "lines"));
  for (const OfficeJson& line : lines) {
    AccessLine access;
    access.at_ms = moment_in(line, "time_ms");
    access.act = words_in(line, "act");
    access.detail = words_in(line, "detail");
    if (line.contains("worker")) {
      access.worker = TRY(id_from_hex<RecordId>(words_in(line, "worker")));
    }
    found.push_back(std::move(access));
  }
  return found;
}

// What the office said yes with, as an object.
Result<OfficeJson> said_in(const Result<HttpResponse>& answer) {
  if (!answer) return tl::unexpected(answer.error());
  TRY_VOID(check_origin(
      {answer->status, answer->content_type, answer->body, answer->retry_after_ms}, kJsonType));
  OfficeJson json = OfficeJson::parse(as_text(answer->body), nullptr, false);
  if (!json.is_object()) return fail(ErrorCode::corrupt, "the office's answer is no object");
  return json;
}

}  // namespace

template <class T, class Read>
void OfficeDesk::ask(Platform& platform, DeviceStore& store, const char* path, std::string body,
                     Question<T> State::*question, Read read) {
  Question<T>& mine = (*state_).*question;
  if (mine.asked) return;
  mine.asked = true;
  mine.trouble.reset();
  const auto token = store.settings().get(setting::kSession);
  const ByteView bytes = as_bytes(body);
  HttpRequest request = {path, std::string(kJsonType), Bytes(bytes.begin(), bytes.end()),
                         token && *token ? std::string(as_text(**token)) : std::string()};
  const auto take = [question, read, &platform,
                     waiting = std::weak_ptr(state_)](Result<HttpResponse> answer) {
    const auto state = waiting.lock();
    if (!state) return;
    const auto understood = [&]() -> Result<T> {
      const OfficeJson json = TRY(said_in(answer));
      return read(json);
    };
    Result<T> result = understood();
    Question<T>& its = (*state).*question;
    its.asked = false;
    if (result) {
      its.answer = *std::move(result);
    } else {
      its.trouble = std::move(result).error();
    }
    ++state->answers;
    platform.request_frame(0);
  };
  platform.post(std::move(request), take);
}

void OfficeDesk::ask_devices(Platform& platform, DeviceStore& store) {
  ask(platform, store, "/api/v1/admin/devices", "{}", &State::devices, devices_in);
}

void OfficeDesk::ask_code(Platform& platform, DeviceStore& store, const RecordId& worker) {
  const auto read = [worker](const OfficeJson& json) -> Result<OfficeCode> {
    OfficeCode code = {worker, words_in(json, "code"), words_in(json, "link"),
                       moment_in(json, "ends_ms")};
    if (code.code.empty()) return fail(ErrorCode::corrupt, "the office gave no code");
    return code;
  };
  if (!state_->code.asked) state_->code.answer.reset();
  ask(platform, store, "/api/v1/admin/enrolment-codes", OfficeJson{{"worker", worker.hex()}}.dump(),
      &State::code, read);
}

void OfficeDesk::ask_audit(Platform& platform, DeviceStore& store, const RecordId& record) {
  if (!state_->audit.asked) state_->audit.answer.reset();
  ask(platform, store, "/api/v1/admin/audit", OfficeJson{{"record", record.hex()}}.dump(),
      &State::audit, access_in);
}

void OfficeDesk::revoke(Platform& platform, DeviceStore& store, const DeviceId& device) {
  const auto read = [device](const OfficeJson&) -> Result<DeviceId> { return device; };
  if (!state_->revoked.asked) state_->revoked.answer.reset();
  ask(platform, store, "/api/v1/admin/devices/revoke", OfficeJson{{"device", device.hex()}}.dump(),
      &State::revoked, read);
}

}  // namespace banso::client

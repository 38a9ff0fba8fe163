// SPDX-License-Identifier: Apache-2.0
#include "client/session/office_desk.h"

#include <utility>

#include "client/session/enrolment.h"
#include "client/session/json.h"
#include "shared/store/device/settings.h"

namespace banso::client {
namespace {

// The objects of a list; corrupt: there is none.
Result<const std::vector<JsonValue>*> objects_in(const JsonValue& json, const char* key) {
  const JsonValue* found = json.find(key);
  if (found == nullptr || found->type != JsonValue::Type::list) {
    return fail(ErrorCode::corrupt, "the office's answer has no list");
  }
  for (const JsonValue& one : found->items) {
    if (one.type != JsonValue::Type::object) {
      return fail(ErrorCode::corrupt, "the office's list holds no objects");
    }
  }
  return &found->items;
}

Result<std::vector<OfficeDevice>> devices_in(const JsonValue& json) {
  std::vector<OfficeDevice> devices;
  const std::vector<JsonValue>* lines = TRY(objects_in(json, "devices"));
  for (const JsonValue& line : *lines) {
    OfficeDevice device;
    device.id = TRY(id_from_hex<DeviceId>(line.text_of("device")));
    device.worker = TRY(id_from_hex<RecordId>(line.text_of("worker")));
    device.name = line.text_of("name");
    device.enrolled_ms = line.integer_of("enrolled_ms").value_or(0);
    device.seen_ms = line.integer_of("seen_ms").value_or(0);
    device.revoked = line.find("revoked_ms") != nullptr;
    device.wiped = line.find("wiped_ms") != nullptr;
    devices.push_back(std::move(device));
  }
  return devices;
}

Result<std::vector<AccessLine>> access_in(const JsonValue& json) {
  std::vector<AccessLine> found;
  const std::vector<JsonValue>* lines = TRY(objects_in(json, "lines"));
  for (const JsonValue& line : *lines) {
    AccessLine access;
    access.at_ms = line.integer_of("time_ms").value_or(0);
    access.act = line.text_of("act");
    access.detail = line.text_of("detail");
    if (line.find("worker") != nullptr) {
      access.worker = TRY(id_from_hex<RecordId>(line.text_of("worker")));
    }
    found.push_back(std::move(access));
  }
  return found;
}

std::string one_member(std::string_view key, std::string_view text) {
  return "{" + json_text(key) + ":" + json_text(text) + "}";
}

// What the office said yes with, as an object.
Result<JsonValue> said_in(const Result<HttpResponse>& answer) {
  if (!answer) return tl::unexpected(answer.error());
  TRY_VOID(check_origin(
      {answer->status, answer->content_type, answer->body, answer->retry_after_ms}, kJsonType));
  std::optional<JsonValue> json = parse_json(as_text(answer->body));
  if (!json || json->type != JsonValue::Type::object) {
    return fail(ErrorCode::corrupt, "the office's answer is no object");
  }
  return *std::move(json);
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
      const JsonValue json = TRY(said_in(answer));
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
  const auto read = [worker](const JsonValue& json) -> Result<OfficeCode> {
    OfficeCode code = {worker, json.text_of("code"), json.text_of("link"),
                       json.integer_of("ends_ms").value_or(0)};
    if (code.code.empty()) return fail(ErrorCode::corrupt, "the office gave no code");
    return code;
  };
  if (!state_->code.asked) state_->code.answer.reset();
  ask(platform, store, "/api/v1/admin/enrolment-codes", one_member("worker", worker.hex()),
      &State::code, read);
}

void OfficeDesk::ask_audit(Platform& platform, DeviceStore& store, const RecordId& record) {
  if (!state_->audit.asked) state_->audit.answer.reset();
  ask(platform, store, "/api/v1/admin/audit", one_member("record", record.hex()), &State::audit,
      access_in);
}

void OfficeDesk::revoke(Platform& platform, DeviceStore& store, const DeviceId& device) {
  const auto read = [device](const JsonValue&) -> Result<DeviceId> { return device; };
  if (!state_->revoked.asked) state_->revoked.answer.reset();
  ask(platform, store, "/api/v1/admin/devices/revoke", one_member("device", device.hex()),
      &State::revoked, read);
}

}  // namespace banso::client

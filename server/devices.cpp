// SPDX-License-Identifier: Apache-2.0
#include "server/devices.h"

#include <algorithm>

#include "shared/base/utf8.h"

namespace banso {
namespace {

constexpr const char* kColumns =
    "SELECT id, worker, name, public_key, enrolled_ms, seen_ms, revoked_ms, wiped_ms"
    " FROM server_device ";

Result<Device> read_device(const Statement& row) {
  Device device;
  device.id = TRY(row.id<DeviceId>(0));
  device.worker = TRY(row.id<RecordId>(1));
  device.name = std::string(row.text(2));
  const ByteView key = row.blob(3);
  if (key.size() != device.public_key.size()) {
    return fail(ErrorCode::corrupt, "a device's key has the wrong length");
  }
  std::copy(key.begin(), key.end(), device.public_key.begin());
  device.enrolled_ms = row.integer(4);
  device.seen_ms = row.integer(5);
  if (!row.is_null(6)) device.revoked_ms = row.integer(6);
  if (!row.is_null(7)) device.wiped_ms = row.integer(7);
  return device;
}

}  // namespace

Result<DeviceId> add_device(Database& database, Env& env, const RecordId& worker,
                            std::string_view name, const PublicKey& public_key) {
  if (name.empty() || name.size() > kDeviceNameBytesMax || !is_valid_utf8(name)) {
    return fail(ErrorCode::invalid, "a device's name has 1 to 200 bytes of UTF-8");
  }
  const auto id = new_id<DeviceId>(env);
  const std::int64_t now_ms = env.now_ms();
  TRY_VOID(
      database.run("INSERT INTO server_device(id, worker, name, public_key, enrolled_ms, seen_ms)"
                   " VALUES(?, ?, ?, ?, ?, ?)",
                   id, worker, name, ByteView(public_key), now_ms, now_ms));
  return id;
}

Result<std::optional<Device>> find_device(Database& database, const DeviceId& id) {
  Query query = TRY(database.query(std::string(kColumns) + "WHERE id = ?"));
  query->bind_all(id);
  if (!TRY(query->step())) return std::optional<Device>();
  return std::optional<Device>(TRY(read_device(*query)));
}

Result<std::vector<Device>> list_devices(Database& database) {
  Query query = TRY(database.query(std::string(kColumns) + "ORDER BY enrolled_ms DESC LIMIT ?"));
  query->bind_all(kDevicesListedMax);
  std::vector<Device> devices;
  while (TRY(query->step())) devices.push_back(TRY(read_device(*query)));
  return devices;
}

Status revoke_device(Database& database, Env& env, const DeviceId& id) {
  const auto device = TRY(find_device(database, id));
  if (!device) return fail(ErrorCode::not_found, "there is no such device");
  return database.run("UPDATE server_device SET revoked_ms = ? WHERE id = ? AND revoked_ms IS NULL",
                      env.now_ms(), id);
}

Status mark_device_wiped(Database& database, Env& env, const DeviceId& id) {
  return database.run("UPDATE server_device SET wiped_ms = ? WHERE id = ? AND wiped_ms IS NULL",
                      env.now_ms(), id);
}

}  // namespace banso

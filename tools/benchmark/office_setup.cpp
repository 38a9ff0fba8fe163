// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/office_setup.h"

#include "server/devices.h"
#include "server/office.h"
#include "server/sessions.h"
#include "shared/store/office/office_reader.h"
#include "shared/sync/office/office_author.h"

namespace banso::bench {
namespace {

constexpr const char* kApp = "banso-bench/1.0.0";

Result<RecordId> add_record(OfficeStore& store, Env& env, std::string_view kind,
                            std::vector<FieldWrite> fields) {
  OfficeAuthor author(store, env, kApp);
  const auto record = new_id<RecordId>(env);
  std::vector<OpDraft> ops;
  ops.push_back({std::string(kind), record, std::move(fields)});
  const Scope scope{banso_schema().find(kind)->tier, {}};
  static_cast<void>(TRY(author.write(RecordId{}, scope, std::move(ops))));
  return record;
}

Status add_member(Database& database, OfficeStore& store, Env& env, OfficeSetup& setup) {
  const std::string name = "職員" + std::to_string(setup.members.size() + 1);
  Member member;
  member.worker = TRY(add_record(
      store, env, "worker",
      {{"name", name, {}}, {"organisation", setup.organisation, {}}, {"role", "supervisor", {}}}));
  const PublicKey key = new_signing_keys(env).public_key;
  const DeviceId device = TRY(add_device(database, env, member.worker, name, key));
  member.token = TRY(start_session(database, env, member.worker, "", device));
  setup.members.push_back(std::move(member));
  return {};
}

}  // namespace

Result<OfficeSetup> make_office(const std::filesystem::path& data, Env& env, std::size_t devices) {
  const std::unique_ptr<Office> office = TRY(Office::open(data.string(), env, 1));
  OfficeSetup setup;
  const auto fill = [&](Database& database) -> Status {
    return office->with_state([&](SyncOffice&, OfficeStore& store) -> Status {
      setup.organisation = TRY(add_record(store, env, "organisation", {{"name", "健康課", {}}}));
      while (setup.members.size() < devices) TRY_VOID(add_member(database, store, env, setup));
      return {};
    });
  };
  TRY_VOID(office->writer().run(fill));
  return setup;
}

void LogDigest::add(const ChangeId& id) {
  for (std::size_t i = 0; i < ids.raw.size(); ++i) {
    ids.raw[i] = static_cast<std::uint8_t>(ids.raw[i] ^ id.raw[i]);
  }
  ++count;
}

Result<LogDigest> office_digest(const std::filesystem::path& data, Env& env) {
  const std::unique_ptr<Office> office = TRY(Office::open(data.string(), env, 1));
  auto lease = office->readers().lend();
  OfficeReader reader(*lease);
  LogDigest digest;
  const auto all = std::numeric_limits<std::int64_t>::max();
  TRY_VOID(reader.scan(0, static_cast<std::uint64_t>(all), [&](const LogRow& row) {
    digest.add(row.id);
    return true;
  }));
  return digest;
}

}  // namespace banso::bench

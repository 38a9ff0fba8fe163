// SPDX-License-Identifier: Apache-2.0
#include "tools/bansoctl/restore.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "client/native/system_env.h"
#include "server/audit.h"
#include "server/data_dir.h"
#include "server/tables.h"
#include "shared/store/office/office_store.h"
#include "tools/bansoctl/files.h"
#include "tools/bansoctl/verify.h"
#include "tools/common/iso_time.h"

namespace banso {
namespace {

class Restoring {
 public:
  Restoring(const DataDir& directory, std::string backup)
      : directory_(directory),
        backup_(std::move(backup)),
        office_(directory.database_path()),
        fresh_(office_ + ".restoring") {}
  ~Restoring() {
    // Gone already when all went well.
    for (const char* part : {"", "-wal", "-shm"}) static_cast<void>(remove_file(fresh_ + part));
  }
  Restoring(const Restoring&) = delete;
  Restoring& operator=(const Restoring&) = delete;

  Result<Restored> run() {
    TRY_VOID(copy_file(backup_, fresh_));
    const bool has_old = is_file_there(office_);
    const bool readable = has_old && settle_old().has_value();
    TRY_VOID(make_fresh(readable));
    if (has_old) TRY_VOID(set_aside());
    TRY_VOID(move_file(fresh_, office_));
    return std::move(restored_);
  }

 private:
  Result<std::unique_ptr<Database>> open(const std::string& path) {
    DatabaseOptions options;
    options.key = directory_.keys.database;
    options.create = false;
    return Database::open(path, options);
  }

  // Its log goes into the file, so that the file alone is the whole database.
  Status settle_old() {
    const std::unique_ptr<Database> old = TRY(open(office_));
    TRY_VOID(old->check_integrity());
    TRY_VOID(migrate_server_tables(*old));
    return old->checkpoint();
  }

  Status make_fresh(bool old_is_readable) {
    const std::unique_ptr<Database> database = TRY(open(fresh_));
    const Verified verified = TRY(verify_office(*database, directory_.keys));
    restored_.changes = verified.changes;
    const auto store =
        TRY(OfficeStore::open(*database, directory_.keys.receipts, banso_schema(), env_));
    TRY_VOID(migrate_server_tables(*database));
    if (old_is_readable) TRY_VOID(database->run("ATTACH DATABASE ? AS replaced", office_));
    {
      Transaction transaction = TRY(database->begin());
      TRY_VOID(store->begun());
      TRY_VOID(take_over_accounts(*database, old_is_readable));
      TRY_VOID(store->start_epoch());
      TRY_VOID(append_audit(*database, env_, directory_.keys.audit, {.act = act::kRestore}));
      TRY_VOID(store->before_commit());
      TRY_VOID(transaction.commit());
    }
    restored_.epoch = store->epoch().hex();
    restored_.kept_accounts = old_is_readable;
    if (old_is_readable) TRY_VOID(database->run("DETACH DATABASE replaced"));
    TRY_VOID(database->checkpoint());
    return sync_file(fresh_);
  }

  static Status take_over_accounts(Database& database, bool old_is_readable) {
    if (!old_is_readable) return database.run("DELETE FROM server_enrolment_code");
    for (const std::string table : {"server_account", "server_device", "server_session",
                                    "server_enrolment_code", "server_scope_given"}) {
      TRY_VOID(database.execute("DELETE FROM " + table + "; INSERT INTO " + table +
                                " SELECT * FROM replaced." + table + ";"));
    }
    return {};
  }

  // A second name for the old file; the first is then taken over by the new one in one step.
  Status set_aside() {
    std::string time = time_to_iso(env_.now_ms());
    std::replace(time.begin(), time.end(), ':', '-');
    restored_.replaced = office_ + ".replaced-" + time;
    if (link(office_.c_str(), restored_.replaced.c_str()) != 0) {
      return fail(ErrorCode::io, "cannot set " + office_ + " aside: " + std::strerror(errno));
    }
    // Left only by a database that could not be opened. It must not be taken for the new one's.
    if (is_file_there(office_ + "-wal")) {
      TRY_VOID(move_file(office_ + "-wal", restored_.replaced + "-wal"));
    }
    return remove_file(office_ + "-shm");
  }

  const DataDir& directory_;
  const std::string backup_;
  const std::string office_;
  const std::string fresh_;
  SystemEnv env_;
  Restored restored_;
};

}  // namespace

Result<Restored> restore_office(const std::string& data, const std::string& backup) {
  if (!is_file_there(data + "/office.key")) {
    return fail(ErrorCode::not_found, "there is no office.key in " + data + ": put it there first");
  }
  if (!is_file_there(backup)) return fail(ErrorCode::not_found, "there is no file " + backup);
  SystemEnv env;
  const DataDir directory = TRY(open_data_dir(data, env));
  const DataDirLock lock = TRY(DataDirLock::take(data));
  return Restoring(directory, backup).run();
}

}  // namespace banso

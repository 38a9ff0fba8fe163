// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/office_fill.h"

#include <filesystem>

#include "server/accounts.h"
#include "server/audit.h"
#include "server/enrolment.h"
#include "server/tables.h"
#include "shared/model/dates.h"
#include "shared/sync/office/judge.h"
#include "shared/sync/office/prepared_change.h"

namespace banso::demo {
namespace {

constexpr std::size_t kChangesPerBatch = 2000;
// The codes are printed at every start of the demo, which may be weeks later.
constexpr std::int64_t kCodeLifetimeDays = 90;

Status refused(const Verdict& verdict, const AuthoredChange& change) {
  std::string what = change.draft.ops.front().kind;
  return fail(ErrorCode::denied, "the office refuses a change of a " + what + ": " +
                                     std::string(verdict.code) + ", " + verdict.why);
}

}  // namespace

Result<std::unique_ptr<OfficeFill>> OfficeFill::begin(const std::string& path, Env& env) {
  std::error_code error;
  const bool is_there = std::filesystem::exists(path, error);
  if (error || (is_there && !std::filesystem::is_empty(path, error)) || error) {
    return fail(ErrorCode::conflict, path + " is not an empty directory");
  }
  DataDir directory = TRY(open_data_dir(path, env));
  DataDirLock lock = TRY(DataDirLock::take(path));
  std::unique_ptr<OfficeFill> fill(new OfficeFill(env, std::move(directory), std::move(lock)));
  TRY_VOID(fill->open_database());
  return fill;
}

OfficeFill::~OfficeFill() {
  batch_.reset();
  store_.reset();
  database_.reset();
  if (finished_) return;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(directory_.path, ignored)) {
    std::filesystem::remove_all(entry.path(), ignored);
  }
}

Status OfficeFill::open_database() {
  DatabaseOptions options;
  options.key = directory_.keys.database;
  options.create = true;
  database_ = TRY(Database::open(directory_.database_path(), options));
  store_ = TRY(OfficeStore::open(*database_, directory_.keys.receipts, banso_schema(), env_));
  return migrate_server_tables(*database_);
}

Status OfficeFill::begin_batch() {
  if (batch_) return {};
  batch_.emplace(TRY(database_->begin()));
  return store_->begun();
}

Status OfficeFill::end_batch() {
  in_batch_ = 0;
  if (!batch_) return {};
  TRY_VOID(store_->before_commit());
  TRY_VOID(batch_->commit());
  batch_.reset();
  store_->committed();
  return {};
}

Status OfficeFill::take(const AuthoredChange& change) {
  TRY_VOID(begin_batch());
  const PreparedChange prepared = prepare_change(banso_schema(), change.bytes);
  if (prepared.verdict.refused()) return refused(prepared.verdict, change);
  if (taken_ > 0) {
    const CivilDate day = date_in_japan(change.draft.wall_ms);
    const banso::Author author{DeviceId{}, change.draft.author, day, day, nullptr};
    const Verdict verdict = TRY(Judge(*store_).judge(author, *prepared.change));
    if (verdict.refused()) return refused(verdict, change);
  }
  static_cast<void>(TRY(store_->append(*prepared.change, DeviceId{})));
  ++taken_;
  return ++in_batch_ < kChangesPerBatch ? Status() : end_batch();
}

Status OfficeFill::finish(const Demo& demo, std::vector<std::string>& codes) {
  TRY_VOID(begin_batch());
  TRY_VOID(set_setting(*database_, setting_key::kMunicipality, demo.municipality));
  for (const Login& login : demo.logins) {
    TRY_VOID(create_account(*database_, env_, login.name, kDemoPassword, login.worker));
    AuditEntry made;
    made.act = act::kAccountMade;
    made.object = login.worker.raw;
    TRY_VOID(append_audit(*database_, env_, directory_.keys.audit, made));
    codes.emplace_back();
    if (!login.enrols) continue;
    codes.back() =
        TRY(new_enrolment_code(*database_, env_, login.worker, kCodeLifetimeDays * kDayMs));
    made.act = act::kCodeMade;
    TRY_VOID(append_audit(*database_, env_, directory_.keys.audit, made));
  }
  TRY_VOID(end_batch());
  finished_ = true;
  return {};
}

}  // namespace banso::demo

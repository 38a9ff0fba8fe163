// SPDX-License-Identifier: Apache-2.0
// The office's data as the administrator's commands use it: a second connection to office.db,
// beside the server's, which notices by itself what was written here. Records are made by changes
// of the office's own (shared/sync/office/office_author.h), whose author is nil: the console.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client/native/system_env.h"
#include "server/audit.h"
#include "server/data_dir.h"
#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/store/office/office_store.h"
#include "shared/store/sqlite/database.h"

namespace banso {

struct NewField {
  std::string path;
  Value value;
};

class OfficeData {
 public:
  // not_found: there is no office in this directory; nothing is made then.
  static Result<std::unique_ptr<OfficeData>> open(const std::string& path);
  // Makes directory, keys and tables where they are missing.
  static Result<std::unique_ptr<OfficeData>> create(const std::string& path);

  Database& database() { return *database_; }
  OfficeStore& store() { return *store_; }
  SystemEnv& env() { return env_; }
  const DataDir& directory() const { return directory_; }

  // One transaction: durable when it returns ok, otherwise nothing of it is there.
  Status write(const std::function<Status()>& work);
  // Inside of write(). Fields without a value are left out. `home`: a record in the casework of
  // that case; nothing: in the book.
  Result<RecordId> add_record(std::string_view kind, std::vector<NewField> fields,
                              const std::optional<RecordId>& home = std::nullopt);
  // Inside of write(). A record of a kind that access depends on. not_found.
  Status change_record(std::string_view kind, const RecordId& record, std::vector<NewField> fields);
  Status audit(std::string_view act, const std::array<std::uint8_t, 16>& object = {},
               std::string_view detail = {});

  // not_found: "no <kind> <id>". The first for kinds that access depends on only.
  Result<StoredRecord> fact(std::string_view kind, const RecordId& record);
  Status require_in_book(std::string_view kind, const RecordId& record);
  Result<std::vector<StoredRecord>> facts(std::string_view kind);

 private:
  explicit OfficeData(DataDir directory) : directory_(std::move(directory)) {}
  static Result<std::unique_ptr<OfficeData>> open_at(const std::string& path, bool create);
  Status save(const Scope& scope, OpDraft op);

  SystemEnv env_;
  DataDir directory_;
  std::unique_ptr<Database> database_;
  std::unique_ptr<OfficeStore> store_;
};

// Text, or null when it is empty.
Value text_or_null(const std::string& text);
// The value in force; null when there is none.
Value value_of(const StoredRecord& record, std::string_view path);

}  // namespace banso

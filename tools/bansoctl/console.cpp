// SPDX-License-Identifier: Apache-2.0
#include "tools/bansoctl/console.h"

#include "tools/common/value_json.h"

namespace banso {

void Console::run_on_office(std::function<Result<Json>(OfficeData&)> work) {
  run = [this, work = std::move(work)]() -> Result<std::optional<Json>> {
    const std::unique_ptr<OfficeData> office = TRY(OfficeData::open(data));
    return std::optional<Json>(TRY(work(*office)));
  };
}

Json record_json(const StoredRecord& record, const std::vector<std::string>& paths) {
  const Kind* const kind = banso_schema().find(record.kind);
  Json json = {{"id", record.id.hex()}};
  for (const std::string& path : paths) {
    const Field* const field = kind == nullptr ? nullptr : kind->find(path);
    json[path] = value_to_json(field, value_of(record, path));
  }
  return json;
}

}  // namespace banso

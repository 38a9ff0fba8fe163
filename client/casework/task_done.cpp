// SPDX-License-Identifier: Apache-2.0
#include "client/casework/task_done.h"

#include "client/casework/reading.h"

namespace banso::client {

Result<std::vector<Edit>> finish_task(DeviceStore& store, const RecordId& worker,
                                      const RecordId& of_case, const RecordId& task,
                                      std::int64_t now_ms) {
  const auto record = read_record(store, "task", task);
  if (!record) return fail(ErrorCode::not_found, "the task is gone");
  const auto edit = [&](std::vector<FieldEdit> fields) {
    return Edit{worker, {Tier::casework, of_case}, {{"task", task, std::move(fields)}}};
  };
  std::vector<FieldEdit> back = {{"status", value_in(*record, "status")},
                                 {"done_by", value_in(*record, "done_by")},
                                 {"done_at", value_in(*record, "done_at")}};
  const ChangeId done =
      TRY(store.save(edit({{"status", "done"}, {"done_by", Value(worker)}, {"done_at", now_ms}})));
  for (FieldEdit& field : back) field.seen = std::vector<ChangeId>{done};
  return std::vector<Edit>{edit(std::move(back))};
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// The changes that this device holds, in the order of arrival, as the bytes that they are.
// States:
//  - at_office: the office has it, `proof` is its receipt (8 bytes)
//  - unsent:    written here, to be pushed
//  - relay:     somebody else's (or one's own, after the office lost it) that the office lacks;
//               `proof` is a receipt or device and signature (80 bytes)
//  - refused:   the office does not take it; it is kept, and no part of any record's state. Its row
//  in
//               the table refusal (SyncLog writes it) says why.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/store/record/change_source.h"
#include "shared/store/sqlite/database.h"

namespace banso {

enum class ChangeState : std::int64_t { unsent = 0, relay = 1, refused = 2, at_office = 3 };

struct LoggedChange {
  std::int64_t no = 0;
  std::int64_t scope_no = 0;
  ChangeState state = ChangeState::unsent;
  Bytes proof;
  Bytes bytes;
};

struct ChangePlace {
  std::int64_t scope_no = 0;
  ChangeState state = ChangeState::unsent;
};

class DeviceLog final : public ChangeSource {
 public:
  explicit DeviceLog(Database& database) : database_(database) {}
  static Status create(Database& database);
  Status prepare();

  // The number that it got. conflict: it is here already.
  Result<std::int64_t> append(const ChangeId& id, ByteView bytes, std::int64_t scope_no,
                              ChangeState state, ByteView proof);
  // Nothing: it is here already, and nothing was done.
  Result<std::optional<std::int64_t>> append_if_new(const ChangeId& id, ByteView bytes,
                                                    std::int64_t scope_no, ChangeState state,
                                                    ByteView proof);
  // Without those in state refused, which count for no record.
  Result<std::optional<std::int64_t>> find_change(const ChangeId& id) override;
  Result<Bytes> change_bytes(std::int64_t no) override;
  // With them.
  Result<std::optional<LoggedChange>> find(const ChangeId& id);
  Result<std::optional<LoggedChange>> at(std::int64_t no);
  // Without its bytes.
  Result<std::optional<ChangePlace>> place(std::int64_t no);
  Status set_state(std::int64_t no, ChangeState state);
  Status set_proof(std::int64_t no, ChangeState state, ByteView proof);
  Status erase(std::int64_t no);
  Status erase_scope(std::int64_t scope_no);

  // Calls `visit` in ascending order of number until it returns false or an error. `visit` may not
  // write to the log.
  using Visit = std::function<Result<bool>(const LoggedChange&)>;
  Status each_in_scope(std::int64_t scope_no, const Visit& visit);
  Status each_in_state(ChangeState state, const Visit& visit);  // not at_office
  Status each_after(std::int64_t no, const Visit& visit);
  Result<std::int64_t> last_no();
  Result<std::size_t> count_in_state(ChangeState state);  // not at_office
  // Whether something of the scope is unsent or to be relayed.
  Result<bool> waits_in_scope(std::int64_t scope_no);
  // Whether something of the scope is at the office.
  Result<bool> has_accepted(std::int64_t scope_no);

 private:
  Status each(Query query, const Visit& visit);
  Result<std::optional<std::int64_t>> number_of(const ChangeId& id);

  Status keep_numbers();

  Database& database_;
  std::int64_t last_used_ = 0;  // never given to another change, even after a rollback
  Statement append_;
  Statement by_key_;
  Statement is_refused_;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The workload that peers are measured with (JSON lines of cases and notes) and how it becomes work
// in Banso. Every field of a line is kept: nothing is dropped to look faster.
//   case -> one change set that makes a case, its person, and the author's assignment:
//     name, kana, birth, sex, phone -> person; district (reference), status (summary), risk
//     (urgency_grounds), consent (response_reason), service (shared_goal), worker (number),
//     next_visit (opened_on) -> case; updated_at (day) -> assignment
//   note -> one change set that makes a finalised contact.
//   set -> one change set that writes that field and names the value that it replaces.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "shared/base/result.h"
#include "shared/store/device/edit.h"

namespace banso::bench {

struct Line {
  bool is_set = false;
  bool is_note = false;
  int device = 0;         // W3: which of the devices wrote it
  std::string id;         // of the case or note
  std::string field;      // of a set
  std::string value;      // of a set
  nlohmann::json record;  // of a put
};

Result<std::vector<Line>> read_lines(const std::filesystem::path& file);

// A record's id from the workload's ("c-W1-0000012-1a2b3c4d"): neighbours stay neighbours, as with
// the ids that devices make.
RecordId record_id(std::string_view workload_id, char what);

struct Author {
  RecordId worker;
  RecordId organisation;
};
// What `author` saves for this line.
Edit edit_of(const Line& line, const Author& author);

}  // namespace banso::bench

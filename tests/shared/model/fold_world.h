// SPDX-License-Identifier: Apache-2.0
// A small schema with a field of each merge class, and changes to one record of it.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "shared/model/fold.h"
#include "tests/support/change_builder.h"

namespace banso {

inline const Schema& fold_schema() {
  static const Schema schema({Kind{
      .id = "thing",
      .label = {"物", "Thing"},
      .tier = Tier::casework,
      .fields =
          {
              {.id = "phone", .label = {"電話", "Phone"}},
              {.id = "note",
               .label = {"メモ", "Note"},
               .type = FieldType::long_text,
               .merge = Merge::long_text},
              {.id = "tags", .label = {"印", "Tags"}, .merge = Merge::set},
              {.id = "risk",
               .label = {"リスク", "Risk"},
               .merge = Merge::safe,
               .safest_first = {"high", "medium", "low"}},
              {.id = "no_contact",
               .label = {"連絡禁止", "No contact"},
               .type = FieldType::flag,
               .merge = Merge::safe},
              {.id = "place", .label = {"位置", "Place"}, .merge = Merge::layout},
              {.id = "text", .label = {"本文", "Text"}, .merge = Merge::final},
          },
  }});
  return schema;
}

inline const RecordId kThing = test_id<RecordId>(1, 0x44);

class FoldWorld {
 public:
  // A change to the thing. `device` tells concurrent writers apart.
  const Change& write(std::uint8_t device, std::uint64_t lamport, std::vector<FieldWrite> writes) {
    ChangeDraft draft = test_draft(std::move(writes), lamport);
    draft.replica = test_id<ReplicaId>(device, 0x11);
    draft.ops[0].kind = "thing";
    draft.ops[0].record = kThing;
    changes_.push_back(std::make_unique<Change>(test_change(draft)));
    return *changes_.back();
  }
  std::vector<const Change*> all() const {
    std::vector<const Change*> pointers;
    for (const auto& change : changes_) pointers.push_back(change.get());
    return pointers;
  }
  RecordState fold() const { return fold_record(fold_schema(), "thing", kThing, all()); }

 private:
  std::vector<std::unique_ptr<Change>> changes_;
};

// The state as text, so that two can be compared and a difference can be read.
inline std::string print(const RecordState& state) {
  std::string out = state.deleted ? "deleted" : "there";
  if (state.edited_while_deleted) out += " edited-while-deleted";
  for (const auto& [path, path_state] : state.paths) {
    out += "\n" + path + (path_state.conflict ? " conflict" : "") + " shown " +
           std::to_string(path_state.shown);
    for (const PathWrite& head : path_state.heads) {
      out += " " + head.change.hex() + "=" + to_hex(head.value);
    }
  }
  return out;
}

}  // namespace banso

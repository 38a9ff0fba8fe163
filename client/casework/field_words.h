// SPDX-License-Identifier: Apache-2.0
// Values of fields as people read them, and the names of records that fields refer to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/schema.h"
#include "shared/model/value.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

std::string_view label_words(const Label& label, bool japanese);

// Under which people know a record: a name, a household's label, a note's day. Empty: not known.
std::string record_name(DeviceStore& store, std::string_view kind, const RecordId& id,
                        bool japanese);
// Of a single value, or of one element of a set; empty for null.
std::string field_words(DeviceStore& store, const Field& field, const Value& value, bool japanese);
// Of everything that stands in the field: a set's elements, separated. Empty: nothing does.
std::string whole_field_words(DeviceStore& store, const StoredRecord& record, const Field& field,
                              bool japanese);

// What can be chosen where a field refers to a record.
struct RecordChoice {
  RecordId id;
  std::string name;
  std::string detail;  // its organisation, its part of the case; may be empty
};
// `home`: the case whose persons and notes are meant.
std::vector<RecordChoice> record_choices(DeviceStore& store, std::string_view kind,
                                         const RecordId& home, bool japanese);

// How a field became what it is, newest first.
struct HistoryLine {
  std::int64_t at_ms = 0;
  std::string author;  // empty: not known here
  std::string before;  // empty: nothing stood there
  std::string after;   // empty: it was cleared
  bool of_element = false;
};
std::vector<HistoryLine> field_history(DeviceStore& store, std::string_view kind,
                                       const RecordId& record, const Field& field, bool japanese);

}  // namespace banso::client

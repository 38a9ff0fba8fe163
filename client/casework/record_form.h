// SPDX-License-Identifier: Apache-2.0
// One record of any kind while it is shown and edited: what stands in it, what was changed, what is
// wrong with it. The schema says everything else. Only what was changed is saved, as a replacement
// of what the person saw when the form was opened; what came in between stays and is asked about.
//
// Until it is saved it is a draft in the store (kind and record of the form): opened again, it goes
// on from there. The draft holds what was changed by path, and what was seen under kSeenKey.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/env.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

// No path of the schema has this form.
inline constexpr std::string_view kSeenKey = "@seen";

struct FormTarget {
  std::string kind;
  RecordId record = {};                                    // nil: a new one
  RecordId home = {};                                      // its case; nil for the shared book
  std::vector<std::pair<std::string, Value>> preset = {};  // of a new one, by path
};

enum class FieldFault : std::uint8_t { none, required, too_large, invalid };

struct SavedForm {
  RecordId record;
  std::vector<Edit> undo;  // brings back what was there
};

class RecordForm {
 public:
  // not_found: the record is not here (any more); invalid: no such kind.
  static Result<RecordForm> open(DeviceStore& store, const RecordId& author,
                                 const FormTarget& target);

  const Kind& kind() const { return *kind_; }
  const RecordId& record() const { return record_; }
  const RecordId& home() const { return home_; }
  bool is_new() const { return is_new_; }
  // false: the author may not write records of this kind at all.
  bool may_write() const { return may_write_; }
  bool may_edit(const Field& field) const;
  bool may_delete() const;
  // Unix ms of the draft that it was opened from; 0: there was none.
  std::int64_t kept_ms() const { return kept_ms_; }

  // Of the field, or of an element of a set ("phones/0192…"): as it will be.
  Value value(std::string_view path) const;
  // Keys of the elements of a set as they will be: old ones first.
  std::vector<std::string> elements(std::string_view field) const;
  void set(const std::string& path, Value value);
  // The key of a new element of groups or texts.
  static std::string new_element(DeviceStore& store) { return store.new_record().hex(); }

  bool is_changed() const { return !edited_.empty(); }
  bool is_changed(std::string_view path) const { return edited_.contains(path); }
  // There is something to tell of how it became what it is.
  bool was_written(std::string_view field) const;
  // The field, or an element of it, has to be settled by a person.
  bool is_conflict(std::string_view field) const;
  FieldFault fault(const Field& field, const CodeTables& codes) const;
  bool has_faults(const CodeTables& codes) const;

  // Whether what is typed differs from the draft in the store.
  bool is_unkept() const { return edited_ != kept_; }
  // Durable when it returns ok. Without any change the draft is discarded.
  Status keep(DeviceStore& store, Env& env);
  Status discard(DeviceStore& store, Env& env);
  // Everything that differs from what was there when it was opened. invalid: nothing does, or a
  // fault; other errors as DeviceStore::save().
  Result<SavedForm> save(DeviceStore& store, Env& env);
  Result<SavedForm> remove(DeviceStore& store, Env& env);

 private:
  struct Stored {
    Value value;
    std::vector<ChangeId> heads;
    bool conflict = false;
  };
  using Values = std::map<std::string, Value, std::less<>>;

  void read(const StoredRecord& record);
  void take_up(const Draft& draft);
  Value seen_as_value() const;
  Scope scope() const;
  Result<std::vector<Edit>> edits_of(std::vector<FieldEdit> fields) const;

  const Kind* kind_ = nullptr;
  const Schema* schema_ = nullptr;
  RecordId record_;
  RecordId home_;
  RecordId author_;
  bool is_new_ = false;
  bool may_write_ = true;
  std::int64_t kept_ms_ = 0;
  std::map<std::string, Stored, std::less<>> stored_;
  Values edited_;
  Values kept_;
  Values preset_;
};

// Writes some fields of a record that is here, at once and with what takes it back: 「完了」.
Result<SavedForm> save_fields(DeviceStore& store, const RecordId& author, const FormTarget& target,
                              std::vector<FieldEdit> fields);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// What a person does with one "save": values for paths of records of one scope. The store makes the
// change set of it: parents, number, lamport, chain.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/scope.h"
#include "shared/model/value.h"

namespace banso {

struct FieldEdit {
  std::string path;  // "field", "field/element" or "deleted"
  Value value;       // null: cleared, or the element removed
  // What the person saw and replaces. Without it: the heads of the moment of saving (for "deleted":
  // all heads of the whole record). A form that was open for a while gives the heads that it
  // showed.
  std::optional<std::vector<ChangeId>> seen = std::nullopt;
};

struct RecordEdit {
  std::string kind;
  RecordId record;
  std::vector<FieldEdit> fields;
};

struct Edit {
  RecordId author;  // the worker's record
  Scope scope;
  std::vector<RecordEdit> records;
};

}  // namespace banso

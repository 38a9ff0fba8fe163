// SPDX-License-Identifier: Apache-2.0
// Puts one new record together, field by field.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/model/change.h"

namespace banso::demo {

class OpBuilder {
 public:
  OpBuilder(std::string kind, const RecordId& record) : op_{std::move(kind), record, {}} {}

  OpBuilder& set(std::string path, Value value) {
    op_.writes.push_back({std::move(path), std::move(value), {}});
    return *this;
  }
  OpBuilder& add_code(const std::string& field, const std::string& code) {
    return set(field + "/" + code, code);
  }
  OpBuilder& add_reference(const std::string& field, const RecordId& record) {
    return set(field + "/" + record.hex(), record);
  }
  OpDraft done() { return std::move(op_); }

 private:
  OpDraft op_;
};

}  // namespace banso::demo

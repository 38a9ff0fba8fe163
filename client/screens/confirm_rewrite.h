// SPDX-License-Identifier: Apache-2.0
// 書き直す: a sheet in which a value that stands in two ways is written anew. What is typed stays
// when somebody else settles it meanwhile; that is told, and a second press writes it all the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/casework/conflict_words.h"
#include "client/screens/desk.h"
#include "client/screens/value_editor.h"

namespace banso::client {

class ConfirmRewrite {
 public:
  static bool can_rewrite(const ConflictView& view);
  // Begins with the value that is in force.
  void open(DeviceStore& store, const ConflictView& view, const std::string& field);
  // What takes it back, once it is saved.
  std::optional<std::vector<Edit>> draw(ui::Ui& ui, Desk& desk);
  const ConflictView& view() const { return *view_; }
  const std::string& field() const { return field_; }

 private:
  std::optional<std::vector<Edit>> save(ui::Ui& ui, Desk& desk);

  bool open_ = false;
  bool settled_elsewhere_ = false;
  std::optional<ConflictView> view_;
  std::string field_;
  std::string trouble_;
  ValueEditor editor_;
};

}  // namespace banso::client

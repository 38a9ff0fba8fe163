// SPDX-License-Identifier: Apache-2.0
#include "client/casework/conflict_settle.h"
#include "client/casework/reading.h"

#include <algorithm>
#include <set>

namespace banso::client {
namespace {

Edit edit_of(const ConflictView& view, const RecordId& author, std::vector<FieldEdit> fields) {
  return {author, view.scope, {{view.where.kind, view.where.record, std::move(fields)}}};
}

// What is shown has to be what is there.
Status check_unchanged(DeviceStore& store, const ConflictView& view) {
  const auto now = read_conflict(store, view.where);
  const bool same = now && std::set<ChangeId>(now->seen.begin(), now->seen.end()) ==
                               std::set<ChangeId>(view.seen.begin(), view.seen.end());
  if (!same) return fail(ErrorCode::conflict, "something else was written there");
  return {};
}

// Deleted as before, without having seen what it had not seen.
std::vector<Edit> delete_again(const ConflictView& view, const RecordId& author,
                               const ChangeId& choice) {
  std::vector<ChangeId> seen = {choice};
  for (const ChangeId& id : view.seen) {
    const std::vector<ChangeId>& unseen = view.unseen_by_deletion;
    if (std::find(unseen.begin(), unseen.end(), id) == unseen.end()) seen.push_back(id);
  }
  const std::string path(kDeletedPath);
  std::vector<Edit> edits = {edit_of(view, author, {{path, Value(true), seen}})};
  if (view.unseen_by_deletion.empty()) {
    edits.push_back(edit_of(view, author, {{path, Value(false), std::vector<ChangeId>{choice}}}));
  }
  return edits;
}

// Each value again, none of which has seen another.
std::vector<Edit> open_again(const ConflictView& view, const RecordId& author,
                             const ChangeId& choice, const std::vector<std::string>& added) {
  if (view.is_deletion()) return delete_again(view, author, choice);
  std::vector<Edit> edits;
  for (const ConflictSide& side : view.sides) {
    edits.push_back(
        edit_of(view, author, {{view.where.path, side.value, std::vector<ChangeId>{choice}}}));
  }
  for (const std::string& path : added) {
    edits.front().records.front().fields.push_back({path, Value(), std::vector<ChangeId>{choice}});
  }
  return edits;
}

Result<std::vector<Edit>> save(DeviceStore& store, const RecordId& author, const ConflictView& view,
                               std::vector<FieldEdit> fields,
                               const std::vector<std::string>& added) {
  TRY_VOID(check_unchanged(store, view));
  fields.front().seen = view.seen;
  const ChangeId choice = TRY(store.save(edit_of(view, author, std::move(fields))));
  return open_again(view, author, choice, added);
}

std::string joined_texts(const ConflictView& view, const std::vector<std::string>& names) {
  const bool is_long = view.field->type == FieldType::long_text;
  std::string all;
  for (std::size_t i = 0; i < view.sides.size(); ++i) {
    const std::string words = text_of(view.sides[i].value);
    if (words.empty()) continue;
    if (!all.empty()) all += is_long ? "\n\n" : " / ";
    if (is_long && i < names.size()) all += names[i] + "\n";
    all += words;
  }
  return all;
}

}  // namespace

Result<std::vector<Edit>> settle_with(DeviceStore& store, const RecordId& author,
                                      const ConflictView& view, const Value& value) {
  return save(store, author, view, {{view.where.path, value, {}}}, {});
}

Result<std::vector<Edit>> write_over(DeviceStore& store, const RecordId& author,
                                     const ConflictView& view, const Value& value) {
  const auto settlement = read_settlement(store, view.where);
  if (!settlement) return fail(ErrorCode::conflict, "it is open again");
  const ChangeId choice =
      TRY(store.save(edit_of(view, author, {{view.where.path, value, std::nullopt}})));
  return std::vector<Edit>{
      edit_of(view, author, {{view.where.path, settlement->value, std::vector<ChangeId>{choice}}})};
}

bool can_keep_both(const ConflictView& view) {
  if (view.field == nullptr) return false;
  const Field& field = *view.field;
  if (view.is_element) return field.type == FieldType::group;
  return field.type == FieldType::long_text || (field.type == FieldType::text && !field.indexed);
}

Result<std::vector<Edit>> keep_both(DeviceStore& store, const RecordId& author,
                                    const ConflictView& view,
                                    const std::vector<std::string>& names) {
  if (!view.is_element) {
    return save(store, author, view, {{view.where.path, joined_texts(view, names), {}}}, {});
  }
  std::vector<FieldEdit> fields = {{view.where.path, view.sides.front().value, {}}};
  std::vector<std::string> added;
  for (std::size_t i = 1; i < view.sides.size(); ++i) {
    added.push_back(std::string(path_field(view.where.path)) + "/" + store.new_record().hex());
    fields.push_back({added.back(), view.sides[i].value, {}});
  }
  return save(store, author, view, std::move(fields), added);
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "shared/model/schema.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "shared/base/check.h"
#include "shared/base/limits.h"
#include "shared/model/change.h"

namespace banso {
namespace {

// Ids differ early: their length and three of their letters spread them well.
std::size_t spread(std::string_view id) {
  const auto letter = [id](std::size_t at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(id[at]));
  };
  if (id.empty()) return 0;
  const std::size_t mixed =
      id.size() + letter(0) * 31 + letter(id.size() / 2) * 131 + letter(id.size() - 1) * 523;
  return mixed ^ mixed >> 7;
}

const Field* find_among(const std::vector<Field>& fields, std::string_view id) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [id](const Field& one) { return id == one.id; });
  return found == fields.end() ? nullptr : &*found;
}

bool is_good_id(std::string_view id) {
  return !id.empty() && id.size() <= limits::kNameBytesMax &&
         std::all_of(id.begin(), id.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
         });
}

void check_fields(const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    CHECK(is_good_id(field.id) && field.id != kDeletedPath);
    CHECK(std::count_if(fields.begin(), fields.end(), [&field](const Field& other) {
            return std::string_view(other.id) == field.id;
          }) == 1);
    const bool has_parts = field.type == FieldType::group || field.type == FieldType::list;
    CHECK(has_parts == !field.parts.empty());
    CHECK((field.type == FieldType::code) == (*field.code_table != '\0'));
    CHECK((field.type == FieldType::reference) == (*field.refers_to != '\0'));
    check_fields(field.parts);
  }
}

}  // namespace

const Field* find_part(const Field& field, std::string_view id) {
  return find_among(field.parts, id);
}

void FieldIndex::build(const std::vector<Field>& fields) {
  slots_.assign(std::bit_ceil(fields.size() * 4 + 1), Slot{});
  built_for_ = fields.size();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string_view id = fields[i].id;
    std::size_t at = spread(id) & (slots_.size() - 1);
    while (slots_[at].number != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {static_cast<std::uint16_t>(i + 1), static_cast<std::uint16_t>(id.size())};
  }
}

const Field* FieldIndex::find(const std::vector<Field>& fields, std::string_view id) const {
  if (built_for_ != fields.size() || slots_.empty()) {  // a kind that is not in a Schema (yet)
    return find_among(fields, id);
  }
  for (std::size_t at = spread(id) & (slots_.size() - 1); slots_[at].number != 0;
       at = (at + 1) & (slots_.size() - 1)) {
    const Field& field = fields[slots_[at].number - 1U];
    if (slots_[at].length == id.size() && std::memcmp(field.id, id.data(), id.size()) == 0) {
      return &field;
    }
  }
  return nullptr;
}

Tier tier_of(const Kind& kind, const Field& field) {
  if (kind.tier == Tier::casework && field.sensitivity == Sensitivity::s3) return Tier::restricted;
  return kind.tier;
}

Schema::Schema(std::vector<Kind> kinds) : kinds_(std::move(kinds)) {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    Kind& kind = kinds_[i];
    CHECK(is_good_id(kind.id));
    CHECK(by_id_.emplace(kind.id, i).second);
    CHECK(kind.fields.size() < limits::kFieldsPerOpMax);
    check_fields(kind.fields);
    for (const Field& field : kind.fields) {
      CHECK(field.merge == Merge::set || field.type != FieldType::group);
      CHECK(field.merge != Merge::safe || field.type == FieldType::flag ||
            !field.safest_first.empty());
    }
    kind.index.build(kind.fields);
  }
}

const Kind* Schema::find(std::string_view kind) const {
  const auto found = by_id_.find(kind);
  return found == by_id_.end() ? nullptr : &kinds_[found->second];
}

const Schema& banso_schema() {
  static const Schema schema(banso_kinds());
  return schema;
}

}  // namespace banso

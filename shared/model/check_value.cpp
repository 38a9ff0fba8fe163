// SPDX-License-Identifier: Apache-2.0
#include "shared/model/check_value.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/base/utf8.h"
#include "shared/model/change.h"
#include "shared/model/partial_date.h"

namespace banso {
namespace {

// What JavaScript, JSON and spreadsheets hold without rounding.
constexpr std::int64_t kNumberMax = (std::int64_t{1} << 53) - 1;

Status refuse(const Field& field, const char* why, ErrorCode code = ErrorCode::invalid) {
  return fail(code, std::string(field.id) + ": " + why);
}

Status inside(std::string_view where, const Status& status) {
  if (status) return status;
  return fail(status.error().code, std::string(where) + "." + status.error().detail);
}

// Control characters have no place in a line; paragraphs may break and indent.
bool has_control_characters(std::string_view text, bool paragraphs) {
  return std::any_of(text.begin(), text.end(), [paragraphs](char c) {
    const auto byte = static_cast<unsigned char>(c);
    if (paragraphs && (c == '\n' || c == '\r' || c == '\t')) return false;
    return byte < 0x20 || byte == 0x7F;
  });
}

Status check_text(const Field& field, const Value& value) {
  const std::string* text = value.text();
  if (text == nullptr) return refuse(field, "not a text");
  if (text->size() > limits::kTextBytesMax) {
    return refuse(field, "longer than a text may be", ErrorCode::too_large);
  }
  if (!is_valid_utf8(*text)) return refuse(field, "not UTF-8");
  if (has_control_characters(*text, field.type == FieldType::long_text)) {
    return refuse(field, "has control characters");
  }
  return {};
}

Status check_code(const Field& field, const Value& value, const CodeTables& codes) {
  const std::string* code = value.text();
  if (code == nullptr) return refuse(field, "not a code");
  if (code->empty() || code->size() > limits::kNameBytesMax) {
    return refuse(field, "no code has this length");
  }
  if (codes.knows(field.code_table) && !codes.has_code(field.code_table, *code)) {
    return fail(ErrorCode::invalid,
                std::string(field.id) + ": not a code of the table " + field.code_table);
  }
  return {};
}

Status check_date(const Field& field, const Value& value) {
  const std::string* text = value.text();
  if (text == nullptr) return refuse(field, "not a date");
  const Result<PartialDate> date = parse_partial_date(*text);
  if (!date) return refuse(field, date.error().detail.c_str());
  return {};
}

Status check_number(const Field& field, const Value& value) {
  const std::int64_t* number = value.number();
  if (number == nullptr) return refuse(field, "not a whole number");
  if (*number > kNumberMax || *number < -kNumberMax) return refuse(field, "too far from zero");
  return {};
}

Status check_group(const Field& field, const Value& value, const CodeTables& codes) {
  if (value.map() == nullptr) return refuse(field, "not a group of parts");
  for (const Field& part : field.parts) {
    const Value* found = value.find(part.id);
    if (found == nullptr || found->is_null()) {
      if (part.required) return inside(field.id, refuse(part, "required"));
      continue;
    }
    TRY_VOID(inside(field.id, check_value(part, *found, codes)));
  }
  return {};
}

Status check_list(const Field& field, const Value& value, const CodeTables& codes) {
  if (value.list() == nullptr) return refuse(field, "not a list");
  for (const Value& entry : *value.list()) TRY_VOID(check_group(field, entry, codes));
  return {};
}

// That two people who add the same thing to a set add the same element.
Status check_element_key(const Field& field, std::string_view element, const Value& value) {
  if (element.size() > limits::kElementBytesMax) {
    return refuse(field, "the element's key is too long", ErrorCode::too_large);
  }
  if (!is_valid_utf8(element) || has_control_characters(element, false)) {
    return refuse(field, "the element's key is no plain text");
  }
  if (value.is_null()) return {};
  if (field.type == FieldType::code && *value.text() != element) {
    return refuse(field, "the key of a code is the code itself");
  }
  if (field.type == FieldType::reference && to_hex(*value.bytes()) != element) {
    return refuse(field, "the key of a reference is its id in hex");
  }
  return {};
}

Status check_field_write(const Field& field, std::string_view path, const Value& value,
                         const CodeTables& codes) {
  const bool names_element = path.find('/') != std::string_view::npos;
  if (field.merge != Merge::set) {
    if (names_element) return refuse(field, "is not a set");
    if (value.is_null() && field.required) return refuse(field, "required");
    return check_value(field, value, codes);
  }
  if (path_element(path).empty()) return refuse(field, "is a set: the path names an element");
  TRY_VOID(check_value(field, value, codes));
  return check_element_key(field, path_element(path), value);
}

}  // namespace

Status check_value(const Field& field, const Value& value, const CodeTables& codes) {
  if (value.is_null()) return {};
  switch (field.type) {
    case FieldType::text:
    case FieldType::long_text:
      return check_text(field, value);
    case FieldType::code:
      return check_code(field, value, codes);
    case FieldType::date:
      return check_date(field, value);
    case FieldType::time:
    case FieldType::number:
      return check_number(field, value);
    case FieldType::flag:
      if (value.flag() == nullptr) return refuse(field, "neither true nor false");
      break;
    case FieldType::reference: {
      const std::optional<RecordId> id = value.reference();
      if (!id || id->is_nil()) return refuse(field, "not the id of a record");
      break;
    }
    case FieldType::group:
      return check_group(field, value, codes);
    case FieldType::list:
      return check_list(field, value, codes);
  }
  return {};
}

Status check_write(const Kind& kind, std::string_view path, const Value& value,
                   const CodeTables& codes) {
  if (path == kDeletedPath) {
    if (value.flag() != nullptr) return {};
    return fail(ErrorCode::invalid, std::string(kind.id) + ".deleted: neither true nor false");
  }
  const Field* field = kind.find(path_field(path));
  if (field == nullptr) return {};
  return inside(kind.id, check_field_write(*field, path, value, codes));
}

Status check_required(const Kind& kind, const std::vector<std::string_view>& paths) {
  for (const Field& field : kind.fields) {
    if (!field.required || tier_of(kind, field) != kind.tier) continue;
    const bool written = std::any_of(paths.begin(), paths.end(), [&field](std::string_view path) {
      return path_field(path) == field.id;
    });
    if (!written) return inside(kind.id, refuse(field, "required"));
  }
  return {};
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/common/value_json.h"
#include "tools/device/commands.h"

namespace banso {

Result<const Kind*> kind_named(const Schema& schema, const std::string& id) {
  const Kind* kind = schema.find(id);
  if (kind == nullptr) return fail(ErrorCode::invalid, "there is no kind " + id);
  return kind;
}

Result<FieldEdit> parse_assignment(const Kind& kind, const std::string& words) {
  const std::size_t equals = words.find('=');
  if (equals == std::string::npos) {
    return fail(ErrorCode::invalid, "expected field=value, got " + words);
  }
  const std::string path = words.substr(0, equals);
  const Field* field = kind.find(path_field(path));
  if (field == nullptr) {
    return fail(ErrorCode::invalid, std::string(kind.id) + " has no field " + path);
  }
  return FieldEdit{path, TRY(value_from_words(*field, words.substr(equals + 1)))};
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// A value as a person reads it: in the history, in the list of conflicts, in an export. Codes
// become the words of their fiscal year, dates 和暦, times the clock of Japan, references whatever
// the caller's `name_of` says. Never fails: of what it does not understand it shows the plain
// content.
#pragma once

#include <functional>
#include <string>

#include "shared/model/code_tables.h"
#include "shared/model/schema.h"
#include "shared/model/value.h"

namespace banso {

enum class Language { japanese, english };

struct WordsContext {
  const CodeTables& codes;
  Language language = Language::japanese;
  int fiscal_year = 9999;  // of what the value speaks about; 9999: the newest words
  // The name of a record of that kind; empty when it is not known here.
  std::function<std::string(std::string_view kind, const RecordId&)> name_of = {};
};

// Of a single value; of a set, the value of one element. Null is "（なし）" or "(none)".
std::string value_words(const Field& field, const Value& value, const WordsContext& context);

// Without a field: of kinds and fields that this version does not know.
std::string plain_words(const Value& value, Language language);

}  // namespace banso

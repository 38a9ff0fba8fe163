// SPDX-License-Identifier: Apache-2.0
// Records as a table for people: CSV (RFC 4180: CRLF, quotes where needed) in UTF-8, one line per
// record, in words (shared/model/value_words.h). Columns come from the schema: the record's id,
// each field under its label, and the labels of the fields whose conflicts nobody has settled; the
// value in force is shown for those. Elements of a set stand on lines of their own within the cell.
// Spreadsheets run cells that begin with = + - or @ as formulas: such a text gets an apostrophe in
// front (OWASP, "CSV Injection").
#pragma once

#include <string>
#include <string_view>

#include "shared/model/schema.h"
#include "shared/model/value_words.h"
#include "shared/store/record/stored_record.h"

namespace banso {

// In front of the first line, so that spreadsheets take the file for UTF-8.
inline constexpr std::string_view kCsvMark = "\xEF\xBB\xBF";

// Each with its line end.
std::string csv_header(const Kind& kind, Language language);
std::string csv_line(const Kind& kind, const StoredRecord& record, const WordsContext& context);

// The name that a record goes by: the first field of its kind that the schema marks as a name.
// Empty when it has none.
std::string record_name(const Kind& kind, const StoredRecord& record);

}  // namespace banso

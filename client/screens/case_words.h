// SPDX-License-Identifier: Apache-2.0
// Words and rows that the parts of a case have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/casework/case_parts.h"
#include "client/screens/desk.h"

namespace banso::client {

// "令和8年11月20日" of EDTF; empty when nothing is known.
std::string edtf_words(ui::Ui& ui, std::string_view edtf);
// "昭和23年4月1日 (78歳)", as far as it is known.
std::string birth_words(ui::Ui& ui, std::string_view birth, const CivilDate& today);
// "58歳", "50〜59歳"; empty when it is unknown.
std::string age_words(ui::Ui& ui, std::string_view birth, const CivilDate& today);
// Those that are not empty, with what stands between.
std::string joined(Language language, const std::vector<std::string>& parts);
// The same with " ・ " between.
std::string dotted(const std::vector<std::string>& parts);
// "from 〜 until" of EDTF.
std::string span_words(ui::Ui& ui, std::string_view from, std::string_view until);
// The last day that it can be lies before today.
bool is_past(std::string_view edtf, const CivilDate& today);
std::string kind_words(const DeviceStore& store, std::string_view kind, bool japanese);
std::string_view first_sign(std::string_view name);
// There is no room for a mark beside a name: it goes into the line below.
bool is_narrow(const ui::Ui& ui);

// Where a part of the case asks for a record to be opened: read by the screen after drawing.
struct WantedForm {
  std::string kind = {};  // empty: none
  RecordId record = {};   // nil: a new one
  std::vector<std::pair<std::string, Value>> preset = {};
  std::optional<Str> section = {};  // of the form alone
};

// In a list: a task with a mark to be pressed when it is done. What was pressed is saved.
void draw_task(ui::Ui& ui, Desk& desk, const RecordId& of_case, const TaskEntry& task,
               WantedForm& wanted);

}  // namespace banso::client

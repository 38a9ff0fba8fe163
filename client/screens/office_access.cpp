// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_access.h"

#include <client_icons.h>

#include "client/casework/reading.h"
#include "client/screens/case_words.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/field.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/status.h"
#include "client/ui/text.h"
#include "shared/model/text_fold.h"

namespace banso::client {
namespace {

constexpr std::size_t kCasesOffered = 8;
constexpr std::size_t kLinesShown = 200;

std::string act_words(ui::Ui& ui, const AccessLine& line) {
  if (line.act == "scope_given") {
    return std::string(ui.tr(line.detail == "restricted" ? Str::office_act_given_restricted
                                                         : Str::office_act_given));
  }
  if (line.act == "scope_taken") return std::string(ui.tr(Str::office_act_taken));
  if (line.act == "history_read") return std::string(ui.tr(Str::office_act_history));
  if (line.act == "audit_read") return std::string(ui.tr(Str::office_act_audit));
  return format(ui.language(), Str::office_act_other, {{"act", line.act}});
}

}  // namespace

void OfficeAccess::ask(Desk& desk, OfficeParts& parts, const RecordId& record) {
  chosen_ = record;
  parts.office.ask_audit(desk.platform, *desk.store(), record);
}

void OfficeAccess::draw_choice(ui::Ui& ui, Desk& desk, OfficeParts& parts) {
  const bool has_cases = !desk.cases.entries().empty();
  if (has_cases) {
    text_field(ui, "case", typed_,
               {.label = ui.tr(Str::office_audit_choose), .icon = icon::kSearch});
    const std::string wanted = fold_name(typed_);
    std::size_t shown = 0;
    const ui::Card card(ui, "found", {}, true);
    const ui::List list(ui, "cases", ui.tr(Str::cases));
    for (const CaseEntry& entry : desk.cases.entries()) {
      if (shown == kCasesOffered) break;
      if (!wanted.empty() && entry.folded.find(wanted) == std::string::npos) continue;
      ++shown;
      const std::string_view name =
          entry.name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(entry.name);
      if (list_row(ui, entry.id.hex(), {.title = name, .selected = chosen_ == entry.id})) {
        ask(desk, parts, entry.id);
      }
    }
    return;
  }
  const ui::FieldChange change = text_field(ui, "number", typed_,
                                            {.label = ui.tr(Str::office_audit_which),
                                             .help = ui.tr(Str::office_audit_which_help),
                                             .error = error_});
  if (change.changed) error_.clear();
  const bool pressed =
      button(ui, "show", {.label = ui.tr(Str::office_audit_ask), .kind = ui::ButtonKind::primary});
  if (!pressed && !change.entered) return;
  if (const auto record = id_from_hex<RecordId>(typed_)) {
    ask(desk, parts, *record);
  } else {
    error_ = ui.tr(Str::office_audit_wrong);
    ui.want_frame_in(0);
  }
}

void OfficeAccess::draw(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area) {
  const ui::Scope scope(ui, "access");
  const OfficePage page(ui, "page", area);
  text(ui, "words", ui.tr(Str::office_audit_words), {.type = ui::Type::label, .secondary = true});
  draw_choice(ui, desk, parts);
  Question<std::vector<AccessLine>>& audit = parts.office.audit();
  if (!chosen_) return;
  if (audit.asked) text(ui, "waiting", ui.tr(Str::office_waiting), {.secondary = true});
  if (audit.trouble && office_trouble(ui, *audit.trouble)) ask(desk, parts, *chosen_);
  if (audit.answer) draw_lines(ui, desk, *audit.answer);
}

void OfficeAccess::draw_lines(ui::Ui& ui, Desk& desk, const std::vector<AccessLine>& lines) {
  if (lines.empty()) {
    empty_state(ui, "none",
                {.icon = icon::kEye,
                 .title = ui.tr(Str::office_audit_none_title),
                 .words = ui.tr(Str::office_audit_none_words)});
    return;
  }
  const ui::Card card(ui, "lines", ui.tr(Str::office_audit));
  const std::size_t count = std::min(lines.size(), kLinesShown);
  for (std::size_t i = 0; i < count; ++i) {
    const AccessLine& line = lines[i];
    const ui::Scope scope(ui, std::to_string(i));
    std::string who(ui.tr(Str::office_act_nobody));
    if (!line.worker.is_nil()) {
      const std::string name = worker_name(*desk.store(), line.worker);
      who = name.empty() ? std::string(ui.tr(Str::unknown)) : name;
    }
    ui.layout.spacing(i == 0 ? 0 : 16);
    text(ui, "who", dotted({who, act_words(ui, line)}));
    ui.layout.spacing(2);
    text(ui, "when", office_moment(ui, line.at_ms), {.type = ui::Type::small, .secondary = true});
  }
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// What must be known at the door, and everything about it in a sheet.
#include <client_icons.h>

#include "client/casework/reading.h"
#include "client/screens/case_pages.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/layers.h"
#include "client/ui/list.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

std::string codes_words(ui::Ui& ui, DeviceStore& store, const std::vector<std::string>& codes) {
  std::vector<std::string> words;
  for (const std::string& code : codes) {
    words.push_back(code_words(store, "caution", code, ui.japanese()));
  }
  return joined(ui.language(), words);
}

std::string risk_words(ui::Ui& ui, DeviceStore& store, const RiskEntry& risk) {
  return code_words(store, "risk_kind", risk.kind, ui.japanese()) + " (" +
         code_words(store, "risk_level", risk.level, ui.japanese()) + ")";
}

}  // namespace

void CaseSafety::draw_lines(ui::Ui& ui, Desk& desk, const CaseContent& content) {
  DeviceStore& store = *desk.store();
  std::vector<std::string> cautions;
  std::vector<std::string> texts;
  bool some = false;
  for (const SafetyEntry& note : content.parts.safety) {
    if (!note.in_force) continue;
    some = true;
    cautions.push_back(codes_words(ui, store, note.codes));
    texts.push_back(note.text);
  }
  if (some) {
    const std::string title =
        std::string(ui.tr(Str::safety_note)) + ": " + joined(ui.language(), cautions);
    const std::string words = joined(ui.language(), texts);
    if (banner(ui, "cautions",
               {.tone = ui::ToneKind::warning,
                .title = title,
                .words = words,
                .action = ui.tr(Str::details),
                .live = ui::Live::polite})) {
      open_ = true;
    }
  }
  std::vector<std::string> risks;
  for (const RiskEntry& risk : content.parts.risks) {
    if (risk.is_grave()) risks.push_back(risk_words(ui, store, risk));
  }
  if (!risks.empty()) {
    const std::string title = std::string(ui.tr(Str::risk)) + ": " + joined(ui.language(), risks);
    if (banner(ui, "risks",
               {.tone = ui::ToneKind::error,
                .title = title,
                .action = some ? std::string_view() : ui.tr(Str::details),
                .live = ui::Live::polite})) {
      open_ = true;
    }
  }
  if (some || !risks.empty()) return;
  const bool nothing = content.parts.safety.empty() && content.parts.risks.empty();
  if (button(ui, "safety",
             {.label = ui.tr(nothing ? Str::case_safety_none : Str::case_safety),
              .icon = icon::kShield,
              .kind = ui::ButtonKind::plain})) {
    open_ = true;
  }
}

void CaseSafety::draw_sheet(ui::Ui& ui, Desk& desk, const CaseContent& content,
                            WantedForm& wanted) {
  const ui::Sheet sheet(ui, "safety", open_, ui.tr(Str::case_safety));
  if (!sheet) return;
  DeviceStore& store = *desk.store();
  const std::string today = date_text(desk.today());
  const std::string since_label = std::string(ui.tr(Str::case_ended));
  const auto add = [&](const char* kind) {
    const std::string label =
        format(ui.language(), Str::add_kind, {{"kind", kind_words(store, kind, ui.japanese())}});
    return button(ui, std::string("add ") + kind, {.label = label, .icon = icon::kPlus});
  };
  heading(ui, "cautions", ui.tr(Str::safety_note), 3);
  if (content.parts.safety.empty()) {
    text(ui, "no caution", ui.tr(Str::case_none_yet), {.type = ui::Type::label, .secondary = true});
  } else {
    const ui::List list(ui, "cautions list", ui.tr(Str::safety_note));
    for (const SafetyEntry& note : content.parts.safety) {
      const std::string codes = codes_words(ui, store, note.codes);
      const std::string title = codes.empty() ? note.text : codes;
      if (list_row(ui, note.id.hex(),
                   {.title = title.empty() ? ui.tr(Str::safety_note) : std::string_view(title),
                    .detail = codes.empty() ? std::string_view() : std::string_view(note.text),
                    .icon = icon::kTriangleAlert,
                    .badge = note.in_force ? std::string_view() : std::string_view(since_label)})) {
        wanted = {"safety_note", note.id};
      }
    }
  }
  if (add("safety_note")) {
    wanted = {"safety_note", {}, {{"in_force", true}, {"since", today}}};
  }
  ui.layout.gap(16);
  heading(ui, "risks", ui.tr(Str::risk), 3);
  if (content.parts.risks.empty()) {
    text(ui, "no risk", ui.tr(Str::case_none_yet), {.type = ui::Type::label, .secondary = true});
  } else {
    const ui::List list(ui, "risks list", ui.tr(Str::risk));
    for (const RiskEntry& risk : content.parts.risks) {
      const std::string title = risk_words(ui, store, risk);
      if (list_row(ui, risk.id.hex(),
                   {.title = title, .detail = risk.grounds, .icon = icon::kShieldAlert})) {
        wanted = {"risk", risk.id};
      }
    }
  }
  if (add("risk")) {
    wanted = {"risk", {}, {{"observed_on", today}}};
    if (const auto worker = desk.session.worker()) {
      wanted.preset.emplace_back("assessed_by", Value(*worker));
    }
  }
}

}  // namespace banso::client

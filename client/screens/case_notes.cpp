// SPDX-License-Identifier: Apache-2.0
#include "client/screens/case_notes.h"

#include <algorithm>

#include "client/casework/reading.h"
#include "client/screens/note_parts.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/draw_text.h"
#include "client/ui/status.h"
#include "client/ui/text.h"
#include "shared/model/partial_date.h"

namespace banso::client {
namespace {

struct ReceiptWords {
  Str words;
  ui::ToneKind tone;
};
ReceiptWords words_of(Receipt receipt) {
  switch (receipt) {
    case Receipt::here:
      return {Str::receipt_here, ui::ToneKind::info};
    case Receipt::sent:
      return {Str::receipt_sent, ui::ToneKind::info};
    case Receipt::at_office:
      break;
  }
  return {Str::receipt_at_office, ui::ToneKind::success};
}

std::string next_words(ui::Ui& ui, const DateWriting& writing, const NoteRow& note) {
  std::string words;
  if (const auto next = parse_partial_date(note.next_date); next && next->is_known()) {
    words = partial_date_words(writing, *next);
  }
  if (!is_blank(note.agreed_next)) words += (words.empty() ? "" : " ") + note.agreed_next;
  return words.empty() ? words : std::string(ui.tr(Str::agreed_next)) + ": " + words;
}

void draw_follow_up(ui::Ui& ui, Desk& desk, const DateWriting& writing, const FollowUp& one) {
  const ui::Scope scope(ui, one.id.hex());
  const Aside aside(ui, Aside::Kind::speech);
  std::string caption = code_words(*desk.store(), "addendum_kind", one.kind, ui.japanese());
  caption += " ・ " + moment_words(writing, one.written_ms);
  if (!one.author.empty()) caption += " ・ " + one.author;
  text(ui, "caption", caption, {.type = ui::Type::small, .secondary = true, .bold = true});
  ui.layout.spacing(2);
  if (!is_blank(one.reason)) {
    text(ui, "reason", one.reason, {.type = ui::Type::label, .secondary = true});
  }
  if (!is_blank(one.text)) text(ui, "text", one.text, {.type = ui::Type::body});
}

// What is left where a note was misfiled.
void draw_stub(ui::Ui& ui, const DateWriting& writing, const NoteRow& note) {
  text(ui, "stub", ui.tr(Str::note_stub), {.type = ui::Type::label, .bold = true});
  for (const FollowUp& one : note.follow_ups) {
    const ui::Scope scope(ui, one.id.hex());
    std::string words = moment_words(writing, one.written_ms);
    if (!one.author.empty()) words += " ・ " + one.author;
    text(ui, "moved", words, {.type = ui::Type::small, .secondary = true});
  }
}

}  // namespace

void draw_note(ui::Ui& ui, Desk& desk, const NoteRow& note, NoteUse use) {
  DeviceStore& store = *desk.store();
  const DateWriting writing = {ui.language(), ui.surface().date_style};
  std::string when = moment_words(writing, note.started_ms);
  if (!note.author.empty()) when += " ・ " + note.author;
  std::string how = code_words(store, "contact_method", note.method, ui.japanese());
  if (!note.result.empty()) {
    how += " ・ " + code_words(store, "contact_result", note.result, ui.japanese());
  }
  const std::string key = note.id.hex();
  const ui::Card card(ui, key, when + " " + how);
  const ui::Scope scope(ui, key);
  ui.layout.spacing(4);
  text(ui, "when", when, {.type = ui::Type::small, .secondary = true});
  if (note.misfiled) {
    draw_stub(ui, writing, note);
    return;
  }
  text(ui, "how", how, {.type = ui::Type::label, .bold = true});
  ui.layout.spacing(8);
  draw_segments(ui, store, note.segments);
  if (const std::string next = next_words(ui, writing, note); !next.empty()) {
    text(ui, "next", next, {.type = ui::Type::label, .bold = true});
    ui.layout.spacing(12);
  }
  for (const FollowUp& one : note.follow_ups) draw_follow_up(ui, desk, writing, one);
  const ReceiptWords receipt = words_of(note.receipt);
  if (use == NoteUse::whole) {
    badge(ui, "receipt", ui.tr(receipt.words), receipt.tone);
    return;
  }
  const ui::ButtonOptions open = {.label = ui.tr(Str::note_open), .kind = ui::ButtonKind::plain};
  const float wide = std::min(button_width(ui, open), ui.layout.width() * 0.55F);
  ui.layout.begin_row({ui::share(1), ui::fixed(wide)}, 12);
  ui.layout.gap((button_height(ui) - ui.type(ui::Type::small).line - 8) / 2);
  badge(ui, "receipt", ui.tr(receipt.words), receipt.tone);
  ui.layout.next_cell();
  const bool opens = button(ui, "open", open);
  ui.layout.end_row();
  if (opens) desk.go({.page = Page::note, .of_case = note.of_case, .record = note.id});
}

}  // namespace banso::client

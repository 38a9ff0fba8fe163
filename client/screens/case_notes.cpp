// SPDX-License-Identifier: Apache-2.0
#include "client/screens/case_notes.h"

#include "client/casework/reading.h"
#include "client/ui/card.h"
#include "client/ui/draw_text.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

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

std::string body_of(ui::Ui& ui, DeviceStore& store, const NoteRow& note) {
  std::string body;
  for (const NoteSegment& segment : note.segments) {
    if (!body.empty()) body += "\n";
    if (segment.tag != "free") {
      body += code_words(store, "segment_tag", segment.tag, ui.japanese());
      if (!segment.speaker.empty()) body += " (" + segment.speaker + ")";
      body += "\n";
    }
    body += segment.text;
  }
  return body;
}

}  // namespace

void draw_note(ui::Ui& ui, Desk& desk, const NoteRow& note) {
  DeviceStore& store = *desk.store();
  const DateWriting writing = {ui.language(), DateStyle::era};
  const std::string when = moment_words(writing, note.started_ms);
  std::string how = code_words(store, "contact_method", note.method, ui.japanese());
  if (!note.result.empty()) {
    how += " ・ " + code_words(store, "contact_result", note.result, ui.japanese());
  }
  const std::string key = note.id.hex();
  const ui::Card card(ui, key, when + " " + how);
  const ui::Scope scope(ui, key);
  ui.layout.spacing(4);
  text(ui, "when", when, {.type = ui::Type::small, .secondary = true});
  text(ui, "how", how, {.type = ui::Type::label, .bold = true});
  ui.layout.spacing(8);
  text(ui, "body", body_of(ui, store, note), {.type = ui::Type::label});
  ui.layout.spacing(8);
  ui.layout.begin_flow(12);
  const ReceiptWords receipt = words_of(note.receipt);
  badge(ui, "receipt", ui.tr(receipt.words), receipt.tone);
  if (!note.author.empty()) {
    text(ui, "author", note.author, {.type = ui::Type::small, .secondary = true});
  }
  ui.layout.end_flow();
}

}  // namespace banso::client

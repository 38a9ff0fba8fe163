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

void draw_segment(ui::Ui& ui, DeviceStore& store, std::size_t number, const NoteSegment& segment) {
  const ui::Scope scope(ui, std::to_string(number));
  if (segment.tag != "free") {
    std::string caption = code_words(store, "segment_tag", segment.tag, ui.japanese());
    if (!segment.speaker.empty()) caption += " (" + segment.speaker + ")";
    text(ui, "caption", caption, {.type = ui::Type::small, .secondary = true, .bold = true});
    ui.layout.spacing(0);
  }
  text(ui, "text", segment.text, {.type = ui::Type::body});
  ui.layout.spacing(8);
}

}  // namespace

void draw_note(ui::Ui& ui, Desk& desk, const NoteRow& note) {
  DeviceStore& store = *desk.store();
  const DateWriting writing = {ui.language(), DateStyle::era};
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
  text(ui, "how", how, {.type = ui::Type::label, .bold = true});
  ui.layout.spacing(8);
  for (std::size_t i = 0; i < note.segments.size(); ++i) {
    draw_segment(ui, store, i, note.segments[i]);
  }
  const ReceiptWords receipt = words_of(note.receipt);
  badge(ui, "receipt", ui.tr(receipt.words), receipt.tone);
}

}  // namespace banso::client

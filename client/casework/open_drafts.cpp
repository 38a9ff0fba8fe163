// SPDX-License-Identifier: Apache-2.0
#include "client/casework/open_drafts.h"
#include "client/casework/reading.h"

#include <algorithm>

#include "client/casework/note_content.h"

namespace banso::client {
namespace {

std::string first_line(const std::string& text) {
  if (is_blank(text)) return {};
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return text.substr(begin, text.find_first_of("\r\n", begin) - begin);
}

void read_note(const Draft& draft, OpenDraft& open) {
  const NoteContent note = note_from(draft.fields);
  open.method = note.method;
  if (note.started_ms > 0) open.started_ms = note.started_ms;
  const auto written =
      std::find_if(note.segments.begin(), note.segments.end(),
                   [](const NoteSegment& segment) { return !is_blank(segment.text); });
  if (written != note.segments.end()) open.words = first_line(written->text);
}

void read_addendum(const Draft& draft, OpenDraft& open) {
  const bool corrects = text_of(value_in(draft, "kind")) == "correction";
  open.what = corrects ? OpenDraft::What::correction : OpenDraft::What::addendum;
  open.words = first_line(text_of(value_in(draft, "text")));
  for (const auto& [name, value] : draft.fields) {
    if (name != "target") continue;
    if (const auto target = value.reference()) open.opens = *target;
  }
}

}  // namespace

std::vector<OpenDraft> read_open_drafts(DeviceStore& store,
                                        const std::optional<RecordId>& of_case) {
  std::vector<OpenDraft> found;
  const auto drafts = store.drafts().list();
  if (!drafts) return found;
  for (const Draft& draft : *drafts) {
    if (of_case && draft.scope.id != *of_case) continue;
    if (draft.kind != "contact" && draft.kind != "addendum") continue;
    OpenDraft open;
    open.record = open.opens = draft.record;
    open.of_case = draft.scope.id;
    open.started_ms = draft.started_ms;
    open.changed_ms = draft.changed_ms;
    if (draft.kind == "contact") {
      read_note(draft, open);
    } else {
      read_addendum(draft, open);
    }
    found.push_back(std::move(open));
  }
  return found;
}

}  // namespace banso::client

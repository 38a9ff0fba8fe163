// SPDX-License-Identifier: Apache-2.0
#include "client/screens/note_reading.h"

#include <client_icons.h>

#include "client/casework/reading.h"
#include "client/screens/case_notes.h"
#include "client/screens/note_parts.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/field.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

std::string name_of(DeviceStore& store, const char* kind, const RecordId& id) {
  const auto record = read_record(store, kind, id);
  return record ? text_in(*record, "name") : std::string();
}

std::string subjects_words(DeviceStore& store, const NoteContent& content) {
  std::string words;
  for (const RecordId& person : content.subjects)
    add_words(words, name_of(store, "person", person));
  return words;
}

std::string consulters_words(ui::Ui& ui, DeviceStore& store, const NoteContent& content) {
  std::string words;
  for (const Consulter& each : content.consulters) {
    std::string one = each.person ? name_of(store, "person", *each.person) : each.name;
    const std::string relation = each.relation.empty() || each.person
                                     ? std::string()
                                     : code_words(store, "consulter", each.relation, ui.japanese());
    if (one.empty()) {
      one = relation;
    } else if (!relation.empty()) {
      one += " (" + relation + ")";
    }
    add_words(words, one);
  }
  return words;
}

std::string participants_words(DeviceStore& store, const NoteContent& content) {
  std::string words;
  for (const Participant& each : content.participants) {
    std::string one = each.worker ? worker_name(store, *each.worker) : each.name;
    if (each.organisation) {
      const std::string organisation = name_of(store, "organisation", *each.organisation);
      one = one.empty() ? organisation : one + " (" + organisation + ")";
    }
    add_words(words, one);
  }
  return words;
}

}  // namespace

void NoteReading::read(Desk& desk) {
  const RecordId& record = *desk.place.record;
  if (shown_ == record && seen_ == desk.revision) return;
  DeviceStore& store = *desk.store();
  if (shown_ != record) {
    moving_ = NoteMoving();
    trouble_.reset();
  }
  shown_ = record;
  seen_ = desk.revision;
  const SyncRun* const sync = desk.session.sync();
  note_ = read_whole_note(store, record,
                          [&](std::int64_t no) { return sync != nullptr && sync->is_sent(no); });
  if (desk.addendum && desk.addendum->note() == record) return;
  desk.keep_draft();
  if (desk.addendum && desk.addendum->is_changed()) return;
  desk.addendum.reset();
  if (auto found = AddendumDraft::find(store, record); found && *found) {
    desk.addendum = *std::move(*found);
  }
}

bool NoteReading::draw(ui::Ui& ui, Desk& desk, ui::Rect area) {
  read(desk);
  if (!note_) return false;
  const ui::Scope scope(ui, "note " + shown_->hex());
  begin_readable(ui, "page", area);
  if (const auto& trouble = trouble_ ? trouble_ : desk.draft_trouble) {
    banner(ui, "trouble",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = ui.tr(string_of(trouble->code)),
            .live = ui::Live::assertive});
  }
  if (note_->moved_here) {
    banner(ui, "moved", {.tone = ui::ToneKind::info, .title = ui.tr(Str::note_moved_here)});
  }
  draw_note(ui, desk, note_->row, NoteUse::whole);
  if (!note_->row.misfiled) {
    draw_facts(ui, desk);
    draw_links(ui, desk);
    if (desk.addendum && desk.addendum->note() == *shown_) {
      draw_addendum(ui, desk);
    } else {
      draw_actions(ui, desk);
    }
  }
  end_readable(ui);
  moving_.draw(ui, desk, note_->row);
  return true;
}

void NoteReading::draw_facts(ui::Ui& ui, Desk& desk) {
  DeviceStore& store = *desk.store();
  const NoteContent& content = note_->content;
  const DateWriting writing = {ui.language(), ui.surface().date_style};
  std::vector<std::pair<Str, std::string>> facts;
  const auto add = [&](Str label, std::string value) {
    if (!value.empty()) facts.emplace_back(label, std::move(value));
  };
  const auto moment = [&](std::int64_t ms) {
    return ms > 0 ? moment_words(writing, ms) : std::string();
  };
  add(Str::note_subjects, subjects_words(store, content));
  add(Str::note_consulters, consulters_words(ui, store, content));
  add(Str::note_joint, participants_words(store, content));
  add(Str::note_author, note_->row.author);
  add(Str::note_place, content.place);
  if (!content.topic.empty()) {
    add(Str::note_topic, code_words(store, "topic_primary", content.topic, ui.japanese()));
  }
  add(Str::note_small_change, content.small_change);
  if (content.minutes) {
    add(Str::note_minutes, format(ui.language(), Str::minutes, {{"count", *content.minutes}}));
  }
  if (content.safety_event) add(Str::note_safety_event, std::string(ui.tr(Str::yes)));
  add(Str::note_started, moment(content.started_ms));
  add(Str::note_ended, moment(content.ended_ms));
  if (note_->recorded_ms != note_->finalised_ms)
    add(Str::note_recorded_at, moment(note_->recorded_ms));
  add(Str::note_finalised_at, moment(note_->finalised_ms));
  std::vector<ui::KeyValue> pairs;
  for (const auto& [label, value] : facts) pairs.push_back({ui.tr(label), value});
  {
    const ui::Card card(ui, "facts", ui.tr(Str::details));
    key_values(ui, "pairs", pairs);
  }
  for (std::size_t i = 0; i < note_->restricted.size(); ++i) {
    const RestrictedPart& part = note_->restricted[i];
    const ui::Card card(ui, "restricted " + std::to_string(i), ui.tr(Str::note_restricted));
    const ui::Scope scope(ui, "restricted " + std::to_string(i));
    ui.layout.spacing(4);
    text(ui, "title",
         std::string(ui.tr(Str::note_restricted)) + " ・ " +
             code_words(store, "restricted_kind", part.kind, ui.japanese()),
         {.type = ui::Type::label, .bold = true});
    if (!is_blank(part.informant)) {
      text(ui, "informant",
           std::string(ui.tr(Str::note_restricted_informant)) + ": " + part.informant);
    }
    if (!is_blank(part.text)) text(ui, "text", part.text);
  }
}

void NoteReading::draw_links(ui::Ui& ui, Desk& desk) {
  if (note_->same_visit.empty()) return;
  const ui::Card card(ui, "links", ui.tr(Str::note_same_visit_link), true);
  const ui::List list(ui, "linked", ui.tr(Str::note_same_visit_link));
  const ui::Scope scope(ui, "linked");
  int position = 0;
  for (const NoteRow& other : note_->same_visit) {
    const std::string title = time_words(minutes_in_japan(other.started_ms)) + " " + other.author;
    if (list_row(ui, other.id.hex(),
                 {.title = title,
                  .detail = ui.tr(Str::note_same_visit_link),
                  .icon = icon::kCopy,
                  .position = ++position,
                  .set_size = static_cast<int>(note_->same_visit.size())})) {
      desk.go({.page = Page::note, .of_case = other.of_case, .record = other.id});
    }
  }
}

void NoteReading::draw_actions(ui::Ui& ui, Desk& desk) {
  const auto act = [&](const char* key, Str label, const char* sign) {
    return button(ui, key, {.label = ui.tr(label), .icon = sign, .full = ui.phone()});
  };
  if (!ui.phone()) ui.layout.begin_flow(12);
  const bool adds = act("add", Str::note_add, icon::kPlus);
  const bool corrects = act("correct", Str::note_correct, icon::kPencil);
  const bool moves = act("move", Str::note_misfiled, icon::kExternalLink);
  if (!ui.phone()) ui.layout.end_flow();
  if (adds) begin_addendum(ui, desk, "addendum");
  if (corrects) begin_addendum(ui, desk, "correction");
  if (moves) moving_.open(ui);
}

void NoteReading::begin_addendum(ui::Ui& ui, Desk& desk, const char* kind) {
  const auto author = desk.session.worker();
  if (!author || (desk.addendum && desk.addendum->is_changed())) return;
  desk.addendum = AddendumDraft::begin(*desk.store(), *author, note_->row.of_case, *shown_, kind);
  const ui::Scope scope(ui, "addendum");
  const bool correction = desk.addendum->kind() == "correction";
  ui.input.focus(ui.key(correction ? "reason" : "text"));
}

void NoteReading::draw_addendum(ui::Ui& ui, Desk& desk) {
  AddendumDraft& draft = *desk.addendum;
  const bool correction = draft.kind() == "correction";
  const ui::Card card(ui, "addendum card", ui.tr(correction ? Str::correction : Str::addendum));
  const ui::Scope scope(ui, "addendum");
  heading(ui, "title", ui.tr(correction ? Str::correction : Str::addendum), 3);
  text(ui, "help", ui.tr(Str::note_follow_up_words), {.type = ui::Type::label, .secondary = true});
  ui::FieldChange reason;
  if (correction) {
    reason = text_field(ui, "reason", draft.reason,
                        {.label = ui.tr(Str::note_correction_reason), .required = true});
  }
  const ui::FieldChange words =
      text_field(ui, "text", draft.text,
                 {.label = ui.tr(correction ? Str::note_correction_text : Str::note_addendum_text),
                  .kind = ui::FieldKind::multiline,
                  .lines_min = 3});
  if (reason.changed || words.changed) {
    desk.draft_changed_s = ui.now_s();
    trouble_.reset();
  }
  if (reason.committed || words.committed) desk.keep_draft();
  bool saves = false;
  bool leaves = false;
  ui.layout.begin_flow(12);
  leaves = button(ui, "discard", {.label = ui.tr(Str::cancel), .kind = ui::ButtonKind::plain});
  saves = button(ui, "save",
                 {.label = ui.tr(correction ? Str::note_correction_save : Str::note_addendum_save),
                  .icon = icon::kCheck,
                  .kind = ui::ButtonKind::primary,
                  .disabled = !draft.can_finish()});
  ui.layout.end_flow();
  if (saves) {
    finish_addendum(ui, desk);
  } else if (leaves) {
    const Status discarded = draft.discard(*desk.store(), desk.env());
    if (!discarded) {
      trouble_ = discarded.error();
      return;
    }
    const bool had_words = draft.stored_ms() > 0;
    const RecordId record = draft.record();
    desk.addendum.reset();
    desk.draft_changed_s = -1;
    ++desk.revision;
    if (!had_words) return;
    const auto take_back = [record](Desk& at) {
      static_cast<void>(at.store()->drafts().undo_discard(record));
      ++at.revision;
    };
    desk.tell_undoable(std::string(ui.tr(Str::note_discarded)), take_back,
                       std::string(ui.tr(Str::undo)));
  }
}

void NoteReading::finish_addendum(ui::Ui& ui, Desk& desk) {
  const bool correction = desk.addendum->kind() == "correction";
  const Status saved = desk.addendum->finish(*desk.store(), desk.env());
  if (!saved) {
    trouble_ = saved.error();
    return;
  }
  trouble_.reset();
  desk.addendum.reset();
  desk.draft_changed_s = -1;
  desk.tell(std::string(ui.tr(correction ? Str::note_correction_saved : Str::note_addendum_saved)));
  desk.worked();
}

}  // namespace banso::client

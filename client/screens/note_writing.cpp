// SPDX-License-Identifier: Apache-2.0
#include "client/screens/note_writing.h"

#include <client_icons.h>

#include <algorithm>
#include <utility>

#include "client/casework/reading.h"
#include "client/screens/note_parts.h"
#include "client/ui/button.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::string_view kToldSetting = "note.final_was_told";

struct Phrase {
  Str label;
  Str words;
};
constexpr Phrase kPhrases[] = {
    {Str::note_phrase_well, Str::note_phrase_well_words},
    {Str::note_phrase_sleep, Str::note_phrase_sleep_words},
    {Str::note_phrase_meals, Str::note_phrase_meals_words},
    {Str::note_phrase_medicine, Str::note_phrase_medicine_words},
    {Str::note_phrase_clinic, Str::note_phrase_clinic_words},
    {Str::note_phrase_card, Str::note_phrase_card_words},
};

// What stands in front of a phrase that is added at the end.
std::string_view before_phrase(ui::Ui& ui, const std::string& text) {
  if (text.empty() || text.ends_with('\n') || text.ends_with(' ')) return {};
  constexpr std::string_view kStop = "\u3002";
  constexpr std::string_view kEndOfSpeech = "\u300D";
  if (text.ends_with(kStop) || text.ends_with(kEndOfSpeech)) return {};
  return !ui.japanese() && text.ends_with('.') ? " " : "\n";
}

// Goes up when something that a note is chosen from was written; drafts are nothing of that.
std::uint64_t generation_of(DeviceStore& store) {
  std::uint64_t sum = 0;
  for (const char* kind :
       {"case", "person", "assignment", "worker", "organisation", "contact", "addendum"}) {
    sum += store.records().generation(kind);
  }
  return sum;
}

bool was_told(DeviceStore& store) {
  const auto told = store.settings().get(kToldSetting);
  return told && told->has_value();
}

}  // namespace

std::string note_state_words(ui::Ui& ui, const Desk& desk) {
  const auto state = [&](bool changed, std::int64_t stored_ms) {
    if (changed) {
      return std::string(ui.tr(desk.draft_trouble ? Str::note_not_saved : Str::saving));
    }
    if (stored_ms == 0) return std::string(ui.tr(Str::note_nothing_yet));
    return format(ui.language(), Str::saved_at,
                  {{"time", time_words(minutes_in_japan(stored_ms))}});
  };
  if (desk.note && desk.note->record() == desk.place.record) {
    return state(desk.note->is_changed() && says_something(desk.note->content),
                 desk.note->stored_ms());
  }
  if (desk.addendum && desk.addendum->note() == desk.place.record) {
    return state(desk.addendum->is_changed(), desk.addendum->stored_ms());
  }
  return {};
}

void NoteWriting::refresh(Desk& desk) {
  NoteDraft& note = *desk.note;
  if (shown_ != note.record()) {
    shown_ = note.record();
    seen_.reset();
    fields_ = NoteFields::of(note.content);
    last_segment_ = 0;
    fresh_ = note.stored_ms() == 0;
    first_time_ = false;
    trouble_.reset();
  }
  const std::uint64_t generation = generation_of(*desk.store());
  if (seen_ == generation) return;
  seen_ = generation;
  const auto author = desk.session.worker();
  context_ = read_note_context(*desk.store(), author ? *author : RecordId(), note.of_case(),
                               note.content.started_ms);
}

void NoteWriting::draw(ui::Ui& ui, Desk& desk, ui::Rect area) {
  refresh(desk);
  const ui::Scope scope(ui, "note " + shown_->hex());
  const float bar = ui::button_height(ui) + 24;
  committed_ = false;
  begin_readable(ui, "page", {area.x, area.y, area.width, area.height - bar});
  const bool changed = draw_page(ui, desk);
  end_readable(ui);
  if (changed) {
    desk.draft_changed_s = ui.now_s();
    trouble_.reset();
  }
  if (committed_) desk.keep_draft();
  draw_bar(ui, desk, {area.x, area.bottom() - bar, area.width, bar});
  if (desk.note) draw_first_time(ui, desk);
}

bool NoteWriting::draw_page(ui::Ui& ui, Desk& desk) {
  if (const auto& trouble = trouble_ ? trouble_ : desk.draft_trouble) {
    banner(ui, "trouble",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = ui.tr(string_of(trouble->code)),
            .live = ui::Live::assertive});
  }
  NoteContent& content = desk.note->content;
  NotePage page = {desk, content, fields_, context_};
  bool changed = draw_when(ui, page);
  if (changed) seen_.reset();  // another day has other notes
  for (std::size_t i = 0; i < content.segments.size(); ++i) {
    changed = draw_segment(ui, desk, i) || changed;
  }
  changed = draw_phrases(ui, desk) || changed;
  changed = draw_result(ui, page) || changed;
  ui.layout.gap(8);
  changed = draw_more(ui, page) || changed;
  ui.layout.gap(8);
  if (button(ui, "discard",
             {.label = ui.tr(Str::note_discard),
              .icon = icon::kTrash2,
              .kind = ui::ButtonKind::plain,
              .disabled = !says_something(content)})) {
    discard(ui, desk);
    return false;
  }
  return changed;
}

bool NoteWriting::draw_segment(ui::Ui& ui, Desk& desk, std::size_t index) {
  NoteContent& content = desk.note->content;
  const bool free = content.segments[index].tag == "free";
  const ui::Scope scope(ui, "segment " + std::to_string(index));
  const std::string label =
      free ? std::string(ui.tr(Str::note_text))
           : code_words(*desk.store(), "segment_tag", content.segments[index].tag, ui.japanese());
  const auto draw = [&] {
    NoteSegment& segment = content.segments[index];
    const ui::FieldChange field =
        text_field(ui, "text", segment.text,
                   {.label = label,
                    .placeholder = free ? ui.tr(Str::note_placeholder) : std::string_view(),
                    .kind = ui::FieldKind::multiline,
                    .lines_min = free ? (ui.phone() ? 5 : 7) : 2});
    if (std::exchange(fresh_, false)) ui.input.focus(ui.key("text"));
    if (ui.input.focused() == ui.key("text")) last_segment_ = index;
    committed_ = committed_ || field.committed;
    bool changed = field.changed;
    if (segment.tag != "S") return changed;
    changed = draw_speaker(ui, segment) || changed;
    const bool last =
        index + 1 == content.segments.size() || content.segments[index + 1].tag != "S";
    if (!last || is_blank(segment.text)) return changed;
    if (button(ui, "speaker more",
               {.label = ui.tr(Str::note_speaker_add),
                .icon = icon::kPlus,
                .kind = ui::ButtonKind::plain})) {
      content.segments.insert(content.segments.begin() + static_cast<std::ptrdiff_t>(index) + 1,
                              NoteSegment{"S", {}, {}});
      changed = true;
    }
    return changed;
  };
  if (content.segments[index].tag == "A") {
    const Aside aside(ui, Aside::Kind::inference);
    return draw();
  }
  if (content.segments[index].tag == "S") {
    const Aside aside(ui, Aside::Kind::speech);
    return draw();
  }
  return draw();
}

bool NoteWriting::draw_speaker(ui::Ui& ui, NoteSegment& segment) {
  std::vector<std::string> names = {std::string(ui.tr(Str::note_speaker_self))};
  for (std::size_t i = context_.subject_count; i < context_.people.size(); ++i) {
    if (!context_.people[i].name.empty()) names.push_back(context_.people[i].name);
  }
  for (const Str other : {Str::family, Str::note_speaker_neighbour, Str::note_speaker_agency}) {
    names.emplace_back(ui.tr(other));
  }
  auto known = std::find(names.begin(), names.end(), segment.speaker);
  if (known == names.end() && !segment.speaker.empty()) {
    names.push_back(segment.speaker);
    known = names.end() - 1;
  }
  int chosen = known == names.end() ? -1 : static_cast<int>(known - names.begin());
  const std::vector<std::string_view> labels(names.begin(), names.end());
  if (!choice(ui, "speaker", labels, chosen, {.label = ui.tr(Str::note_speaker)})) return false;
  segment.speaker = names[static_cast<std::size_t>(chosen)];
  return true;
}

bool NoteWriting::draw_phrases(ui::Ui& ui, Desk& desk) {
  const ui::Rect start = ui.layout.place(0);
  ui.open_group("phrases", start,
                {.role = ui::Role::group, .name = std::string(ui.tr(Str::note_phrases))});
  const ui::Scope scope(ui, "phrases");
  std::string_view pressed;
  ui.layout.spacing(0);
  ui.layout.begin_flow(8);
  for (const Phrase& phrase : kPhrases) {
    const std::string_view label = ui.tr(phrase.label);
    if (action_chip(ui, label, label)) pressed = ui.tr(phrase.words);
  }
  ui.layout.end_flow();
  ui.layout.spacing(16);
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
  std::vector<NoteSegment>& segments = desk.note->content.segments;
  if (pressed.empty() || segments.empty()) return false;
  std::string& text = segments[std::min(last_segment_, segments.size() - 1)].text;
  const std::string before = text;
  text += std::string(before_phrase(ui, text)) + std::string(pressed);
  const auto take_back = [record = desk.note->record(), before, after = text](Desk& at) {
    if (!at.note || at.note->record() != record) return;
    for (NoteSegment& segment : at.note->content.segments) {
      if (segment.text == after) segment.text = before;
    }
    at.keep_draft();
    ++at.revision;
  };
  desk.tell_undoable(format(ui.language(), Str::note_phrase_added, {{"phrase", pressed}}),
                     take_back, std::string(ui.tr(Str::undo)));
  return true;
}

void NoteWriting::draw_bar(ui::Ui& ui, Desk& desk, ui::Rect area) {
  const ui::Theme& theme = ui.theme();
  ui.paint.fill(area, theme.raised);
  ui.paint.line_across(area.x, area.right(), area.y, theme.hairline_width, theme.hairline);
  desk.bar_height = area.height;
  if (!desk.note) return;
  const float side = readable_side(ui, area.width);
  const float width =
      ui.phone() ? area.width - 2 * side : std::min(area.width - 2 * side, 280 * ui.scale());
  ui.layout.open({area.right() - side - width, area.y + 12, width, 0}, 0);
  const bool pressed = button(ui, "finalise",
                              {.label = ui.tr(Str::finalise),
                               .icon = icon::kCheck,
                               .kind = ui::ButtonKind::primary,
                               .disabled = !says_something(desk.note->content),
                               .full = true});
  ui.layout.close();
  if (!pressed) return;
  if (fields_.is_wrong()) {
    trouble_ = Error{ErrorCode::invalid, "a date, a time or a number cannot be read"};
    ui.scroll_state("page").offset = 0;
  } else if (was_told(*desk.store())) {
    finalise(ui, desk);
  } else {
    desk.keep_draft();
    first_time_ = true;
  }
}

// Once on a device: what becomes unchangeable, and who will see it.
void NoteWriting::draw_first_time(ui::Ui& ui, Desk& desk) {
  const ui::Sheet sheet(ui, "first time", first_time_, ui.tr(Str::note_final_title));
  if (!sheet) return;
  text(ui, "words", ui.tr(Str::note_final_words));
  ui.layout.spacing(20);
  heading(ui, "readers", ui.tr(Str::note_final_readers), 3, ui::Type::label);
  ui.layout.spacing(4);
  text(ui, "who", ui.tr(Str::note_final_readers_words));
  std::string names;
  for (const NamedRecord& worker : context_.case_workers) {
    names += (names.empty() ? "" : "・") + worker.name;
  }
  if (!names.empty()) {
    text(
        ui, "names",
        format(ui.language(), Str::note_final_readers_named, {{"names", std::string_view(names)}}));
  }
  const RestrictedPart& part = desk.note->content.restricted;
  if (!is_blank(part.text) || !is_blank(part.informant)) {
    ui.layout.spacing(12);
    heading(ui, "restricted", ui.tr(Str::note_restricted), 3, ui::Type::label);
    ui.layout.spacing(4);
    text(ui, "restricted words", ui.tr(Str::note_restricted_words));
  }
  ui.layout.spacing(12);
  text(ui, "once", ui.tr(Str::note_final_once), {.type = ui::Type::small, .secondary = true});
  ui.layout.spacing(24);
  if (!button(ui, "finalise",
              {.label = ui.tr(Str::note_final_now),
               .icon = icon::kCheck,
               .kind = ui::ButtonKind::primary,
               .full = true})) {
    return;
  }
  first_time_ = false;
  // If this cannot be kept, it is told once more.
  static_cast<void>(desk.store()->settings().set(kToldSetting, as_bytes("1")));
  finalise(ui, desk);
}

void NoteWriting::finalise(ui::Ui& ui, Desk& desk) {
  trouble_.reset();
  const RecordId of_case = desk.note->of_case();
  const Status saved =
      desk.note->finish(*desk.store(), desk.env(), std::string(ui.tr(Str::note_next_visit)));
  if (!saved) {
    trouble_ = saved.error();
    ui.scroll_state("page").offset = 0;
    return;
  }
  desk.note.reset();
  desk.draft_changed_s = -1;
  desk.draft_trouble.reset();
  desk.tell(std::string(ui.tr(Str::note_finalised)));
  desk.worked();
  desk.go_instead({.page = Page::cases, .of_case = of_case});
}

void NoteWriting::discard(ui::Ui& ui, Desk& desk) {
  const Place place = desk.place;
  const RecordId record = desk.note->record();
  const Status discarded = desk.note->discard(*desk.store(), desk.env());
  if (!discarded) {
    trouble_ = discarded.error();
    return;
  }
  desk.note.reset();
  desk.draft_changed_s = -1;
  desk.draft_trouble.reset();
  ++desk.revision;
  desk.go_instead({.page = Page::cases, .of_case = place.of_case});
  const auto take_back = [place, record](Desk& at) {
    if (at.store()->drafts().undo_discard(record)) at.go(place);
    ++at.revision;
  };
  desk.tell_undoable(std::string(ui.tr(Str::note_discarded)), take_back,
                     std::string(ui.tr(Str::undo)));
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/note_sections.h"

#include <client_icons.h>

#include "client/casework/reading.h"
#include "client/screens/note_parts.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr int kMinutesMax = 24 * 60;
constexpr std::int64_t kMinuteMs = 60 * 1000;

// The day of `ms` with the time of day of `minutes`.
std::int64_t at_minutes(std::int64_t ms, int minutes) {
  return unix_ms_in_japan(date_in_japan(ms)) + minutes * kMinuteMs;
}

bool draw_time_fields(ui::Ui& ui, NotePage& page) {
  NoteContent& content = page.content;
  NoteFields& fields = page.fields;
  const bool ends_early = content.ended_ms > 0 && content.ended_ms < content.started_ms;
  bool changed = false;
  const auto from = [&] {
    if (!time_field(ui, "from", fields.from,
                    {.label = ui.tr(Str::note_from), .rules = {.required = true}})) {
      return;
    }
    if (fields.from.minutes)
      content.started_ms = at_minutes(content.started_ms, *fields.from.minutes);
    changed = true;
  };
  const auto until = [&] {
    if (!time_field(ui, "until", fields.until,
                    {.label = ui.tr(Str::note_until),
                     .error = ends_early ? ui.tr(Str::note_error_until) : std::string_view()})) {
      return;
    }
    content.ended_ms =
        fields.until.minutes ? at_minutes(content.started_ms, *fields.until.minutes) : 0;
    changed = true;
  };
  if (ui.layout.width() < 420 * ui.scale()) {
    from();
    until();
    return changed;
  }
  ui.layout.begin_row({ui::share(1), ui::share(1)}, 16);
  from();
  ui.layout.next_cell();
  until();
  ui.layout.end_row();
  return changed;
}

bool draw_day(ui::Ui& ui, NotePage& page) {
  const CivilDate today = page.desk.today();
  if (!date_field(
          ui, "date", page.fields.date,
          {.label = ui.tr(Str::date),
           .rules = {.today = today, .least = PartialDate::Precision::day, .latest = today}})) {
    return false;
  }
  NoteContent& content = page.content;
  const std::int64_t day_ms = unix_ms_in_japan(page.fields.date.value.earliest);
  const int from = minutes_in_japan(content.started_ms);
  if (content.ended_ms > 0)
    content.ended_ms = at_minutes(day_ms, minutes_in_japan(content.ended_ms));
  content.started_ms = at_minutes(day_ms, from);
  return true;
}

bool draw_agreed(ui::Ui& ui, NotePage& page, bool line) {
  NoteContent& content = page.content;
  const DateWriting writing = {ui.language(), ui.surface().date_style};
  std::string detail;
  if (const auto date = parse_partial_date(content.next_date); date && date->is_known()) {
    detail = partial_date_words(writing, *date);
  }
  if (!is_blank(content.agreed_next)) detail += (detail.empty() ? "" : " ") + content.agreed_next;
  const bool open = fold(ui, "next",
                         {.title = ui.tr(Str::agreed_next),
                          .detail = detail,
                          .icon = icon::kCalendarPlus,
                          .line = line});
  if (!open) return false;
  const Inset inset(ui);
  bool changed =
      text_field(
          ui, "agreed", content.agreed_next,
          {.label = ui.tr(Str::note_next_words), .kind = ui::FieldKind::multiline, .lines_min = 2})
          .changed;
  if (date_field(ui, "next date", page.fields.next,
                 {.label = ui.tr(Str::note_next_date),
                  .help = ui.tr(Str::note_next_help),
                  .rules = {.today = page.desk.today(), .earliest = page.desk.today()}})) {
    content.next_date = partial_date_text(page.fields.next.value);
    changed = true;
  }
  return changed;
}

bool draw_about(ui::Ui& ui, NotePage& page) {
  NoteContent& content = page.content;
  DeviceStore& store = *page.desk.store();
  std::string detail;
  if (!content.topic.empty()) {
    detail = code_words(store, "topic_primary", content.topic, ui.japanese());
  }
  if (content.minutes) {
    detail += (detail.empty() ? "" : " ・ ") +
              format(ui.language(), Str::minutes, {{"count", *content.minutes}});
  }
  if (content.safety_event) {
    detail += (detail.empty() ? "" : " ・ ") + std::string(ui.tr(Str::note_safety_event));
  }
  const bool open =
      fold(ui, "about",
           {.title = ui.tr(Str::note_about), .detail = detail, .icon = icon::kTag, .line = true});
  if (!open) return false;
  const Inset inset(ui);
  const std::vector<CodeChoice> topics = code_choices(
      store, "topic_primary", fiscal_year_of_note(content), content.topic, ui.japanese());
  bool changed = choose_code(
      ui, "topic", topics, content.topic,
      {.label = ui.tr(Str::note_topic), .none = ui.tr(Str::note_result_none), .in_sheet = true});
  if (number_field(ui, "minutes", page.fields.minutes,
                   {.label = ui.tr(Str::note_minutes),
                    .unit = ui.tr(Str::note_minutes_unit),
                    .rules = {.least = 0, .most = kMinutesMax},
                    .step = 5})) {
    content.minutes = page.fields.minutes.value;
    changed = true;
  }
  changed = text_field(ui, "small change", content.small_change,
                       {.label = ui.tr(Str::note_small_change),
                        .kind = ui::FieldKind::multiline,
                        .lines_min = 2})
                .changed ||
            changed;
  return toggle(ui, "safety", content.safety_event, {.label = ui.tr(Str::note_safety_event)}) ||
         changed;
}

bool draw_same_visit(ui::Ui& ui, NotePage& page) {
  const std::vector<NoteRow>& notes = page.context.same_day;
  if (notes.empty()) return false;
  DeviceStore& store = *page.desk.store();
  const auto words_of = [&](const NoteRow& note) {
    return time_words(minutes_in_japan(note.started_ms)) + " " + note.author + " " +
           code_words(store, "contact_method", note.method, ui.japanese());
  };
  std::string detail;
  for (const NoteRow& note : notes) {
    if (page.content.same_visit == note.id) detail = words_of(note);
  }
  const bool open = fold(
      ui, "same visit",
      {.title = ui.tr(Str::note_same_visit), .detail = detail, .icon = icon::kCopy, .line = true});
  if (!open) return false;
  const Inset inset(ui);
  text(ui, "same words", ui.tr(Str::note_same_visit_words),
       {.type = ui::Type::label, .secondary = true});
  bool changed = false;
  for (const NoteRow& note : notes) {
    bool linked = page.content.same_visit == note.id;
    const std::string words = words_of(note);
    if (!checkbox(ui, "same " + note.id.hex(), linked, {.label = words})) continue;
    page.content.same_visit = linked ? std::optional(note.id) : std::nullopt;
    changed = true;
  }
  return changed;
}

bool draw_restricted(ui::Ui& ui, NotePage& page) {
  RestrictedPart& part = page.content.restricted;
  const std::string detail = is_blank(part.text) ? part.informant : part.text;
  const bool open = fold(
      ui, "restricted",
      {.title = ui.tr(Str::note_restricted), .detail = detail, .icon = icon::kLock, .line = true});
  if (!open) return false;
  const Inset inset(ui);
  text(ui, "restricted words", ui.tr(Str::note_restricted_words),
       {.type = ui::Type::label, .secondary = true});
  const std::vector<CodeChoice> kinds =
      code_choices(*page.desk.store(), "restricted_kind", fiscal_year_of_note(page.content),
                   part.kind, ui.japanese());
  bool changed = choose_code(ui, "restricted kind", kinds, part.kind,
                             {.label = ui.tr(Str::note_restricted_kind)});
  changed =
      text_field(ui, "informant", part.informant, {.label = ui.tr(Str::note_restricted_informant)})
          .changed ||
      changed;
  return text_field(ui, "restricted text", part.text,
                    {.label = ui.tr(Str::note_restricted_text),
                     .kind = ui::FieldKind::multiline,
                     .lines_min = 2})
             .changed ||
         changed;
}

bool draw_template(ui::Ui& ui, NotePage& page) {
  NoteContent& content = page.content;
  DeviceStore& store = *page.desk.store();
  const std::string detail =
      code_words(store, "note_template", content.note_template, ui.japanese());
  const bool open = fold(ui, "template",
                         {.title = ui.tr(Str::note_template),
                          .detail = detail,
                          .icon = icon::kFileText,
                          .line = true});
  if (!open) return false;
  const Inset inset(ui);
  std::string chosen = content.note_template;
  const std::vector<CodeChoice> templates =
      code_choices(store, "note_template", fiscal_year_of_note(content), chosen, ui.japanese());
  if (!choose_code(ui, "templates", templates, chosen, {.label = ui.tr(Str::note_template)})) {
    return false;
  }
  change_template(content, chosen, [&](const NoteSegment& segment) {
    const std::string caption = segment_caption(ui, store, segment);
    return format(ui.language(), Str::note_segment_head, {{"what", std::string_view(caption)}});
  });
  return true;
}

}  // namespace

NoteFields NoteFields::of(const NoteContent& content) {
  NoteFields fields;
  fields.date.value = partial_day(date_in_japan(content.started_ms));
  fields.from.minutes = minutes_in_japan(content.started_ms);
  if (content.ended_ms > 0) fields.until.minutes = minutes_in_japan(content.ended_ms);
  if (const auto next = parse_partial_date(content.next_date)) fields.next.value = *next;
  fields.minutes.value = content.minutes;
  return fields;
}

bool NoteFields::is_wrong() const {
  return date.draft.error || from.draft.error || until.draft.error || next.draft.error ||
         minutes.draft.error;
}

int fiscal_year_of_note(const NoteContent& content) { return fiscal_year_at(content.started_ms); }

std::string when_words(ui::Ui& ui, Desk& desk, const NoteContent& content) {
  const DateWriting writing = {ui.language(), DateStyle::slashes};
  const CivilDate day = date_in_japan(content.started_ms);
  std::string words =
      day == desk.today() ? std::string(ui.tr(Str::today)) : short_date_words(writing, day);
  const int from = minutes_in_japan(content.started_ms);
  words += " " + (content.ended_ms > 0
                      ? time_range_words(ui.language(), from, minutes_in_japan(content.ended_ms))
                      : time_words(from));
  return words + " " + code_words(*desk.store(), "contact_method", content.method, ui.japanese());
}

bool draw_when(ui::Ui& ui, NotePage& page) {
  const ui::Card card(ui, "when card", {}, true);
  NoteContent& content = page.content;
  const std::string line = when_words(ui, page.desk, content);
  if (!fold(ui, "when", {.title = line, .detail = content.place, .icon = icon::kClock})) {
    return false;
  }
  const Inset inset(ui);
  const std::vector<CodeChoice> methods =
      code_choices(*page.desk.store(), "contact_method", fiscal_year_of_note(content),
                   content.method, ui.japanese());
  bool changed =
      choose_code(ui, "method", methods, content.method, {.label = ui.tr(Str::note_method)});
  changed = draw_day(ui, page) || changed;
  changed = draw_time_fields(ui, page) || changed;
  return text_field(ui, "place", content.place, {.label = ui.tr(Str::note_place)}).changed ||
         changed;
}

bool draw_result(ui::Ui& ui, NotePage& page) {
  NoteContent& content = page.content;
  const std::vector<CodeChoice> results =
      code_choices(*page.desk.store(), "contact_result", fiscal_year_of_note(content),
                   content.result, ui.japanese());
  return choose_code(ui, "result", results, content.result,
                     {.label = ui.tr(Str::note_result), .none = ui.tr(Str::note_result_none)});
}

bool draw_more(ui::Ui& ui, NotePage& page) {
  const ui::Card card(ui, "more card", {}, true);
  bool changed = draw_agreed(ui, page, false);
  changed = draw_people(ui, page) || changed;
  changed = draw_joint(ui, page) || changed;
  changed = draw_about(ui, page) || changed;
  changed = draw_same_visit(ui, page) || changed;
  changed = draw_restricted(ui, page) || changed;
  return draw_template(ui, page) || changed;
}

}  // namespace banso::client

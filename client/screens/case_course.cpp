// SPDX-License-Identifier: Apache-2.0
// 経過: the notes of a case, newest first.
#include <algorithm>

#include "client/casework/reading.h"
#include "client/screens/case_notes.h"
#include "client/screens/case_pages.h"
#include "client/ui/button.h"
#include "client/ui/choice.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::int64_t kPeriodDays[] = {0, 92, 366};

// 「すべて」 and each that occurs, once; `chosen` follows the one that is meant.
template <typename Of>
std::vector<std::string> choices_of(ui::Ui& ui, const CaseContent& content,
                                    const std::string& meant, int& chosen, const Of& of) {
  std::vector<std::string> found;
  for (const NoteRow& note : content.notes.notes) {
    std::string one = of(note);
    if (!one.empty() && std::find(found.begin(), found.end(), one) == found.end()) {
      found.push_back(std::move(one));
    }
  }
  if (chosen > 0 && std::find(found.begin(), found.end(), meant) == found.end()) {
    found.push_back(meant);
  }
  std::sort(found.begin(), found.end());
  found.insert(found.begin(), std::string(ui.tr(Str::course_all)));
  if (chosen > 0) {
    chosen = static_cast<int>(std::find(found.begin() + 1, found.end(), meant) - found.begin());
  }
  return found;
}

}  // namespace

void CaseCourse::draw_filters(ui::Ui& ui, Desk& desk, const CaseContent& content) {
  DeviceStore& store = *desk.store();
  const std::vector<std::string> codes = choices_of(
      ui, content, method_code_, method_, [](const NoteRow& note) { return note.method; });
  const std::vector<std::string> names = choices_of(
      ui, content, worker_name_, worker_, [](const NoteRow& note) { return note.author; });
  const auto pick = [](const std::vector<std::string>& from, int chosen) {
    return chosen > 0 ? from[static_cast<std::size_t>(chosen)] : std::string();
  };
  if (codes.size() > 2) {
    std::vector<std::string> words = codes;
    for (std::size_t i = 1; i < words.size(); ++i) {
      words[i] = code_words(store, "contact_method", codes[i], ui.japanese());
    }
    const std::vector<std::string_view> labels(words.begin(), words.end());
    choice(ui, "method", labels, method_, {.label = ui.tr(Str::note_method)});
  }
  method_code_ = pick(codes, method_);
  const bool wide = ui.layout.width() >= 560 * ui.scale();
  if (wide) ui.layout.begin_row({ui::share(1), ui::share(1)}, 16);
  const std::vector<std::string_view> labels(names.begin(), names.end());
  select(ui, "worker", labels, worker_, {.label = ui.tr(Str::course_worker)});
  worker_name_ = pick(names, worker_);
  if (wide) ui.layout.next_cell();
  const std::string_view periods[] = {ui.tr(Str::course_all), ui.tr(Str::course_3_months),
                                      ui.tr(Str::course_1_year)};
  select(ui, "period", periods, period_, {.label = ui.tr(Str::course_period)});
  if (wide) ui.layout.end_row();
}

bool CaseCourse::fits(Desk& desk, const NoteRow& note) const {
  if (method_ > 0 && note.method != method_code_) return false;
  if (worker_ > 0 && note.author != worker_name_) return false;
  const std::int64_t days = kPeriodDays[period_];
  return days == 0 || note.started_ms >= desk.env().now_ms() - days * kDayMs;
}

void CaseCourse::draw(ui::Ui& ui, Desk& desk, const CaseContent& content) {
  const NoteList& list = content.notes;
  if (list.notes.empty()) {
    text(ui, "none", ui.tr(Str::course_empty), {.type = ui::Type::label, .secondary = true});
    return;
  }
  if (list.count > 1) draw_filters(ui, desk, content);
  std::vector<const NoteRow*> fitting;
  for (const NoteRow& note : list.notes) {
    if (fits(desk, note)) fitting.push_back(&note);
  }
  ui.layout.spacing(16);
  const std::size_t count = is_narrowed() ? fitting.size() : list.count;
  text(ui, "count",
       is_narrowed()
           ? format(ui.language(), Str::cases_of_all, {{"total", list.count}, {"shown", count}})
           : format(ui.language(), Str::items, {{"count", count}}),
       {.type = ui::Type::small, .secondary = true});
  if (fitting.empty()) {
    text(ui, "no fit", ui.tr(Str::course_none), {.type = ui::Type::label, .secondary = true});
    return;
  }
  ui.layout.spacing(12);
  const std::size_t shown = std::min(most_, fitting.size());
  for (std::size_t i = 0; i < shown; ++i) draw_note(ui, desk, *fitting[i]);
  if (shown == count) return;
  if (button(ui, "more", {.label = ui.tr(Str::notes_more), .full = true})) most_ += kAtOnce;
}

}  // namespace banso::client

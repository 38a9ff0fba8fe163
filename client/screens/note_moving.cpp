// SPDX-License-Identifier: Apache-2.0
#include "client/screens/note_moving.h"

#include <client_icons.h>

#include <algorithm>

#include "client/ui/button.h"
#include "client/ui/field.h"
#include "client/ui/layers.h"
#include "client/ui/list.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr std::size_t kShownMax = 20;  // of the cases that were found

}  // namespace

void NoteMoving::open(ui::Ui& ui) {
  *this = NoteMoving();
  open_ = true;
  reason_ = ui.tr(Str::note_move_reason_words);
}

void NoteMoving::draw(ui::Ui& ui, Desk& desk, const NoteRow& note) {
  const ui::Sheet sheet(ui, "moving", open_, ui.tr(Str::note_move_title));
  if (!sheet) return;
  if (trouble_) {
    banner(ui, "trouble",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = ui.tr(string_of(trouble_->code)),
            .live = ui::Live::assertive});
  }
  if (target_) {
    confirm(ui, desk, note);
  } else {
    choose(ui, desk, note);
  }
}

void NoteMoving::choose(ui::Ui& ui, Desk& desk, const NoteRow& note) {
  text(ui, "words", ui.tr(Str::note_move_words), {.type = ui::Type::label, .secondary = true});
  const auto view = read_case(*desk.store(), note.of_case);
  std::vector<CasePerson> people;
  if (view) {
    people = view->subjects;
    people.insert(people.end(), view->others.begin(), view->others.end());
  }
  if (people.size() > 1) {
    ui.layout.gap(8);
    heading(ui, "here", ui.tr(Str::note_move_here), 3, ui::Type::label);
    const ui::List list(ui, "people", ui.tr(Str::note_move_here));
    const ui::Scope scope(ui, "people");
    int position = 0;
    for (const CasePerson& person : people) {
      ++position;
      if (person.name.empty()) continue;
      if (list_row(ui, person.id.hex(),
                   {.title = person.name,
                    .icon = icon::kUser,
                    .position = position,
                    .set_size = static_cast<int>(people.size())})) {
        target_ = {{note.of_case, person.id}, person.name};
      }
    }
  }
  ui.layout.gap(8);
  heading(ui, "cases", ui.tr(Str::note_move_cases), 3, ui::Type::label);
  search_field(ui, "search", query_, ui.tr(Str::note_move_search));
  if (query_ != asked_) {
    asked_ = query_;
    found_.clear();
    if (!is_blank(query_)) {
      found_ = desk.cases.search(*desk.store(), *desk.session.indexer(), query_);
    }
    std::erase_if(found_, [&](const CaseEntry& entry) { return entry.id == note.of_case; });
    if (found_.size() > kShownMax) found_.resize(kShownMax);
  }
  const ui::List list(ui, "found", ui.tr(Str::note_move_cases));
  const ui::Scope scope(ui, "found");
  int position = 0;
  for (const CaseEntry& entry : found_) {
    const std::string_view name =
        entry.name.empty() ? ui.tr(Str::case_unnamed) : std::string_view(entry.name);
    if (list_row(ui, entry.id.hex(),
                 {.title = name,
                  .detail = entry.kana,
                  .icon = icon::kUsers,
                  .position = ++position,
                  .set_size = static_cast<int>(found_.size())})) {
      target_ = {{entry.id, std::nullopt}, std::string(name)};
    }
  }
}

void NoteMoving::confirm(ui::Ui& ui, Desk& desk, const NoteRow& note) {
  heading(ui, "name", target_->name, 3);
  text(ui, "stays",
       format(ui.language(), Str::note_move_stays, {{"name", std::string_view(target_->name)}}));
  ui.layout.spacing(20);
  text_field(ui, "reason", reason_, {.label = ui.tr(Str::note_move_reason), .required = true});
  ui.layout.spacing(24);
  const bool moves = button(ui, "move",
                            {.label = ui.tr(Str::note_move),
                             .icon = icon::kCheck,
                             .kind = ui::ButtonKind::primary,
                             .disabled = is_blank(reason_),
                             .full = true});
  ui.layout.spacing(8);
  const bool again =
      button(ui, "again",
             {.label = ui.tr(Str::note_move_other), .kind = ui::ButtonKind::plain, .full = true});
  if (moves) {
    move(ui, desk, note);
  } else if (again) {
    target_.reset();
  }
}

void NoteMoving::move(ui::Ui& ui, Desk& desk, const NoteRow& note) {
  const auto author = desk.session.worker();
  const Result<RecordId> moved =
      author ? move_misfiled(*desk.store(), desk.env(), *author, note.id, target_->place, reason_)
             : Result<RecordId>(tl::unexpected(author.error()));
  if (!moved) {
    trouble_ = moved.error();
    return;
  }
  const std::string name = target_->name;
  *this = NoteMoving();
  desk.tell(format(ui.language(), Str::note_moved, {{"name", std::string_view(name)}}));
  desk.worked();
}

}  // namespace banso::client

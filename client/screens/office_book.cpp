// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_book.h"

#include <client_icons.h>

#include <algorithm>

#include "client/casework/reading.h"
#include "client/screens/case_words.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/layers.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr float kIndent = 28;  // px of a section below what it is part of
constexpr int kDepthShown = 4;

std::string role_words(Desk& desk, const OfficePost& post, bool japanese) {
  return code_words(*desk.store(), "worker_role", post.role, japanese);
}

// What of a worker stands beside the name; nothing where all is as usual.
std::optional<Str> worker_badge(const OfficeWorker& worker) {
  if (worker.revoked) return Str::office_stopped;
  if (worker.posts.front().standing == Standing::over) return Str::office_over;
  if (worker.posts.front().standing == Standing::to_come) return Str::office_to_come;
  return std::nullopt;
}

}  // namespace

void OfficeBook::refresh(Desk& desk) {
  if (seen_ == desk.revision) return;
  seen_ = desk.revision;
  workers_ = read_workers(*desk.store(), desk.today());
  organisations_ = read_organisations(*desk.store(), desk.today());
}

const OfficeWorker* OfficeBook::chosen() const {
  const auto found = std::find_if(workers_.begin(), workers_.end(),
                                  [&](const OfficeWorker& one) { return one.id == worker_; });
  return found == workers_.end() ? nullptr : &*found;
}

void OfficeBook::draw_workers(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area) {
  refresh(desk);
  const ui::Scope scope(ui, "workers");
  if (parts.rights.administrator && office_action(ui, desk, area, ui.tr(Str::office_add_worker))) {
    parts.record.open(ui, desk, {.kind = "worker"});
  }
  ui.paint.fill(area, ui.theme().card);
  virtual_list(ui, "rows", area,
               {.label = ui.tr(Str::office_workers),
                .count = workers_.size(),
                .row_height = ui::row_height(ui, true)},
               [&](std::size_t index) { draw_worker(ui, desk, index); });
}

void OfficeBook::draw_worker(ui::Ui& ui, Desk& desk, std::size_t index) {
  const OfficeWorker& worker = workers_[index];
  const OfficePost& post = worker.posts.front();
  const std::string detail = dotted({post.organisation, role_words(desk, post, ui.japanese())});
  const std::string_view name =
      worker.name.empty() ? ui.tr(Str::unknown) : std::string_view(worker.name);
  const auto badge = worker_badge(worker);
  if (list_row(ui, worker.id.hex(),
               {.title = name,
                .detail = detail,
                .initials = first_sign(name),
                .badge = badge ? ui.tr(*badge) : std::string_view(),
                .position = static_cast<int>(index) + 1,
                .set_size = static_cast<int>(workers_.size())})) {
    worker_ = worker.id;
    worker_open_ = true;
  }
}

void OfficeBook::draw_sheets(ui::Ui& ui, Desk& desk, OfficeParts& parts) {
  refresh(desk);
  const OfficeWorker* const worker = chosen();
  if (worker == nullptr) worker_open_ = false;
  {
    const ui::Sheet sheet(ui, "worker", worker_open_,
                          worker == nullptr ? std::string_view() : std::string_view(worker->name));
    if (sheet && worker != nullptr) {
      for (std::size_t i = 0; i < worker->posts.size(); ++i) {
        const OfficePost& post = worker->posts[i];
        const std::string span = span_words(ui, post.from, post.until);
        const std::string words =
            dotted({post.organisation, role_words(desk, post, ui.japanese()),
                    span.empty() ? std::string(ui.tr(Str::office_no_dates)) : span});
        const ui::KeyValue fact[] = {
            {ui.tr(i == 0 ? Str::office_post : Str::office_extra_post), words}};
        key_values(ui, "post " + std::to_string(i), fact);
      }
      office_read_only(ui, parts.rights);
      if (parts.rights.administrator) {
        ui.layout.gap(8);
        if (button(ui, "make code",
                   {.label = ui.tr(Str::office_code_make),
                    .icon = icon::kPlus,
                    .kind = ui::ButtonKind::primary,
                    .disabled = !worker->active(),
                    .full = true})) {
          worker_open_ = false;
          code_.open(desk, parts.office, worker->id, worker->name);
        }
        if (button(
                ui, "edit",
                {.label = ui.tr(Str::office_worker_edit), .icon = icon::kPencil, .full = true})) {
          worker_open_ = false;
          parts.record.open(ui, desk, {.kind = "worker", .record = worker->id});
        }
      }
    }
  }
  code_.draw(ui, desk, parts.office);
}

void OfficeBook::draw_organisations(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area) {
  refresh(desk);
  const ui::Scope scope(ui, "organisations");
  if (parts.rights.administrator &&
      office_action(ui, desk, area, ui.tr(Str::office_add_organisation))) {
    parts.record.open(ui, desk, {.kind = "organisation"});
  }
  const OfficePage page(ui, "page", area);
  office_read_only(ui, parts.rights);
  const ui::Card card(ui, "card", {}, true);
  const ui::List list(ui, "list", ui.tr(Str::office_organisations));
  for (std::size_t i = 0; i < organisations_.size(); ++i) {
    const OfficeOrganisation& one = organisations_[i];
    const int depth = std::min(one.depth, kDepthShown);
    if (depth > 0)
      ui.layout.begin_row({ui::fixed(kIndent * static_cast<float>(depth)), ui::share(1)}, 0);
    if (depth > 0) ui.layout.next_cell();
    const std::string type =
        code_words(*desk.store(), "organisation_type", one.type, ui.japanese());
    if (list_row(ui, one.id.hex(),
                 {.title = one.name,
                  .detail = type,
                  .badge = one.closed ? ui.tr(Str::office_organisation_closed) : std::string_view(),
                  .position = static_cast<int>(i) + 1,
                  .set_size = static_cast<int>(organisations_.size())})) {
      parts.record.open(ui, desk, {.kind = "organisation", .record = one.id});
    }
    if (depth > 0) ui.layout.end_row();
  }
}

}  // namespace banso::client

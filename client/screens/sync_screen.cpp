// SPDX-License-Identifier: Apache-2.0
#include "client/screens/sync_screen.h"

#include <client_icons.h>

#include <cstdlib>

#include "client/text/numbers.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

// More than this waits only where somebody has been offline for months; the number is then less.
constexpr std::size_t kUnsentBytesMax = 64 * 1024 * 1024;
constexpr std::size_t kUnsentMax = 100'000;

std::string kind_words(ui::Ui& ui, const Change& change) {
  if (change.ops.empty()) return {};
  const Kind* const kind = banso_schema().find(change.ops.front().kind);
  if (kind == nullptr) return std::string(change.ops.front().kind);
  return ui.japanese() ? kind->label.ja : kind->label.en;
}

}  // namespace

void SyncScreen::read(ui::Ui& ui, Desk& desk) {
  if (seen_ == desk.revision) return;
  seen_ = desk.revision;
  unsent_bytes_ = 0;
  refused_.clear();
  SyncLog& log = desk.store()->sync();
  if (const auto unsent = log.unsent(kUnsentBytesMax, kUnsentMax)) {
    for (const Outgoing& out : unsent->changes) unsent_bytes_ += out.change.size();
  }
  const DateWriting writing = {ui.language(), DateStyle::slashes};
  if (const auto refusals = log.refusals()) {
    for (const Refusal& refusal : *refusals) {
      refused_.push_back(
          {kind_words(ui, refusal.change) + " " + moment_words(writing, refusal.change.wall_ms),
           format(ui.language(), Str::error_code, {{"code", refusal.code}})});
    }
  }
}

void SyncScreen::draw(ui::Ui& ui, Desk& desk, const SyncFacts& facts, ui::Rect area) {
  read(ui, desk);
  const ui::Scope scope(ui, "sync page");
  const float side = ui.phone() ? 16.0F : 24.0F;
  ui.begin_scroll("page", area, side, 16);
  const float width = std::min(ui.layout.width(), 720 * ui.scale());
  ui.layout.begin_row({ui::fixed(width), ui::share(1)}, 0);
  draw_state(ui, desk, facts);
  draw_numbers(ui, desk, facts);
  draw_refused(ui);
  ui.layout.next_cell();
  ui.layout.end_row();
  ui.end_scroll();
}

void SyncScreen::draw_state(ui::Ui& ui, Desk& desk, const SyncFacts& facts) {
  const SyncWords words = sync_words(ui.language(), facts);
  banner(ui, "state",
         {.tone = words.tone == ui::ToneKind::neutral ? ui::ToneKind::info : words.tone,
          .title = words.title,
          .words = words.sentence,
          .live = ui::Live::polite});
  const auto off_ms = desk.session.sync()->view().totals.clock_off_ms;
  if (off_ms) {
    const std::string duration = duration_words(ui.language(), std::abs(*off_ms) / 1000);
    const std::string told = format(ui.language(), Str::clock_off_words, {{"duration", duration}});
    banner(ui, "clock",
           {.tone = ui::ToneKind::warning, .title = ui.tr(Str::clock_off_title), .words = told});
  }
  const bool busy = desk.session.sync()->view().phase == SyncView::Phase::talking;
  if (facts.talking && facts.percent >= 0) {
    progress(ui, "progress", ui.tr(Str::sync_busy), static_cast<float>(facts.percent) / 100);
  }
  if (button(ui, "now",
             {.label = ui.tr(Str::sync_now),
              .icon = icon::kRefreshCw,
              .kind = ui::ButtonKind::primary,
              .disabled = busy && facts.talking})) {
    desk.session.sync()->start();
  }
}

void SyncScreen::draw_numbers(ui::Ui& ui, Desk& desk, const SyncFacts& facts) {
  const SyncTotals& totals = desk.session.sync()->view().totals;
  const DateWriting writing = {ui.language(), DateStyle::slashes};
  const auto size = [](std::size_t bytes) { return size_words(static_cast<std::int64_t>(bytes)); };
  const std::string unsent = format(ui.language(), Str::sync_unsent_size,
                                    {{"count", facts.unsynced}, {"size", size(unsent_bytes_)}});
  const std::string last = facts.last_contact_ms > 0 ? moment_words(writing, facts.last_contact_ms)
                                                     : std::string(ui.tr(Str::sync_not_yet));
  const std::string run = format(ui.language(), Str::sync_up_down,
                                 {{"up", totals.accepted},
                                  {"down", totals.received},
                                  {"size", size(totals.bytes_up + totals.bytes_down)}});
  const bool lasting = desk.platform.storage_is_persistent();
  const ui::KeyValue facts_shown[] = {
      {ui.tr(Str::sync_unsent_label), unsent},
      {ui.tr(Str::sync_last_contact), last},
      {ui.tr(Str::sync_this_run), run},
      {ui.tr(Str::office_label), desk.session.view().office_name},
      {ui.tr(Str::sync_stored_label),
       ui.tr(lasting ? Str::storage_persistent : Str::storage_not_persistent)},
  };
  const ui::Card card(ui, "numbers", ui.tr(Str::details));
  key_values(ui, "pairs", facts_shown);
}

void SyncScreen::draw_refused(ui::Ui& ui) {
  if (refused_.empty()) return;
  const ui::Section section(ui, "refused", ui.tr(Str::sync_refused_title));
  const ui::Scope scope(ui, "refused");
  text(ui, "words", ui.tr(Str::sync_refused_words), {.type = ui::Type::label, .secondary = true});
  const ui::Card card(ui, "card", {}, true);
  const ui::List list(ui, "list", ui.tr(Str::sync_refused_title));
  for (std::size_t i = 0; i < refused_.size(); ++i) {
    list_row(ui, std::to_string(i),
             {.title = refused_[i].title,
              .detail = refused_[i].why,
              .icon = icon::kCircleAlert,
              .chevron = false,
              .position = static_cast<int>(i) + 1,
              .set_size = static_cast<int>(refused_.size())});
  }
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/confirm_parts.h"

#include <algorithm>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr float kSurfaceGuess = 200;  // height of a surface before what stands on it is known
constexpr float kBar = 4;             // at the left of a sentence that is found here alone
constexpr float kInset = 12;

void draw_marked(ui::Ui& ui, std::string_view key, const SentenceRun& run) {
  const bool old = run.found == Found::left_here;
  const std::string_view caption = ui.tr(old ? Str::confirm_left_here : Str::confirm_only_here);
  const ui::Tone tone = tone_of(ui.theme(), old ? ui::ToneKind::warning : ui::ToneKind::info);
  ui::TypeStyle small = ui.type(ui::Type::small);
  small.bold = true;
  const ui::TypeStyle style = ui.type(ui::Type::body);
  const float width = ui.layout.width() - 2 * kInset;
  const float top = text_height(ui, small, caption, width);
  const float words = text_height(ui, style, run.text, width);
  const ui::Rect rect = ui.layout.place(top + words + 2 + 16);
  ui.say(key, rect, {.role = ui::Role::text, .name = std::string(caption) + ": " + run.text});
  ui.paint.fill(rect, tone.tint, 6);
  ui.paint.fill({rect.x, rect.y, kBar, rect.height}, tone.ink, 2);
  draw_text(ui, small, {rect.x + kInset, rect.y + 8, width, 0}, tone.ink, caption);
  draw_text(ui, style, {rect.x + kInset, rect.y + 10 + top, width, 0}, ui.theme().text, run.text);
}

// Blank lines at the ends would stand as gaps between the marked sentences.
std::string without_line_ends(const std::string& text) {
  const std::size_t from = text.find_first_not_of("\r\n");
  if (from == std::string::npos) return {};
  return text.substr(from, text.find_last_not_of("\r\n") - from + 1);
}

void draw_runs(ui::Ui& ui, const std::vector<SentenceRun>& runs) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const SentenceRun run = {runs[i].found, without_line_ends(runs[i].text)};
    if (run.text.empty()) continue;
    const std::string key = "run " + std::to_string(i);
    if (run.found == Found::everywhere) {
      text(ui, key, run.text);
    } else {
      draw_marked(ui, key, run);
    }
  }
}

void draw_conflict_lines(ui::Ui& ui, const std::vector<ConflictLine>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const ConflictLine& line = lines[i];
    const std::string key = "line " + std::to_string(i);
    if (line.label.empty()) {
      text(ui, key, line.words, {.bold = true});
      continue;
    }
    const std::string words = line.label + ": " + line.words;
    text(ui, key, words,
         {.type = ui::Type::label, .secondary = !line.differs, .bold = line.differs});
  }
}

void draw_content(ui::Ui& ui, const ConfirmSide& side) {
  for (std::size_t i = 0; i < side.texts.writers.size(); ++i) {
    text(ui, "writer " + std::to_string(i), side.texts.writers[i],
         {.type = ui::Type::small, .secondary = true});
  }
  if (side.runs != nullptr) {
    draw_runs(ui, *side.runs);
  } else {
    draw_conflict_lines(ui, side.texts.lines);
  }
  if (side.side.in_force) {
    badge(ui, "in force", ui.tr(side.safe ? Str::confirm_in_force : Str::confirm_shown),
          side.safe ? ui::ToneKind::warning : ui::ToneKind::info);
  }
}

}  // namespace

DrawnSide draw_side(ui::Ui& ui, std::string_view key, const ConfirmSide& side, float least) {
  const ui::Theme& theme = ui.theme();
  const ui::Rect at = ui.layout.place(0);
  const ui::Rect outer = {at.x, ui.paint.snap(at.y), at.width, kSurfaceGuess};
  const std::string name =
      side.texts.writers.empty() ? side.texts.words : side.texts.writers.front();
  ui.open_group(key, outer, {.role = ui::Role::group, .name = name});
  const ui::Scope scope(ui, key);
  const std::size_t from = ui.paint.mark();
  ui.paint.fill(outer, theme.page, ui::kRadiusControl);
  ui.paint.outline(outer, theme.hairline, theme.hairline_width, ui::kRadiusControl);
  const std::size_t to = ui.paint.mark();
  const float padding = ui::kPadding;
  ui.layout.open({outer.x + padding, outer.y + padding, outer.width - 2 * padding, 0}, 8);
  const float top = ui.layout.y();
  draw_content(ui, side);
  DrawnSide drawn = {.height = ui.layout.y() - top};
  ui.layout.gap(std::max(0.0F, least - drawn.height) + 8);
  drawn.taken =
      button(ui, "take",
             {.label = ui.tr(Str::conflict_take), .full = true, .description = side.texts.words});
  const float bottom = ui.paint.snap(ui.layout.close() + padding);
  const float height = bottom - outer.y;
  ui.paint.stretch(from, to, outer.y + kSurfaceGuess / 2, height - kSurfaceGuess);
  ui.layout.gap(height);
  ui.close_group({outer.x, outer.y, outer.width, height});
  return drawn;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/note_parts.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/casework/reading.h"
#include "client/ui/choice.h"
#include "client/ui/draw_text.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr float kGuess = 200;     // height that an aside is drawn with before it is stretched
constexpr float kAside = 14;      // px around what stands in it
constexpr float kReadable = 760;  // px: lines of text are not longer

}  // namespace

void add_words(std::string& words, const std::string& more) {
  if (more.empty()) return;
  if (!words.empty()) words += "・";
  words += more;
}

float readable_side(ui::Ui& ui, float width) {
  const float least = ui.phone() ? 16.0F : 24.0F;
  return std::max(least, (width - kReadable * std::min(ui.scale(), 1.4F)) / 2);
}

void begin_readable(ui::Ui& ui, std::string_view key, ui::Rect view) {
  const float around = ui.phone() ? 16.0F : 24.0F;
  ui.begin_scroll(key, view, around, 0);
  const float side = readable_side(ui, view.width);
  ui.layout.open({view.x + side, ui.layout.y(), view.width - 2 * side, 0}, 16);
}

void end_readable(ui::Ui& ui) {
  const float bottom = ui.layout.close();
  ui.layout.gap(bottom - ui.layout.y());
  ui.end_scroll();
}

bool fold(ui::Ui& ui, std::string_view key, const FoldOptions& options) {
  const ui::Theme& theme = ui.theme();
  bool& open = ui.opened(ui.key(key));
  ui::TypeStyle title = ui.type(ui::Type::label);
  title.bold = true;
  title.line = title.size * 1.4F;
  ui::TypeStyle detail = ui.type(ui::Type::label);
  detail.line = detail.size * 1.4F;
  const float icon = options.icon == nullptr ? 0 : std::ceil(title.size * 1.3F) + 12;
  const float inner = ui.layout.width() - 2 * ui::kPadding - icon - 32;
  const float first = text_height(ui, title, options.title, inner);
  const float second =
      options.detail.empty() ? 0 : text_height(ui, detail, options.detail, inner) + 2;
  const ui::Rect rect = ui.layout.place(std::ceil(std::max(56.0F, first + second + 24)));
  std::string name(options.title);
  if (!options.detail.empty()) name += " " + std::string(options.detail);
  const ui::Item item = ui.item(key, rect,
                                {.role = ui::Role::button,
                                 .name = std::move(name),
                                 .states = open ? ui::kExpanded : ui::kCollapsed},
                                {});
  if (item.activated) open = !open;
  if (options.line) {
    ui.paint.line_across(rect.x + ui::kPadding, rect.right(), rect.y, theme.hairline_width,
                         ui::mix(theme.card, theme.hairline, 0.6F));
  }
  if (item.pressed || item.hovered) {
    ui.paint.fill(rect, theme.text, ui::kRadiusControl, {}, item.pressed ? 0.10F : 0.045F);
  }
  const float x = rect.x + ui::kPadding;
  const float middle = rect.y + rect.height / 2;
  const float top = middle - (first + second) / 2;
  if (options.icon != nullptr) {
    ui.paint.glyph(ui.fonts.icons(), options.icon, title.size * 1.3F, x + title.size * 0.65F,
                   options.detail.empty() ? middle : top + title.line / 2, theme.secondary);
  }
  draw_text(ui, title, {x + icon, top, inner, 0}, theme.text, options.title);
  draw_text(ui, detail, {x + icon, top + first + 2, inner, 0}, theme.secondary, options.detail);
  ui.paint.glyph(ui.fonts.icons(), open ? icon::kChevronUp : icon::kChevronDown, 22,
                 rect.right() - ui::kPadding - 8, middle, theme.secondary);
  if (item.ring) {
    ui.paint.focus_ring({rect.x + 5, rect.y + 5, rect.width - 10, rect.height - 10}, 6, theme);
  }
  return open;
}

bool action_chip(ui::Ui& ui, std::string_view key, std::string_view label) {
  constexpr float kSide = 10;
  const ui::Theme& theme = ui.theme();
  const ui::TypeStyle style = ui.type(ui::Type::label);
  const float sign = style.size + 2;
  const float height = std::max(ui::kTarget, style.line + 20);
  const float width = line_width(ui, style, label) + sign + 2 * kSide + 5;
  const ui::Rect rect = ui.layout.place(width, height);
  const ui::Item item =
      ui.item(key, rect, {.role = ui::Role::button, .name = std::string(label)}, {});
  const ui::Rect shape = {rect.x, rect.y + 4, rect.width, rect.height - 8};
  const float radius = shape.height / 2;
  ui.paint.fill(shape, theme.card, radius);
  if (item.pressed || item.hovered) {
    ui.paint.fill(shape, theme.text, radius, {}, item.pressed ? 0.12F : 0.05F);
  }
  ui.paint.outline(shape, theme.hairline, theme.border_width, radius);
  ui.paint.glyph(ui.fonts.icons(), icon::kPlus, sign, shape.x + kSide + sign / 2, shape.y + radius,
                 theme.secondary);
  const float x = shape.x + kSide + sign + 4;
  draw_line(ui, style, {x, shape.y, shape.right() - x - kSide + 1, shape.height}, theme.text,
            label);
  if (item.ring) ui.paint.focus_ring(shape, radius, theme);
  return item.activated;
}

Aside::Aside(ui::Ui& ui, Kind kind) : ui_(ui), padding_(kind == Kind::inference ? kAside : 2) {
  const ui::Theme& theme = ui.theme();
  const ui::Rect at = ui.layout.place(0);
  outer_ = {at.x, ui.paint.snap(at.y), at.width, kGuess};
  from_ = ui.paint.mark();
  if (kind == Kind::inference) {
    ui.paint.fill(outer_, theme.tint, ui::kRadiusControl);
    if (theme.shadow <= 0) {
      ui.paint.outline(outer_, theme.border, theme.border_width, ui::kRadiusControl);
    }
  } else {
    ui.paint.fill({outer_.x, outer_.y, 4, outer_.height}, theme.secondary, 2);
  }
  to_ = ui.paint.mark();
  ui.layout.open({outer_.x + kAside, outer_.y + padding_, outer_.width - 2 * kAside, 0}, 0);
}

Aside::~Aside() {
  const float bottom = ui_.paint.snap(ui_.layout.close() + padding_);
  const float height = bottom - outer_.y;
  ui_.paint.stretch(from_, to_, outer_.y + kGuess / 2, height - kGuess);
  ui_.layout.gap(height);
}

Inset::Inset(ui::Ui& ui) : ui_(ui) {
  const ui::Rect at = ui.layout.place(0);
  ui.layout.open({at.x + ui::kPadding, at.y + 4, at.width - 2 * ui::kPadding, 0}, 16);
}

Inset::~Inset() {
  const float bottom = ui_.layout.close() + 16;
  ui_.layout.gap(bottom - ui_.layout.y());
}

bool choose_code(ui::Ui& ui, std::string_view key, const std::vector<CodeChoice>& choices,
                 std::string& code, const CodeOptions& options) {
  std::vector<std::string_view> labels;
  int chosen = -1;
  for (const CodeChoice& choice : choices) {
    if (choice.code == code) chosen = static_cast<int>(labels.size());
    labels.emplace_back(choice.words);
  }
  if (chosen >= 0 && !options.none.empty()) labels.push_back(options.none);
  const ui::ChoiceOptions asked = {.label = options.label};
  const bool changed = options.in_sheet ? select(ui, key, labels, chosen, asked)
                                        : choice(ui, key, labels, chosen, asked);
  if (!changed) return false;
  const auto at = static_cast<std::size_t>(chosen);
  code = at < choices.size() ? choices[at].code : std::string();
  return true;
}

std::string segment_caption(ui::Ui& ui, DeviceStore& store, const NoteSegment& segment) {
  const std::string caption = code_words(store, "segment_tag", segment.tag, ui.japanese());
  if (segment.speaker.empty()) return caption;
  return format(ui.language(), Str::note_segment_by,
                {{"what", std::string_view(caption)}, {"who", std::string_view(segment.speaker)}});
}

void draw_segments(ui::Ui& ui, DeviceStore& store, const std::vector<NoteSegment>& segments) {
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const NoteSegment& segment = segments[i];
    const ui::Scope scope(ui, std::to_string(i));
    const auto draw = [&] {
      if (segment.tag != "free" || !segment.speaker.empty()) {
        text(ui, "caption", segment_caption(ui, store, segment),
             {.type = ui::Type::small, .secondary = true, .bold = true});
        ui.layout.spacing(2);
      }
      text(ui, "text", segment.text, {.type = ui::Type::body});
    };
    if (segment.tag == "A") {
      const Aside aside(ui, Aside::Kind::inference);
      draw();
    } else if (segment.tag == "S") {
      const Aside aside(ui, Aside::Kind::speech);
      draw();
    } else {
      draw();
    }
    ui.layout.spacing(12);
  }
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// A household as a genogram draws it: squares are men, circles are women, a double line is the
// person that the case is about.
#include <algorithm>
#include <array>

#include "client/gallery/state.h"
#include "client/ui/canvas.h"
#include "client/ui/draw_text.h"

namespace banso::client::gallery {
namespace {

constexpr ui::Rect kContent = {0, 0, 640, 420};

struct Person {
  Str name;
  ui::Point place;
  bool man;
  bool own = false;
};
constexpr std::array<Person, 4> kPeople = {{
    {Str::sample_father, {200, 90}, true},
    {Str::sample_mother, {440, 90}, false},
    {Str::sample_name_1, {240, 310}, true, true},
    {Str::sample_sister, {440, 310}, false},
}};

void draw_person(ui::Ui& ui, const ui::Canvas& canvas, const Person& person) {
  const ui::Theme& theme = ui.theme();
  const std::string_view name = ui.tr(person.name);
  const ui::Point at = canvas.at(person.place);
  const float size = 64 * canvas.zoom();
  const float target = std::max(size, ui::kTarget);
  const ui::Item item = ui.item(name, {at.x - target / 2, at.y - target / 2, target, target},
                                {.role = ui::Role::button, .name = std::string(name)}, {});
  const ui::Rect box = {at.x - size / 2, at.y - size / 2, size, size};
  const float radius = person.man ? 0 : size / 2;
  ui.paint.fill(box, item.pressed || item.hovered ? theme.tint : theme.card, radius);
  ui.paint.outline(box, theme.text, 2, radius);
  if (person.own) {
    const float in = 5 * canvas.zoom();
    ui.paint.outline({box.x + in, box.y + in, size - 2 * in, size - 2 * in}, theme.text, 2,
                     std::max(0.0F, radius - in));
  }
  if (item.ring) ui.paint.focus_ring(item.rect, ui::kRadiusControl, theme);
  const ui::TypeStyle style = ui.type(ui::Type::label);
  const float width = line_width(ui, style, name) + 2;
  draw_line(ui, style, {at.x - width / 2, box.bottom() + 4, width, style.line}, theme.text, name);
}

}  // namespace

void draw_household(ui::Ui& ui) {
  const ui::Rect view = ui.layout.place(420);
  ui.paint.fill(view, ui.theme().card, ui::kRadiusCard);
  ui.paint.outline(view, ui.theme().hairline, 1, ui::kRadiusCard);
  const ui::Canvas canvas(ui, "household", view,
                          {.label = ui.tr(Str::sample_household),
                           .description = ui.tr(Str::canvas_help),
                           .content = kContent});
  const auto line = [&](ui::Point from, ui::Point to) {
    const ui::Point a = canvas.at(from);
    const ui::Point b = canvas.at(to);
    ui.paint.stroke({{a.x, a.y}, {b.x, b.y}}, 2, ui.theme().secondary);
  };
  line({232, 90}, {408, 90});
  line({320, 90}, {320, 200});
  line({240, 200}, {440, 200});
  line({240, 200}, {240, 278});
  line({440, 200}, {440, 278});
  for (const Person& person : kPeople) draw_person(ui, canvas, person);
}

}  // namespace banso::client::gallery

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/value_fields.h"

#include <client_icons.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"

namespace banso::client::ui {
namespace {

// Digits and the colon as a Japanese keyboard types them too.
std::string narrowed(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 12> kWide = {{{"０", '0'},
                                                                        {"１", '1'},
                                                                        {"２", '2'},
                                                                        {"３", '3'},
                                                                        {"４", '4'},
                                                                        {"５", '5'},
                                                                        {"６", '6'},
                                                                        {"７", '7'},
                                                                        {"８", '8'},
                                                                        {"９", '9'},
                                                                        {"：", ':'},
                                                                        {"－", '-'}}};
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const auto wide = std::find_if(kWide.begin(), kWide.end(), [&](const auto& pair) {
      return text.substr(i).starts_with(pair.first);
    });
    result += wide == kWide.end() ? text[i] : wide->second;
    i += wide == kWide.end() ? 1 : wide->first.size();
  }
  std::erase(result, ' ');
  return result;
}

bool read_int(std::string_view text, int& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() && !text.empty();
}

}  // namespace

bool number_field(Ui& ui, std::string_view key, NumberEdit& edit, const NumberOptions& options) {
  const int before = edit.value;
  ui.layout.place(0);
  ui.layout.spacing(0);
  std::string label(options.label);
  draw_label(ui, label, false, options.disabled);
  ui.open_scope(key);
  const float side = std::max(52.0F, field_height(ui));
  const float unit = line_width(ui, ui.type(Type::label), options.unit) + 2;
  const float room = ui.layout.width() - 2 * side - unit - 3 * 8;
  ui.layout.begin_row(
      {fixed(side), fixed(std::min(96 * ui.scale(), room)), fixed(side), fixed(unit)}, 8);
  const std::string_view less = ui.tr(Str::decrease);
  const std::string_view more = ui.tr(Str::increase);
  const auto step = [&](int by) {
    edit.value = std::clamp(edit.value + by, options.least, options.most);
    edit.draft = {};
  };
  const bool at_least = options.disabled || edit.value <= options.least;
  const bool at_most = options.disabled || edit.value >= options.most;
  if (step_button(ui, "less", label + " " + std::string(less), icon::kMinus, at_least)) {
    step(-options.step);
  }
  ui.layout.next_cell();
  if (!edit.draft.started) edit.draft.text = std::to_string(edit.value);
  const FieldChange change = text_field(ui, "value", edit.draft.text,
                                        {.label = label,
                                         .kind = FieldKind::number,
                                         .disabled = options.disabled,
                                         .show_label = false});
  if (change.changed) {
    edit.draft.started = true;
    int read = 0;
    edit.draft.wrong = !read_int(narrowed(edit.draft.text), read);
    if (!edit.draft.wrong) edit.value = std::clamp(read, options.least, options.most);
  }
  if (change.committed && !edit.draft.wrong) edit.draft = {};
  ui.layout.next_cell();
  if (step_button(ui, "more", label + " " + std::string(more), icon::kPlus, at_most)) {
    step(options.step);
  }
  ui.layout.next_cell();
  const Rect words = ui.layout.place(field_height(ui));
  draw_line(ui, ui.type(Type::label), words, ui.theme().secondary, options.unit);
  ui.layout.end_row();
  ui.close_scope();
  std::string wrong;
  if (edit.draft.wrong) {
    wrong = ui.tr(Str::error_not_a_number);
  }
  draw_help(ui, options.help, wrong);
  ui.layout.spacing(12);
  return edit.value != before;
}

int parse_time(std::string_view typed) {
  std::string text = narrowed(typed);
  int add = 0;
  const auto take = [&](std::string_view front) {
    if (!text.starts_with(front)) return false;
    text.erase(0, front.size());
    return true;
  };
  if (take("午後") || take("PM") || take("pm")) {
    add = 12;
  } else if (!take("午前") && !take("AM")) {
    take("am");
  }
  int hours = -1;
  int minutes = 0;
  const auto split = [&](std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) return false;
    std::string rest = text.substr(at + mark.size());
    if (rest.ends_with("分")) rest.resize(rest.size() - std::string_view("分").size());
    if (rest == "半") rest = "30";
    const bool hour = read_int(std::string_view(text).substr(0, at), hours);
    const bool whole = rest.empty() && mark != ":";
    if (!hour || (!whole && !read_int(rest, minutes))) hours = -1;
    return true;
  };
  if (!split(":") && !split("時")) {
    int number = 0;
    if (!read_int(text, number) || text.size() < 3 || text.size() > 4) return -1;
    hours = number / 100;
    minutes = number % 100;
  }
  if (add == 12 && hours > 12) return -1;
  if (add == 12 && hours < 12) hours += add;
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return -1;
  return hours * 60 + minutes;
}

bool time_field(Ui& ui, std::string_view key, TimeEdit& edit, const FieldOptions& options) {
  const int before = edit.minutes;
  if (!edit.draft.started) {
    const int minute = edit.minutes % 60;
    edit.draft.text = edit.minutes < 0 ? ""
                                       : std::to_string(edit.minutes / 60) + ":" +
                                             (minute < 10 ? "0" : "") + std::to_string(minute);
  }
  FieldOptions shown = options;
  shown.icon = icon::kClock;
  if (edit.draft.wrong) {
    shown.error = ui.tr(Str::error_time);
  }
  const FieldChange change = text_field(ui, key, edit.draft.text, shown);
  if (change.changed) edit.draft.started = true;
  if (edit.draft.started && change.committed) {
    const int read = parse_time(edit.draft.text);
    edit.draft.wrong = read < 0 && !edit.draft.text.empty();
    if (!edit.draft.wrong) {
      edit.minutes = read;
      edit.draft = {};
    }
  }
  return edit.minutes != before;
}

}  // namespace banso::client::ui

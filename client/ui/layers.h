// SPDX-License-Identifier: Apache-2.0
// What lies above the page: a sheet from below (from the middle on a tablet), a dialog that asks,
// and a toast that says what happened and takes it back. Sheets and dialogs keep the focus inside
// and give it back; Escape and a press beside them close them, a sheet also a pull downwards.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

// Open while `open` is true:
//   if (Sheet sheet{ui, "filter", open, "絞り込み"}; sheet) { ... }
class Sheet {
 public:
  // `footer`: px kept free below what scrolls, for what begin_footer() puts there.
  Sheet(Ui& ui, std::string_view key, bool& open, std::string_view title, float footer = 0);
  ~Sheet();
  // After everything else: a column below what scrolls, always in view.
  void begin_footer();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;
  explicit operator bool() const { return shown_; }

 private:
  Ui& ui_;
  std::string key_;
  Rect rect_;
  float strength_ = 0;  // of the dark behind it
  float footer_ = 0;
  bool in_footer_ = false;
  bool shown_;
};

struct DialogOptions {
  std::string_view title = {};
  std::string_view words = {};
  std::string_view confirm = {};
  std::string_view cancel = {};
  bool danger = false;
};
enum class Answer : std::uint8_t { none, confirmed, cancelled };
// Closes itself with the answer.
Answer dialog(Ui& ui, std::string_view key, bool& open, const DialogOptions& options);

struct Toast {
  std::string words;
  std::string action;   // 「元に戻す」
  double until_s = -1;  // set when it is first shown
  std::uint32_t number = 0;
  bool shown = false;
};
inline constexpr double kToast_s = 6;
void show_toast(Toast& toast, std::string words, std::string action = {});
// true: its action was pressed.
bool draw_toast(Ui& ui, std::string_view key, Toast& toast, float above = 0);

}  // namespace banso::client::ui

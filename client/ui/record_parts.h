// SPDX-License-Identifier: Apache-2.0
// How a record is shown: facts as a grid of names and values, events as a line of time.
#pragma once

#include <span>
#include <string_view>

#include "client/ui/status.h"
#include "client/ui/ui.h"

namespace banso::client::ui {

struct KeyValue {
  std::string_view name;
  std::string_view value;
};
// Two columns of pairs where there is room.
void key_values(Ui& ui, std::string_view key, std::span<const KeyValue> pairs);

struct TimelineItem {
  std::string_view when = {};
  std::string_view title = {};
  std::string_view words = {};
  std::string_view who = {};
  const char* icon = nullptr;
  ToneKind tone = ToneKind::info;
  bool first = false;
  bool last = false;
};
bool timeline_item(Ui& ui, std::string_view key, const TimelineItem& item);

}  // namespace banso::client::ui

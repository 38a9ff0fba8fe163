// SPDX-License-Identifier: Apache-2.0
// Surfaces that hold things together: a card, and a section with its heading.
#pragma once

#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

// Open for as long as it lives: what is drawn meanwhile stands inside.
class Card {
 public:
  // `label` is said, not shown; `flush`: rows reach its edges.
  Card(Ui& ui, std::string_view key, std::string_view label = {}, bool flush = false);
  ~Card();
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;

 private:
  Ui& ui_;
  Rect outer_;
  float padding_;
  std::size_t from_;
  std::size_t to_;
};

// A heading and what belongs to it.
class Section {
 public:
  Section(Ui& ui, std::string_view key, std::string_view title, int level = 2);
  ~Section();
  Section(const Section&) = delete;
  Section& operator=(const Section&) = delete;

 private:
  Ui& ui_;
  Rect start_;
};

}  // namespace banso::client::ui

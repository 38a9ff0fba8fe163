// SPDX-License-Identifier: Apache-2.0
// A grid of cells to choose one from: the days of a month, months, years. One stop of Tab; what the
// arrows and the other moving keys mean is the caller's, who moves the cursor. Each cell is 48 px
// high or more. Role grid of rows of gridcells (WAI-ARIA 1.2), with heads over the columns.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "client/ui/ui.h"

namespace banso::client::ui {

enum class CellInk : std::uint8_t { plain, red, blue };

struct Cell {
  std::string key = {};  // empty: there is nothing at this place
  std::string words = {};
  std::string detail = {};  // a second line
  std::string name = {};    // said
  CellInk ink = CellInk::plain;
  bool chosen = false;
  bool current = false;  // today
  bool disabled = false;
};
struct CellHead {
  std::string words;
  std::string name;  // said
  CellInk ink = CellInk::plain;
};
struct GridOptions {
  std::string label = {};  // said
  std::size_t columns = 7;
  std::size_t cursor = 0;  // cell that Tab comes to
  bool moved = false;      // the cursor takes the focus along
  std::vector<CellHead> heads = {};
};
struct GridAnswer {
  int chosen = -1;
  std::vector<KeyEvent> keys = {};
};
GridAnswer cell_grid(Ui& ui, std::string_view key, const std::vector<Cell>& cells,
                     const GridOptions& options);
// As many columns as the cells' words allow.
std::size_t columns_for(Ui& ui, const std::vector<Cell>& cells, std::size_t most);

}  // namespace banso::client::ui

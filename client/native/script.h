// SPDX-License-Identifier: Apache-2.0
// What a person does, written down for photographs and tests: one step a line, '#' begins a remark.
//
//   click ROLE NAME      press and release in the middle of a node ("any": of any role)
//   hover ROLE NAME      move the mouse there
//   hold ROLE NAME       press there and stay
//   focus ROLE NAME      give it the focus, as a screen reader does
//   show ROLE NAME       scroll it into view
//   expect ROLE NAME     it has to be there
//   await ROLE NAME      go on when there is one whose name begins so: the office has answered
//   key [shift+|command+|alt+]KEY     Tab Enter Space Escape Left … a … z
//   type TEXT            the rest of the line
//   scroll DY            turn the wheel over the middle, in logical pixels
//   nodes                print everything that is on the screen as one line of JSON
//   photograph FILE      the screen as PNG (only with --screenshot's way of drawing)
//   close                close the window
//
// A NAME that ends with '*' is the beginning of one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/input.h"
#include "shared/base/result.h"

namespace banso::client {

enum class Verb {
  click,
  hover,
  hold,
  focus,
  show,
  expect,
  await,
  key,
  type,
  scroll,
  nodes,
  photograph,
  close
};

struct Step {
  int line = 0;
  Verb verb = Verb::nodes;
  std::string role;  // empty: any
  std::string text;  // name of the node, text to type, or file
  KeyEvent key;
  float amount = 0;
};

// invalid: the detail names the line.
Result<std::vector<Step>> parse_script(std::string_view text);

}  // namespace banso::client

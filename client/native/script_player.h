// SPDX-License-Identifier: Apache-2.0
// Plays a script to the App, one step whenever nothing is pending. Things are found as assistive
// technology finds them: by role and name, among what is not behind a modal layer. A step on
// something that is scrolled out of view first brings it into view.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "client/app.h"
#include "client/native/script.h"

namespace banso::client {

class ScriptPlayer {
 public:
  struct Stage {
    std::function<void(const InputEvent&)> handle;
    std::function<Viewport()> viewport;
    std::function<double()> now_s;
    std::function<Status(const std::string& file)> photograph;
    std::function<void()> close;
  };
  ScriptPlayer(std::vector<Step> steps, Stage stage)
      : steps_(std::move(steps)), stage_(std::move(stage)) {}
  bool over() const { return next_ == steps_.size(); }
  // The next step awaits what is not there yet.
  bool waits(const ui::SemanticTree& tree) const;
  // not_found: the step's node is not on the screen. Details name the line.
  Status play_next(const ui::SemanticTree& tree);

 private:
  Status play(const Step& step, const ui::SemanticTree& tree);
  Status play_on_node(const Step& step, const ui::SemanticTree& tree);
  void point(PointerPhase phase, float x, float y);

  std::vector<Step> steps_;
  Stage stage_;
  std::size_t next_ = 0;
  bool shown_ = false;  // the next step's node was asked to come into view
};

// The nodes as JSON: [{"key":…,"role":…,"name":…,"value":…,"states":[…],"rect":[x,y,w,h]},…].
std::string nodes_as_json(const ui::SemanticTree& tree);

}  // namespace banso::client

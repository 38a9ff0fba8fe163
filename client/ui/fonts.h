// SPDX-License-Identifier: Apache-2.0
// The faces, by ImGui's fonts with glyphs on demand. Text can be drawn as soon as the regular face
// is there; the bold one stands in for itself and the fallback is merged when they come. Sizes are
// those of CSS: the em, whatever the ascent of a face is.
#pragma once

#include <cstddef>
#include <map>

#include "client/app.h"
#include "client/ui/theme.h"

struct ImFont;
struct ImFontAtlas;

namespace banso::client::ui {

class Fonts {
 public:
  Fonts() = default;
  ~Fonts();
  Fonts(const Fonts&) = delete;
  Fonts& operator=(const Fonts&) = delete;
  // Not between ImGui::NewFrame and Render. Bytes that are no font are ignored: false.
  bool add(ImFontAtlas& atlas, Font font, Bytes file);
  bool ready() const { return regular_ != nullptr; }
  ImFont* face(bool bold) const { return bold && bold_ != nullptr ? bold_ : regular_; }
  ImFont* icons() const { return icons_; }
  // Pixels of the screen to one of ours: faces are drawn that fine. Each frame, since ImGui tells
  // only the face that it draws with itself.
  void set_density(float ratio);
  // Grows with every face; text measured before must be measured again.
  int version() const { return version_; }

 private:
  // In ImGui's memory, since the atlas frees what it has taken.
  struct File {
    void* data = nullptr;
    std::size_t size = 0;
    float extent_em = 1;
    bool taken = false;
  };
  ImFont* read(ImFontAtlas& atlas, File& file, float size, ImFont* into);
  std::map<Font, File> files_;
  ImFont* regular_ = nullptr;
  ImFont* bold_ = nullptr;
  ImFont* icons_ = nullptr;
  int version_ = 0;
};

}  // namespace banso::client::ui

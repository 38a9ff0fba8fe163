// SPDX-License-Identifier: Apache-2.0
// ImGui's context and its drawing with OpenGL 3.3, into the window or into a picture. The window's
// OpenGL context is current, and outlives the renderer.
#pragma once

#include <cstdint>
#include <memory>

#include "client/native/png_file.h"
#include "shared/base/result.h"

namespace banso::client {

class Renderer {
 public:
  static Result<std::unique_ptr<Renderer>> open();
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  void before_frame();
  // What ImGui has drawn, into the window of so many device pixels.
  void draw(int width, int height);

  // From now on draws into a picture of this size instead of the window. too_large: more than the
  // graphics card can do.
  Status draw_into_picture(int width, int height);
  Picture picture() const;

 private:
  Renderer() = default;
  std::uint32_t frame_buffer_ = 0;  // OpenGL's names; 0: the window
  std::uint32_t color_buffer_ = 0;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace banso::client

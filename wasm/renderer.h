// SPDX-License-Identifier: Apache-2.0
// Dear ImGui's context and its WebGL2 backend, on the context that the worker has made current.
// When the browser takes the graphics context away, stop(), and start() on the next one: pictures
// and glyphs are made again from what ImGui keeps.
#pragma once

namespace banso::wasm {

class Renderer {
 public:
  Renderer();
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  // false: no shader language that we know.
  bool start();
  void stop();
  bool is_started() const { return is_started_; }
  // Of the canvas, in pixels of the screen.
  void set_size(int width_px, int height_px) {
    width_px_ = width_px;
    height_px_ = height_px;
  }
  // Around the App's frame.
  void before_frame();
  void draw();

 private:
  int width_px_ = 1;
  int height_px_ = 1;
  bool is_started_ = false;
};

}  // namespace banso::wasm

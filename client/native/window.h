// SPDX-License-Identifier: Apache-2.0
// One window of the desktop with OpenGL 3.3 in it, and what the person does there as the App's
// events. Lengths are logical pixels: device pixels divided by the ratio (the desktop's content
// scale, or the one that is given). GLFW takes composed text from the input method but cannot tell
// it where the caret is: its list of candidates stands where the input method puts it by itself.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "client/input.h"
#include "shared/base/result.h"

struct GLFWwindow;

namespace banso::client {

struct WindowOptions {
  int width = 0;
  int height = 0;
  float pixel_ratio = 0;  // 0: the desktop's
  bool visible = true;    // an invisible one is only the place of an OpenGL context
  bool maximized = false;
};

enum class Pointer { arrow, hand, text };

class Window {
 public:
  // unsupported: no desktop, or one without OpenGL 3.3; the detail says which. One at a time.
  static Result<std::unique_ptr<Window>> open(const WindowOptions& options);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  std::function<void(const InputEvent&)> on_input;
  std::function<void()> on_damage;  // size, scale or content is not what it was: draw
  std::function<void()> on_hidden;

  Viewport viewport() const;
  bool hidden() const;
  bool maximized() const;
  bool should_close() const;
  void close();
  void show_nothing();  // leaves the screen at once, while the program ends
  void swap();
  // Sleeps until something happens or was woken; `timeout_s` may be infinite.
  void wait(double timeout_s);
  void set_title(const std::string& title);
  void point_with(Pointer pointer);
  void write_clipboard(const std::string& text);
  std::string read_clipboard() const;

  static void wake();  // from any thread
  static double seconds_now();

 private:
  explicit Window(GLFWwindow* window, float ratio) : window_(window), given_ratio_(ratio) {}
  void connect();
  void send_pointer(PointerPhase phase, int glfw_button);
  static Window& of(GLFWwindow* window);

  GLFWwindow* window_;
  float given_ratio_;
  float x_ = 0;  // of the pointer
  float y_ = 0;
  int buttons_down_ = 0;
  Pointer pointer_ = Pointer::arrow;
};

}  // namespace banso::client

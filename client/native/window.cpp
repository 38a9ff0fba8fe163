// SPDX-License-Identifier: Apache-2.0
#include "client/native/window.h"

#include <GLFW/glfw3.h>

#include <cmath>

#include "client/native/key_map.h"

namespace banso::client {
namespace {

// One notch of a wheel: about three lines of text.
constexpr float kNotch = 80;

std::string& last_trouble() {
  static std::string text;
  return text;
}

std::unique_ptr<GLFWcursor, void (*)(GLFWcursor*)>& cursor_of(Pointer pointer) {
  using Cursor = std::unique_ptr<GLFWcursor, void (*)(GLFWcursor*)>;
  static Cursor cursors[] = {Cursor(nullptr, glfwDestroyCursor), Cursor(nullptr, glfwDestroyCursor),
                             Cursor(nullptr, glfwDestroyCursor)};
  return cursors[static_cast<int>(pointer)];
}

void make_cursors() {
  cursor_of(Pointer::arrow).reset(glfwCreateStandardCursor(GLFW_ARROW_CURSOR));
  cursor_of(Pointer::hand).reset(glfwCreateStandardCursor(GLFW_HAND_CURSOR));
  cursor_of(Pointer::text).reset(glfwCreateStandardCursor(GLFW_IBEAM_CURSOR));
}

// A wheel does not come with its modifiers.
bool is_command_down(GLFWwindow* window) {
#ifdef __APPLE__
  constexpr int kKeys[] = {GLFW_KEY_LEFT_SUPER, GLFW_KEY_RIGHT_SUPER};
#else
  constexpr int kKeys[] = {GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL};
#endif
  for (const int key : kKeys) {
    if (glfwGetKey(window, key) == GLFW_PRESS) return true;
  }
  return false;
}

}  // namespace

Result<std::unique_ptr<Window>> Window::open(const WindowOptions& options) {
  glfwSetErrorCallback([](int, const char* text) { last_trouble() = text; });
  if (glfwInit() == GLFW_FALSE) {
    return fail(ErrorCode::unsupported,
                "there is no desktop to open a window on: " + last_trouble());
  }
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_MAXIMIZED, options.maximized ? GLFW_TRUE : GLFW_FALSE);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "banso");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "banso");
  // Where sizes are in device pixels (X11, Windows), GLFW multiplies by the desktop's own scale.
  const bool own_ratio = options.pixel_ratio > 0;
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, own_ratio ? GLFW_FALSE : GLFW_TRUE);
  const auto size = [&](int side) {
    if (!options.visible) return 1;
    return own_ratio ? static_cast<int>(std::lround(static_cast<float>(side) * options.pixel_ratio))
                     : side;
  };
  GLFWwindow* const window =
      glfwCreateWindow(size(options.width), size(options.height), "伴走", nullptr, nullptr);
  if (window == nullptr) {
    const std::string reason = last_trouble();
    glfwTerminate();
    return fail(ErrorCode::unsupported, "cannot open a window with OpenGL 3.3: " + reason);
  }
  std::unique_ptr<Window> result(new Window(window, options.pixel_ratio));
  glfwMakeContextCurrent(window);
  make_cursors();
  if (options.visible) {
    result->connect();
    glfwSwapInterval(1);
    glfwShowWindow(window);
  }
  return result;
}

Window::~Window() {
  for (const Pointer pointer : {Pointer::arrow, Pointer::hand, Pointer::text}) {
    cursor_of(pointer).reset();
  }
  glfwDestroyWindow(window_);
  glfwTerminate();
}

Window& Window::of(GLFWwindow* window) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(window));
}

void Window::connect() {
  glfwSetWindowUserPointer(window_, this);
  glfwSetCursorPosCallback(window_, [](GLFWwindow* window, double x, double y) {
    Window& self = of(window);
    int width = 0;
    int pixels = 0;
    glfwGetWindowSize(window, &width, nullptr);
    glfwGetFramebufferSize(window, &pixels, nullptr);
    const double pixels_per_unit = width > 0 ? static_cast<double>(pixels) / width : 1;
    const double scale = pixels_per_unit / static_cast<double>(self.viewport().pixel_ratio);
    self.x_ = static_cast<float>(x * scale);
    self.y_ = static_cast<float>(y * scale);
    self.send_pointer(PointerPhase::move, 0);
  });
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* window, int button, int action, int) {
    Window& self = of(window);
    if (button > GLFW_MOUSE_BUTTON_MIDDLE) return;
    const bool down = action == GLFW_PRESS;
    self.buttons_down_ += down ? 1 : -1;
    self.send_pointer(down ? PointerPhase::down : PointerPhase::up, button);
  });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* window, int entered) {
    // A drag goes on outside of the window: it ends with its button.
    Window& self = of(window);
    if (entered == GLFW_FALSE && self.buttons_down_ == 0) {
      self.send_pointer(PointerPhase::leave, 0);
    }
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* window, double x, double y) {
    Window& self = of(window);
    self.on_input(WheelEvent{self.x_, self.y_, -static_cast<float>(x) * kNotch,
                             -static_cast<float>(y) * kNotch, is_command_down(window)});
  });
  glfwSetKeyCallback(window_, [](GLFWwindow* window, int key, int scancode, int action, int mods) {
    const char* const name = glfwGetKeyName(key, scancode);
    auto event = key_event(key, action, mods, name == nullptr ? "" : name);
    if (!event) return;
    if (action == GLFW_REPEAT) {
      if (!may_repeat(event->key)) return;
      event->down = false;
      of(window).on_input(*event);
      event->down = true;
    }
    of(window).on_input(*event);
  });
  glfwSetCharCallback(window_, [](GLFWwindow* window, unsigned int code_point) {
    std::string text = typed_text(code_point);
    if (!text.empty()) of(window).on_input(TextEvent{std::move(text)});
  });
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* window, int focused) {
    Window& self = of(window);
    if (focused == GLFW_FALSE && self.buttons_down_ > 0) {
      self.buttons_down_ = 0;
      self.send_pointer(PointerPhase::cancel, 0);
    }
  });
  glfwSetWindowIconifyCallback(window_, [](GLFWwindow* window, int iconified) {
    Window& self = of(window);
    if (iconified != GLFW_FALSE) {
      self.on_hidden();
    } else {
      self.on_damage();
    }
  });
  glfwSetFramebufferSizeCallback(window_,
                                 [](GLFWwindow* window, int, int) { of(window).on_damage(); });
  glfwSetWindowContentScaleCallback(
      window_, [](GLFWwindow* window, float, float) { of(window).on_damage(); });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* window) { of(window).on_damage(); });
}

void Window::send_pointer(PointerPhase phase, int glfw_button) {
  PointerEvent event;
  event.phase = phase;
  event.x = x_;
  event.y = y_;
  event.button = static_cast<std::uint8_t>(glfw_button);
  event.time_s = seconds_now();
  on_input(event);
}

Viewport Window::viewport() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  float ratio = given_ratio_;
  if (ratio <= 0) glfwGetWindowContentScale(window_, &ratio, nullptr);
  if (ratio <= 0) ratio = 1;
  Viewport viewport;
  viewport.width = static_cast<float>(width) / ratio;
  viewport.height = static_cast<float>(height) / ratio;
  viewport.pixel_ratio = ratio;
  return viewport;
}

bool Window::hidden() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  return width == 0 || height == 0 || glfwGetWindowAttrib(window_, GLFW_ICONIFIED) != GLFW_FALSE;
}

bool Window::maximized() const {
  return glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) != GLFW_FALSE;
}
bool Window::should_close() const { return glfwWindowShouldClose(window_) != GLFW_FALSE; }
void Window::close() { glfwSetWindowShouldClose(window_, GLFW_TRUE); }
void Window::show_nothing() { glfwHideWindow(window_); }
void Window::swap() { glfwSwapBuffers(window_); }

void Window::wait(double timeout_s) {
  if (timeout_s <= 0) {
    glfwPollEvents();
  } else if (std::isfinite(timeout_s)) {
    glfwWaitEventsTimeout(timeout_s);
  } else {
    glfwWaitEvents();
  }
}

void Window::point_with(Pointer pointer) {
  if (pointer == pointer_) return;
  pointer_ = pointer;
  glfwSetCursor(window_, cursor_of(pointer).get());
}

void Window::set_title(const std::string& title) { glfwSetWindowTitle(window_, title.c_str()); }

void Window::write_clipboard(const std::string& text) {
  glfwSetClipboardString(window_, text.c_str());
}

std::string Window::read_clipboard() const {
  const char* const text = glfwGetClipboardString(window_);
  return text == nullptr ? "" : text;
}

void Window::wake() { glfwPostEmptyEvent(); }
double Window::seconds_now() { return glfwGetTime(); }

}  // namespace banso::client

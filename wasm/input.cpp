// SPDX-License-Identifier: Apache-2.0
// What a person does, from the worker to the App. Numbers of enumerations are those of
// client/input.h; wasm/worker/input.js has the same order.
#include "client/input.h"

#include "wasm/shell.h"
#include "wasm/worker_calls.h"

using namespace banso;
using namespace banso::wasm;

namespace {

void handle(const client::InputEvent& event) {
  if (shell() != nullptr) shell()->app->handle(event);
}

}  // namespace

extern "C" {

// Sizes in logical pixels; the canvas in those of the screen.
void banso_viewport(float width, float height, float ratio, int width_px, int height_px, float top,
                    float right, float bottom, float left) {
  if (shell() == nullptr) return;
  shell()->renderer.set_size(width_px, height_px);
  client::Viewport& viewport = shell()->viewport;
  viewport.width = width;
  viewport.height = height;
  viewport.pixel_ratio = ratio;
  viewport.inset_top = top;
  viewport.inset_right = right;
  viewport.inset_bottom = bottom;
  viewport.inset_left = left;
  if (shell()->renderer.is_started()) shell()->app->set_viewport(viewport);
}

void banso_preferences(int dark, int more_contrast, int reduced_motion) {
  if (shell() == nullptr) return;
  shell()->app->set_preferences({dark != 0, more_contrast != 0, reduced_motion != 0});
}

// The inbox: what stands behind '#'.
void banso_go(void) {
  const std::string location = take_text();
  if (shell() != nullptr) shell()->app->set_location(location);
}

void banso_pointer(int phase, int kind, int id, float x, float y, int button, double time_s) {
  client::PointerEvent event;
  event.phase = static_cast<client::PointerPhase>(phase);
  event.kind = static_cast<client::PointerKind>(kind);
  event.id = id;
  event.x = x;
  event.y = y;
  event.button = static_cast<std::uint8_t>(button);
  event.time_s = time_s;
  handle(event);
}

void banso_wheel(float x, float y, float dx, float dy, int command) {
  handle(client::WheelEvent{x, y, dx, dy, command != 0});
}

void banso_key(int key, int letter, int down, int shift, int command, int alt) {
  client::KeyEvent event;
  event.key = static_cast<client::Key>(key);
  event.letter = static_cast<char>(letter);
  event.down = down != 0;
  event.shift = shift != 0;
  event.command = command != 0;
  event.alt = alt != 0;
  handle(event);
}

// The inbox: the key, then the value.
void banso_field(std::size_t key_size, int phase, unsigned from, unsigned to, int composing) {
  client::FieldEvent event;
  event.key = take_text(key_size);
  event.phase = static_cast<client::FieldPhase>(phase);
  event.value = take_text();
  event.select_from = from;
  event.select_to = to;
  event.composing = composing != 0;
  if (shell() != nullptr && event.phase == client::FieldPhase::focus) {
    shell()->mirror.set_focus(event.key);
  } else if (shell() != nullptr && event.phase == client::FieldPhase::blur) {
    shell()->mirror.set_focus({});
  }
  handle(event);
}

// The inbox: the key.
void banso_action(int action) {
  client::ActionEvent event;
  event.key = take_text();
  event.action = static_cast<client::Action>(action);
  if (shell() != nullptr && event.action == client::Action::focus) {
    shell()->mirror.set_focus(event.key);
  } else if (shell() != nullptr && event.action == client::Action::blur) {
    shell()->mirror.set_focus({});
  }
  handle(event);
}
}

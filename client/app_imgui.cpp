// SPDX-License-Identifier: Apache-2.0
#include "client/app_imgui.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>

namespace banso::client {
namespace {

ImGuiKey key_of(const KeyEvent& event) {
  switch (event.key) {
    case Key::enter:
      return ImGuiKey_Enter;
    case Key::left:
      return ImGuiKey_LeftArrow;
    case Key::right:
      return ImGuiKey_RightArrow;
    case Key::up:
      return ImGuiKey_UpArrow;
    case Key::down:
      return ImGuiKey_DownArrow;
    case Key::home:
      return ImGuiKey_Home;
    case Key::end:
      return ImGuiKey_End;
    case Key::page_up:
      return ImGuiKey_PageUp;
    case Key::page_down:
      return ImGuiKey_PageDown;
    case Key::backspace:
      return ImGuiKey_Backspace;
    case Key::erase:
      return ImGuiKey_Delete;
    case Key::letter:
      if (event.letter < 'a' || event.letter > 'z') return ImGuiKey_None;
      return static_cast<ImGuiKey>(ImGuiKey_A + (event.letter - 'a'));
    case Key::tab:
    case Key::space:
    case Key::escape:
      break;  // the kit's: focus and dismissal; a space comes as text
  }
  return ImGuiKey_None;
}

void pass(const PointerEvent& event) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(event.kind == PointerKind::mouse ? ImGuiMouseSource_Mouse
                                                          : ImGuiMouseSource_TouchScreen);
  if (event.phase == PointerPhase::leave || event.phase == PointerPhase::cancel) {
    io.AddMouseButtonEvent(0, false);
    io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    return;
  }
  io.AddMousePosEvent(event.x, event.y);
  if (event.phase == PointerPhase::move || event.button != 0) return;
  io.AddMouseButtonEvent(0, event.phase == PointerPhase::down);
}

void pass(const KeyEvent& event) {
  const ImGuiKey key = key_of(event);
  if (key == ImGuiKey_None) return;
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Shift, event.shift);
  io.AddKeyEvent(ImGuiMod_Ctrl, event.command);
  io.AddKeyEvent(ImGuiMod_Alt, event.alt);
  io.AddKeyEvent(key, event.down);
}

void pass(const TextEvent& event) { ImGui::GetIO().AddInputCharactersUTF8(event.text.c_str()); }

template <typename Other>
void pass(const Other&) {}

}  // namespace

void set_up_imgui() {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags = ImGuiConfigFlags_NoMouseCursorChange;
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would draw for ever
  io.ConfigNavCaptureKeyboard = false;
  io.Fonts->TexMinWidth = 1024;
  io.Fonts->TexMinHeight = 1024;
  ImGui::GetStyle().AntiAliasedLinesUseTex = false;
}

void tell_imgui(const Viewport& viewport, double elapsed_s) {
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {std::max(1.0F, viewport.width), std::max(1.0F, viewport.height)};
  io.DisplayFramebufferScale = {viewport.pixel_ratio, viewport.pixel_ratio};
  io.DeltaTime = static_cast<float>(std::clamp(elapsed_s, 0.001, 0.1));
  // Circles are as round as the device can show.
  ImGui::GetStyle().CircleTessellationMaxError = 0.25F / viewport.pixel_ratio;
}

void pass_to_editor(const InputEvent& event) {
  std::visit([](const auto& one) { pass(one); }, event);
}

bool editor_has_input() { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "wasm/renderer.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace banso::wasm {
namespace {

// The backend cuts size times scale down to whole pixels; this much keeps it from losing one.
constexpr float kPartOfPixel = 1.0F / 64;

}  // namespace

Renderer::Renderer() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().LogFilename = nullptr;
}

Renderer::~Renderer() {
  stop();
  ImGui::DestroyContext();
}

bool Renderer::start() {
  is_started_ = ImGui_ImplOpenGL3_Init("#version 300 es");
  return is_started_;
}

void Renderer::stop() {
  if (is_started_) ImGui_ImplOpenGL3_Shutdown();
  is_started_ = false;
}

void Renderer::before_frame() { ImGui_ImplOpenGL3_NewFrame(); }

void Renderer::draw() {
  // The canvas may have a pixel more or less than size times ratio; one pixel of ours stays one of
  // the screen.
  ImDrawData* const data = ImGui::GetDrawData();
  data->DisplaySize.x = (static_cast<float>(width_px_) + kPartOfPixel) / data->FramebufferScale.x;
  data->DisplaySize.y = (static_cast<float>(height_px_) + kPartOfPixel) / data->FramebufferScale.y;
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

}  // namespace banso::wasm

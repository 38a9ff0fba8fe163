// SPDX-License-Identifier: Apache-2.0
#include "wasm/renderer.h"

#include <GLES3/gl3.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace banso::wasm {

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
  const ImGuiIO& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace banso::wasm

// SPDX-License-Identifier: Apache-2.0
#include "client/native/renderer.h"

#define GL_GLEXT_PROTOTYPES
#include <GL/gl.h>
#include <GL/glext.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <string>

namespace banso::client {

Result<std::unique_ptr<Renderer>> Renderer::open() {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  // Nothing is written beside the program.
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().LogFilename = nullptr;
  if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
    ImGui::DestroyContext();
    return fail(ErrorCode::unsupported, "this graphics card cannot draw with OpenGL 3.3");
  }
  return std::unique_ptr<Renderer>(new Renderer());
}

Renderer::~Renderer() {
  if (frame_buffer_ != 0) {
    glDeleteFramebuffers(1, &frame_buffer_);
    glDeleteRenderbuffers(1, &color_buffer_);
  }
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

void Renderer::before_frame() { ImGui_ImplOpenGL3_NewFrame(); }

void Renderer::draw(int width, int height) {
  glViewport(0, 0, width, height);
  glClearColor(1, 1, 1, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

Status Renderer::draw_into_picture(int width, int height) {
  GLint side_max = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &side_max);
  if (std::max(width, height) > side_max) {
    return fail(ErrorCode::too_large,
                "a picture has at most " + std::to_string(side_max) + " pixels on a side here");
  }
  if (frame_buffer_ == 0) {
    glGenFramebuffers(1, &frame_buffer_);
    glGenRenderbuffers(1, &color_buffer_);
  }
  glBindRenderbuffer(GL_RENDERBUFFER, color_buffer_);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, frame_buffer_);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, color_buffer_);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
    return fail(ErrorCode::unsupported, "this graphics card cannot draw pictures");
  }
  width_ = width;
  height_ = height;
  return {};
}

Picture Renderer::picture() const {
  Picture picture;
  picture.width = static_cast<std::uint32_t>(width_);
  picture.height = static_cast<std::uint32_t>(height_);
  const std::size_t row = std::size_t{3} * picture.width;
  picture.rgb.resize(row * picture.height);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_, height_, GL_RGB, GL_UNSIGNED_BYTE, picture.rgb.data());
  // OpenGL counts rows from the bottom.
  for (std::size_t top = 0; top < picture.height / 2; ++top) {
    const auto upper = picture.rgb.begin() + static_cast<std::ptrdiff_t>(top * row);
    const auto lower =
        picture.rgb.begin() + static_cast<std::ptrdiff_t>((picture.height - 1 - top) * row);
    std::swap_ranges(upper, upper + static_cast<std::ptrdiff_t>(row), lower);
  }
  return picture;
}

}  // namespace banso::client

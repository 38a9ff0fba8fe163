// SPDX-License-Identifier: Apache-2.0
// Stands in front of Dear ImGui's OpenGL backend (cmake/third_party.cmake includes it). Around each
// frame the backend asks for the state that it will change and puts it back. In a browser each such
// question waits until the graphics process has drawn everything before it: measured, 98 % of the
// worker's time in a frame. Nobody else draws with our context, so the state between frames is the
// one that a new context has, and that is what is answered. What is asked once, at the start, is
// still asked.
#pragma once

#include <GLES3/gl3.h>

namespace banso::wasm {

inline void answer_state(GLenum name, GLint* to) {
  switch (name) {
    case GL_ACTIVE_TEXTURE:
      *to = GL_TEXTURE0;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *to = GL_FUNC_ADD;
      break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *to = GL_ONE;
      break;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      to[0] = to[1] = to[2] = to[3] = 0;  // set anew before each use
      break;
    case GL_ARRAY_BUFFER_BINDING:
    case GL_BLEND_DST_ALPHA:
    case GL_BLEND_DST_RGB:
    case GL_CURRENT_PROGRAM:
    case GL_ELEMENT_ARRAY_BUFFER_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
    case GL_SAMPLER_BINDING:
    case GL_TEXTURE_BINDING_2D:
    case GL_VERTEX_ARRAY_BINDING:
      *to = 0;
      break;
    default:
      glGetIntegerv(name, to);
  }
}

}  // namespace banso::wasm

#define glGetIntegerv(name, to) banso::wasm::answer_state(name, to)
// Of what the backend asks about, everything is off in a new context.
#define glIsEnabled(name) GLboolean(GL_FALSE)

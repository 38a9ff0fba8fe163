// SPDX-License-Identifier: Apache-2.0
// How Dear ImGui is built, natively and as WebAssembly (IMGUI_USER_CONFIG of the target "imgui";
// nobody includes this). It opens no file and starts no program: font bytes come from the shell,
// and no names end up in an imgui.ini. The test engine's hooks are how our own audit sees every
// widget (client/ui/audit.cpp defines them).
#pragma once

#define IMGUI_USE_WCHAR32  // U+20BB7 lies beyond 16 bits
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_ENABLE_TEST_ENGINE

// 16 bits end at 16,000 letters in one window, and WebGL cannot offset into a larger buffer.
#define ImDrawIdx unsigned int

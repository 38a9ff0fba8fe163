// SPDX-License-Identifier: Apache-2.0
// Stands in front of Dear ImGui (cmake/third_party.cmake includes it). It scans text for its
// settings file and for fields of numbers; we have neither (client/imgui_config.h), and scanning
// brings all the readers of numbers of the C library with it.
#pragma once

#include <cstdio>

namespace banso::wasm {

inline int scan_nothing(const char*, const char*, ...) { return 0; }

}  // namespace banso::wasm

#define sscanf banso::wasm::scan_nothing

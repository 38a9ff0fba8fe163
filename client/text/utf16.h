// SPDX-License-Identifier: Apache-2.0
// Lengths of texts as browsers count them, in UTF-16 units: a field's greatest length means the
// same in the browser's field and in the desktop's. Texts are valid UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace banso::client {

std::uint32_t utf16_length(std::string_view text);
// The byte where the text goes on after so many units; within a pair: in front of it.
std::size_t byte_of_utf16(std::string_view text, std::uint32_t units);
// What is left when what is too much is taken away in front of the caret (a byte), where it was
// just typed; whole signs of Unicode go. 0: no bound.
std::string within_utf16(std::string_view text, std::uint32_t length_max, std::size_t caret);

}  // namespace banso::client

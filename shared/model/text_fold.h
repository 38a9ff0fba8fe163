// SPDX-License-Identifier: Apache-2.0
// Keys for search: what people mean to be the same text becomes the same string. Stored text is
// never touched, and a key is never shown.
//  - fold_text, for notes: width (ａ ｶﾞ), case, hiragana as katakana, small kana as large, ヂ as
//  ジ,
//    ヅ as ズ, ヴァ as バ, every dash after kana as ー, old and variant forms of kanji (髙 as 高),
//    variation selectors and other invisible characters away.
//  - fold_name, for names of people and places, often only heard: beyond that, spaces and ・ away,
//    voiced as unvoiced, ー, オ and エ by the vowel that one hears (オオノ, オウノ, オーノ), 佐々木
//    as 佐佐木.
// Text that is not valid UTF-8 gives an empty key. Table of variants: kanji_variants.cpp.
#pragma once

#include <string>
#include <string_view>

namespace banso {

std::string fold_text(std::string_view text);
std::string fold_name(std::string_view name);

// The usual form of a kanji; any other character is given back.
char32_t usual_kanji(char32_t code_point);

}  // namespace banso

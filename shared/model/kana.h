// SPDX-License-Identifier: Apache-2.0
// Katakana, character by character (Unicode block U+30A0 to U+30FF). What a function does not know
// it gives back as it is.
#pragma once

namespace banso::kana {

inline constexpr char32_t kLongMark = U'ー';
inline constexpr char32_t kRepeat = U'ヽ';
inline constexpr char32_t kRepeatVoiced = U'ヾ';

bool is_katakana(char32_t c);  // a syllable or the long mark

// Half-width katakana, half-width Japanese punctuation and hiragana as full-width katakana.
char32_t widen(char32_t c);
char32_t voice(char32_t c);       // カ as ガ
char32_t half_voice(char32_t c);  // ハ as パ
char32_t unvoice(char32_t c);     // ガ as カ, パ as ハ
char32_t enlarge(char32_t c);     // ッ as ツ
// The kana of the vowel that a long mark behind `c` stands for; 0 when there is none.
char32_t vowel(char32_t c);

}  // namespace banso::kana

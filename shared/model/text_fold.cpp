// SPDX-License-Identifier: Apache-2.0
#include "shared/model/text_fold.h"

#include <vector>

#include "shared/base/utf8.h"
#include "shared/model/kana.h"

namespace banso {
namespace {

using Text = std::vector<char32_t>;

bool is_invisible(char32_t c) {
  const bool is_variation_selector = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
  return is_variation_selector || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
         c == 0x00AD;
}

bool is_voice_mark(char32_t c) { return c == 0x3099 || c == 0x309B || c == 0xFF9E; }
bool is_half_voice_mark(char32_t c) { return c == 0x309A || c == 0x309C || c == 0xFF9F; }

bool is_dash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == U'-'; }
bool is_wave(char32_t c) { return c == 0x301C || c == U'~'; }

// Width, case and script alone.
char32_t plain_form(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFF01 - U'!';
  if (c >= U'A' && c <= U'Z') return c - U'A' + U'a';
  if (c == 0x3000 || c == 0x00A0) return U' ';
  return kana::widen(c);
}

// One character per sound mark and its kana, all katakana, nothing invisible.
Text normal_form(std::string_view text) {
  Text out;
  const Text points = code_points(text);
  out.reserve(points.size());
  for (const char32_t c : points) {
    if (is_invisible(c)) continue;
    const bool is_mark = is_voice_mark(c) || is_half_voice_mark(c);
    if (!is_mark) {
      out.push_back(plain_form(c));
    } else if (!out.empty()) {
      out.back() = is_voice_mark(c) ? kana::voice(out.back()) : kana::half_voice(out.back());
    }
  }
  return out;
}

// ヴァ ヴィ ヴェ ヴォ: the kana of the B row; 0 for another vowel.
char32_t kana_of_v(char32_t small_vowel) {
  switch (small_vowel) {
    case U'ァ':
      return U'バ';
    case U'ィ':
      return U'ビ';
    case U'ェ':
      return U'ベ';
    case U'ォ':
      return U'ボ';
    default:
      return 0;
  }
}

char32_t one_sound(char32_t c) {
  switch (c) {
    case U'ヂ':
      return U'ジ';
    case U'ヅ':
      return U'ズ';
    case U'ヴ':
      return U'ブ';
    case U'ヷ':
      return U'バ';
    case U'ヸ':
      return U'ビ';
    case U'ヹ':
      return U'ベ';
    case U'ヺ':
      return U'ボ';
    case U'ヰ':
      return U'イ';
    case U'ヱ':
      return U'エ';
    default:
      return kana::is_katakana(c) ? kana::enlarge(c) : usual_kanji(c);
  }
}

Text folded(std::string_view text) {
  const Text in = normal_form(text);
  Text out;
  out.reserve(in.size());
  for (std::size_t i = 0; i < in.size(); ++i) {
    const char32_t c = in[i];
    const bool is_behind_kana = !out.empty() && kana::is_katakana(out.back());
    const char32_t b_row = c == U'ヴ' && i + 1 < in.size() ? kana_of_v(in[i + 1]) : 0;
    if (b_row != 0) {
      out.push_back(b_row);
      ++i;
    } else if (is_behind_kana && (is_dash(c) || is_wave(c))) {
      out.push_back(kana::kLongMark);
    } else if (is_dash(c)) {
      out.push_back(U'-');
    } else if (is_behind_kana && c == kana::kRepeat) {
      out.push_back(kana::unvoice(out.back()));
    } else if (is_behind_kana && c == kana::kRepeatVoiced) {
      out.push_back(one_sound(kana::voice(kana::unvoice(out.back()))));
    } else {
      out.push_back(one_sound(c));
    }
  }
  return out;
}

// オウ, オオ and ヨウ, ケイ and ケエ are heard alike. The kana around it are not looked at, so that
// a part of a name folds as it does within the whole.
char32_t heard_vowel(char32_t c) {
  if (c == U'オ' || c == U'ヲ') return U'ウ';
  return c == U'エ' ? U'イ' : c;
}

std::string to_utf8(const Text& text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) append_code_point(out, c);
  return out;
}

}  // namespace

std::string fold_text(std::string_view text) {
  return is_valid_utf8(text) ? to_utf8(folded(text)) : std::string();
}

std::string fold_name(std::string_view name) {
  if (!is_valid_utf8(name)) return {};
  Text out;
  char32_t spoken = 0;  // the kana in front, before it lost its vowel
  for (const char32_t c : folded(name)) {
    if (c == U' ' || c == U'\t' || c == U'・') continue;
    if (c == kana::kLongMark) {
      if (const char32_t vowel = kana::vowel(spoken)) out.push_back(heard_vowel(vowel));
      continue;
    }
    spoken = c;
    if (c == U'々' && !out.empty()) {
      out.push_back(out.back());
    } else {
      out.push_back(heard_vowel(kana::unvoice(c)));
    }
  }
  return to_utf8(out);
}

}  // namespace banso

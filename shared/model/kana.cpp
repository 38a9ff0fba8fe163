// SPDX-License-Identifier: Apache-2.0
#include "shared/model/kana.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace banso::kana {
namespace {

constexpr char32_t kFirst = 0x30A0;
constexpr char32_t kLast = 0x30FF;
using Table = std::array<char32_t, kLast - kFirst + 1>;

constexpr std::u32string_view kPlain = U"カキクケコサシスセソタチツテトハヒフヘホウワヰヱヲ";
constexpr std::u32string_view kVoiced = U"ガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺ";
constexpr std::u32string_view kHalfPlain = U"ハヒフヘホ";
constexpr std::u32string_view kHalfVoiced = U"パピプペポ";
constexpr std::u32string_view kSmall = U"ァィゥェォッャュョヮヵヶ";
constexpr std::u32string_view kLarge = U"アイウエオツヤユヨワカケ";
// U+FF61 to U+FF9D, in order.
constexpr std::u32string_view kHalfWidth =
    U"。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホ"
    U"マミム"
    U"メモヤユヨラリルレロワン";
constexpr char32_t kHalfWidthFirst = 0xFF61;

constexpr void map_all(Table& table, std::u32string_view from, std::u32string_view to) {
  for (std::size_t i = 0; i < from.size(); ++i) table[from[i] - kFirst] = to[i];
}

constexpr Table unchanged() {
  Table table{};
  for (std::size_t i = 0; i < table.size(); ++i) table[i] = kFirst + static_cast<char32_t>(i);
  return table;
}

constexpr Table table_of(std::u32string_view from, std::u32string_view to) {
  Table table = unchanged();
  map_all(table, from, to);
  return table;
}

constexpr Table unvoicing() {
  Table table = table_of(kVoiced, kPlain);
  map_all(table, kHalfVoiced, kHalfPlain);
  return table;
}

constexpr void map_row(Table& table, std::u32string_view row, char32_t vowel_kana) {
  for (const char32_t c : row) table[c - kFirst] = vowel_kana;
}

constexpr Table vowels() {
  Table table{};
  map_row(table, U"アカサタナハマヤラワガザダバパァャヮヵヷ", U'ア');
  map_row(table, U"イキシチニヒミリヰギジヂビピィヸ", U'イ');
  map_row(table, U"ウクスツヌフムユルグズヅブプゥッュヴ", U'ウ');
  map_row(table, U"エケセテネヘメレヱゲゼデベペェヶヹ", U'エ');
  map_row(table, U"オコソトノホモヨロヲゴゾドボポォョヺ", U'オ');
  return table;
}

constexpr Table kVoice = table_of(kPlain, kVoiced);
constexpr Table kHalfVoice = table_of(kHalfPlain, kHalfVoiced);
constexpr Table kUnvoice = unvoicing();
constexpr Table kEnlarge = table_of(kSmall, kLarge);
constexpr Table kVowels = vowels();

char32_t look_up(const Table& table, char32_t c, char32_t otherwise) {
  return c >= kFirst && c <= kLast ? table[c - kFirst] : otherwise;
}

}  // namespace

bool is_katakana(char32_t c) { return (c >= 0x30A1 && c <= 0x30FA) || c == kLongMark; }

char32_t widen(char32_t c) {
  constexpr char32_t kToKatakana = 0x60;
  if ((c >= 0x3041 && c <= 0x3096) || c == 0x309D || c == 0x309E) return c + kToKatakana;
  if (c >= kHalfWidthFirst && c - kHalfWidthFirst < kHalfWidth.size()) {
    return kHalfWidth[c - kHalfWidthFirst];
  }
  return c;
}

char32_t voice(char32_t c) { return look_up(kVoice, c, c); }
char32_t half_voice(char32_t c) { return look_up(kHalfVoice, c, c); }
char32_t unvoice(char32_t c) { return look_up(kUnvoice, c, c); }
char32_t enlarge(char32_t c) { return look_up(kEnlarge, c, c); }
char32_t vowel(char32_t c) { return look_up(kVowels, c, 0); }

}  // namespace banso::kana

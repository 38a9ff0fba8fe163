// SPDX-License-Identifier: Apache-2.0
#include "client/text/character_class.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace banso::client {
namespace {

using enum CharacterClass;

struct Range {
  char32_t first;
  char32_t last;
  CharacterClass is;
};

// Sorted; what is not here is told apart by class_of.
constexpr Range kRanges[] = {
    {0x00AB, 0x00AB, open_western},  {0x00AD, 0x00AD, chance},
    {0x00B0, 0x00B0, postfix},       {0x00BB, 0x00BB, close_western},
    {0x0300, 0x036F, extend},        {0x0483, 0x0489, extend},
    {0x0591, 0x05BD, extend},        {0x0610, 0x061A, extend},
    {0x064B, 0x065F, extend},        {0x0E31, 0x0E31, extend},
    {0x0E34, 0x0E3A, extend},        {0x0E47, 0x0E4E, extend},
    {0x1100, 0x11FF, ideograph},  // Hangul
    {0x1680, 0x1680, space},         {0x180B, 0x180D, extend},
    {0x1AB0, 0x1AFF, extend},        {0x1DC0, 0x1DFF, extend},
    {0x2000, 0x2006, space},         {0x2007, 0x2007, glue},
    {0x2008, 0x200A, space},         {0x200B, 0x200B, chance},
    {0x200C, 0x200F, extend},        {0x2010, 0x2010, hyphen},
    {0x2011, 0x2011, glue},          {0x2012, 0x2013, hyphen},
    {0x2014, 0x2015, inseparable},   {0x2018, 0x2018, open_western},
    {0x2019, 0x2019, close_western}, {0x201C, 0x201C, open_western},
    {0x201D, 0x201D, close_western}, {0x2025, 0x2026, inseparable},
    {0x2028, 0x2029, newline},       {0x202A, 0x202E, extend},
    {0x202F, 0x202F, glue},          {0x2030, 0x2030, postfix},
    {0x2032, 0x2033, postfix},       {0x203B, 0x203B, ideograph},
    {0x203C, 0x203C, close},         {0x2047, 0x2049, close},
    {0x205F, 0x205F, space},         {0x2060, 0x2060, glue},
    {0x2061, 0x206F, extend},        {0x20A0, 0x20CF, prefix},
    {0x20D0, 0x20FF, extend},        {0x2103, 0x2103, postfix},
    {0x2109, 0x2109, postfix},       {0x2116, 0x2116, prefix},
    {0x2121, 0x2121, prefix},        {0x2190, 0x2BFF, ideograph},
    {0x2E80, 0x2FFF, ideograph},     {0x3000, 0x3000, space},
    {0x302A, 0x302F, extend},        {0x3099, 0x309A, extend},
    {0x31F0, 0x31FF, close},    // small ㇰ for Ainu
    {0x3380, 0x33DF, postfix},  // ㎎ ㎏ ㎝
    {0xFE00, 0xFE0F, extend},        {0xFE20, 0xFE2F, extend},
    {0xFEFF, 0xFEFF, glue},          {0xFF10, 0xFF19, digit},
    {0xFF21, 0xFF3A, letter},        {0xFF41, 0xFF5A, letter},
    {0xFF67, 0xFF70, close},     // half-width ｧ to ｰ
    {0xFF9E, 0xFF9F, extend},    // half-width ﾞ ﾟ
    {0x1F3FB, 0x1F3FF, extend},  // colours of skin
    {0xE0000, 0xE01EF, extend},
};

constexpr std::u32string_view kOpen = U"（〔［｛〈《「『【⦅｟〘〖〝｢";
constexpr std::u32string_view kClose =
    U"）〕］｝〉》」』】⦆｠〙〗〟｣、。，．､｡！？・･：；〜～゠ー々〻ゝゞヽヾ〳〴〵"
    U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ゛゜";
constexpr std::u32string_view kPrefix = U"￥＄￡＃〒";
constexpr std::u32string_view kPostfix = U"％￠";
constexpr std::u32string_view kCounters = U"年月日時分秒歳才回人名件個枚本錠円度号番階週点割";

constexpr CharacterClass ascii_class(char32_t c) {
  if ((c >= U'0' && c <= U'9')) return digit;
  if ((c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return letter;
  switch (c) {
    case U'\n':
    case U'\v':
    case U'\f':
    case U'\r':
      return newline;
    case U' ':
    case U'\t':
      return space;
    case U'(':
    case U'[':
    case U'{':
      return open_western;
    case U')':
    case U']':
    case U'}':
    case U'.':
    case U',':
    case U':':
    case U';':
    case U'!':
    case U'?':
      return close_western;
    case U'-':
      return hyphen;
    case U'/':
      return slash;
    case U'"':
    case U'\'':
      return quote;
    case U'%':
      return postfix;
    case U'$':
    case U'#':
      return prefix;
    default:
      return c < 0x20 || c == 0x7F ? extend : sign;
  }
}

constexpr std::array<CharacterClass, 128> kAscii = [] {
  std::array<CharacterClass, 128> classes{};
  for (char32_t c = 0; c < 128; ++c) classes[c] = ascii_class(c);
  return classes;
}();

bool is_in(std::u32string_view set, char32_t point) { return set.find(point) != set.npos; }

}  // namespace

CharacterClass class_of(char32_t point) {
  if (point < 128) return kAscii[point];
  if (point >= 0x3400 && point <= 0x9FFF) return is_in(kCounters, point) ? counter : ideograph;
  if (point == 0x0085) return newline;
  if (point == 0x00A0) return glue;
  if (point == 0x00A3 || point == 0x00A5) return prefix;

  const Range* const range = std::upper_bound(
      std::begin(kRanges), std::end(kRanges), point,
      [](char32_t wanted, const Range& candidate) { return wanted < candidate.first; });
  if (range != std::begin(kRanges) && point <= std::prev(range)->last) return std::prev(range)->is;

  if (is_in(kClose, point)) return close;
  if (is_in(kOpen, point)) return open;
  if (is_in(kPrefix, point)) return prefix;
  if (is_in(kPostfix, point)) return postfix;
  // Latin with accents, Greek, Cyrillic and their likes are written in words.
  return point < 0x2000 ? letter : ideograph;
}

bool is_invisible(char32_t point) {
  return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0000 && point <= 0xE01EF) ||
         (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
         (point >= 0x2060 && point <= 0x206F) || (point >= 0x180B && point <= 0x180E) ||
         point == 0xFEFF || point == 0x00AD || point == 0x061C || point == 0x7F ||
         (point < 0x20 && point != U'\t');
}

}  // namespace banso::client

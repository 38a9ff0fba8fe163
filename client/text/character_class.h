// SPDX-License-Identifier: Apache-2.0
// What a character is to a line of text: where a line may end in front of it or behind it.
// Japanese rules (kinsoku shori) in their strict form: JIS X 4051:2004 sections 6.1 and 6.2 and W3C
// "Requirements for Japanese Text Layout" (jlreq) 3.1.7 to 3.1.10 with appendix A; western words
// after UAX #14 as far as the two meet.
#pragma once

#include <cstdint>

namespace banso::client {

enum class CharacterClass : std::uint8_t {
  ideograph,      // kanji, kana, symbols, emoji: a line may end on both sides
  letter,         // of western words
  digit,          // half and full width
  sign,           // & @ + = …: part of the western word beside it
  slash,          // as a sign; and no line begins with it behind kanji
  quote,          // " ' open and close alike
  hyphen,         // a line may end behind it, inside of a western word
  open,           // （「: nothing ends with it
  open_western,   // ( [ {
  close,          // ）」、。！？・ー々ぁ…: nothing begins with it
  close_western,  // ) ] } . , : ; ! ?
  inseparable,    // … ‥ ― —: two of them stay together
  prefix,         // ￥ № : stays with its number
  postfix,        // ％ ℃ ㎎: stays with its number
  counter,        // 年 月 日 人 回: stays with its number
  space,          // goes away where a line ends
  chance,         // zero-width space: a line may end here
  glue,           // no-break space, word joiner: no line ends on either side
  newline,
  extend,  // variation selectors, combining marks: belong to the character before
};

CharacterClass class_of(char32_t point);

// Nothing is drawn for it and it takes no room: variation selectors, joiners, controls of direction
// (which could make a name read as another one), the zero-width spaces.
bool is_invisible(char32_t point);

}  // namespace banso::client

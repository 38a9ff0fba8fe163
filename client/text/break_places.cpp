// SPDX-License-Identifier: Apache-2.0
#include "client/text/break_places.h"

#include "client/text/character_class.h"
#include "client/text/lossy_utf8.h"

namespace banso::client {
namespace {

using enum CharacterClass;

constexpr char32_t kJoiner = 0x200D;

bool is_flag_half(char32_t point) { return point >= 0x1F1E6 && point <= 0x1F1FF; }

bool begins_no_line(CharacterClass is) { return is == close || is == close_western; }
bool ends_no_line(CharacterClass is) { return is == open || is == open_western; }

// Part of a western word or number, so that it holds on to its likes.
bool is_western(CharacterClass is) {
  switch (is) {
    case letter:
    case digit:
    case sign:
    case slash:
    case hyphen:
    case open_western:
    case close_western:
    case prefix:
    case postfix:
      return true;
    default:
      return false;
  }
}

// May a line end between two neighbours? `earlier` stands in front of `left`.
bool may_part(CharacterClass earlier, CharacterClass left, CharacterClass right) {
  if (left == quote || right == quote) return false;
  if (right == slash || right == hyphen) return false;
  if (left == inseparable && right == inseparable) return false;
  if (right == counter) return left != digit;
  if (left == hyphen && right == letter) return earlier == letter || earlier == digit;
  return !is_western(left) || !is_western(right);
}

Willing willing(CharacterClass earlier, CharacterClass left, CharacterClass right,
                CharacterClass before_space) {
  if (left == newline) return Willing::must;
  if (left == glue || right == glue) return Willing::anywhere;
  if (right == newline || right == space || right == chance) return Willing::anywhere;
  if (left == space) {
    return begins_no_line(right) || ends_no_line(before_space) ? Willing::anywhere
                                                               : Willing::gladly;
  }
  if (begins_no_line(right) || ends_no_line(left)) return Willing::anywhere;
  if (left == chance) return Willing::gladly;
  return may_part(earlier, left, right) ? Willing::gladly : Willing::inside;
}

// The classes of the clusters that were read last.
struct Past {
  CharacterClass earlier = newline;
  CharacterClass left = newline;
  CharacterClass before_space = newline;
  char32_t point = 0;        // the last one of all
  bool is_odd_flag = false;  // the first half of a flag waits for the second

  bool joins(char32_t next, CharacterClass is) const {
    if (left == newline || left == space || left == chance) return false;
    return is == extend || (point == kJoiner && is == ideograph) ||
           (is_odd_flag && is_flag_half(next));
  }
};

}  // namespace

std::vector<Cluster> clusters_of(std::string_view text, const Advance& advance) {
  std::vector<Cluster> clusters;
  clusters.reserve(text.size() / 2 + 1);
  Past past;
  for (std::size_t at = 0; at < text.size();) {
    const ReadPoint read = read_code_point(text, at);
    const CharacterClass is = class_of(read.point);
    const std::size_t end = at + read.size;
    const bool is_second_of_newline = read.point == U'\n' && past.point == U'\r';
    const float width = is == newline || is_invisible(read.point) ? 0 : advance(read.point);
    if (is_second_of_newline || (!clusters.empty() && past.joins(read.point, is))) {
      clusters.back().end = end;
      clusters.back().advance += width;
      past.is_odd_flag = false;
    } else {
      const Willing before = clusters.empty()
                                 ? Willing::anywhere
                                 : willing(past.earlier, past.left, is, past.before_space);
      clusters.push_back({at, end, width, before, is == space, is == newline});
      if (is != space) past.before_space = is;
      past.earlier = past.left;
      // A mark without a base is drawn like a symbol.
      past.left = is == extend ? ideograph : is;
      past.is_odd_flag = is_flag_half(read.point);
    }
    past.point = read.point;
    at = end;
  }
  return clusters;
}

}  // namespace banso::client

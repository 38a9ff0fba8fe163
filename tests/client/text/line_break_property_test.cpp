// SPDX-License-Identifier: Apache-2.0
// Lines of texts that nobody thought of.
#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include "client/text/break_places.h"
#include "client/text/character_class.h"
#include "client/text/line_break.h"
#include "client/text/lossy_utf8.h"
#include "tests/support/doctest.h"

using namespace banso::client;

namespace {

float advance_of(char32_t point) { return point < 0x1100 ? 5.0F : 10.0F; }

// Words in the order of chance, some of them bytes that are no text.
std::string any_text() {
  static const std::vector<std::string> kPieces = {"今",
                                                   "日",
                                                   "は",
                                                   "ー",
                                                   "っ",
                                                   "、",
                                                   "。",
                                                   "「",
                                                   "」",
                                                   "（",
                                                   "）",
                                                   "！",
                                                   "…",
                                                   "…",
                                                   "—",
                                                   " ",
                                                   "　",
                                                   "\n",
                                                   "\r\n",
                                                   "a",
                                                   "be",
                                                   "-",
                                                   "/",
                                                   "\"",
                                                   "(",
                                                   ")",
                                                   ".",
                                                   ",",
                                                   "10",
                                                   "2026",
                                                   "%",
                                                   "円",
                                                   "￥",
                                                   "々",
                                                   "・",
                                                   "\t",
                                                   "mg",
                                                   "\xFF",
                                                   "か\u3099",
                                                   "葛\U000E0100",
                                                   "\u200B",
                                                   "\u00A0",
                                                   "👩\u200D⚕️",
                                                   "🇯🇵",
                                                   "𠮷",
                                                   "http://a.jp"};
  const auto picks = *rc::gen::container<std::vector<std::size_t>>(
      rc::gen::inRange<std::size_t>(0, kPieces.size()));
  std::string text;
  for (const std::size_t pick : picks) text += kPieces[pick];
  return text;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const ReadPoint read = read_code_point(text, at);
    const CharacterClass is = class_of(read.point);
    if (is != CharacterClass::space && is != CharacterClass::newline) return false;
    at += read.size;
  }
  return true;
}

CharacterClass first_class(std::string_view text, std::size_t at) {
  return class_of(read_code_point(text, at).point);
}

}  // namespace

TEST_CASE("each byte is in one line, or is white space between two") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const float width = static_cast<float>(*rc::gen::inRange(0, 120));
    std::size_t at = 0;
    for (const TextLine& line : break_lines(text, {width}, advance_of)) {
      RC_ASSERT(line.begin >= at);
      RC_ASSERT(line.end >= line.begin);
      RC_ASSERT(is_blank(std::string_view(text).substr(at, line.begin - at)));
      RC_ASSERT(!line.is_cut);
      at = line.end;
    }
    RC_ASSERT(is_blank(std::string_view(text).substr(at)));
  }));
}

TEST_CASE("no line is wider than allowed, but for one unit, and its width is that of its text") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const float width = static_cast<float>(*rc::gen::inRange(0, 120));
    for (const TextLine& line : break_lines(text, {width}, advance_of)) {
      const std::string_view part =
          std::string_view(text).substr(line.begin, line.end - line.begin);
      RC_ASSERT(line.width == text_width(part, advance_of));
      if (line.width <= width) continue;
      const std::vector<Cluster> clusters = clusters_of(part, advance_of);
      RC_ASSERT(std::count_if(clusters.begin(), clusters.end(),
                              [](const Cluster& each) { return each.advance > 0; }) == 1);
    }
  }));
}

TEST_CASE("a line begins and ends with what it may, unless one unit is wider than the line") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const float width = static_cast<float>(*rc::gen::inRange(0, 120));
    const std::vector<Cluster> clusters = clusters_of(text, advance_of);
    for (const TextLine& line : break_lines(text, {width}, advance_of)) {
      const auto cluster = std::find_if(clusters.begin(), clusters.end(), [&](const Cluster& each) {
        return each.begin == line.begin;
      });
      if (line.begin == line.end || cluster == clusters.begin()) continue;
      RC_ASSERT(cluster != clusters.end());
      if (cluster->before == Willing::must) continue;
      const CharacterClass is = first_class(text, line.begin);
      if (cluster->before == Willing::gladly) {
        RC_ASSERT(is != CharacterClass::close && is != CharacterClass::close_western);
        continue;
      }
      // The unit around this place, without the white space at its end, is wider than the line.
      auto from = cluster;
      while (from != clusters.begin() && from->before < Willing::gladly) --from;
      float unit = 0;
      float visible = 0;
      for (auto each = from; each != clusters.end(); ++each) {
        if (each != from && each->before >= Willing::gladly) break;
        unit += each->advance;
        if (!each->is_space && !each->is_newline) visible = unit;
      }
      RC_ASSERT(visible > width);
    }
  }));
}

TEST_CASE("a line holds as much as it can") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const float width = static_cast<float>(*rc::gen::inRange(0, 120));
    const std::vector<TextLine> lines = break_lines(text, {width}, advance_of);
    const std::vector<Cluster> clusters = clusters_of(text, advance_of);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      const std::size_t next = lines[i + 1].begin;
      const auto first = std::find_if(clusters.begin(), clusters.end(),
                                      [&](const Cluster& each) { return each.begin == next; });
      if (first == clusters.end() || first->before != Willing::gladly) continue;
      // With the unit that follows it would be too wide.
      float taken = 0;
      for (auto each = clusters.begin(); each != clusters.end(); ++each) {
        if (each->begin < lines[i].begin) continue;
        if (each->begin > next && each->before >= Willing::gladly) break;
        if (each->is_newline) break;
        taken += each->advance;
      }
      RC_ASSERT(taken > width);
    }
  }));
}

TEST_CASE("limited lines are the first of all lines, and the last of them is cut") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const float width = static_cast<float>(*rc::gen::inRange(10, 120));
    const auto limit = *rc::gen::inRange<std::size_t>(1, 5);
    const std::vector<TextLine> all = break_lines(text, {width}, advance_of);
    const std::vector<TextLine> some = break_lines(text, {width, limit}, advance_of);
    RC_ASSERT(some.size() == std::min(all.size(), limit));
    RC_ASSERT(std::equal(some.begin(), some.end() - 1, all.begin()));
    if (!some.back().is_cut) RC_ASSERT(some.back() == all[some.size() - 1]);
    RC_ASSERT(some.back().begin == all[some.size() - 1].begin);
    if (some.back().is_cut) RC_ASSERT(some.back().width <= width);
  }));
}

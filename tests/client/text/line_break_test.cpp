// SPDX-License-Identifier: Apache-2.0
#include "client/text/line_break.h"

#include <string>

#include "client/text/character_class.h"
#include "tests/support/doctest.h"

using namespace banso::client;

namespace {

// As in a typewriter: Latin is half as wide as Japanese.
float half_or_full(char32_t point) { return point < 0x1100 ? 5.0F : 10.0F; }

// The lines with "|" between them, "…" where one is cut.
std::string lines(std::string_view text, float width, std::size_t lines_max = 0) {
  std::string shown;
  for (const TextLine& line : break_lines(text, {width, lines_max}, half_or_full)) {
    if (!shown.empty() || line.begin != 0) shown += "|";
    shown += text.substr(line.begin, line.end - line.begin);
    if (line.is_cut) shown += "…";
  }
  return shown;
}

}  // namespace

TEST_CASE("Japanese breaks between any two characters that allow it") {
  CHECK(lines("今日は良い天気", 30) == "今日は|良い天|気");
  CHECK(lines("今日は", 30) == "今日は");
  CHECK(lines("カタカナとひらがな", 50) == "カタカナと|ひらがな");
  CHECK(lines("", 30) == "");
}

TEST_CASE("what may not begin a line takes the character before it along") {
  CHECK(lines("今日は、良い", 30) == "今日|は、良|い");
  CHECK(lines("行きます。", 40) == "行きま|す。");
  CHECK(lines("彼は「はい」と", 50) == "彼は「は|い」と");
  CHECK(lines("すごい！？本当", 30) == "すご|い！？|本当");
  CHECK(lines("サービス", 20) == "サー|ビス");
  CHECK(lines("コーヒー", 30) == "コー|ヒー");
  CHECK(lines("人々は", 10) == "人|々|は");  // nothing fits: any place will do
  CHECK(lines("東人々は", 20) == "東|人々|は");
  CHECK(lines("あっちへ", 10) == "あ|っ|ち|へ");
  CHECK(lines("待って", 10) == "待|っ|て");
  CHECK(lines("少し待って", 30) == "少し|待って");
  CHECK(lines("はキャベツ", 20) == "は|キャ|ベツ");
  CHECK(lines("午前・午後", 20) == "午|前・|午後");
  CHECK(lines("十時〜正午", 20) == "十|時〜|正午");
  CHECK(lines("ｶﾞｯｺｳﾍ", 20) == "ｶﾞ|ｯｺ|ｳﾍ");
}

TEST_CASE("what may not end a line goes to the next") {
  CHECK(lines("彼は「はい」", 30) == "彼は|「は|い」");
  CHECK(lines("電話（自宅）", 30) == "電話|（自|宅）");
  CHECK(lines("合計￥500です", 35) == "合計|￥500で|す");
  CHECK(lines("郵便〒123", 30) == "郵便|〒123");
}

TEST_CASE("dots and dashes stay together") {
  CHECK(lines("そう……です", 30) == "そう|……で|す");
  CHECK(lines("そう――です", 30) == "そう|――で|す");
  CHECK(lines("そう——です", 30) == "そう|——で|す");
}

TEST_CASE("numbers stay whole, with their units") {
  CHECK(lines("時刻は10:42です", 45) == "時刻は|10:42です");
  CHECK(lines("量は120mgを", 40) == "量は|120mgを");
  CHECK(lines("１２０ｍｇを", 45) == "１２０ｍ|ｇを");  // wider than the line
  CHECK(lines("量１２０ｍｇを", 50) == "量|１２０ｍｇ|を");
  CHECK(lines("約1,234円", 30) == "約|1,234|円");
  CHECK(lines("約1,234円", 40) == "約|1,234円");
  CHECK(lines("体重50％減", 30) == "体重|50％減");
  CHECK(lines("体温38.5℃だ", 45) == "体温|38.5℃だ");
  CHECK(lines("来月20日に", 30) == "来月|20日に");
  CHECK(lines("令和8年11月20日", 40) == "令和8年|11月20日");
  CHECK(lines("電話090-1234-5678へ", 75) == "電話|090-1234-5678へ");
  CHECK(lines("日付2026/11/20(金)に", 85) == "日付|2026/11/20(金)に");
  CHECK(lines("COVID-19の", 35) == "COVID-1|9の");  // wider than the line
}

TEST_CASE("western words part at spaces and hyphens") {
  CHECK(lines("the quick brown fox", 45) == "the quick|brown fox");
  CHECK(lines("the quick brown fox", 49) == "the quick|brown fox");
  CHECK(lines("a follow-up visit", 50) == "a follow-|up visit");
  CHECK(lines("don't stop", 25) == "don't|stop");
  CHECK(lines("say “yes” now", 55) == "say “yes”|now");
  CHECK(lines("f(x) and g(y)", 40) == "f(x) and|g(y)");
  CHECK(lines("well, then: go!", 30) == "well,|then:|go!");
  CHECK(lines("naïve café crème", 50) == "naïve café|crème");
  CHECK(lines("10 000", 25) == "10|000");
  CHECK(lines("a 10\u00A0mg b", 30) == "a|10\u00A0mg|b");
  CHECK(lines("ab\u200Bcd", 15) == "ab\u200B|cd");
}

TEST_CASE("Japanese and western text may part where they meet") {
  CHECK(lines("今日はAppleへ", 45) == "今日は|Appleへ");
  CHECK(lines("PSWの谷口", 25) == "PSWの|谷口");
  CHECK(lines("田中(58)です", 30) == "田中|(58)で|す");
  CHECK(lines("男/女/不明", 15) == "男/|女/|不|明");
  CHECK(lines("彼は\"はい\"と", 45) == "彼は\"は|い\"と");
  CHECK(lines("東京-大阪", 25) == "東京-|大阪");
}

TEST_CASE("a word wider than the line is broken inside") {
  CHECK(lines("https://example.jp/abc", 50) == "https://ex|ample.jp/a|bc");
  CHECK(lines("見てhttps://example.jp", 50) == "見て|https://ex|ample.jp");
  // Not in front of what may not begin a line, as long as there is another place.
  CHECK(lines("abcdefghij.k", 50) == "abcdefghi|j.k");
  CHECK(lines("ああ！！！！！！", 30) == "あ|あ！！|！！！|！");
  CHECK(lines("………………", 30) == "………|………");
}

TEST_CASE("a character wider than the line stands alone") {
  CHECK(lines("山川a", 5) == "山|川|a");
  CHECK(lines("山、川", 5) == "山|、|川");
  CHECK(lines("ab", 0) == "a|b");
  CHECK(lines("ab", -1) == "a|b");
  CHECK(break_lines("山", {5}, half_or_full)[0].width == 10.0F);
}

TEST_CASE("white space goes where a line ends, and stays where one begins by itself") {
  CHECK(lines("ab   cd", 10) == "ab|cd");
  CHECK(lines("ab   cd", 20) == "ab|cd");
  CHECK(lines("田中　一郎", 20) == "田中|一郎");
  CHECK(lines("　段落の始め", 40) == "　段落の|始め");
  CHECK(lines("  ab", 40) == "  ab");
  CHECK(lines("ab  ", 40) == "ab");
  CHECK(lines("ab  \ncd", 40) == "ab|cd");
  CHECK(lines("    ", 10) == "");
  CHECK(lines("( ab", 10) == "(|ab");
  CHECK(lines("y x ( ab", 25) == "y x|( ab");
  CHECK(lines("はい 、と", 30) == "は|い 、|と");
  CHECK(break_lines("ab   ", {40}, half_or_full)[0].width == 10.0F);
}

TEST_CASE("newlines of every kind end a line") {
  CHECK(lines("ab\ncd", 100) == "ab|cd");
  CHECK(lines("ab\r\ncd\ref", 100) == "ab|cd|ef");
  CHECK(lines("ab\u2028cd\u2029ef\u0085gh", 100) == "ab|cd|ef|gh");
  CHECK(lines("ab\n\ncd", 100) == "ab||cd");
  CHECK(lines("ab\n", 100) == "ab|");
  CHECK(lines("\n", 100).size() == 1);
  CHECK(break_lines("\n", {100}, half_or_full).size() == 2);
  CHECK(break_lines("\r\n\r\n", {100}, half_or_full).size() == 3);
  // A line that is just full is not followed by an empty one.
  CHECK(lines("あああ\nい", 30) == "あああ|い");
}

TEST_CASE("what belongs to a character stays with it") {
  // 葛 with a variation selector, か with a combining mark, a joined emoji, a flag, a keycap.
  CHECK(lines("葛\U000E0100城", 10) == "葛\U000E0100|城");
  CHECK(lines("か\u3099き", 10) == "か\u3099|き");
  CHECK(lines("あ👩\u200D⚕️い", 20) == "あ|👩\u200D⚕️|い");
  CHECK(lines("🇯🇵🇫🇷", 20) == "🇯🇵|🇫🇷");
  CHECK(lines("👍🏽👍", 20) == "👍🏽|👍");
  // Invisible ones take no room.
  CHECK(break_lines("葛\U000E0100", {100}, half_or_full)[0].width == 10.0F);
  CHECK(break_lines("\u202Eabc", {100}, half_or_full)[0].width == 15.0F);
}

TEST_CASE("more lines than there is room for are cut") {
  CHECK(lines("今日は良い天気です", 40, 1) == "今日は…");
  CHECK(lines("今日は良い天気です", 40, 2) == "今日は良|い天気…");
  CHECK(lines("今日は良い天気です", 40, 3) == "今日は良|い天気で|す");
  CHECK(lines("今日は", 40, 1) == "今日は");
  CHECK(lines("the quick brown", 50, 1) == "the quic…");
  CHECK(lines("the quick brown", 30, 1) == "the…");  // no space in front of it
  CHECK(lines("ab\ncd", 100, 1) == "ab…");
  CHECK(lines("ab\n", 100, 1) == "ab");
  CHECK(lines("ab\n \n", 100, 2) == "ab|");
  CHECK(lines("あいう\nえ", 30, 1) == "あい…");
  CHECK(lines("葛\U000E0100城市", 20, 1) == "葛\U000E0100…");
  CHECK(lines("山川", 5, 1) == "…");
  const TextLine cut = break_lines("今日は良い天気です", {40, 1}, half_or_full)[0];
  CHECK(cut.width == 40.0F);
  CHECK(cut.end == 9);
}

TEST_CASE("bytes that are no text take the room of the sign that is drawn for them") {
  const std::vector<TextLine> found = break_lines("\xFF\xFE\x80山", {20}, half_or_full);
  REQUIRE(found.size() == 2);
  CHECK(found[0] == TextLine{0, 2, 20});
  CHECK(found[1] == TextLine{2, 6, 20});
}

TEST_CASE("widths and heights") {
  CHECK(text_width("山a", half_or_full) == 15.0F);
  CHECK(text_width("", half_or_full) == 0.0F);
  const std::vector<TextLine> two = break_lines("山川草木", {20}, half_or_full);
  CHECK(two == std::vector<TextLine>{{0, 6, 20}, {6, 12, 20}});
  CHECK(text_height(two, 28.8F) == doctest::Approx(57.6));
}

TEST_CASE("a long text takes time in proportion") {
  // Nothing in it may part, so that each line is searched to its end.
  const std::string marks(300'000, '!');
  CHECK(break_lines(marks, {1000}, half_or_full).size() == 1500);
  std::string mixed;
  for (int i = 0; i < 20'000; ++i) mixed += "あ！！！！！！！！ab";
  CHECK(break_lines(mixed, {40}, half_or_full).size() > 20'000);
}

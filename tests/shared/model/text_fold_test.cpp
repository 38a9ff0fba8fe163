// SPDX-License-Identifier: Apache-2.0
#include "shared/model/text_fold.h"

#include <string>
#include <vector>

#include "shared/base/utf8.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

void same_text(const std::vector<std::string>& forms) {
  for (const std::string& form : forms) {
    CAPTURE(form);
    CHECK(fold_text(form) == fold_text(forms.front()));
  }
}

void same_name(const std::vector<std::string>& forms) {
  for (const std::string& form : forms) {
    CAPTURE(form);
    CHECK(fold_name(form) == fold_name(forms.front()));
  }
}

}  // namespace

TEST_CASE("width, case and script of notes") {
  CHECK(fold_text("ＡＢＣ　１２３　abc") == "abc 123 abc");
  CHECK(fold_text("ｶﾞｷﾞｸﾞﾊﾟｳﾞｧｰ") == "ガギグパバー");
  CHECK(fold_text("ひらがな") == "ヒラガナ");
  CHECK(fold_text("。｢｣､･") == "。「」、・");
  same_text({"が", "か\u3099", "ｶﾞ", "カ゛", "ガ"});  // as composed, as from a Mac, as half-width
  same_text({"ぱ", "は\u309A", "ﾊﾟ", "パ"});
  same_text({"デイケア", "でいけあ", "ﾃﾞｲｹｱ"});
  same_text({"0980-12-3456", "０９８０－１２－３４５６", "0980−12‐3456"});
}

TEST_CASE("kana that sound alike in notes") {
  same_text({"キャッチ", "キヤツチ", "きゃっち"});
  same_text({"はなぢ", "ハナジ"});
  same_text({"つづく", "ツズク"});
  same_text({"ヴァイオリン", "バイオリン", "ばいおりん", "ｳﾞｧｲｵﾘﾝ"});
  same_text({"ラヴ", "ラブ"});
  same_text({"サーバー", "サ-バ-", "ｻｰﾊﾞｰ", "サ―バ―", "さーばー"});
  same_text({"みすゞ", "ミスズ", "みすず"});
  same_text({"こゝろ", "こころ"});
  CHECK(fold_text("母") != fold_text("父"));
  CHECK(fold_text("カキ") != fold_text("ガギ"));
  CHECK(fold_text("サーバー") != fold_text("サバ"));
  CHECK(fold_text("4月－5月") == "4月-5月");
}

TEST_CASE("forms of kanji") {
  same_text({"高橋", "髙橋", "髙槗"});
  same_text({"山崎", "山﨑", "山嵜"});
  same_text({"浜田", "濱田", "濵田"});
  same_text({"渡辺", "渡邊", "渡邉", "渡邊\U000E0101", "渡邉\U000E0103"});
  same_text({"斎藤", "齋藤", "齊藤", "斉藤"});
  same_text({"沢田", "澤田"});
  same_text({"広瀬", "廣瀬", "廣瀨"});
  same_text({"吉田", "\U00020BB7田"});
  same_text({"神", "\uFA19"});
  same_text({"福", "\uFA1B"});
  same_text({"塚", "\uFA10"});
  same_text({"都", "\uFA26"});
  same_text({"葛", "葛\U000E0100"});
  same_text({"島", "嶋", "嶌"});
  same_text({"桜井", "櫻井"});
  same_text({"国吉", "國吉"});
  same_text({"真栄城", "眞榮城"});
  CHECK(fold_text("﨑") == "崎");
  CHECK(fold_text("埼玉") == "埼玉");
  CHECK(fold_text("大阪") != fold_text("大坂"));
}

TEST_CASE("each variant leads to a form that leads nowhere else") {
  std::size_t variants = 0;
  for (char32_t c = 0x2E80; c < 0x30000; ++c) {
    const char32_t usual = usual_kanji(c);
    if (usual == c) continue;
    ++variants;
    CHECK(usual_kanji(usual) == usual);
  }
  CHECK(variants > 500);
}

TEST_CASE("names as they are heard") {
  same_name({"オオノ", "オーノ", "おおの", "オウノ"});
  same_name({"サトウ", "サトー", "さとう", "ｻﾄｳ"});
  same_name({"ヨウコ", "ヨーコ", "ヨオコ"});
  same_name({"ケイコ", "ケーコ", "けいこ"});
  same_name({"ヤマサキ", "ヤマザキ", "やまざき"});
  same_name({"ナカシマ", "ナカジマ"});
  same_name({"イイヅカ", "イイズカ"});
  same_name({"ジュンコ", "シュンコ", "じゅんこ"});
  same_name({"ヴィクトル", "ビクトル"});
  same_name({"カヲル", "カオル"});
  same_name({"佐々木", "佐佐木"});
  same_name({"山田 太郎", "山田　太郎", "山田太郎"});
  same_name({"ヤマダ タロウ", "ﾔﾏﾀﾞﾀﾛｰ"});
  same_name({"マイケル・スミス", "マイケル スミス"});
  same_name({"髙\U000E0100橋", "高橋"});
  CHECK(fold_name("ユキ") != fold_name("ユウキ"));
  CHECK(fold_name("オオタ") != fold_name("オタ"));
  CHECK(fold_name("鈴木") != fold_name("都築"));
  CHECK(fold_name("スズキ") != fold_name("ツヅキ"));
}

TEST_CASE("a part of a name is found within the whole") {
  const auto holds = [](const char* whole, const char* part) {
    return fold_name(whole).find(fold_name(part)) != std::string::npos;
  };
  CHECK(holds("マツモト オサム", "オサム"));
  CHECK(holds("マツモト オサム", "マツモトオサム"));
  CHECK(holds("サイトウ ウメ", "うめ"));
  CHECK(holds("サイトー ウメ", "サイトウ"));
  CHECK(holds("渡邉 真理", "渡辺"));
}

TEST_CASE("odd text does no harm") {
  CHECK(fold_text("") == "");
  CHECK(fold_name("") == "");
  CHECK(fold_text("\xff") == "");
  CHECK(fold_name("\xff") == "");
  CHECK(fold_text("\u3099ー々ヽ") == "ー々ヽ");
  CHECK(fold_name("ー々") == "々");
  CHECK(fold_name("ンー") == "ン");
  CHECK(fold_text("\U0001F600") == "\U0001F600");
  for (char32_t c = 1; c < 0x3200; ++c) {
    std::string text;
    append_code_point(text, c);
    CHECK(is_valid_utf8(fold_name(text + "ー" + text)));
    CHECK(fold_text(fold_text(text)) == fold_text(text));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Forms of kanji that are looked for as one: the old forms (旧字体) of the characters in common
// use, the variants that names are written with, and the compatibility ideographs of JIS X 0213 and
// CP932 (by Unicode's own decompositions). Each row: the usual form, then the others. Characters
// that an editor might normalise away, or that few fonts have, are written by their numbers.
#include <string_view>
#include <unordered_map>

#include "shared/model/text_fold.h"

namespace banso {
namespace {

// clang-format off
constexpr std::u32string_view kRows[] = {
    U"万萬", U"丈\U0002000B", U"与與", U"両兩", U"並竝", U"乗乘", U"乱亂", U"亀龜", U"予豫",
    U"争爭", U"亘亙", U"亜亞", U"今\U0002B746", U"仏佛", U"仮假", U"会會", U"伝傳", U"体體",
    U"余餘", U"併倂", U"侠俠", U"価價", U"侮\uFA30", U"倶俱", U"倹儉", U"僧\uFA31", U"免\uFA32",
    U"兎兔", U"児兒", U"党黨", U"内內", U"円圓", U"写寫", U"冽洌", U"凛凜", U"処處", U"刃刄",
    U"別别", U"剣剱劍劔釼", U"剤劑", U"剥剝", U"剰剩", U"励勵", U"労勞", U"効效", U"勉\uFA33",
    U"勤\uFA34", U"勧勸", U"勲勛勳", U"区區", U"卑\uFA35", U"単單", U"即卽", U"厨廚", U"厩廐",
    U"厳嚴", U"双雙", U"収收", U"叙敍敘", U"叡睿", U"台臺", U"叱\U00020B9F", U"吉\U00020BB7",
    U"呉吳", U"呑吞", U"喜㐂", U"喝\uFA36", U"営營", U"嘆\uFA37", U"嘘噓", U"嘱囑", U"噛嚙",
    U"器\uFA38", U"嚢囊", U"団團", U"図圖", U"国圀國", U"圏圈", U"園薗", U"土圡\U0002123D",
    U"堕墮", U"塀\uFA39", U"塁壘", U"塚\uFA10", U"塩鹽", U"填塡", U"増增", U"墨\uFA3A", U"壊壞",
    U"壌壤", U"壮壯", U"声聲", U"売賣", U"壷壺", U"変變", U"多夛", U"奥奧", U"奨奬獎", U"妍姸",
    U"姉姊", U"姫姬", U"婿壻", U"嬢孃", U"学學斈", U"宝寳寶", U"実實", U"宮宫", U"富冨", U"寛寬",
    U"寧寕甯", U"対對", U"寿壽", U"専專", U"将將", U"尚尙", U"尭堯", U"尽盡", U"届屆", U"屏屛",
    U"属屬", U"層\uFA3B", U"屮\uFA3C", U"岳嶽", U"峡峽", U"峰峯", U"島嶋嶌", U"崎嵜碕\uFA11",
    U"巌巖", U"巣巢", U"巻卷", U"帯帶", U"并幷", U"庁廳", U"広廣", U"廃廢", U"廊\uF928",
    U"弁瓣辨辯", U"弐貳", U"弥彌", U"強强", U"弾彈", U"当當", U"彦彥", U"径徑", U"従從", U"徳德",
    U"徴徵", U"応應", U"恋戀", U"恒恆", U"恵惠", U"悔\uFA3D", U"悦悅", U"悩惱", U"悪惡", U"惨慘",
    U"慨\uFA3E", U"憎\uFA3F", U"懐懷", U"懲\uFA40", U"戦戰", U"戸戶", U"戻戾", U"払拂", U"抜拔",
    U"択擇", U"担擔", U"拝拜", U"拠據", U"拡擴", U"挙擧舉", U"挿插", U"捜搜", U"掴摑", U"揺搖",
    U"摂攝", U"撃擊", U"撹攪", U"敏\uFA41", U"数數", U"斎斉齊齋", U"断斷", U"既旣\uFA42", U"旧舊",
    U"昂昻", U"昇曻", U"映暎", U"昼晝", U"晋晉", U"晩晚", U"晴\uFA12", U"暁曉", U"暑\uFA43",
    U"暦曆", U"曽曾", U"朗\uF929", U"村邨", U"条條", U"来來", U"松枩柗", U"枡桝", U"枢樞",
    U"柏栢", U"柳栁", U"栄榮", U"桑桒", U"桜櫻", U"桟棧", U"桧檜", U"梅楳\uFA44", U"検檢",
    U"楼樓", U"楽樂", U"概槪", U"様樣", U"槙槇", U"横橫", U"橋槗\U0002363A", U"檮梼", U"欄\uF91D",
    U"欠缺", U"歓歡", U"歩步", U"歯齒", U"歳歲", U"歴歷", U"残殘", U"殺\uF970", U"殻殼", U"毎每",
    U"気氣", U"決决", U"沖冲", U"没沒", U"沢澤", U"況况", U"泰\U00023CFE", U"浄淨", U"浅淺",
    U"浜濱濵", U"海\uFA45", U"涙淚", U"涛濤", U"涼凉", U"淵渊渕", U"清淸", U"渇渴", U"済濟",
    U"渉涉", U"渋澀澁", U"渓溪谿", U"渚\uFA46", U"温溫", U"湾灣", U"湿濕", U"満滿", U"準凖",
    U"滝瀧", U"滞滯", U"漢\uFA47", U"瀬瀨", U"灯燈", U"炉爐", U"点點", U"為爲", U"焔焰", U"焼燒",
    U"煮\uFA48", U"熙凞煕熈\uFA15", U"爫\uFA49", U"爾尓", U"状狀", U"独獨", U"狭狹", U"猟獵",
    U"猪\uFA16", U"猫貓", U"獣獸", U"琢\uFA4A", U"瑶瑤", U"瓶甁", U"産產", U"画畫", U"留畄畱",
    U"畳疉疊", U"痩瘦", U"痴癡", U"発發", U"皐皋", U"益\uFA17", U"盗盜", U"県縣", U"真眞",
    U"研硏", U"砕碎", U"砺礪", U"碑\uFA4B", U"礼禮\uFA18", U"社\uFA4C", U"祈\uFA4E", U"祉\uFA4D",
    U"祐\uFA4F", U"祖\uFA50", U"祝\uFA51", U"神\uFA19", U"祢禰", U"祥\uFA1A", U"祷禱", U"禄祿",
    U"禅禪", U"禍\uFA52", U"禎\uFA53", U"福\uFA1B", U"秋穐", U"秘祕", U"称稱", U"税稅", U"稚穉",
    U"稲稻", U"穀\uFA54", U"穂穗", U"穏穩", U"穣穰", U"突\uFA55", U"窃竊", U"竈竃", U"竜龍",
    U"箪簞", U"節\uFA56", U"篠筱", U"籠篭", U"粋粹", U"粛肅", U"精\uFA1D", U"糸絲", U"経經",
    U"絵繪", U"絶絕", U"継繼", U"続續", U"総總", U"緑綠", U"緒緖", U"練\uFA57", U"縁緣", U"縄繩",
    U"縉\uFA58", U"縦縱", U"繁緐\uFA59", U"繊纖", U"署\uFA5A", U"群羣", U"羽\uFA1E", U"翻飜",
    U"者\uFA5B", U"聡聰", U"聴聽", U"職軄", U"胆膽", U"脱脫", U"脳腦", U"臓臟", U"臭\uFA5C",
    U"舎舍", U"舗舖", U"船舩", U"艶艷", U"艹\uFA5D\uFA5E", U"芦蘆", U"芸藝", U"茎莖", U"荘莊",
    U"萌萠", U"著\uFA5F", U"蒋蔣", U"蓋盖", U"蔵藏", U"薫薰", U"薬藥", U"藪籔薮", U"蘇蘓",
    U"蘒\uFA20", U"虎乕", U"虜\uF936", U"虫蟲", U"蚕蠶", U"蛍螢", U"蛎蠣", U"蛮蠻", U"蝉蟬",
    U"蝋蠟", U"衛衞", U"装裝", U"裏裡", U"褐\uFA60", U"褒襃", U"覇霸", U"視\uFA61", U"覚覺",
    U"覧覽", U"観觀", U"角\u2EC6", U"触觸", U"訳譯", U"誉譽", U"説說", U"読讀", U"諌諫",
    U"諸\uFA22", U"謁\uFA62", U"謡謠", U"謹\uFA63", U"譲讓", U"豊豐", U"賓\uFA64", U"賛贊",
    U"贈\uFA65", U"践踐", U"躯軀", U"転轉", U"辞辭", U"辶\uFA66", U"辺邉邊", U"逓遞",
    U"逸\uFA25\uFA67", U"遅遲", U"遥遙", U"郎郞", U"郷鄕", U"都\uFA26", U"醤醬", U"醸釀", U"釈釋",
    U"野埜", U"鉄鉃鐵", U"鉤鈎", U"鉱砿礦鑛", U"銭錢", U"鋭銳", U"鋳鑄", U"錬鍊", U"録錄",
    U"鎮鎭", U"間閒", U"関關", U"閲閱", U"闊濶", U"闘鬪", U"陥陷", U"隆\uF9DC", U"随隨", U"隠隱",
    U"隷隸", U"雑雜", U"難\uFA68", U"霊靈", U"青靑", U"靖\uFA1C", U"静靜", U"韮韭", U"響\uFA69",
    U"頚頸", U"頬頰", U"頴潁穎", U"頻\uFA6A", U"頼賴", U"顔顏", U"顕顯", U"顛顚", U"類\uF9D0",
    U"飯\uFA2A", U"飼\uFA2B", U"館舘\uFA2C", U"駅驛", U"駆驅", U"騒騷", U"験驗", U"騨驒", U"髄髓",
    U"高髙", U"髪髮", U"鴎鷗", U"鶏雞鷄", U"鶯鴬", U"鶴靎靏鸖\uFA2D", U"麦麥", U"麹麴", U"麺麪麵",
    U"黄黃", U"黒黑", U"黙默", U"齢齡",
};
// clang-format on

std::unordered_map<char32_t, char32_t> usual_forms() {
  std::unordered_map<char32_t, char32_t> forms;
  for (const std::u32string_view row : kRows) {
    for (const char32_t variant : row.substr(1)) forms.emplace(variant, row.front());
  }
  return forms;
}

}  // namespace

char32_t usual_kanji(char32_t code_point) {
  static const std::unordered_map<char32_t, char32_t> kForms = usual_forms();
  constexpr char32_t kFirst = 0x2E80;  // the radicals in front of the ideographs
  if (code_point < kFirst) return code_point;
  const auto found = kForms.find(code_point);
  return found == kForms.end() ? code_point : found->second;
}

}  // namespace banso

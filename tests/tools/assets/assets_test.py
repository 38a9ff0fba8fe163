# SPDX-License-Identifier: Apache-2.0
"""The fonts, icons and colours that the client was given: complete, named as we name them, of one scale."""
import os
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools" / "assets"))

import brotli
from fontTools.ttLib import TTFont

import charset
import icons
import main
import tokens

ASSETS = pathlib.Path(os.environ["BANSO_BIN_DIR"]) / "assets"
HIRAGANA = {chr(codepoint) for codepoint in range(0x3041, 0x3097)}
KATAKANA = {chr(codepoint) for codepoint in range(0x30a1, 0x30fb)}
HALF_WIDTH = {chr(codepoint) for codepoint in range(0xff61, 0xffa0)}
LATIN = {chr(codepoint) for codepoint in range(0x21, 0x7f)}
SIGNS = set("、。・「」『』〜ー々〆〇①⑳ⅠⅩ㈱℡№㍻㍼㍽㍾※→←↑↓○●◎△▲□■☆★♪")
# 髙 and 﨑 are the two that every register has; 神 is the form with 示 (U+FA19).
NAMES = set("髙﨑𠮷邉邊神濵栁齋𣘺冨嶌")
# Two brackets of formulae and a letter of transcriptions.
NOT_IN_ANY_FACE = set("⦅⦆ǵ")

# The colours that the design names; the package may move on, these are promised to the eye.
COLOURS = {"kBlue900": "0017c1", "kBlue1000": "00118f", "kBlue300": "9db7f9", "kBlue50": "e8f1fe",
           "kGray50": "f2f2f2", "kGray200": "cccccc", "kGray700": "4d4d4d", "kGray900": "1a1a1a",
           "kGreen800": "197a4b", "kYellow900": "927200", "kOrange800": "c74700", "kRed900": "ce0000",
           "kWhite": "ffffff", "kBlack": "000000"}


def face(name):
    return TTFont(ASSETS / name)


def drawn(font):
    """Characters with a glyph of their own; number 0 is the box that says that one is missing."""
    return {chr(codepoint) for codepoint, glyph in font.getBestCmap().items() if font.getGlyphID(glyph)}


class Fonts(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.regular, cls.bold = face("text-regular.ttf"), face("text-bold.ttf")
        cls.fallback = face("text-fallback.otf")
        cls.text = drawn(cls.regular)
        cls.both = cls.text | drawn(cls.fallback)

    def lacks(self, has, wanted):
        return "".join(sorted(wanted - has))

    def test_the_text_face_draws_everyday_japanese(self):
        everyday = charset.jis_x_0208() | HIRAGANA | KATAKANA | HALF_WIDTH | LATIN | SIGNS
        self.assertGreater(len(charset.jis_x_0208()), 6800)
        self.assertEqual(self.lacks(self.text, everyday), "")
        self.assertEqual(self.lacks(self.text, charset.windows_31j()), "")

    def test_bold_draws_what_regular_draws(self):
        self.assertEqual(drawn(self.bold), self.text)

    def test_names_and_the_supplementary_kanji_are_drawn(self):
        self.assertEqual(self.lacks(self.both, NAMES), "")
        self.assertLessEqual(set(self.lacks(self.both, charset.jis_x_0213())), NOT_IN_ANY_FACE)
        self.assertLessEqual(set(self.lacks(self.both, charset.jis_x_0212())), NOT_IN_ANY_FACE)
        self.assertEqual(self.lacks(self.both, charset.name_kanji()), "")

    def test_the_fallback_repeats_nothing(self):
        self.assertEqual(self.text & drawn(self.fallback), set())

    def test_all_faces_have_one_em_box(self):
        for font in (self.regular, self.bold, self.fallback, face("icons.ttf")):
            em, across = font["head"].unitsPerEm, font["hhea"]
            self.assertAlmostEqual(across.ascent / em, 0.88, places=3)
            self.assertAlmostEqual(across.descent / em, -0.12, places=3)
            self.assertEqual(across.lineGap, 0)

    def test_hints_are_gone_and_the_licence_stays(self):
        for font in (self.regular, self.bold, self.fallback):
            self.assertFalse({"fpgm", "prep", "cvt ", "GSUB", "GPOS"} & set(font.keys()))
            self.assertIn("SIL", font["name"].getDebugName(13))

    def test_sizes(self):
        for path in sorted(ASSETS.iterdir()):
            raw = path.read_bytes()
            print(f"{path.name}: {len(raw)} bytes, brotli {len(brotli.compress(raw, quality=5))}")
        self.assertLess((ASSETS / "text-regular.ttf").stat().st_size, 4_000_000)
        self.assertLess((ASSETS / "text-fallback.otf").stat().st_size, 1_500_000)
        self.assertLess((ASSETS / "icons.ttf").stat().st_size, 100_000)


class Icons(unittest.TestCase):
    def test_every_named_icon_is_drawn_inside_the_em_box(self):
        wanted, font = main.icons_wanted(), face("icons.ttf")
        self.assertEqual({chr(codepoint) for codepoint in wanted.values()}, drawn(font))
        em = font["head"].unitsPerEm
        for name in font.getBestCmap().values():
            glyph = font["glyf"][name]
            self.assertGreaterEqual(glyph.yMin, -0.12 * em - 1, name)
            self.assertLessEqual(glyph.yMax, 0.88 * em + 1, name)

    def test_an_unknown_or_doubled_name_is_told(self):
        with self.assertRaisesRegex(ValueError, "no 'calender' .near: calendar"):
            icons.chosen(["calender"], {"calendar": 1})
        with self.assertRaisesRegex(ValueError, "twice"):
            icons.chosen(["x", "x"], {"x": 1})

    def test_the_header_holds_utf8(self):
        header = icons.header(icons.chosen(icons.names_in("# head\n\ncloud-off # why\n"), {"cloud-off": 0xe08d}))
        self.assertIn('inline constexpr const char* kCloudOff = "\\xee\\x82\\x8d";', header)


class Tokens(unittest.TestCase):
    def test_the_colours_are_those_of_the_design(self):
        header = tokens.header(main.TOKENS.read_text(encoding="utf-8"))
        for name, value in COLOURS.items():
            self.assertIn(f"inline constexpr std::uint32_t {name} = 0x{value};\n", header)

    def test_every_kind_of_token(self):
        header = tokens.header("""
          --color-semantic-error-1: var(--color-primitive-red-800);
          --color-primitive-red-800: #ec0000;
          --color-neutral-opacity-gray-50: rgba(0, 0, 0, 0.05);
          --font-family-sans: 'Noto Sans JP', sans-serif;
          --font-size-17: 1.0625rem;
          --line-height-175: 1.75;
          --elevation-1: 0 2px 8px 1px rgba(0,0,0,0.1), 0 1px 5px 0 rgba(1,2,255,0.3);
        """)
        lines = [line for line in header.splitlines() if line.startswith("inline constexpr")]
        self.assertEqual(lines, [
            "inline constexpr std::uint32_t kRed800 = 0xec0000;",
            "inline constexpr Tint kOpacityGray50 = {0x000000, 0.05f};",
            "inline constexpr float kFontSize17 = 17.0f;",
            "inline constexpr float kLineHeight175 = 1.75f;",
            "inline constexpr Elevation kElevation1 = {{0.0f, 2.0f, 8.0f, 1.0f, {0x000000, 0.1f}}, "
            "{0.0f, 1.0f, 5.0f, 0.0f, {0x0102ff, 0.3f}}};",
            "inline constexpr std::uint32_t kSemanticError1 = kRed800;"])

    def test_an_unknown_kind_is_told(self):
        with self.assertRaisesRegex(ValueError, "unknown kind: motion-1"):
            tokens.header("  --motion-1: cubic-bezier(0, 0, 1, 1);\n")


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: Apache-2.0
"""Cuts the client's fonts with fontTools: without hinting and layout tables, which the client does not use.

ImGui draws the faces as one: a character that the first lacks comes from the next, at the same scale and on
the same baseline. It scales by ascender - descender, so all faces get the metrics of the text face's em
box: 0.88 of the em above the baseline, 0.12 below.
"""
import io
import logging

from fontTools import subset

import charset

ABOVE, BELOW = 0.88, 0.12
REGULAR, BOLD, NOTO = "BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf", "NotoSansCJK-Regular.ttc"
NOTO_JP_FACE = 0
DROPPED = ("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "VORG", "gasp", "kern", "meta", "vhea", "vmtx")
# Name, style, version, licence and its address: the licence asks that they stay.
KEPT_NAMES = [0, 1, 2, 5, 13, 14]

# It remarks on harmless oddities of the files it reads.
logging.getLogger("fontTools").setLevel(logging.ERROR)


def options(face=-1):
    chosen = subset.Options()
    chosen.hinting = False
    chosen.layout_features = []
    chosen.glyph_names = False
    chosen.legacy_kern = False
    chosen.notdef_outline = True
    chosen.name_IDs = KEPT_NAMES
    chosen.drop_tables += DROPPED
    chosen.font_number = face
    return chosen


def loaded(path, face=-1):
    return subset.load_font(str(path), options(face))


def characters(font):
    return {chr(codepoint) for codepoint in font.getBestCmap()}


def reduce_to(font, wanted):
    subsetter = subset.Subsetter(options())
    subsetter.populate(unicodes=[ord(character) for character in wanted])
    subsetter.subset(font)


def set_em_box(font):
    em = font["head"].unitsPerEm
    above, below = round(em * ABOVE), -round(em * BELOW)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = above, below, 0
    os2 = font["OS/2"]
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = above, below, 0
    os2.usWinAscent, os2.usWinDescent = above, -below


def saved(font):
    set_em_box(font)
    out = io.BytesIO()
    subset.save_font(font, out, options())
    return out.getvalue()


def find(folder, name):
    """Distributions put fonts into different folders below /usr/share/fonts."""
    found = sorted(folder.rglob(name))
    if not found:
        raise ValueError(f"no {name} below {folder}: run tools/deps")
    return found[0]


def text_face(path):
    """All that the face has: it draws JIS X 0213, the additions of Windows and half-width kana."""
    font = loaded(path)
    reduce_to(font, characters(font))
    return saved(font)


def fallback_face(path, text_path):
    """What the text face lacks of the wanted characters, in Japanese shapes."""
    font = loaded(path, NOTO_JP_FACE)
    reduce_to(font, (charset.wanted() - characters(loaded(text_path))) & characters(font))
    return saved(font)


def icon_face(path, codepoints):
    """Lucide's glyphs stand on the baseline; ours are moved down into the em box of the text."""
    font = loaded(path)
    reduce_to(font, map(chr, codepoints))
    down = -round(font["head"].unitsPerEm * BELOW)
    for name in font.getGlyphOrder():
        glyph = font["glyf"][name]
        if glyph.numberOfContours > 0:
            glyph.coordinates.translate((0, down))
    font.recalcBBoxes = True
    return saved(font)

# SPDX-License-Identifier: Apache-2.0
"""Which characters the fonts of the client must draw, out of the character sets that Python knows."""
import functools
import pathlib

NAME_KANJI = pathlib.Path(__file__).with_name("name_kanji.txt")
LEAD = range(0x81, 0xfd)
TRAIL = range(0x40, 0xfd)
ROW = range(0xa1, 0xff)
# Variants of kanji that registers of residents tell apart: 神 U+FA19, 﨑 U+FA11.
COMPATIBILITY = range(0xf900, 0xfada)


def decoded(codec, byte_strings):
    """What can be seen: no control characters, no private use."""
    found = set()
    for raw in byte_strings:
        try:
            found.update(raw.decode(codec))
        except UnicodeDecodeError:
            pass
    return {character for character in found if character.isprintable()}


def pairs(lead, trail):
    return (bytes((first, second)) for first in lead for second in trail)


@functools.cache
def jis_x_0208():
    """Kanji of level 1 and 2, kana, Latin, Greek, Cyrillic, signs."""
    return frozenset(decoded("euc_jp", pairs(ROW, ROW)))


@functools.cache
def jis_x_0212():
    """The supplementary kanji, many of them of names."""
    return frozenset(decoded("euc_jp", (b"\x8f" + pair for pair in pairs(ROW, ROW))))


@functools.cache
def jis_x_0213():
    """Kanji of level 3 and 4 as well, and more signs."""
    return frozenset(decoded("shift_jis_2004", pairs(LEAD, TRAIL)))


@functools.cache
def windows_31j():
    """What the office's old systems hold: JIS X 0208 with NEC's and IBM's additions (髙, ①, half-width kana)."""
    single = (bytes((byte,)) for byte in range(0x20, 0x100))
    return frozenset(decoded("cp932", pairs(LEAD, TRAIL)) | decoded("cp932", single))


@functools.cache
def name_kanji():
    """Kanji of Japanese names beyond those sets (𠮷): the Japanese sources of the Unihan database."""
    return frozenset(NAME_KANJI.read_text(encoding="utf-8").partition("\n\n")[2]) - {"\n"}


def wanted():
    compatibility = {chr(codepoint) for codepoint in COMPATIBILITY}
    return jis_x_0208() | jis_x_0212() | jis_x_0213() | windows_31j() | name_kanji() | compatibility

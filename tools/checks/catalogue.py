# SPDX-License-Identifier: Apache-2.0
"""What people read stands in the catalogue (client/text), in both languages: no string literal elsewhere in
client/ has Japanese signs in it."""
import re

FOLDER = "client/"
CATALOGUE = "client/text/"
# Kana, kanji, their punctuation, and full-width forms; the wide space and the dot between are of no language.
JAPANESE = re.compile("[\u3001-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
# Languages are named in themselves; the window has the app's own name before there is a language.
MAY = {
    "client/native/native_platform.cpp": {"伴走"},
    "client/native/window.cpp": {"伴走"},
    "client/screens/settings_screen.cpp": {"日本語"},
}
COMMENT_OR_LITERAL = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\((.*?)\)\1"|"((?:\\.|[^"\\\n])*)"', re.S)


def literals(text):
    """(line, what stands in it) of every string literal."""
    for match in COMMENT_OR_LITERAL.finditer(text):
        words = match[2] if match[2] is not None else match[3]
        if words:
            yield text.count("\n", 0, match.start()) + 1, words


def check(tree):
    problems = []
    for path in tree.cpp(FOLDER):
        if path.startswith(CATALOGUE):
            continue
        for line, words in literals(tree.text(path)):
            if JAPANESE.search(words) and words not in MAY.get(path, ()):
                problems.append(f"{path}:{line}: \"{words}\" belongs into the catalogue ({CATALOGUE}strings_table.h)")
    return problems

# SPDX-License-Identifier: Apache-2.0
"""The icons that client/ui/icon_names.txt names: a header of UTF-8 constants and a font of just these."""
import difflib

HEAD = """// SPDX-License-Identifier: Apache-2.0
// Written by tools/assets from client/ui/icon_names.txt; do not edit. Each icon is one character of
// icons.ttf as UTF-8, so that it can stand inside a text.
#pragma once

namespace banso::icon {
"""


def names_in(text):
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def constant(name):
    return "k" + "".join(part.capitalize() for part in name.split("-"))


def chosen(names, codepoints):
    """{name: code point}; a name that lucide does not have, or one named twice, is an error in words."""
    for name in names:
        if name not in codepoints:
            near = ", ".join(difflib.get_close_matches(name, codepoints, 5)) or "nothing"
            raise ValueError(f"icon_names.txt: lucide has no '{name}' (near: {near})")
        if names.count(name) > 1:
            raise ValueError(f"icon_names.txt: '{name}' stands there twice")
    return {name: codepoints[name] for name in names}


def header(icons):
    lines = []
    for name, codepoint in icons.items():
        escaped = "".join(f"\\x{byte:02x}" for byte in chr(codepoint).encode())
        lines.append(f'inline constexpr const char* {constant(name)} = "{escaped}";')
    return "\n".join([HEAD, *lines, "", "}  // namespace banso::icon", ""])

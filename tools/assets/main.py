# SPDX-License-Identifier: Apache-2.0
"""Makes what the client shows: fonts, icons, and the headers of icon and colour names.

Cutting fonts takes up to a minute, so the results are kept in a folder that all presets share, under the hash
of everything that went in: the scripts, fontTools, and the files they read.
"""
import argparse
import fcntl
import hashlib
import json
import pathlib
import shutil
import sys

import fontTools

import fonts
import icons
import tokens

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TOKENS = ROOT / "third_party" / "design-tokens" / "dist" / "tokens.css"
LUCIDE = ROOT / "third_party" / "lucide-static"
ICON_NAMES = ROOT / "client" / "ui" / "icon_names.txt"
SCRIPTS = sorted(HERE.glob("*.py")) + [fonts.charset.NAME_KANJI]


def icons_wanted():
    names = icons.names_in(ICON_NAMES.read_text(encoding="utf-8"))
    return icons.chosen(names, json.loads((LUCIDE / "codepoints.json").read_text(encoding="utf-8")))


def products(folder):
    """{file: (what it is made of, how)}."""
    regular, bold, noto = (fonts.find(folder, name) for name in (fonts.REGULAR, fonts.BOLD, fonts.NOTO))
    icon_inputs = [ICON_NAMES, LUCIDE / "codepoints.json"]
    return {
        "include/client_tokens.h": ([TOKENS], lambda: tokens.header(TOKENS.read_text(encoding="utf-8")).encode()),
        "include/client_icons.h": (icon_inputs, lambda: icons.header(icons_wanted()).encode()),
        "fonts/icons.ttf": ([*icon_inputs, LUCIDE / "lucide.ttf"],
                            lambda: fonts.icon_face(LUCIDE / "lucide.ttf", icons_wanted().values())),
        "fonts/text-regular.ttf": ([regular], lambda: fonts.text_face(regular)),
        "fonts/text-bold.ttf": ([bold], lambda: fonts.text_face(bold)),
        "fonts/text-fallback.otf": ([noto, regular], lambda: fonts.fallback_face(noto, regular)),
    }


def key(name, inputs):
    digest = hashlib.sha256(f"{name} {fontTools.version}".encode())
    for path in [*SCRIPTS, *inputs]:
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def cached(cache, name, inputs, make):
    kept = cache / key(name, inputs)
    if not kept.exists():
        partial = kept.with_suffix(".new")
        partial.write_bytes(make())
        partial.replace(kept)
    return kept


def put(kept, target):
    """Only what differs is written, so that an unchanged header builds nothing anew."""
    if target.exists() and target.read_bytes() == kept.read_bytes():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(target.name + ".new")
    shutil.copyfile(kept, partial)
    partial.replace(target)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", type=pathlib.Path, required=True, help="folder that all presets share")
    parser.add_argument("--fonts", type=pathlib.Path, required=True, help="the system's folder of fonts")
    parser.add_argument("--headers", type=pathlib.Path, required=True, help="where client_*.h go")
    parser.add_argument("--assets", type=pathlib.Path, required=True, help="where the font files go")
    options = parser.parse_args()
    targets = {"include": options.headers, "fonts": options.assets}
    options.cache.mkdir(parents=True, exist_ok=True)
    with open(options.cache / ".lock", "w", encoding="utf-8") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        try:
            for name, (inputs, make) in products(options.fonts).items():
                kind, file = name.split("/")
                put(cached(options.cache, name, inputs, make), targets[kind] / file)
        except (OSError, ValueError) as failure:
            sys.exit(f"tools/assets: {failure}")


if __name__ == "__main__":
    main()

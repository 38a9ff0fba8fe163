# SPDX-License-Identifier: Apache-2.0
"""The list of the licences of everything used, out of tools/deps.lock."""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIST = ROOT / "docs" / "LICENCES.md"
HEAD = """# Licences of what Banso uses

Written by `tools/licences` from `tools/deps.lock`; do not edit. Banso itself: Apache-2.0 (LICENSE).
"""


def table(title, columns, rows):
    lines = [f"\n## {title}\n", "| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]


def document(lock):
    lines = [HEAD.rstrip()]
    lines += table("Sources fetched and built, pinned by SHA-256",
                   ("name", "version", "licence", "used for", "from"),
                   [(source["name"], source["version"], source["licence"], source["purpose"],
                     f"{source['origin'].replace('-', ' ')} package `{source['package']}`")
                    for source in lock["sources"]])
    for used, title in (("linked", "Packages of the distribution that become part of the programs"),
                        ("tool", "Packages of the distribution that build and test")):
        lines += table(title, ("package", "licence", "used for"),
                       [(package["name"], package["licence"], package["purpose"])
                        for package in lock["packages"] if package["used"] == used])
    return "\n".join(lines) + "\n"


def main():
    text = document(json.loads((ROOT / "tools" / "deps.lock").read_text(encoding="utf-8")))
    if sys.argv[1:] == ["--check"]:
        if not LIST.exists() or LIST.read_text(encoding="utf-8") != text:
            sys.exit("docs/LICENCES.md is not current: run tools/licences")
        return
    LIST.parent.mkdir(exist_ok=True)
    LIST.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

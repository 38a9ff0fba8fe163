# SPDX-License-Identifier: Apache-2.0
"""The licence texts of everything inside of what we ship, as one text file that goes with it.

python3 tools/support/notices.py PRODUCT --out FILE      PRODUCT: "site" (the app for browsers) or "desktop"

tools/deps.lock says what is "inside" of which product, and where its text is: a "notice" file of the fetched
sources, or /usr/share/doc/PACKAGE/copyright of the distribution, of which only the paragraphs of "parts" (file
patterns) are taken where not all of a package is linked. "comments": the notices in the comments of that source
file. A text that cannot be found stops the build."""
import argparse
import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
THIRD_PARTY = ROOT / "third_party"
DOCUMENTS = pathlib.Path("/usr/share/doc")
COMMON = pathlib.Path("/usr/share/common-licenses")
MIT = ROOT / "tools" / "support" / "mit.txt"
OURS = "Apache-2.0"  # comes first
PRODUCTS = ("site", "desktop")
RULER = "=" * 80
HEAD = """Banso 伴走

Banso is distributed under the Apache License 2.0, whose text comes first. It contains work of others, each under
its own licence; their notices follow, in the order of this list:
"""


def inside(lock, product):
    return [entry for entry in [*lock["sources"], *lock["packages"]] if product in entry.get("inside", ())]


def unindented(text):
    lines = (line.removeprefix(" ") for line in text.splitlines())
    return "\n".join("" if line == "." else line for line in lines)


def field(paragraph, name):
    """A field of a paragraph of debian/copyright (DEP 5), with its continuation lines."""
    found = re.search(rf"^{name}:(.*(?:\n[ \t].*)*)", paragraph, re.MULTILINE)
    return found[1].strip() if found else ""


def of_package(text, parts):
    """Without the packaging's own licence, which is not of what the package holds."""
    if not text.startswith("Format:"):
        return text
    head, *paragraphs = re.split(r"\n\s*\n", text.strip())
    files = [paragraph for paragraph in paragraphs if field(paragraph, "Files") and any(
        pattern == "*" or (pattern.startswith(tuple(parts)) if parts else not pattern.startswith("debian/"))
        for pattern in field(paragraph, "Files").split())]
    names = {name for paragraph in files
             for name in re.split(r",?\s+(?:and|or|with)\s+|,\s*", field(paragraph, "License").splitlines()[0])}
    licences = [paragraph for paragraph in paragraphs if paragraph.startswith("License:")
                and field(paragraph, "License").splitlines()[0] in names]
    return "\n\n".join(unindented(paragraph) for paragraph in [head, *files, *licences])


def of_comments(text):
    """The comments that name a holder, once each: of those under the MIT licence (its words come before) the holder
    is enough. What was given to the public is left out."""
    holders, notices = {}, {}
    for comment in re.findall(r"/\*(.*?)\*/", text, re.DOTALL):
        holder = re.search(r"copyright:? +(\(c\).*)", comment, re.IGNORECASE)
        if holder and re.search(r"licen[sc]e(-identifier)?: +MIT", comment, re.IGNORECASE):
            holders["Copyright " + holder[1].strip()] = None
        elif holder:
            lines = [re.sub(r"^[ /*]+", "", line).rstrip() for line in comment.splitlines()]
            notices["\n".join(lines).strip()] = None
    return "\n".join(sorted(holders)) + "\n\n--\n\n" + "\n\n--\n\n".join(notices)


def read(path):
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError as error:
        sys.exit(f"no licence text: {error}")


def text_of(entry):
    if "package" not in entry:
        text = of_package(read(DOCUMENTS / entry["name"] / "copyright"), entry.get("parts", ()))
    elif "comments" in entry:
        text = f"{read(MIT)}\n\n{of_comments(read(THIRD_PARTY / entry['name'] / entry['comments']))}"
    else:
        text = read(THIRD_PARTY / entry["name"] / entry["notice"])
    for name in sorted(set(re.findall(rf"{COMMON}/([\w.-]*\w)", text)) - {OURS}):
        text += f"\n\n-- {name} --\n\n{read(COMMON / name)}"
    return text


def document(lock, product):
    entries = inside(lock, product)
    parts = [HEAD + "\n".join(f"  {entry['name']}: {entry['purpose']}; {entry['licence']}" for entry in entries),
             read(ROOT / "LICENSE")]
    parts += [f"{entry['name']} {entry.get('version', '')}".rstrip() + f"\n{entry['licence']}\n\n{text_of(entry)}"
              for entry in entries]
    return f"\n\n{RULER}\n".join(parts) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("product", choices=PRODUCTS)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    text = document(json.loads((ROOT / "tools" / "deps.lock").read_text(encoding="utf-8")), options.product)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

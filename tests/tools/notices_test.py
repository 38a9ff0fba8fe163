# SPDX-License-Identifier: Apache-2.0
"""The notices that go with what we ship.

python3 tests/tools/notices_test.py PRODUCT TARGET BUILD: everything foreign that the build of TARGET compiles or
includes has its text in PRODUCT's notices."""
import json
import pathlib
import re
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools" / "support"))

import notices  # noqa: E402

PRODUCT, TARGET, BUILD = sys.argv[1:4]
LOCK = json.loads((ROOT / "tools" / "deps.lock").read_text(encoding="utf-8"))
# Folders of headers, and the packages that they come from.
HEADERS = {"tl": "libexpected-dev", "nlohmann": "nlohmann-json3-dev", "CLI": "libcli11-dev"}
# Their text is beside them on every system: shared libraries, and the compiler's own runtime.
SHARED = {"g++", "libsodium-dev", "libssl-dev", "libglfw3-dev", "libgl-dev", "libpng-dev"}
COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: thing

Files: *
Copyright: 2020 Somebody
License: MIT or Zlib

Files: debian/*
Copyright: 2021 A packager
License: GPL-2+

License: MIT
 May be used.
 .
 As it is.

License: Zlib
 May be altered.

License: GPL-2+
 May be packaged.
"""


def ninja(*words):
    return subprocess.run(["ninja", "-C", BUILD, *words], capture_output=True, text=True, check=True).stdout


def foreign_inside():
    """Names of third_party's folders and of packages of headers, among all that makes the target."""
    inputs = {line.strip() for line in ninja("-t", "inputs", TARGET).splitlines()}
    paths = {path for path in inputs if path.endswith((".c", ".cpp"))}
    of_ours = False
    for line in ninja("-t", "deps").splitlines():
        if not line.startswith(" "):
            of_ours = line.split(":")[0] in inputs
        elif of_ours:
            paths.add(line.strip())
    names = set()
    for path in paths:
        if header := re.search(r"(?:third_party|/usr)/include/(tl|nlohmann|CLI)/", path):
            names.add(HEADERS[header[1]])
        elif source := re.search(r"third_party/(?!include/)([^/]+)/", path):
            names.add(source[1])
    return names


class Notices(unittest.TestCase):
    def test_everything_inside_has_its_text(self):
        told = {entry["name"] for entry in notices.inside(LOCK, PRODUCT)}
        found = foreign_inside()
        self.assertTrue({"imgui", "sqlite3mc", "libdeflate", "libexpected-dev"} <= found, found)
        self.assertEqual(found - told, set())

    def test_the_text_is_there(self):
        text = notices.document(LOCK, PRODUCT)
        for entry in notices.inside(LOCK, PRODUCT):
            with self.subTest(entry["name"]):
                own = text.split(f"\n{notices.RULER}\n{entry['name']}", 1)[1].split(notices.RULER)[0]
                self.assertGreater(len(own), 500)
                self.assertRegex(own, r"(?i)copyright")

    def test_the_lock_says_of_everything_linked_where_it_is(self):
        for entry in [*LOCK["sources"], *LOCK["packages"]]:
            linked = entry.get("group") != "browser" and entry.get("used", "linked") == "linked"
            self.assertEqual(linked, bool(entry.get("inside")) or entry["name"] in SHARED, entry["name"])
            self.assertLessEqual(set(entry.get("inside", ())), set(notices.PRODUCTS))

    def test_of_a_package_what_is_not_packaging(self):
        text = notices.of_package(COPYRIGHT, ())
        for words in ("2020 Somebody", "May be used.\n\nAs it is.", "May be altered."):
            self.assertIn(words, text)
        self.assertNotIn("packager", text)
        self.assertNotIn("May be packaged", text)
        self.assertEqual(notices.of_package("in words of its own", ()), "in words of its own")

    def test_of_comments_each_holder_once(self):
        text = notices.of_comments("/* Copyright: (c) 2020 A\n** License: MIT */ int a; /* Copyright (c) 2021 B\n *\n"
                                   " * Keep this. */ /* Copyright: (c) 2020 A\n** License: MIT */ /* public domain */")
        self.assertEqual(text, "Copyright (c) 2020 A\n\n--\n\nCopyright (c) 2021 B\n\nKeep this.")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

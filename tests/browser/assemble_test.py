# SPDX-License-Identifier: Apache-2.0
"""How the client's files are put together for a server: names by content, nothing left dangling."""
import gzip
import hashlib
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "wasm/page"))
import assemble  # noqa: E402
import icon  # noqa: E402

FILES = {
    "index.html": b'<html data-build="@BUILD@"><script src="./main.js" type="module"></script>',
    "service_worker.js": b'const kBuild = "@BUILD@"; const kFiles = "@FILES@";',
    "main.js": b'import {a} from "./a.js"; /** @type {import("./main.js").X} */ new URL("worker.js", import.meta.url);',
    "a.js": b'register("./service_worker.js"); const text = "not/a/file.js";',
    "worker.js": b'import "./worker/part.js"; const kFonts = ["fonts/regular.ttf"];',
    "worker/part.js": b'export const up = new URL("../a.js", import.meta.url);',
    "fonts/regular.ttf": b"font",
    "licences.txt": b"the words of others",
}


class AssembleTest(unittest.TestCase):
    def names(self, served):
        return {re.sub(r"\.[0-9a-f]{12}\.", ".", name): name for name in served}

    def test_names_are_hashes_and_are_written_where_they_are_used(self):
        served = assemble.assemble(FILES)
        names = self.names(served)
        self.assertEqual(set(names), set(FILES))
        self.assertIn("licences.txt", served)
        for name in set(FILES) - {"index.html", "service_worker.js", "licences.txt"}:
            digest = hashlib.sha256(served[names[name]]).hexdigest()[:12]
            self.assertIn(f".{digest}.", names[name])
        self.assertIn(f'"./{names["main.js"]}"'.encode(), served["index.html"])
        self.assertIn(f'"./{names["a.js"]}"'.encode(), served[names["main.js"]])
        self.assertIn(f'"{names["worker.js"]}"'.encode(), served[names["main.js"]])
        self.assertIn(b'import("./main.js")', served[names["main.js"]])
        self.assertIn(f'"../{names["a.js"]}"'.encode(), served[names["worker/part.js"]])
        self.assertIn(f'"{names["fonts/regular.ttf"]}"'.encode(), served[names["worker.js"]])
        self.assertIn(b'"./service_worker.js"', served[names["a.js"]])
        self.assertIn(b'"not/a/file.js"', served[names["a.js"]])

    def test_the_list_of_the_service_worker_is_complete_and_true(self):
        served = assemble.assemble(FILES)
        text = served["service_worker.js"].decode()
        listed = json.loads(re.search(r"kFiles = (.*);", text)[1])
        self.assertEqual({name for name, _ in listed},
                         {"./"} | {"./" + name for name in served if name not in assemble.FIXED})
        for name, digest in listed:
            content = served["index.html" if name == "./" else name[2:]]
            self.assertEqual(hashlib.sha256(content).hexdigest(), digest)
        build = re.search(r'kBuild = "([0-9a-f]{12})"', text)[1]
        self.assertIn(f'data-build="{build}"'.encode(), served["index.html"])

    def test_a_change_reaches_every_name_above_it_and_no_other(self):
        before, after = assemble.assemble(FILES), assemble.assemble({**FILES, "fonts/regular.ttf": b"other"})
        changed = {re.sub(r"\.[0-9a-f]{12}\.", ".", name) for name in set(after) - set(before)}
        self.assertEqual(changed, {"fonts/regular.ttf", "worker.js", "main.js"})
        self.assertNotEqual(before["index.html"], after["index.html"])
        self.assertNotEqual(before["service_worker.js"], after["service_worker.js"])
        self.assertEqual(assemble.assemble(FILES), before)

    def test_what_keeps_its_name_makes_a_build_of_its_own(self):
        before, after = assemble.assemble(FILES), assemble.assemble({**FILES, "licences.txt": b"more words"})
        self.assertEqual(set(after), set(before))
        self.assertNotEqual(before["index.html"], after["index.html"])

    def test_what_is_not_there_and_what_goes_in_circles_stops_it(self):
        with self.assertRaisesRegex(SystemExit, "a.js names ./gone.js"):
            assemble.assemble({**FILES, "a.js": b'import "./gone.js";'})
        with self.assertRaisesRegex(SystemExit, "circle"):
            assemble.assemble({**FILES, "a.js": b'import "./main.js";'})

    def test_the_whole_page(self):
        with tempfile.TemporaryDirectory() as folder:
            worker = ROOT / "tests/browser/fixtures/scripted_worker.js"
            out = pathlib.Path(folder) / "site"
            fonts = [word for name in ("regular.ttf", "bold.ttf", "fallback.otf")
                     for word in ("--file", f"fonts/{name}={worker}")]
            subprocess.run([sys.executable, ROOT / "wasm/page/assemble.py", "--out", out, "--compress",
                            "--file", f"worker.js={worker}", *fonts], check=True, stdout=subprocess.DEVNULL)
            index = (out / "index.html").read_text(encoding="utf-8")
            for name in re.findall(r'(?:src|href)="\./([^"]+)"', index):
                self.assertTrue((out / name).is_file(), name)
                self.assertRegex(name, r"\.[0-9a-f]{12}\.")
            for path in out.rglob("*.gz"):
                self.assertEqual(gzip.decompress(path.read_bytes()), path.with_suffix("").read_bytes())
                self.assertLess(path.stat().st_size, path.with_suffix("").stat().st_size)
            self.assertTrue(list(out.glob("main.*.js.gz")))


class IconTest(unittest.TestCase):
    def test_png_is_what_it_says(self):
        content = icon.png(64)
        self.assertEqual(content[:8], b"\x89PNG\r\n\x1a\n")
        at, chunks = 8, {}
        while at < len(content):
            size, kind = struct.unpack(">I4s", content[at:at + 8])
            body = content[at + 8:at + 8 + size]
            self.assertEqual(struct.unpack(">I", content[at + 8 + size:at + 12 + size])[0], zlib.crc32(kind + body))
            chunks[kind] = body
            at += 12 + size
        self.assertEqual(struct.unpack(">II", chunks[b"IHDR"][:8]), (64, 64))
        rows = zlib.decompress(chunks[b"IDAT"])
        self.assertEqual(len(rows), 64 * (1 + 3 * 64))
        self.assertEqual(tuple(rows[1:4]), icon.GROUND)

    def test_everything_lies_where_no_system_cuts_it_off(self):
        for x1, y1, x2, y2, half, _colour in icon.SHAPES:
            for x, y in ((x1, y1), (x2, y2)):
                self.assertLessEqual(((x - 0.5) ** 2 + (y - 0.5) ** 2) ** 0.5 + half, 0.4)
        self.assertIn(b"<svg", icon.svg())


if __name__ == "__main__":
    unittest.main()

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
from bundle import Bundle  # noqa: E402
import icon  # noqa: E402

FILES = {
    "index.html": b'<html data-build="@BUILD@"><script src="./main.js" type="module"></script>',
    "service_worker.js": b'const kBuild = "@BUILD@"; const kFiles = "@FILES@";',
    "main.js": b'import {a, b as c} from "./a.js";\n/** @type {import("./main.js").X} */ new URL("worker.js", import.meta.url);\nc(a);',
    "a.js": b'register("./service_worker.js"); const text = "not/a/file.js";\nexport const a = 1;\nexport function b() {}',
    "worker.js": b'import part from "./worker/part.js";\nconst kFonts = ["fonts/regular.ttf"];',
    "worker/part.js": b'const up = new URL("../icon.svg", import.meta.url);\nexport default up;',
    "types.js": b"/** @typedef {number} Named */",
    "icon.svg": b"<svg/>",
    "fonts/regular.ttf": b"font",
    "licences.txt": b"the words of others",
}


class AssembleTest(unittest.TestCase):
    def names(self, served):
        return {re.sub(r"\.[0-9a-f]{12}\.", ".", name): name for name in served}

    def test_names_are_hashes_and_are_written_where_they_are_used(self):
        served = assemble.assemble(FILES)
        names = self.names(served)
        # Modules are in what imports them; a script that nothing names is of no use.
        self.assertEqual(set(names), set(FILES) - {"a.js", "worker/part.js", "types.js"})
        self.assertIn("licences.txt", served)
        for name in set(names) - {"index.html", "service_worker.js", "licences.txt"}:
            digest = hashlib.sha256(served[names[name]]).hexdigest()[:12]
            self.assertIn(f".{digest}.", names[name])
        self.assertIn(f'"./{names["main.js"]}"'.encode(), served["index.html"])
        self.assertIn(f'"{names["worker.js"]}"'.encode(), served[names["main.js"]])
        self.assertIn(b'import("./main.js")', served[names["main.js"]])
        self.assertIn(f'"./{names["icon.svg"]}"'.encode(), served[names["worker.js"]])
        self.assertIn(f'"{names["fonts/regular.ttf"]}"'.encode(), served[names["worker.js"]])
        self.assertIn(b'"./service_worker.js"', served[names["main.js"]])
        self.assertIn(b'"not/a/file.js"', served[names["main.js"]])

    def test_a_bundle_is_its_modules_in_order_each_once(self):
        modules = {
            "main.js": 'import {one as first, Two} from "./low.js";\nimport "./side.js";\nimport made from "./made.js";\n'
                       'say(first(), new Two().three, made, await import.meta.url);\n',
            "low.js": 'export async function one() { return "import {x} from y"; }\nexport class Two { three = 3; }\n',
            "side.js": 'import {one} from "./low.js";\nsay(one);\n',
            "made.js": "const made = 4;\nexport default made;\n",
        }
        bundle = Bundle(modules.__getitem__, lambda _, name: name[2:], lambda _, text: text)
        self.assertEqual(bundle.text("main.js").split("\n"), [
            "const $module_0 = (() => {", 'async function one() { return "import {x} from y"; }', "class Two { three = 3; }", "",
            "return {one, Two};", "})();",
            "const $module_1 = (() => {", "const {one} = $module_0;", "say(one);", "", "return {};", "})();",
            "const $module_2 = (() => {", "const made = 4;", "", "", "return {default: made};", "})();",
            "const {one: first, Two} = $module_0;", "", "const made = $module_2.default;",
            "say(first(), new Two().three, made, await import.meta.url);", ""])

    def test_a_module_that_is_not_understood_stops_it(self):
        for line in ('import * as all from "./a.js";', "export let a = 1;", "export {a};", 'export * from "./a.js";',
                     'import {a} from "a";'):
            with self.assertRaisesRegex(SystemExit, "main.js: not understood: " + re.escape(line)):
                assemble.assemble({**FILES, "main.js": f"const first = 1;\n{line}\n".encode()})

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
        for script in (b'import "./gone.js";', b'load("./gone.js");'):
            with self.assertRaisesRegex(SystemExit, "a.js names ./gone.js"):
                assemble.assemble({**FILES, "a.js": script + b"export const a = 1, b = 2;"})
        with self.assertRaisesRegex(SystemExit, "circle"):
            assemble.assemble({**FILES, "a.js": b'import "./main.js";'})

    def test_the_whole_page(self):
        with tempfile.TemporaryDirectory() as folder:
            worker = ROOT / "tests/browser/fixtures/scripted_worker.js"
            out = pathlib.Path(folder) / "site"
            fonts = [word for name in ("regular.ttf", "bold.ttf", "fallback.otf")
                     for word in ("--file", f"fonts/{name}={worker}")]
            subprocess.run([sys.executable, ROOT / "wasm/page/assemble.py", "--out", out, "--compress",
                            "--file", f"worker.js={worker}", "--file", f"banso-app.wasm={worker}", *fonts], check=True, stdout=subprocess.DEVNULL)
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

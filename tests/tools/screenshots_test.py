# SPDX-License-Identifier: Apache-2.0
"""tools/screenshots: pictures of the right size, the theme that was asked for, and no picture twice."""
import pathlib
import struct
import subprocess
import tempfile
import unittest

TOOL = "tools/screenshots"


def run(*words):
    return subprocess.run([TOOL, *words], capture_output=True, text=True, timeout=240, stdin=subprocess.DEVNULL)


class ScreenshotsTest(unittest.TestCase):
    def test_photographs(self):
        with tempfile.TemporaryDirectory(prefix="banso-screenshots-") as folder:
            process = run("--folder", folder, "--ratio", "2", "--only", "^gallery-record-phone-(light|dark)-100-ja$")
            self.assertEqual(process.returncode, 0, process.stdout + process.stderr)
            pictures = {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}
        for theme in ("light", "dark"):
            self.assertIn(f"gallery-record-phone-{theme}-100-ja-01.png", pictures)
            self.assertIn(f"gallery-record-phone-{theme}-100-ja-02.png", pictures)
        for name, content in pictures.items():
            self.assertEqual(struct.unpack(">II", content[16:24]), (780, 1688), name)
        self.assertEqual(len(set(pictures.values())), len(pictures))

    def test_names(self):
        names = run("--list").stdout.split()
        self.assertIn("gallery-entry-tablet-contrast-150-en", names)
        self.assertIn("app-phone-dark-100-en", names)
        self.assertEqual(len(names), len(set(names)))
        nothing = run("--only", "no such screen")
        self.assertEqual(nothing.returncode, 2)
        self.assertIn("--list", nothing.stderr)


if __name__ == "__main__":
    unittest.main()

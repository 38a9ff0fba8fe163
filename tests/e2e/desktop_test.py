# SPDX-License-Identifier: Apache-2.0
"""The desktop program in a real window: starts, hears the mouse and the keyboard, draws nothing without a
reason, closes in good order, and says in words why it cannot start."""
import os
import pathlib
import queue
import shutil
import signal
import struct
import subprocess
import tempfile
import unittest

from support.desktop import PATIENCE_S, Desktop
from support.device import program
from support.x11 import Screen

IDLE_S = 3


def middle(node):
    x, y, width, height = node["rect"]
    return x + width / 2, y + height / 2


class DesktopTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.screen = Screen()
        cls.addClassCleanup(cls.screen.close)

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="banso-desktop-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.data = self.folder / "data"

    def start(self, *options):
        desktop = Desktop(self.screen, self.data, "--gallery", "--ratio", 1, *options)
        self.addCleanup(desktop.kill)
        return desktop

    def start_idle(self, *options):
        desktop = self.start(*options)
        desktop.ready()
        desktop.idle()
        return desktop

    def run_once(self, *options, environment=None):
        return subprocess.run([program("banso"), *map(str, options)], capture_output=True, text=True,
                              timeout=PATIENCE_S, stdin=subprocess.DEVNULL,
                              env=environment or self.screen.environment)

    def test_shows_the_gallery_and_closes_in_good_order(self):
        desktop = self.start("--size", "800x600")
        self.assertEqual(desktop.ready(), (800, 600))
        desktop.idle()
        self.assertGreater(self.screen.colours(800, 600), 3)
        self.assertTrue(any(node["role"] == "heading" for node in desktop.nodes))
        self.screen.close_window()
        code, last, trouble = desktop.ended()
        self.assertEqual((code, trouble), (0, ""))
        self.assertRegex(last, r"^closed after \d+ frames$")
        self.assertFalse((self.data / "banso.lock.new").exists())

    def test_an_idle_window_draws_nothing(self):
        desktop = self.start_idle()
        # A window that has just appeared may be told more by the screen; that is a reason to draw.
        for _ in range(20):
            try:
                line = desktop.line(timeout_s=IDLE_S)
            except queue.Empty:
                break
            self.assertTrue(line and line.startswith("idle"), line)
        else:
            self.fail(f"something was drawn in each of 20 times {IDLE_S} seconds")

    def test_the_mouse_acts(self):
        desktop = self.start_idle()
        self.screen.click(*middle(desktop.find("button", "配色: 明るい")))
        desktop.until(lambda now: now.has("button", "配色: 暗い"))

    def test_the_keyboard_types(self):
        desktop = self.start_idle("--location", "entry")
        field = desktop.find("textbox")
        self.screen.click(*middle(field))
        desktop.until(lambda now: "focused" in now.find("textbox")["states"])
        for letter in "abc":
            self.screen.key(letter)
        desktop.until(lambda now: "abc" in now.find("textbox")["value"])

    def test_the_size_of_the_window_is_remembered(self):
        desktop = self.start_idle()
        self.screen.resize_window(900, 700)
        desktop.idle()
        self.screen.close_window()
        self.assertEqual(desktop.ended()[0], 0)
        self.assertEqual(self.start().ready(), (900, 700))

    def test_a_wish_of_the_system_to_end_is_a_closed_window(self):
        desktop = self.start_idle()
        desktop.signal(signal.SIGTERM)
        code, last, trouble = desktop.ended()
        self.assertEqual((code, trouble), (0, ""))
        self.assertTrue(last.startswith("closed after"), last)

    def test_a_second_start_says_that_the_folder_is_in_use(self):
        self.start_idle()
        second = self.run_once("--data", self.data)
        self.assertEqual(second.returncode, 3)
        self.assertIn("already open", second.stderr)
        self.assertIn(str(self.data), second.stderr)

    def test_a_killed_program_leaves_the_folder_usable(self):
        first = self.start_idle()
        first.kill()
        self.start_idle()

    def test_folders_that_cannot_be_used(self):
        self.data.write_text("a file")
        for data, words in ((self.data, "not a folder"), (self.data / "below", "cannot make"),
                            ("/proc", "cannot write into the folder")):
            with self.subTest(data):
                process = self.run_once("--data", data)
                self.assertEqual(process.returncode, 1)
                self.assertIn(words, process.stderr)
                self.assertEqual(len(process.stderr.strip().splitlines()), 1)

    def test_wrong_usage_and_no_screen(self):
        for words in (["--size", "big"], ["--theme", "pink"], ["--text", "20"], ["--hop"]):
            self.assertEqual(self.run_once(*words).returncode, 2, words)
        nowhere = {name: value for name, value in os.environ.items()
                   if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        process = self.run_once("--data", self.data, environment=nowhere)
        self.assertEqual(process.returncode, 1)
        self.assertIn("no desktop", process.stderr)

    def test_a_photograph_needs_no_window(self):
        picture = self.folder / "gallery.png"
        process = self.run_once("--gallery", "--data", self.data, "--size", "390x844", "--ratio", 2,
                                "--theme", "dark", "--text", 150, "--screenshot", picture)
        self.assertEqual((process.returncode, process.stderr), (0, ""))
        head = picture.read_bytes()[:24]
        self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
        self.assertEqual(struct.unpack(">II", head[16:24]), (780, 1688))

    def test_a_step_of_a_script_that_fails_is_told(self):
        script = self.folder / "script"
        script.write_text("expect button そんなものはない\n")
        process = self.run_once("--gallery", "--data", self.data, "--script", script,
                                "--screenshot", self.folder / "x.png")
        self.assertEqual(process.returncode, 1)
        self.assertIn("line 1: not on the screen", process.stderr)


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The demo municipality through the real programs: banso-demo fills a folder, a server serves it, and
devices that enrol with the printed codes get what their workers may see, and search and settle in it."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))

from support.device import Control, Device, program  # noqa: E402
from support.office import Office  # noqa: E402


class DemoDevices(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="banso-demo-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        data = cls.folder / "office"
        printed = subprocess.run([program("banso-demo"), "--data", data, "--cases", "30", "--notes", "120"],
                                 check=True, capture_output=True, text=True, timeout=300).stdout
        cls.codes = dict(re.findall(r"^ +([a-z]+) +([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}) ", printed, re.M))
        cls.control = Control(data)
        cls.office = Office(data)
        cls.addClassCleanup(cls.office.close)
        cls.office.start()

    def device(self, login):
        device = Device(self.folder / login, self.office)
        device.enrol(self.codes[login])
        device.sync()
        return device

    @staticmethod
    def titles(device):
        return {record["fields"]["title"] for record in device("list", "case", "--limit", 1000)}

    def test_each_worker_gets_what_they_may_see(self):
        titles = {login: self.titles(self.device(login)) for login in ("sato", "hamazaki", "morita")}
        self.assertIn("緑町団地 猫の世帯", titles["sato"])
        self.assertIn("東町 山﨑さん", titles["hamazaki"])
        self.assertIn("母子（転入）", titles["morita"])
        for login in ("sato", "hamazaki"):
            self.assertNotIn("母子（転入）", titles[login])
        self.assertNotIn("緑町団地 猫の世帯", titles["morita"])

    def test_rare_names_and_short_words_are_found(self):
        device = self.device("takahashi")
        names = {record["fields"].get("name") for record in device("list", "person", "--limit", 1000)}
        self.assertIn("\ufa19田 大地", names)
        self.assertTrue(device("search", "神田"))
        self.assertTrue(device("search", "濱田"))
        self.assertTrue(device("search", "犬"))

    def test_a_contradiction_is_listed_and_settled(self):
        device = self.device("watanabe")
        listed = [conflict for conflict in device("conflicts") if conflict["path"] == "key_person"]
        self.assertEqual(len(listed), 1)
        person = listed[0]["record"]
        device("settle", "person", person, "key_person", "--value", "緑町団地自治会長")
        self.assertTrue(device.sync())
        self.assertEqual(device.value("person", person, "key_person"), "緑町団地自治会長")
        self.assertNotIn("key_person", [conflict["path"] for conflict in device("conflicts")])

    def test_nobody_was_refused_and_the_office_is_whole(self):
        self.assertEqual(self.control("refused"), [])
        self.control("verify")


if __name__ == "__main__":
    unittest.main()

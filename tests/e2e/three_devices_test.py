#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The main job (P3, P4, P6): three devices work on one case offline and return in any order. Both notes
stand, the set has both elements, the conflict is listed with author, time and device on all three, is
settled on one and then everywhere, and the history shows every value."""
import itertools
import unittest

from support.case import OfficeCase


class ThreeDevices(OfficeCase):
    def make_case(self, devices):
        a, b, c = devices
        case = a.new("case", "phase=outreach", "presenting_problem=近隣からの苦情")
        self.share(a, case, *self.workers[1:])
        person = a.new("person", "name=髙橋 𠮷子", "name_kana=タカハシ ヨシコ", case=case)
        for device in (a, b, c):
            device.sync()
        return case, person

    def work_offline(self, devices, case, person):
        """What each does without the office. Returns the notes' ids."""
        a, b, c = devices
        first = a.note(case, "玄関先で話す。猫の声がする。")
        a("set", "case", case, "phase=active", "summary=母と二人暮らし。")
        b("set", "case", case, "phase=watch")
        second = b.note(case, "同じ訪問。母は不在。", f"same_visit={first}")
        b("set", "person", person, 'phones/home={"number":"042-000-0000"}')
        a("set", "person", person, 'phones/mobile={"number":"090-0000-0000"}')
        draft = c("draft", "put", "--case", case, "method=phone",
                  'segments=[{"tag":"free","text":"電話あり。"}]')["id"]
        third = c("draft", "finalise", draft)["id"]
        return sorted([first, second, third])

    def test_any_order_of_return(self):
        for order in itertools.permutations(range(3)):
            with self.subTest(order=order):
                self.check_order(order)

    def check_order(self, order):
        devices = self.new_devices()
        case, person = self.make_case(devices)
        notes = self.work_offline(devices, case, person)
        for _ in range(2):
            for index in order:
                devices[index].sync()
        self.assertEqual(len({device.state() for device in devices}), 1)
        for device in devices:
            self.assertEqual(device.ids("contact", "--where", f"case={case}"), notes)
            fields = device.show("person", person)["fields"]
            self.assertIn("phones/home", fields)
            self.assertIn("phones/mobile", fields)
            self.check_conflict(device, case)
        devices[order[0]]("settle", "case", case, "phase", "--value", "watch")
        for _ in range(2):
            for index in order:
                devices[index].sync()
        for device in devices:
            self.assertEqual(device("conflicts"), [])
            self.assertEqual(device.value("case", case, "phase"), "watch")
            written = [w["value"] for w in device("history", "case", case, "phase")]
            self.assertEqual(sorted(written), ["active", "outreach", "watch", "watch"])
        self.assertEqual(len({device.state() for device in devices}), 1)

    def check_conflict(self, device, case):
        conflicts = device("conflicts")
        self.assertEqual([(c["record"], c["path"]) for c in conflicts], [(case, "phase")])
        heads = conflicts[0]["heads"]
        self.assertEqual(sorted(head["value"] for head in heads), ["active", "watch"])
        self.assertEqual({head["author"] for head in heads}, set(self.workers[:2]))
        self.assertEqual(len({head["replica"] for head in heads}), 2)
        self.assertTrue(all(head["at"] for head in heads))


if __name__ == "__main__":
    unittest.main()

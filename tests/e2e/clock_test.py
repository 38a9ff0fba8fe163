#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Clocks that are ten years ahead or behind (P8): nothing is lost, nobody wins by a wrong clock, and the
person is told."""
import unittest

from support.case import OfficeCase

TEN_YEARS_MS = 3653 * 24 * 3600 * 1000
MINUTE_MS = 60 * 1000


class ClockTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.right = self.new_device(self.workers[0])
        self.ahead = self.new_device(self.workers[1], clock_off_ms=TEN_YEARS_MS)
        self.behind = self.new_device(self.workers[2], clock_off_ms=-TEN_YEARS_MS)
        self.all = [self.right, self.ahead, self.behind]

    def sync_all(self, rounds=2):
        for _ in range(rounds):
            for device in self.all:
                device.sync()

    def shared_case(self):
        case = self.new_case(self.right, *self.workers[1:])
        self.sync_all(1)
        return case

    def check_same(self):
        self.assertEqual(len({device.state() for device in self.all}), 1)
        for device in self.all:
            self.assertEqual(device("refused"), [])

    def test_people_are_told(self):
        self.assertNotIn("clock_off_ms", self.right.sync())
        for device, off_ms in ((self.ahead, TEN_YEARS_MS), (self.behind, -TEN_YEARS_MS)):
            self.assertAlmostEqual(device.sync()["clock_off_ms"], off_ms, delta=2 * MINUTE_MS)

    def test_nothing_is_lost(self):
        case = self.shared_case()
        notes = [device.note(case, "それぞれの時計で。") for device in self.all]
        self.sync_all()
        for device in self.all:
            self.assertEqual(device.ids("contact"), sorted(notes))
        self.check_same()

    def test_the_later_edit_counts_whatever_the_clock_says(self):
        case = self.shared_case()
        for first, second in ((self.ahead, self.behind), (self.behind, self.ahead),
                              (self.ahead, self.right), (self.behind, self.right)):
            first("set", "case", case, "phase=watch")
            self.sync_all()
            second("set", "case", case, "phase=active")
            self.sync_all()
            for device in self.all:
                self.assertEqual(device.value("case", case, "phase"), "active")
                self.assertEqual(device("conflicts"), [])

    def test_concurrent_edits_are_asked_about(self):
        case = self.shared_case()
        self.ahead("set", "case", case, "phase=watch")
        self.behind("set", "case", case, "phase=outreach")
        self.right("set", "case", case, "phase=closed")
        self.sync_all()
        for device in self.all:
            heads = device("conflicts")[0]["heads"]
            self.assertEqual(sorted(head["value"] for head in heads), ["closed", "outreach", "watch"])
        self.behind("settle", "case", case, "phase", "--value", "outreach")
        self.sync_all()
        for device in self.all:
            self.assertEqual(device.value("case", case, "phase"), "outreach")
            self.assertEqual(device("conflicts"), [])
        self.check_same()

    def test_cases_made_under_a_wrong_clock_stay_with_their_maker(self):
        for device in (self.ahead, self.behind):
            case = device.new("case", "phase=active")
            note = device.note(case, "最初の訪問。")
            report = device.sync()
            self.assertEqual((report["refused"], report["evicted"]), (0, 0))
            self.assertEqual(device.ids("contact", "--where", f"case={case}"), [note])
            self.share(device, case, self.workers[0])
            device.sync()
            self.right.sync()
            self.assertEqual(self.right.ids("contact", "--where", f"case={case}"), [note])

    def test_clock_that_jumps(self):
        case = self.shared_case()
        for off_ms in (TEN_YEARS_MS, -TEN_YEARS_MS, 0):
            self.right.clock_off_ms = off_ms
            self.right("set", "case", case, f"summary={off_ms}")
            self.right.sync()
        self.sync_all()
        for device in self.all:
            self.assertEqual(device.value("case", case, "summary"), "0")
            self.assertEqual(device("conflicts"), [])
        self.check_same()


if __name__ == "__main__":
    unittest.main()

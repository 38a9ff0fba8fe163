#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""History on demand: a device that came later lacks what was replaced, and sees it in the history from
the office; whoever may not see the case is refused; the reading is in the office's access log."""
import unittest

from support.case import OfficeCase
from support.device import Failed

PROBLEMS = ["近隣からの苦情", "家賃の滞納", "受診の中断", "母の入院", "引っ越し", "落ち着いた"]


class HistoryTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.a = self.new_device()
        self.case = self.new_case(self.a, self.workers[1])
        for problem in PROBLEMS:
            self.a("set", "case", self.case, f"presenting_problem={problem}")
        self.a.sync()

    def from_office(self, device, *path):
        return device("history", "case", self.case, *path, "--from-office")

    def test_first_sync_brings_the_current_value_and_history_all(self):
        later = self.new_device(self.workers[1])
        local = [w["value"] for w in later("history", "case", self.case, "presenting_problem")]
        self.assertEqual(local, PROBLEMS[-1:])
        self.assertEqual(later.value("case", self.case, "presenting_problem"), PROBLEMS[-1])
        self.assertEqual(later("conflicts"), [])
        self.assertEqual(later.state(), self.a.state())

        writes = self.from_office(later, "presenting_problem")
        self.assertEqual([w["value"] for w in writes], PROBLEMS)
        self.assertEqual([w["here"] for w in writes], [False] * 5 + [True])
        self.assertEqual([w["head"] for w in writes], [False] * 5 + [True])
        self.assertTrue(writes[-1]["shown"])
        self.assertEqual({w["author"] for w in writes}, {self.workers[0]})
        self.assertEqual({w["replica"] for w in writes}, {self.a("status")["replica"]})
        self.assertTrue(all(w["at"] for w in writes))
        # Showing it stores nothing.
        self.assertEqual(later("history", "case", self.case, "presenting_problem")[0]["value"],
                         PROBLEMS[-1])
        self.assertEqual(len(later("history", "case", self.case, "presenting_problem")), 1)

    def test_edits_of_a_value_that_came_with_the_record_are_left_out_too(self):
        """The change that made the case stands for its other fields: all titles between go."""
        titles = ["近隣からの相談"] + [f"相談 {i}" for i in range(1, 6)]
        for title in titles[1:]:
            self.a("set", "case", self.case, f"title={title}")
        self.a.sync()
        later = self.new_device(self.workers[1])
        self.assertEqual(later.state(), self.a.state())
        local = [w["value"] for w in later("history", "case", self.case, "title")]
        self.assertEqual(local, [titles[0], titles[5]])
        writes = self.from_office(later, "title")
        self.assertEqual([w["value"] for w in writes], titles)
        self.assertEqual([w["here"] for w in writes], [True] + [False] * 4 + [True])
        self.assertEqual([w["head"] for w in writes], [False] * 5 + [True])

    def test_whole_record(self):
        """All fields; and the device that wrote it all has it all."""
        writes = self.from_office(self.a)
        self.assertLessEqual({"phase", "title", "presenting_problem"}, {w["path"] for w in writes})
        self.assertTrue(all(w["here"] for w in writes))
        for write in writes:
            del write["here"]
        self.assertEqual(writes, self.a("history", "case", self.case))

    def test_edits_after_a_first_sync_replace_what_all_see(self):
        later = self.new_device(self.workers[1])
        later("set", "case", self.case, "presenting_problem=就労の相談", "phase=watch")
        later.sync()
        self.a.sync()
        for device in (self.a, later, self.new_device(self.workers[1])):
            self.assertEqual(device.value("case", self.case, "presenting_problem"), "就労の相談")
            self.assertEqual(device("conflicts"), [])
            self.assertEqual(device.state(), self.a.state())
        self.assertEqual(self.from_office(later, "presenting_problem")[-1]["author"], self.workers[1])

    def test_who_may_not_see_the_case_is_refused(self):
        stranger = self.new_device(self.workers[2])
        with self.assertRaises(Failed) as refused:
            self.from_office(stranger)
        self.assertIn("not_found", refused.exception.text)
        self.assertIn("may not see it", refused.exception.text)

    def test_without_an_office(self):
        self.office.stop()
        with self.assertRaises(Failed) as refused:
            self.from_office(self.a)
        self.assertIn("offline", refused.exception.text)

    def test_reading_is_in_the_access_log(self):
        stranger = self.new_device(self.workers[2])
        with self.assertRaises(Failed):
            self.from_office(stranger)
        device = self.new_device(self.workers[1])
        self.from_office(device)
        reads = [line for line in self.control("audit", "--record", self.case)
                 if line["act"] == "history_read"]
        self.assertEqual([line["actor"] for line in reads], [self.workers[1]])
        self.assertTrue(reads[0]["device"])
        self.control("verify")


if __name__ == "__main__":
    unittest.main()

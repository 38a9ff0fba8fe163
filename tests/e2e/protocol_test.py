#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A client in another language, written from docs/PROTOCOL.md alone, works with a real office beside a
device of ours: both write, both sync, both see the same state and the same conflict."""
import unittest

from protocol.client import BOOK, CASEWORK, NIL, Refused, new_id
from support.case import OfficeCase


class ProtocolTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.ours = self.new_device(self.workers[0])
        self.python = self.new_python(self.workers[1])

    def shared_case(self):
        case = self.new_case(self.ours, self.workers[1])
        self.python.sync()
        return bytes.fromhex(case), (CASEWORK, bytes.fromhex(case))

    def check_same(self, kind, record):
        """Every value in force, as both show it."""
        shown = self.ours.show(kind, record.hex())
        heads = self.python.changes.heads(record)
        for path, value in shown["fields"].items():
            theirs = self.python.changes.value(record, path)
            self.assertEqual(value, theirs.hex() if isinstance(theirs, bytes) else theirs, path)
        self.assertLessEqual(set(shown["fields"]), set(heads))
        conflicting = [path for path in heads if self.python.changes.conflicting(record, path)]
        self.assertEqual(sorted(shown["conflicts"]), sorted(conflicting))

    def test_first_sync_brings_the_book(self):
        self.python.sync()
        organisation = bytes.fromhex(self.organisation)
        self.assertEqual(self.python.changes.value(organisation, "name"), "障害者支援課")
        self.assertEqual(len(self.python.changes.records("worker")), len(self.workers))
        self.assertEqual(self.python.counted(), {(BOOK, NIL)})

    def test_writes_cross_both_ways(self):
        case, scope = self.shared_case()
        self.assertEqual(self.python.changes.value(case, "phase"), "active")
        person = new_id()
        self.python.save(scope, [("person", person, {"case": case, "name": "𠮷田 花",
                                                     "phones/1": {"number": "042"}})])
        self.python.sync()
        self.ours.sync()
        self.assertEqual(self.ours.value("person", person.hex(), "name"), "𠮷田 花")
        self.ours("set", "person", person.hex(), "name=𠮷田 華", 'phones/2={"number":"090"}')
        self.ours.sync()
        self.python.sync()
        self.assertEqual(self.python.changes.value(person, "name"), "𠮷田 華")
        self.assertEqual(self.python.changes.elements(person, "phones"), ["1", "2"])
        self.check_same("person", person)
        self.check_same("case", case)
        self.assertEqual(self.python.refused, [])

    def test_conflict_is_seen_by_both_and_settled_by_either(self):
        case, scope = self.shared_case()
        self.python.save(scope, [("case", case, {"phase": "watch"})])
        self.ours("set", "case", case.hex(), "phase=closed")
        for device in (self.ours, self.python, self.ours):
            device.sync()
        values = sorted(self.python.changes.conflicting(case, "phase"))
        self.assertEqual(values, ["closed", "watch"])
        heads = self.ours("conflicts")[0]["heads"]
        self.assertEqual(sorted(head["value"] for head in heads), values)
        self.check_same("case", case)
        self.python.save(scope, [("case", case, {"phase": "active"})])
        self.python.sync()
        self.ours.sync()
        self.assertEqual(self.ours("conflicts"), [])
        self.assertEqual(self.ours.value("case", case.hex(), "phase"), "active")

    def test_ids_and_bytes_agree(self):
        """What the office gives is byte for byte what was written: ids are hashes of it."""
        case, scope = self.shared_case()
        written = self.python.save(scope, [("task", new_id(), {"title": "電話する", "case": case,
                                                               "status": "open"})])
        self.python.sync()
        self.ours.sync()
        record = self.python.changes.by_id[written]["o"][0]["i"]
        changes = {write["change"] for write in self.ours("history", "task", record.hex())}
        self.assertEqual(changes, {written.hex()})

    def test_sending_twice_changes_nothing(self):
        case, scope = self.shared_case()
        self.python.save(scope, [("case", case, {"summary": "一度だけ"})])
        push = list(self.python.unsent)
        first = self.python.exchange(self.python.request(push))["pushed"]
        again = self.python.exchange(self.python.request(push))["pushed"]
        self.assertEqual(first, again)
        self.python.sync()
        self.ours.sync()
        writes = self.ours("history", "case", case.hex(), "summary")
        self.assertEqual([write["value"] for write in writes], ["一度だけ"])

    def test_newcomer_sees_the_same(self):
        case, scope = self.shared_case()
        for number in range(5):
            self.python.save(scope, [("case", case, {"summary": f"第{number}版"})])
        self.python.sync()
        newcomer = self.new_python(self.workers[1])
        newcomer.sync()
        self.assertEqual(newcomer.changes.value(case, "summary"), "第4版")
        # A first sync brings the current state; what was replaced is left out.
        summaries = [head.value for head in newcomer.changes.heads(case)["summary"]]
        written = [op["f"]["summary"] for change in newcomer.changes.by_id.values()
                   for op in change["o"] if "summary" in op["f"]]
        self.assertEqual((summaries, written), (["第4版"], ["第4版"]))
        self.assertEqual(newcomer.changes.conflicting(case, "summary"), [])
        history = newcomer.history(case)
        self.assertEqual(len(history), 6)  # the case, and five summaries
        self.ours.sync()
        self.check_same("case", case)

    def test_history_of_what_may_not_be_seen_is_not_found(self):
        case, _ = self.shared_case()
        stranger = self.new_python(self.workers[2])
        stranger.sync()
        with self.assertRaises(Refused) as refused:
            stranger.history(case)
        self.assertEqual((refused.exception.status, refused.exception.code), (404, "not_found"))

    def test_idle_round_is_small_and_empty(self):
        self.shared_case()
        answer = self.python.exchange(self.python.request())
        self.assertEqual(set(answer), {"epoch", "time", "cursor", "mark"})


if __name__ == "__main__":
    unittest.main()

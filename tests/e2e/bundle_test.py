#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Two devices exchange by file while there is no office, then meet it; wrong passphrases and damaged files
change nothing; what a worker may not see is not imported."""
import unittest

from support.case import OfficeCase
from support.device import Failed

PASSPHRASE = "hinan-jo no kagi 2026"


class BundleTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.a, self.b, self.c = self.new_devices()
        self.case = self.new_case(self.a, self.workers[1])
        self.b.sync()
        self.file = self.folder / "bundle"

    def carry(self, giver, taker, *cases, passphrase=PASSPHRASE):
        self.file.unlink(missing_ok=True)
        words = [word for case in cases for word in ("--case", case)]
        giver("bundle", "export", self.file, "--passphrase", passphrase, *words)
        return taker("bundle", "import", self.file, "--passphrase", PASSPHRASE)

    def test_exchange_without_an_office(self):
        self.office.stop()
        first = self.a.note(self.case, "避難所での面接。")
        self.a("set", "case", self.case, "phase=watch")
        second = self.b.note(self.case, "夜間の電話。")
        self.b("set", "case", self.case, "phase=outreach")
        self.assertGreaterEqual(self.carry(self.a, self.b)["fresh"], 2)
        self.assertGreaterEqual(self.carry(self.b, self.a)["fresh"], 2)
        for device in (self.a, self.b):
            self.assertEqual(device.ids("contact"), sorted([first, second]))
            self.assertEqual(len(device("conflicts")[0]["heads"]), 2)
        self.assertEqual(self.a.state(), self.b.state())
        again = self.carry(self.a, self.b)
        self.assertEqual(again["fresh"], 0)
        self.office.start()
        for device in (self.a, self.b, self.a):
            self.assertEqual(device.sync()["refused"], 0)
        self.assertEqual(self.a.state(), self.b.state())
        newcomer = self.new_device(self.workers[1])
        self.assertEqual(newcomer.ids("contact"), sorted([first, second]))

    def test_whoever_meets_the_office_first_hands_in_for_both(self):
        note = self.a.note(self.case, "運ばれた記録。")
        self.carry(self.a, self.b)
        self.assertGreaterEqual(self.b.sync()["relayed"], 1)
        third = self.new_device(self.workers[1])
        self.assertEqual(third.ids("contact"), [note])
        report = self.a.sync()
        self.assertEqual((report["refused"], report["new_life"]), (0, False))
        self.assertEqual(self.a.state(), self.b.state())
        self.assertEqual(self.control("verify")["chain_gaps"], 0)

    def test_case_made_and_handed_over_without_an_office(self):
        self.office.stop()
        case = self.a.new("case", "phase=outreach")
        self.share(self.a, case, self.workers[1])
        note = self.a.note(case, "停電の夜に。")
        self.carry(self.a, self.b, case)
        answer = self.b.note(case, "引き継いだ。")
        self.office.start()
        for device in (self.b, self.a, self.b):
            self.assertEqual(device.sync()["refused"], 0)
        for device in (self.a, self.b):
            self.assertEqual(device.ids("contact", "--where", f"case={case}"), sorted([note, answer]))
        self.assertEqual(self.a.state(), self.b.state())

    def test_what_may_not_be_seen_is_not_imported(self):
        hidden = self.a.new("case", "phase=active")
        self.a.note(hidden, "見せてはいけない。")
        shown = self.a.note(self.case, "見せてよい。")
        report = self.carry(self.a, self.b)
        self.assertGreater(report["not_visible"], 0)
        self.assertEqual(self.b.ids("contact"), [shown])
        self.assertEqual(self.b.ids("case"), [self.case])
        stranger = self.carry(self.a, self.c)
        self.assertEqual(stranger["fresh"], 0)
        self.assertEqual(self.c.ids("case"), [])

    def test_chosen_cases_only(self):
        other = self.new_case(self.a, self.workers[1])
        self.b.sync()
        self.a.note(other, "運ばない。")
        note = self.a.note(self.case, "運ぶ。")
        self.carry(self.a, self.b, self.case)
        self.assertEqual(self.b.ids("contact"), [note])

    def test_wrong_passphrase_and_damage_change_nothing(self):
        self.a.note(self.case, "鍵のかかった記録。")
        before = self.b.state()
        with self.assertRaises(Failed) as wrong:
            self.carry(self.a, self.b, passphrase="another one 2026")
        self.assertIn("denied", wrong.exception.text)
        self.carry(self.a, self.c)
        content = self.file.read_bytes()
        self.assertNotIn("鍵のかかった".encode(), content)
        for damaged in (content[:-1], content[:40], b"", content + b"\0",
                        content[:-5] + bytes([content[-5] ^ 1]) + content[-4:],
                        b"BANSOBDL\x02" + content[9:]):
            self.file.write_bytes(damaged)
            with self.assertRaises(Failed):
                self.b("bundle", "import", self.file, "--passphrase", PASSPHRASE)
        self.assertEqual(self.b.state(), before)

    def import_at_office(self, passphrase=PASSPHRASE):
        return self.control("import", self.file, "--passphrase-stdin", typed=passphrase + "\n")

    def test_carried_to_the_office(self):
        notes = [self.a.note(self.case, "運ばれた記録。"), self.b.note(self.case, "別の端末から。")]
        self.carry(self.b, self.a)
        self.a("bundle", "export", self.folder / "both", "--passphrase", PASSPHRASE)
        self.file = self.folder / "both"
        with self.assertRaises(Failed):
            self.import_at_office("another one 2026")
        taken = self.import_at_office()
        self.assertEqual((taken["accepted"], taken["refused"]), (2, 0))
        self.assertEqual(self.import_at_office()["accepted"], 0)
        newcomer = self.new_device(self.workers[1])
        self.assertEqual(newcomer.ids("contact"), sorted(notes))
        for device in (self.a, self.b, self.a):
            report = device.sync()
            self.assertEqual((report["refused"], report["new_life"]), (0, False))
        self.assertEqual(self.a.state(), newcomer.state())

    def test_work_of_a_revoked_device_is_not_taken_by_relay(self):
        self.a.note(self.case, "失われた端末から。")
        self.carry(self.a, self.b)
        device = next(d for d in self.control("devices") if d["worker"] == self.workers[0])
        self.control("revoke", device["id"])
        report = self.b.sync()
        self.assertEqual([copy["code"] for copy in self.control("refused")], ["revoked"])
        self.assertEqual(report["relayed"], 0)


if __name__ == "__main__":
    unittest.main()

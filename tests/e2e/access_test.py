#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who may see what (P7): an ended assignment and a revoked device lose their data at the next contact,
after what they had not sent was taken in; and no page ever holds a scope that its reader may not see,
checked on the wire for all tiers."""
import pathlib
import unittest

from protocol import cbor
from protocol.client import BOOK, CASEWORK, NIL, ORGANISATION, RESTRICTED, scope_of
from support.case import OfficeCase
from support.device import Failed

NOTE = "担当が変わる前の最後の訪問。"
LONG_AGO = "2020-04-30"


class AccessTest(OfficeCase):
    def scopes_received(self, device):
        return {scope_of(cbor.decode(change)) for _, change in device.received}

    def test_ended_assignment_takes_the_case_away_after_unsent_work(self):
        a, b, _ = self.new_devices()
        case = a.new("case", "phase=active")
        assignment = self.share(a, case, self.workers[1])[0]
        a.sync()
        b.sync()
        first = b.note(case, "一回目の訪問。")
        b.sync()
        last = b.note(case, NOTE)
        b("draft", "put", "--case", case, "method=phone", 'segments=[{"tag":"free","text":"下書き"}]')
        self.control("assign", "end", assignment, "--until", LONG_AGO)
        report = b.sync()
        self.assertEqual((report["accepted"], report["refused"]), (1, 0))
        self.assertEqual(b.ids("case"), [])
        self.assertEqual(b.ids("contact"), [])
        self.assertEqual(b("search", "訪問"), [])
        self.assertEqual(b("draft", "list"), [])
        a.sync()
        self.assertEqual(a.ids("contact"), sorted([first, last]))

    def test_device_goes_on_after_an_eviction(self):
        """It starts a new life (its numbers have a hole now), and its next work arrives."""
        a, b, _ = self.new_devices()
        case = a.new("case", "phase=active")
        assignment = self.share(a, case, self.workers[1])[0]
        a.sync()
        b.sync()
        b.note(case, NOTE)
        b.sync()
        self.control("assign", "end", assignment, "--until", LONG_AGO)
        b.sync()
        own = b.new("case", "phase=outreach")
        self.assertEqual(b.sync()["refused"], 0)
        self.share(b, own, self.workers[0])
        self.assertEqual(b.sync()["refused"], 0)
        a.sync()
        self.assertEqual(a.value("case", own, "phase"), "outreach")

    def test_granted_again(self):
        a, b, _ = self.new_devices()
        case = a.new("case", "phase=active")
        assignment = self.share(a, case, self.workers[1])[0]
        a.sync()
        b.sync()
        self.control("assign", "end", assignment, "--until", LONG_AGO)
        b.sync()
        note = a.note(case, "その間の訪問。")
        a.sync()
        b.sync()
        self.assertEqual(b.ids("case"), [])
        self.control.assign(self.workers[1], "--case", case)
        b.sync()
        a.sync()
        self.assertEqual(b.ids("contact"), [note])
        self.assertEqual(b.state(), a.state())

    def test_revoked_device_hands_in_and_destroys_itself(self):
        a, b, _ = self.new_devices()
        case = self.new_case(a, self.workers[1])
        b.sync()
        last = b.note(case, NOTE)
        device = next(d for d in self.control("devices") if d["worker"] == self.workers[1])
        self.control("revoke", device["id"])
        report = b.sync()
        self.assertTrue(report["wiped"])
        self.assertEqual(report["accepted"], 1)
        self.assertEqual([path for path in pathlib.Path(b.folder).rglob("*") if path.is_file()], [])
        with self.assertRaises(Failed):
            b("status")
        a.sync()
        self.assertEqual(a.ids("contact"), [last])
        listed = next(d for d in self.control("devices") if d["id"] == device["id"])
        self.assertTrue(listed["revoked_at"] and listed["wiped_at"])

    def test_worker_who_left_is_told_to_wipe(self):
        python = self.new_python(self.workers[1])
        python.sync()
        self.assertFalse(python.wiped)
        admin = self.new_device(self.control.worker("管理", self.organisation, "administrator"))
        admin("set", "worker", self.workers[1], "until=2020-03-31")
        admin.sync()
        python.sync()
        self.assertTrue(python.wiped)

    def test_nothing_invisible_on_the_wire(self):
        """Two cases with restricted parts in two organisations, readers of all kinds; every page of
        every reader is decoded."""
        other = self.control.organisation("地域保健課", "--type", "section")
        staff = {"boss": self.control.worker("統括", self.organisation, "supervisor"),
                 "other boss": self.control.worker("他課統括", other, "supervisor"),
                 "admin": self.control.worker("管理", self.organisation, "administrator"),
                 "nurse": self.control.worker("保健師", other)}
        district = self.control("district", "add", "--name", "東", "--organisation", other)["id"]
        self.control.assign(staff["nurse"], "--district", district)
        a, b, _ = self.new_devices()
        one = a.new("case", "phase=active", f"district={district}",
                    f"co_organisations/{other}={other}")
        two = b.new("case", "phase=active")
        for device, case in ((a, one), (b, two)):
            device.new("person", "name=住民",
                       'concealed_addresses/1={"address":"朝日野市東一丁目"}', case=case)
            device.note(case, "訪問。")
            device.sync()
        first, second = bytes.fromhex(one), bytes.fromhex(two)
        in_first = {(CASEWORK, first), (RESTRICTED, first)}
        in_second = {(CASEWORK, second), (RESTRICTED, second)}
        self.check_readers({
            self.workers[0]: in_first, self.workers[1]: in_second, self.workers[2]: set(),
            staff["boss"]: in_first | in_second, staff["other boss"]: {(CASEWORK, first)},
            staff["nurse"]: in_first, staff["admin"]: set()})

    def check_readers(self, expected):
        for worker, scopes in expected.items():
            reader = self.new_python(worker)
            reader.sync()
            seen = {scope for scope in self.scopes_received(reader) if scope[0] != ORGANISATION}
            self.assertEqual(seen, scopes | {(BOOK, NIL)}, worker)
            self.assertEqual(reader.counted(), scopes | {(BOOK, NIL)}, worker)
            for case in {identity for _, identity in scopes}:
                tiers = {cbor.decode(change)["t"] for change in reader.history(case)}
                self.assertLessEqual(tiers, {tier for tier, identity in scopes if identity == case})

    def test_asking_for_what_may_not_be_seen(self):
        """A hostile device claims to hold, and asks to fill, a case that is not its own."""
        a = self.new_device()
        case = bytes.fromhex(self.new_case(a))
        stranger = self.new_python(self.workers[2])
        stranger.sync()
        request = stranger.request()
        request["fill"] = [[CASEWORK, case, 0]]
        request["held"] = [[BOOK, NIL], [CASEWORK, case]]
        request["local"] = [[RESTRICTED, case]]
        answer = stranger.exchange(request)
        self.assertEqual(answer.get("pages", []), [])
        self.assertEqual(answer.get("grant", []), [])
        self.assertIn([CASEWORK, case], answer["evict"])


if __name__ == "__main__":
    unittest.main()

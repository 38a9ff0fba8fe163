#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Change sets that were tampered with (docs/PROTOCOL.md section 6): each is refused with its reason, kept
at the office for the administrator, and no part of the state; what comes after it is taken in."""
import os
import unittest

from protocol import cbor
from protocol.client import BOOK, CASEWORK, NIL, RESTRICTED, new_id
from protocol.merge import change_id
from support.case import OfficeCase


class TamperTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.reader = self.new_device(self.workers[0])
        self.case = bytes.fromhex(self.new_case(self.reader, self.workers[1]))
        self.scope = (CASEWORK, self.case)
        self.attacker = self.new_python(self.workers[1])
        self.attacker.sync()

    def task(self, **fields):
        return ("task", new_id(), {"title": "訪問", "case": self.case, "status": "open", **fields})

    def honest(self, scope=None, ops=None, **other):
        """The attacker's next change as a map, chained as it should be, but for `other`."""
        known = set(self.attacker.changes.by_id)
        identity = self.attacker.save(scope or self.scope, ops or [self.task()])
        self.attacker.unsent.clear()
        self.assertNotIn(identity, known)
        return {**self.attacker.changes.by_id.pop(identity), **other}

    def push(self, *changes):
        """Raw; the outcomes."""
        encoded = [change if isinstance(change, bytes) else cbor.encode(change) for change in changes]
        self.attacker.last = change_id(encoded[-1])
        return self.attacker.exchange(self.attacker.request(encoded))["pushed"]

    def check_refused(self, code, change):
        encoded = change if isinstance(change, bytes) else cbor.encode(change)
        before = self.control("verify")["changes"]
        outcome = self.push(encoded)[0]
        self.assertIsInstance(outcome, list, f"{code} expected, but it was accepted")
        self.assertEqual(outcome[0], code, outcome)
        self.assertTrue(outcome[1])
        self.assertEqual(self.control("verify")["changes"], before)
        kept = {copy["change"]: copy for copy in self.control("refused")}
        self.assertEqual(kept[change_id(encoded).hex()]["code"], code)
        # Said again, the same; and the next honest change goes in.
        self.assertEqual(self.push(encoded)[0][0], code)
        self.check_goes_on()

    def check_goes_on(self):
        change = self.honest()
        outcome = self.push(change)[0]
        self.assertIsInstance(outcome, bytes, outcome)
        self.attacker.changes.add(cbor.encode(change))

    def test_changed_byte_breaks_the_chain(self):
        encoded = cbor.encode(self.honest())
        after = cbor.encode(self.honest())
        altered = encoded.replace("訪問".encode(), "訪間".encode())
        self.assertEqual(len(altered), len(encoded))
        self.assertNotEqual(altered, encoded)
        self.assertEqual(self.push(altered, after)[1][0], "bad_hash_chain")

    def test_dropped_change(self):
        self.honest()
        self.assertEqual(self.push(self.honest())[0][0], "bad_hash_chain")

    def test_chain_to_somebody_elses_change(self):
        self.attacker.save(self.scope, [self.task()])
        self.attacker.sync()
        foreign = next(key for key, change in self.attacker.changes.by_id.items()
                       if change["r"] != self.attacker.replica)
        self.check_refused("bad_hash_chain", self.honest(p=foreign))

    def test_not_canonical_and_cut(self):
        good = cbor.encode(self.honest())
        self.check_refused("malformed", good[:-1])
        self.check_refused("malformed", good + b"\0")
        self.check_refused("malformed", b"\xff" + good)

    def test_foreign_replica(self):
        self.reader.note(self.case.hex(), "本物の記録。")
        self.reader.sync()
        self.attacker.sync()
        theirs = bytes.fromhex(self.reader("status")["replica"])
        last = max((change for change in self.attacker.changes.by_id.values() if change["r"] == theirs),
                   key=lambda change: change["s"])
        change = self.honest(r=theirs, s=last["s"] + 1, p=change_id(cbor.encode(last)))
        self.assertEqual(self.push(change)[0][0], "foreign_replica")
        self.reader.note(self.case.hex(), "その後の本物の記録。")
        self.assertEqual(self.reader.sync()["refused"], 0)

    def test_foreign_author(self):
        self.check_refused("wrong_author", self.honest(a=bytes.fromhex(self.workers[0])))
        self.check_refused("wrong_author", self.honest(a=NIL))

    def test_future_protocol(self):
        self.check_refused("future_protocol", self.honest(Must="be understood"))
        change = self.honest()
        change["o"][0]["Z"] = 1
        self.check_refused("future_protocol", change)

    def test_unknown_small_keys_are_kept(self):
        change = self.honest(zz="from a newer program")
        self.assertIsInstance(self.push(change)[0], bytes)

    def test_lamport(self):
        self.check_refused("lamport_too_far", self.honest(l=(1 << 40) + (1 << 39)))
        self.check_refused("malformed", self.honest(l=0))

    def test_wrong_scope(self):
        other = bytes.fromhex(self.new_case(self.reader, self.workers[1]))
        self.attacker.sync()
        person = ("person", new_id(), {"case": self.case, "name": "住民"})
        self.attacker.save(self.scope, [person])
        self.attacker.sync()
        self.check_refused("wrong_scope", self.honest((CASEWORK, other), [("person", person[1],
                                                                           {"name": "別のケースから"})]))
        secret = {"concealed_addresses/1": {"address": "秘密"}}
        self.check_refused("wrong_scope", self.honest(ops=[("person", person[1], secret)]))
        self.check_refused("wrong_scope", self.honest((BOOK, NIL), [self.task()]))
        # An assignment that names another case would open that one.
        stolen = ("assignment", new_id(), {"case": other, "worker": self.attacker.worker, "role": "sub",
                                           "from": "2020-04-01"})
        self.check_refused("wrong_scope", self.honest(ops=[stolen]))

    def test_scope_that_may_not_be_seen(self):
        hidden = bytes.fromhex(self.new_case(self.reader))
        for tier in (CASEWORK, RESTRICTED):
            change = self.honest((tier, hidden), [("task", new_id(), {"title": "のぞき見", "case": hidden,
                                                                      "status": "open"})])
            self.check_refused("not_visible", change)

    def test_case_of_others_is_not_taken_by_an_assignment(self):
        hidden = bytes.fromhex(self.new_case(self.reader))
        own = ("assignment", new_id(), {"case": hidden, "worker": self.attacker.worker, "role": "main",
                                        "from": "2020-04-01"})
        self.check_refused("not_visible", self.honest((CASEWORK, hidden), [own]))
        again = ("case", hidden, {"phase": "active", "lead_organisation": bytes.fromhex(self.organisation)})
        self.check_refused("not_visible", self.honest((CASEWORK, hidden), [again, own]))
        self.attacker.sync()
        self.assertNotIn((CASEWORK, hidden), self.attacker.counted())

    def test_only_administrators_write_the_book(self):
        promoted = ("worker", self.attacker.worker, {"role": "administrator"})
        self.check_refused("not_allowed", self.honest((BOOK, NIL), [promoted]))

    def test_values(self):
        self.check_refused("bad_value", self.honest(ops=[self.task(title=7)]))
        self.check_refused("bad_value", self.honest(ops=[("task", new_id(), {"case": self.case})]))

    def test_second_write_to_a_final_field(self):
        note = self.reader.note(self.case.hex(), "確定した記録。")
        self.reader.sync()
        self.attacker.sync()
        forged = ("contact", bytes.fromhex(note), {"segments": [{"tag": "free", "text": "書き換え"}]})
        self.check_refused("immutable", self.honest(ops=[forged]))
        self.reader.sync()
        shown = self.reader.value("contact", note, "segments")
        self.assertEqual(shown[0]["text"], "確定した記録。")

    def test_too_large(self):
        texts = {f"note/{number}": "あ" * 80_000 for number in range(6)}
        self.check_refused("too_large", self.honest(ops=[self.task(**texts)]))

    def test_device_keeps_and_shows_what_was_refused(self):
        device = self.new_device(self.workers[1])
        device("set", "worker", self.workers[1], "role=administrator")
        note = device.note(self.case.hex(), "断られた変更の後の記録。")
        report = device.sync()
        self.assertEqual((report["accepted"], report["refused"]), (1, 1))
        refused = device("refused")
        self.assertEqual([(r["code"], r["records"][0]["id"]) for r in refused],
                         [("not_allowed", self.workers[1])])
        self.assertTrue(refused[0]["why"])
        self.assertEqual(device.value("worker", self.workers[1], "role"), "caseworker")
        self.assertEqual(device.ids("contact"), [note])
        copy = next(c for c in self.control("refused") if c["change"] == refused[0]["change"])
        self.assertEqual(copy["code"], "not_allowed")

    def test_relay_without_proof(self):
        encoded = cbor.encode(self.honest())
        before = self.control("verify")["changes"]
        for proof in (bytes(8), os.urandom(8), os.urandom(80)):
            request = {**self.attacker.request(), "relay": [[encoded, proof]]}
            self.assertEqual(self.attacker.exchange(request)["relayed"][0][0], "bad_signature")
        self.assertEqual(self.control("verify")["changes"], before)


if __name__ == "__main__":
    unittest.main()

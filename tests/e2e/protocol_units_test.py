#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The Python client by itself: its CBOR, its merge. What it does with a real office: protocol_test.py."""
import itertools
import unittest

from protocol import cbor
from protocol.merge import Changes, change_id


class Cbor(unittest.TestCase):
    def test_round_trip(self):
        for value in (0, 23, 24, 255, 256, 65536, 1 << 32, -1, -25, True, False, None, "", "𠮷田",
                      b"\0\xff", [], [1, [2]], {}, {"b": 1, "a": 2, "aa": 3}):
            self.assertEqual(cbor.decode(cbor.encode(value)), value)

    def test_keys_stand_in_the_order_of_their_bytes(self):
        self.assertEqual(cbor.encode({"aa": 1, "b": 2}), b"\xa2\x61b\x02\x62aa\x01")

    def test_other_encodings_are_refused(self):
        for bad in ("1805", "190001", "a2616101616102", "a2616201616101", "f90000", "9fff", "0101",
                    "c000", "62ff", "f7", "818181818181818181818100", "", "5a00"):
            with self.assertRaises(ValueError, msg=bad):
                cbor.decode(bytes.fromhex(bad))


RECORD = b"R" * 16


def change(lamport, path, value, parents=(), replica=b"a"):
    op = {"k": "case", "i": RECORD, "f": {path: value}}
    if parents:
        op["p"] = {path: sorted(parents)}
    return cbor.encode({"r": replica * 16, "s": 1, "l": lamport, "w": 0, "a": b"w" * 16, "t": 2,
                        "i": RECORD, "v": "t", "o": [op]})


def states(changes, read):
    """What `read` says of the changes in every order of arrival."""
    seen = []
    for order in itertools.permutations(changes):
        known = Changes()
        for one in order + order:
            known.add(one)
        state = read(known)
        if state not in seen:
            seen.append(state)
    return seen


class Merge(unittest.TestCase):
    def test_concurrent_values_conflict_until_somebody_saw_both(self):
        first = change(1, "phase", "intake")
        mine = change(2, "phase", "active", [change_id(first)])
        yours = change(2, "phase", "watch", [change_id(first)], b"b")
        both = states([first, mine, yours], lambda k: sorted(k.conflicting(RECORD, "phase")))
        self.assertEqual(both, [["active", "watch"]])
        settled = change(3, "phase", "watch", [change_id(mine), change_id(yours)])
        after = states([first, mine, yours, settled],
                       lambda k: (k.value(RECORD, "phase"), k.conflicting(RECORD, "phase")))
        self.assertEqual(after, [("watch", [])])

    def test_an_addition_survives_a_removal_that_had_not_seen_it(self):
        added = change(1, "situation/8050", True)
        removed = change(2, "situation/8050", None, [change_id(added)])
        again = change(2, "situation/8050", True, [change_id(added)], b"b")
        self.assertEqual(states([added, removed, again], lambda k: k.elements(RECORD, "situation")),
                         [["8050"]])
        self.assertEqual(states([added, removed], lambda k: k.elements(RECORD, "situation")), [[]])

    def test_nobody_can_replace_what_does_not_exist_yet(self):
        later = change(5, "phase", "active")
        hostile = change(4, "phase", "closed", [change_id(later)], b"b")
        self.assertEqual(states([later, hostile], lambda k: k.value(RECORD, "phase")), ["active"])
        self.assertEqual(states([later, hostile], lambda k: len(k.heads(RECORD)["phase"])), [2])


if __name__ == "__main__":
    unittest.main()

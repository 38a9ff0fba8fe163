#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Ten phrases go through everything that a device and the office do. Afterwards no file of the locked
device, no file of the office, no backup, bundle or temporary file and no line of the server's log holds
any of them, as UTF-8, UTF-16, base64 or hexadecimal (P10)."""
import base64
import os
import unittest
from unittest import mock

from support.case import OfficeCase

PHRASES = {
    "note": "カナリア黄金色の羽音",
    "old summary": "カナリア紅葉坂の置手紙",
    "new summary": "カナリア群青の背表紙",
    "person": "髙嶋カナリア瑠璃子",
    "title": "カナリア三丁目の灯台",
    "address": "朝日野市カナリア町九番",
    "secret address": "カナリア避難先の裏門",
    "draft": "カナリア未完の走り書き",
    "thrown away": "カナリア捨てた下書き",
    "refused": "カナリア断られた番号",
}
PASSPHRASE = "toritori-kago-2026"


def forms_of(phrase):
    """Every form in which a phrase could lie in a file in clear."""
    for codec in ("utf-8", "utf-16-le", "utf-16-be"):
        plain = phrase.encode(codec)
        yield plain
        yield plain.hex().encode()
        yield plain.hex().upper().encode()
        for before in range(3):
            # Without the digits that depend on the neighbours.
            coded = base64.b64encode(bytes(before) + plain)[(0, 2, 3)[before]:]
            inner = coded[:len(coded) - 4]
            yield inner
            yield inner.replace(b"+", b"-").replace(b"/", b"_")
    yield phrase.encode("unicode_escape")


FORMS = {form: name for name, phrase in PHRASES.items() for form in forms_of(phrase)}


def found_in(content):
    return sorted({name for form, name in FORMS.items() if form in content})


class CanaryTest(OfficeCase):
    def setUp(self):
        scratch = mock.patch.dict(os.environ)
        scratch.start()
        self.addCleanup(scratch.stop)
        super().setUp()
        temporary = self.folder / "tmp"
        temporary.mkdir()
        for name in ("TMPDIR", "SQLITE_TMPDIR"):
            os.environ[name] = str(temporary)
        self.office.restart()

    def live_with_them(self):
        a, b, _ = self.new_devices()
        case = a.new("case", "phase=active", f"title={PHRASES['title']}",
                     f"summary={PHRASES['old summary']}")
        self.share(a, case, self.workers[1])
        a("set", "case", case, f"summary={PHRASES['new summary']}")
        a.new("person", f"name={PHRASES['person']}",
              f'addresses/1={{"address":"{PHRASES["address"]}"}}',
              f'concealed_addresses/1={{"address":"{PHRASES["secret address"]}"}}', case=case)
        a.note(case, PHRASES["note"] * 40)
        for name in ("draft", "thrown away"):
            draft = a("draft", "put", "--case", case, "method=phone",
                      f'segments=[{{"tag":"free","text":"{PHRASES[name]}"}}]')["id"]
        a("draft", "discard", draft)
        a("set", "worker", self.workers[0], f"phone={PHRASES['refused']}")
        self.assertEqual(a.sync()["refused"], 1)
        b.sync()
        self.assertEqual(len(a("search", "黄金色")), 1)
        self.assertEqual(len(b("search", "瑠璃子")), 1)
        a("bundle", "export", self.folder / "bundle", "--passphrase", PASSPHRASE)
        self.control("backup", self.folder / "backup")
        a("conflicts"), a("dump", "--records"), a("history", "case", case)
        return a, b, case

    def scan(self):
        """Every file that anything of ours has written. Returns how many were read."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        for path in files:
            self.assertEqual(found_in(path.read_bytes()), [], path)
            self.assertEqual(found_in(str(path).encode()), [], path)
        self.assertEqual(found_in(self.office.log()), [])
        return len(files)

    def test_the_scan_finds_what_is_there(self):
        for name, phrase in PHRASES.items():
            for content in (phrase.encode(), phrase.encode("utf-16-le"), phrase.encode("utf-16-be"),
                            base64.b64encode(b"x" + phrase.encode() + b"yz"), phrase.encode().hex().encode(),
                            base64.urlsafe_b64encode(("ab" + phrase).encode())):
                self.assertEqual(found_in(b"before" + content + b"after"), [name])

    def test_no_plaintext_anywhere(self):
        a, b, case = self.live_with_them()
        self.assertGreaterEqual(self.scan(), 8)
        # Also when nothing is closed in order: the office's log of writes stays behind.
        self.office.kill()
        self.scan()
        self.office.start()
        self.office.stop()
        self.scan()
        self.assertIn(PHRASES["note"], str(a("dump", "--records")))

    def test_what_leaves_a_device_leaves_its_files(self):
        """After an eviction even the encrypted pages are gone; the device's files stay without plaintext."""
        a, b, case = self.live_with_them()
        assignment = next(r["id"] for r in a("list", "assignment", "--where", f"case={case}")
                          if r["fields"]["worker"] == self.workers[1])
        self.control("assign", "end", assignment, "--until", "2020-04-30")
        b.sync()
        self.assertEqual(b("search", "瑠璃子"), [])
        self.assertNotIn("カナリア", str(b("dump", "--records")))
        self.scan()

    def test_wrong_requests_are_not_logged(self):
        """What a device sends wrongly, and where to, stays out of the log."""
        device = self.new_python(self.workers[0])
        device.sync()
        text = PHRASES["note"].encode()
        for path, content_type in (("/api/v1/sync", "application/cbor"), ("/api/v1/enrol", "application/json"),
                                   ("/api/v1/" + PHRASES["note"].encode().hex(), "text/plain")):
            with self.assertRaises(Exception):
                device._post(path, text, content_type)
        self.assertEqual(found_in(self.office.log()), [])


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The administrator's commands, beside a running server: what they make reaches devices, backups are whole
while people write, and verify finds a single altered byte."""
import csv
import io
import json
import stat
import subprocess
import threading
import unittest
import urllib.request

from support.case import OfficeCase
from support.device import Control, Failed, program

PASSWORD = "asahino-2026-haru"


class BansoctlTest(OfficeCase):
    def run_with_input(self, secret, *words):
        return self.control(*words, typed=secret + "\n")

    def log_in(self, login, password):
        """The HTTP status."""
        body = json.dumps({"login": login, "password": password}).encode()
        request = urllib.request.Request(self.office.url + "/api/v1/login", body,
                                         {"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=60) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            error.close()
            return error.code

    def export(self, kind, *options):
        words = [program("bansoctl"), "--data", str(self.folder / "office"), "export", kind, *options]
        table = subprocess.run(words, capture_output=True, timeout=60, check=True).stdout
        self.assertTrue(table.startswith(b"\xef\xbb\xbf"))
        return list(csv.DictReader(io.StringIO(table[3:].decode(), newline="")))

    def check_fails(self, code, *words):
        with self.assertRaises(Failed) as failed:
            self.control(*words)
        self.assertTrue(failed.exception.text.startswith(f"bansoctl: {code}: "), failed.exception.text)

    def test_book(self):
        parent = self.control.organisation("朝日野市", "--type", "municipality")
        child = self.control.organisation("地域保健課", "--type", "section", "--parent", parent)
        listed = {o["id"]: o for o in self.control("organisation", "list")}
        self.assertEqual(listed[child], {"id": child, "name": "地域保健課", "type": "section",
                                         "parent": parent})
        boss = self.control.worker("統括 者", child, "supervisor")
        roles = {w["id"]: w["role"] for w in self.control("worker", "list")}
        self.assertEqual(roles, {boss: "supervisor", **dict.fromkeys(self.workers, "caseworker")})
        device = self.new_device(boss)
        self.assertEqual(device.value("organisation", child, "parent"), parent)
        self.assertEqual(len(device.ids("worker")), 4)
        later = self.control.organisation("後から")
        device.sync()
        self.assertIn(later, device.ids("organisation"))

    def test_mistakes_change_nothing(self):
        before = self.control("verify")
        self.check_fails("conflict", "init", "--name", "もう一つ")
        self.check_fails("invalid", "organisation", "add", "--name", "課", "--type", "no_such_type")
        self.check_fails("not_found", "organisation", "add", "--name", "課", "--parent", "0" * 32)
        self.check_fails("not_found", "worker", "add", "--name", "人", "--organisation", "0" * 32,
                         "--role", "worker")
        self.check_fails("not_found", "code", "--worker", self.organisation)
        self.check_fails("not_found", "assign", "--worker", self.workers[0], "--case", "0" * 32)
        self.check_fails("not_found", "assign", "--worker", self.workers[0], "--district", "0" * 32)
        self.check_fails("invalid", "assign", "--worker", self.workers[0])
        self.check_fails("not_found", "assign", "end", "0" * 32, "--until", "2026-04-01")
        self.check_fails("not_found", "revoke", "0" * 32)
        self.check_fails("invalid", "revoke", "zz")
        self.check_fails("invalid", "export", "no_such_kind")
        self.assertEqual(self.control("verify"), before)
        nowhere = Control(self.folder / "nowhere")
        with self.assertRaises(Failed):
            nowhere("devices")
        self.assertFalse(nowhere.data.exists())
        usage = subprocess.run([program("bansoctl"), "--data", "x", "no-such-command"],
                               capture_output=True, timeout=60)
        self.assertEqual(usage.returncode, 2)

    def test_accounts(self):
        worker = self.run_with_input(PASSWORD, "worker", "add", "--name", "画面の人", "--organisation",
                                     self.organisation, "--role", "administrator", "--login", "gamen",
                                     "--password-stdin")["id"]
        self.assertEqual(self.log_in("gamen", PASSWORD), 200)
        self.assertEqual(self.log_in("gamen", PASSWORD + "x"), 401)
        self.run_with_input(PASSWORD + "-natsu", "worker", "password", "--login", "gamen", "--password-stdin")
        self.assertEqual(self.log_in("gamen", PASSWORD), 401)
        self.assertEqual(self.log_in("gamen", PASSWORD + "-natsu"), 200)
        first = self.run_with_input(PASSWORD, "worker", "password", "--login", "sato", "--worker",
                                    self.workers[0], "--password-stdin")
        self.assertEqual(first, {"login": "sato", "worker": self.workers[0]})
        self.assertEqual(self.log_in("sato", PASSWORD), 200)
        with self.assertRaises(Failed):
            self.run_with_input("short", "worker", "password", "--login", "gamen", "--password-stdin")
        acts = [line["act"] for line in self.control("audit", "--record", worker)]
        self.assertIn("account_made", acts)
        self.assertIn("account_changed", acts)

    def test_codes_devices_and_audit(self):
        code = self.control("code", "--worker", self.workers[0], "--hours", 2)
        self.assertEqual(code["hours"], 2)
        self.new_device(self.workers[1])
        listed = self.control("devices")
        self.assertEqual([d["worker"] for d in listed], [self.workers[1]])
        self.assertIsNone(listed[0]["revoked_at"])
        self.control("revoke", listed[0]["id"])
        self.assertIsNotNone(self.control("devices")[0]["revoked_at"])
        lines = self.control("audit")
        self.assertEqual([line["no"] for line in lines], list(range(len(lines), 0, -1)))
        acts = {line["act"] for line in lines}
        self.assertLessEqual({"enrolment_code_made", "enrolled", "device_revoked"}, acts)

    def test_district_assignment_opens_its_cases(self):
        district = self.control("district", "add", "--name", "東", "--organisation", self.organisation)["id"]
        a, b, _ = self.new_devices()
        case = a.new("case", "phase=active", f"district={district}")
        a.sync()
        b.sync()
        self.assertEqual(b.ids("case"), [])
        assignment = self.control.assign(self.workers[1], "--district", district, "--from", "2020-04-01")
        b.sync()
        self.assertEqual(b.ids("case"), [case])
        self.control("assign", "end", assignment, "--until", "2020-04-30")
        b.sync()
        self.assertEqual(b.ids("case"), [])

    def test_case_assignment_beside_the_server(self):
        a, b, _ = self.new_devices()
        case = self.new_case(a)
        self.control.assign(self.workers[1], "--case", case, "--role", "sub")
        b.sync()
        self.assertEqual(b.ids("case"), [case])
        a.sync()
        self.assertEqual(len(a.ids("assignment")), 2)

    def test_export(self):
        a, b, _ = self.new_devices()
        case = a.new("case", "phase=active", "title==1+1", "summary=一行目\n二行目、\"引用\"")
        self.share(a, case, self.workers[1])
        a.sync()
        b.sync()
        gone = a.new("case", "phase=active", "title=消えたケース")
        a("delete", "case", gone)
        for device, phase in ((a, "watch"), (b, "closed")):
            device("set", "case", case, f"phase={phase}")
            device.sync()
        rows = self.export("case")
        self.assertEqual([row["ID"] for row in rows], [case])
        self.assertEqual(rows[0]["ケース名"], "'=1+1")
        self.assertEqual(rows[0]["要点"], "一行目\n二行目、\"引用\"")
        self.assertEqual(rows[0]["主管課"], "障害者支援課")
        self.assertEqual(rows[0]["競合"], "支援段階")
        self.assertEqual(self.export("case", "--english")[0]["Lead section"], "障害者支援課")
        written = self.control("export", "worker", "--to", self.folder / "workers.csv")
        self.assertEqual(written["records"], 3)
        self.check_fails("conflict", "export", "worker", "--to", self.folder / "workers.csv")
        exports = [line["detail"] for line in self.control("audit") if line["act"] == "export"]
        self.assertEqual(exports, ["worker", "worker", "case", "case"])

    def test_backup_while_people_write(self):
        a = self.new_device()
        case = self.new_case(a)
        stop, written = threading.Event(), []

        def write():
            while not stop.is_set() or len(written) < 5:
                written.append(a.note(case, f"訪問{len(written)}"))
                a.sync()

        writer = threading.Thread(target=write)
        writer.start()
        try:
            copies = []
            for number in range(3):
                copy = self.folder / f"backup-{number}"
                copies.append((copy, self.control("backup", copy)["changes"]))
        finally:
            stop.set()
            writer.join()
        for copy, changes in copies:
            self.assertEqual(self.control("verify", copy)["changes"], changes)
            self.assertEqual(stat.S_IMODE(copy.stat().st_mode), 0o600)
            self.assertNotIn(b"SQLite format", copy.read_bytes()[:16])
        self.check_fails("conflict", "backup", copies[0][0])
        self.assertEqual(sorted(a.ids("contact")), sorted(written))
        self.assertGreaterEqual(self.control("verify")["changes"], copies[-1][1])
        self.assertEqual(a("refused"), [])

    def test_verify_finds_a_flipped_byte(self):
        a = self.new_device()
        case = self.new_case(a)
        for number in range(20):
            a.note(case, f"訪問の記録その{number}。" * 50)
        a.sync()
        copy = self.folder / "copy"
        self.assertTrue(self.control("backup", copy)["ok"])
        content = copy.read_bytes()
        for at in range(100, len(content), len(content) // 12):
            damaged = bytearray(content)
            damaged[at] ^= 1
            copy.write_bytes(damaged)
            with self.assertRaises(Failed, msg=f"byte {at}"):
                self.control("verify", copy)
        copy.write_bytes(content)
        self.control("verify", copy)

    def test_restore_takes_the_place_of_a_lost_database(self):
        a = self.new_device()
        case = self.new_case(a)
        copy = self.folder / "copy"
        self.control("backup", copy)
        self.office.stop()
        for lost in (self.folder / "office").glob("office.db*"):
            lost.unlink()
        answer = self.control("restore", copy)
        self.assertEqual((answer["replaced"], answer["kept_accounts"]), ("", False))
        self.office.start()
        self.assertTrue(a.sync()["new_epoch"])
        self.assertEqual(a.ids("case"), [case])
        self.assertIn("restore", [line["act"] for line in self.control("audit")])


if __name__ == "__main__":
    unittest.main()

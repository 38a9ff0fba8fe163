#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Restored and copied databases, of the office and of devices, are noticed and lose nothing that some
copy holds (P9)."""
import shutil
import unittest

from support.case import OfficeCase


class RestoreTest(OfficeCase):
    def setUp(self):
        super().setUp()
        self.a, self.b, self.c = self.new_devices()
        self.case = self.new_case(self.a, *self.workers[1:])
        for device in (self.b, self.c):
            device.sync()
        self.notes = [self.a.note(self.case, "復元より前の訪問。")]
        self.a.sync()

    def note(self, device, text):
        self.notes.append(device.note(self.case, text))

    def check_all_agree(self, *devices):
        """After two rounds everybody shows every note and the same state."""
        for _ in range(2):
            for device in devices:
                device.sync()
        for device in devices:
            self.assertEqual(device.ids("contact"), sorted(self.notes))
            self.assertEqual(device("refused"), [])
            self.assertEqual(device("status")["unsent"], 0)
        self.assertEqual(len({device.state() for device in devices}), 1)

    def restore(self, backup):
        self.office.stop()
        answer = self.control("restore", backup)
        self.office.start()
        return answer

    def test_office_restored_from_an_older_backup(self):
        backup = self.folder / "backup"
        self.control("backup", backup)
        self.note(self.a, "バックアップの後、送信済み。")
        self.a.sync()
        self.note(self.b, "この端末はもう戻らない。")
        for device in (self.b, self.c):
            device.sync()
        shutil.rmtree(self.b.folder)
        self.note(self.a, "復元の時には未送信。")
        late = self.new_device(self.workers[1])
        self.restore(backup)
        report = self.c.sync()
        self.assertTrue(report["new_epoch"])
        self.assertGreater(report["relayed"], 0)
        self.assertTrue(self.a.sync()["new_epoch"])
        self.check_all_agree(self.a, self.c, late, self.new_device(self.workers[1]))
        verified = self.control("verify")
        self.assertEqual(verified["chain_gaps"], 0)

    def test_what_the_administrator_wrote_comes_back_too(self):
        backup = self.folder / "backup"
        self.control("backup", backup)
        newcomer = self.control.worker("新人", self.organisation)
        self.control.assign(newcomer, "--case", self.case)
        self.a.sync()
        self.restore(backup)
        self.assertNotIn(newcomer, [worker["id"] for worker in self.control("worker", "list")])
        self.a.sync()
        self.assertIn(newcomer, [worker["id"] for worker in self.control("worker", "list")])
        # The console writes on, in a life of its own.
        self.control("organisation", "add", "--name", "復元の後の課")
        self.check_all_agree(self.a, self.b, self.new_device(newcomer))

    def test_revocations_and_used_codes_survive(self):
        backup = self.folder / "backup"
        code = self.control.code(self.workers[2])
        self.control("backup", backup)
        device = next(d for d in self.control("devices") if d["worker"] == self.workers[2])
        self.control("revoke", device["id"])
        self.c.folder = self.new_folder()
        self.c.enrol(code)
        self.assertTrue(self.restore(backup)["kept_accounts"])
        listed = {d["id"]: d for d in self.control("devices")}
        self.assertTrue(listed[device["id"]]["revoked_at"])
        self.assertEqual(len(listed), 4)
        self.c.folder = self.new_folder()
        with self.assertRaises(AssertionError) as refused:
            self.c.enrol(code)
        self.assertIn("denied", str(refused.exception))

    def test_office_file_put_back_by_hand(self):
        """Without bansoctl: the office finds out by the cursors of its devices."""
        self.office.stop()
        shutil.copy(self.folder / "office/office.db", self.folder / "old.db")
        self.office.start()
        self.note(self.a, "元に戻されたファイルにはない。")
        for device in (self.a, self.b, self.c):
            device.sync()
        self.office.stop()
        for leftover in (self.folder / "office").glob("office.db-*"):
            leftover.unlink()
        shutil.copy(self.folder / "old.db", self.folder / "office/office.db")
        self.office.start()
        self.assertTrue(self.b.sync()["new_epoch"])
        self.check_all_agree(self.a, self.b, self.c, self.new_device(self.workers[2]))

    def test_copied_device(self):
        """Two people carry on with the same database: both stand, both are told apart."""
        folder = self.new_folder()
        shutil.copytree(self.a.folder, folder)
        twin = type(self.a)(folder, self.office)
        self.note(self.a, "元の端末で。")
        self.note(twin, "写しの端末で。")
        self.a.sync()
        twin.sync()
        self.check_all_agree(self.a, twin, self.b, self.c)
        replicas = {device("status")["replica"] for device in (self.a, twin)}
        self.assertEqual(len(replicas), 2)
        self.note(self.a, "その後も。")
        self.note(twin, "その後も。")
        self.check_all_agree(self.a, twin, self.b, self.c)

    def test_restored_device(self):
        """A device's folder put back: it gets its lost work from the office and goes on."""
        saved = self.folder / "saved"
        shutil.copytree(self.a.folder, saved)
        self.note(self.a, "送信した後で失われる。")
        self.a.sync()
        shutil.rmtree(self.a.folder)
        shutil.copytree(saved, self.a.folder)
        self.note(self.a, "戻された端末で。")
        self.assertTrue(self.a.sync()["new_life"])
        self.check_all_agree(self.a, self.b, self.c)

    def test_restore_refuses_what_is_not_a_backup_of_this_office(self):
        backup, other = self.folder / "backup", self.folder / "other"
        self.control("backup", backup)
        with self.assertRaises(AssertionError) as running:
            self.control("restore", backup)
        self.assertIn("conflict", str(running.exception))
        self.office.stop()
        type(self.control)(other)("init", "--name", "別の市")
        content = bytearray(backup.read_bytes())
        content[len(content) // 2] ^= 1
        (self.folder / "damaged").write_bytes(content)
        before = self.control("verify")
        for wrong in (other / "office.db", self.folder / "damaged", self.folder / "office/office.key"):
            with self.assertRaises(AssertionError):
                self.control("restore", wrong)
        self.assertEqual(self.control("verify"), before)
        self.office.start()
        self.check_all_agree(self.a, self.b, self.c)


if __name__ == "__main__":
    unittest.main()

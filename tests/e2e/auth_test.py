# SPDX-License-Identifier: Apache-2.0
"""Accounts, sessions, codes, roles and revocation over real HTTP."""
import json
import subprocess
import unittest

from support.case import OfficeCase
from support.device import program
from support.web import Web, error_of

PASSWORD = "correct horse battery"
ADMIN_ROUTES = ("/api/v1/admin/devices", "/api/v1/admin/devices/revoke", "/api/v1/admin/enrolment-codes",
                "/api/v1/admin/audit")


class AuthTest(OfficeCase):
    WORKERS = ("佐藤 花子",)

    def setUp(self):
        super().setUp()
        self.web = Web(self.office.url)
        for login, role in (("admin", "administrator"), ("hana", "worker")):
            self.add_account(login, role)

    def add_account(self, login, role):
        words = [program("bansoctl"), "--data", str(self.folder / "office"), "worker", "add", "--name", login,
                 "--organisation", self.organisation, "--role", role, "--login", login, "--password-stdin"]
        made = subprocess.run(words, input=PASSWORD + "\n", capture_output=True, text=True, timeout=60,
                              check=True)
        return json.loads(made.stdout)["id"]

    def login(self, login, password=PASSWORD, **more):
        return self.web.post_json("/api/v1/login", {"login": login, "password": password, **more})

    def session(self, login):
        answer = self.login(login)
        self.assertEqual(answer.status, 200, answer.body)
        return Web(self.office.url, json.loads(answer.body)["token"])

    def test_login_and_logout(self):
        answer = self.login("Hana")
        self.assertEqual(answer.status, 200, answer.body)
        found = json.loads(answer.body)
        self.assertEqual(found["administrator"], False)
        session = Web(self.office.url, found["token"])
        me = json.loads(session.get("/api/v1/me").body)
        self.assertEqual(me, {"worker": found["worker"], "administrator": False, "active": True})
        self.assertEqual(session.request("POST", "/api/v1/logout").status, 200)
        gone = session.get("/api/v1/me")
        self.assertEqual((gone.status, error_of(gone.body)[0]), (401, "denied"))
        for secret in (PASSWORD, found["token"]):
            self.assertNotIn(secret.encode(), self.office.log())
            for file in (self.folder / "office").iterdir():
                self.assertNotIn(secret.encode(), file.read_bytes(), file.name)

    def test_nobody_learns_which_accounts_there_are(self):
        unknown, wrong = self.login("nobody"), self.login("hana", "wrong horse")
        invalid = self.login("花子")
        self.assertEqual({unknown.status, wrong.status, invalid.status}, {401})
        self.assertEqual(unknown.body, wrong.body)
        self.assertEqual(unknown.body, invalid.body)
        error_of(unknown.body)

    def test_guessing_is_throttled_and_locks_out_no_device(self):
        device = self.new_device()
        self.assertTrue(any(self.is_blocked_after_guesses() for _ in range(5)))
        self.assertEqual([self.login("nobody").status for _ in range(5)], [401] * 5)
        self.assertIn(429, [self.login("nobody").status for _ in range(5)])
        self.assertEqual(self.login("admin").status, 200)
        device.sync()

    def is_blocked_after_guesses(self):
        """Even for the right password. Waiting begins with one second, which may pass between two requests on a
        machine that is busy with other things; then the right password opens, and the caller begins again."""
        statuses = [self.login("hana", "wrong horse").status for _ in range(6)]
        self.assertEqual(statuses[:5], [401] * 5)
        answer = self.login("hana")
        if answer.status == 200:
            return False
        self.assertEqual((answer.status, error_of(answer.body)[0]), (429, "offline"))
        self.assertGreaterEqual(int(answer.headers["Retry-After"]), 1)
        return True

    def test_an_address_is_throttled_too(self):
        statuses = [self.login(f"nobody{number}").status for number in range(60)]
        self.assertEqual(statuses[:50], [401] * 50)
        self.assertIn(429, statuses[50:])

    def test_a_code_makes_one_device(self):
        code = self.control.code(self.workers[0])
        words = {"code": code, "device_name": "タブレット", "public_key": "A" * 43}
        first = self.web.post_json("/api/v1/enrol", words)
        self.assertEqual(first.status, 200, first.body)
        found = json.loads(first.body)
        self.assertEqual((found["worker"], found["office_name"]), (self.workers[0], "朝日野市"))
        second = self.web.post_json("/api/v1/enrol", words)
        self.assertEqual((second.status, error_of(second.body)[0]), (403, "denied"))
        me = json.loads(Web(self.office.url, found["token"]).get("/api/v1/me").body)
        self.assertEqual(me["device"], found["device"])

    def test_a_code_dies_after_wrong_guesses(self):
        code = self.control.code(self.workers[0])
        wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
        words = {"device_name": "x", "public_key": "A" * 43}
        for _ in range(5):
            self.assertEqual(self.web.post_json("/api/v1/enrol", {"code": wrong, **words}).status, 403)
        self.assertEqual(self.web.post_json("/api/v1/enrol", {"code": code, **words}).status, 403)

    def test_a_login_for_a_device_fits_its_worker_only(self):
        worker = json.loads(self.login("hana").body)["worker"]
        words = {"device_name": "x", "public_key": "A" * 43}
        own, other = (json.loads(self.web.post_json("/api/v1/enrol", {"code": self.control.code(who), **words}).body)
                      for who in (worker, self.workers[0]))
        self.assertEqual(self.login("hana", device=own["device"]).status, 200)
        self.assertEqual(self.login("hana", device=other["device"]).status, 401)
        self.control("revoke", own["device"])
        self.assertEqual(self.login("hana", device=own["device"]).status, 401)

    def test_only_administrators_administrate(self):
        for session, status in ((self.web, 401), (self.session("hana"), 403)):
            for path in ADMIN_ROUTES:
                answer = session.post_json(path, {})
                self.assertEqual((answer.status, error_of(answer.body)[0]), (status, "denied"), path)

    def test_administration(self):
        admin = self.session("admin")
        made = admin.post_json("/api/v1/admin/enrolment-codes", {"worker": self.workers[0], "hours": 1})
        self.assertEqual(made.status, 200, made.body)
        code = json.loads(made.body)["code"]
        self.assertEqual(json.loads(made.body)["link"], f"{self.office.url}/#/enrol/{code}")
        enrolled = json.loads(self.web.post_json(
            "/api/v1/enrol", {"code": code, "device_name": "机の端末",
                              "public_key": "A" * 43}).body)
        listed = json.loads(admin.post_json("/api/v1/admin/devices", {}).body)["devices"]
        self.assertEqual([(device["device"], device["worker"], device["name"]) for device in listed],
                         [(enrolled["device"], self.workers[0], "机の端末")])
        gone = admin.post_json("/api/v1/admin/devices/revoke", {"device": enrolled["device"]})
        self.assertEqual(gone.status, 200, gone.body)
        listed = json.loads(admin.post_json("/api/v1/admin/devices", {}).body)["devices"]
        self.assertIn("revoked_ms", listed[0])
        revoked = Web(self.office.url, enrolled["token"])
        self.assertEqual(revoked.get("/api/v1/me").status, 403)
        elsewhere = admin.post_json("/api/v1/admin/enrolment-codes", {"worker": self.workers[0]},
                                    headers={"Origin": "https://office.example"})
        self.assertTrue(json.loads(elsewhere.body)["link"].startswith("https://office.example/#/enrol/"))
        unknown = admin.post_json("/api/v1/admin/devices/revoke", {"device": "0" * 32})
        self.assertEqual((unknown.status, error_of(unknown.body)[0]), (404, "not_found"))
        nobody = admin.post_json("/api/v1/admin/enrolment-codes", {"worker": "0" * 32})
        self.assertEqual(nobody.status, 404)
        for words in ({"worker": self.workers[0], "hours": 0}, {"worker": self.workers[0], "hours": "1"},
                      {"worker": "x"}, {}):
            self.assertEqual(admin.post_json("/api/v1/admin/enrolment-codes", words).status, 400, words)

    def test_who_was_given_a_case(self):
        first = self.new_device(self.workers[0])
        colleague = self.control.worker("鈴木 一郎", self.organisation)
        second = self.new_device(colleague)
        case = self.new_case(first, colleague)
        second.sync()
        admin = self.session("admin")
        lines = json.loads(admin.post_json("/api/v1/admin/audit", {"record": case}).body)["lines"]
        given = {line["worker"] for line in lines if line["act"] == "scope_given" and line["detail"] == "casework"}
        self.assertIn(colleague, given)
        self.assertIn("audit_read", {line["act"] for line in lines})
        for words in ({}, {"record": "x"}, {"record": 1}):
            self.assertEqual(admin.post_json("/api/v1/admin/audit", words).status, 400, words)
        self.control("verify")


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: Apache-2.0
"""The office is killed (-9) 50 times while four devices push. Nothing that it acknowledged is lost, nothing is
there twice, and it serves again within two seconds."""
import http.client
import random
import statistics
import threading
import time
import unittest

from protocol.client import CASEWORK, Device, Refused, new_id
from support.case import OfficeCase
from support.web import Web

KILLS = 50
RESTART_S_MAX = 2.0
DEVICES = 4
TASKS_PER_SYNC = 5
# Rounds that end before the next kill, at most, and how far into the next ones it falls, in seconds.
ROUNDS_BETWEEN = 4
INTO_ROUND_S = 0.01
PATIENCE_S = 120
SEED = 20261121


class Pusher(threading.Thread):
    """Writes tasks and pushes them, on and on, through all deaths of the office."""

    def __init__(self, test, device):
        super().__init__(daemon=True)
        self.test, self.device, self.failure = test, device, None

    def run(self):
        try:
            while not self.test.finished.is_set():
                self.round()
        except Exception as failure:
            self.failure = failure
        finally:
            self.test.round_ended()

    def round(self):
        for _ in range(TASKS_PER_SYNC):
            if len(self.device.unsent) < 10 * TASKS_PER_SYNC:
                self.device.save((CASEWORK, self.test.case), [self.test.task(self.device)])
        self.test.office_is_up.wait()
        self.device.host, self.device.port = self.test.office.address
        try:
            self.device.sync()
        except (OSError, http.client.HTTPException):
            pass  # the office died; what was not acknowledged is sent again
        except Refused as refused:
            if refused.status != 503:
                raise
        self.test.round_ended()


class Kill9Test(OfficeCase):
    WORKERS = ("佐藤 花子",)

    def setUp(self):
        super().setUp()
        self.finished, self.office_is_up = threading.Event(), threading.Event()
        self.rounds, self.a_round_ended = 0, threading.Condition()
        self.case = new_id()
        devices = [self.enrolled() for _ in range(DEVICES)]
        first = devices[0]
        first.save((CASEWORK, self.case), [
            ("case", self.case, {"lead_organisation": bytes.fromhex(self.organisation), "phase": "active"}),
            ("assignment", new_id(), {"case": self.case, "worker": first.worker, "role": "main",
                                      "from": "2026-04-01"})])
        for device in devices:
            device.sync()
        self.head = Web(self.office.url).metric("banso_log_head")
        self.pushers = [Pusher(self, device) for device in devices]

    def enrolled(self):
        device = Device(*self.office.address)
        device.enrol(self.control.code(self.workers[0]))
        return device

    def task(self, device):
        title = f"電話する {device.replica.hex()} {device.seq}"
        return "task", new_id(), {"case": self.case, "title": title, "status": "open"}

    def round_ended(self):
        with self.a_round_ended:
            self.rounds += 1
            self.a_round_ended.notify_all()

    def wait_for_rounds(self, count):
        with self.a_round_ended:
            wanted = self.rounds + count
            self.assertTrue(self.a_round_ended.wait_for(lambda: self.rounds >= wanted, PATIENCE_S))

    def test_nothing_acknowledged_is_lost_or_doubled(self):
        print(f"seed {SEED}")
        dice = random.Random(SEED)
        self.office_is_up.set()
        for pusher in self.pushers:
            pusher.start()
        restarts = [self.kill_and_restart(dice) for _ in range(KILLS)]
        self.finished.set()
        for pusher in self.pushers:
            pusher.join(PATIENCE_S)
            self.assertFalse(pusher.is_alive())
            if pusher.failure:
                raise pusher.failure
        print(f"restart: median {statistics.median(restarts):.3f} s, longest {max(restarts):.3f} s")
        self.assertLessEqual(statistics.median(restarts), RESTART_S_MAX)
        self.check_the_log()

    def kill_and_restart(self, dice):
        self.wait_for_rounds(dice.randint(1, ROUNDS_BETWEEN))
        self.finished.wait(dice.uniform(0, INTO_ROUND_S))  # nobody sets it yet: into the next rounds
        self.office_is_up.clear()
        self.office.kill()
        since = time.monotonic()
        self.office.start()
        self.assertEqual(Web(self.office.url).get("/healthz").status, 200)
        took_s = time.monotonic() - since
        self.office_is_up.set()
        return took_s

    def check_the_log(self):
        devices = [pusher.device for pusher in self.pushers]
        for device in devices:
            device.host, device.port = self.office.address
            device.sync()
            self.assertEqual((device.unsent, device.refused), ([], []))
        made = {identity for device in devices for identity, change in device.changes.by_id.items()
                if change["r"] == device.replica}
        self.assertEqual(len(made), sum(device.seq for device in devices))
        self.assertGreater(len(made), KILLS * TASKS_PER_SYNC)
        # Each exactly once: the log has grown by as many as were made (the case was there before).
        self.assertEqual(Web(self.office.url).metric("banso_log_head") - self.head, len(made) - 1)
        fresh = self.enrolled()
        fresh.sync()
        self.assertEqual(made - set(fresh.changes.by_id), set())
        for device in devices:
            device.sync()
            self.assertEqual(made - set(device.changes.by_id), set())
        self.control("verify")


if __name__ == "__main__":
    unittest.main()

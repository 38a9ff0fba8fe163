# SPDX-License-Identifier: Apache-2.0
"""tools/run as a person uses it: once, then serving, with the same data, and stopped by a signal. Without the
client, which takes long to build; with it: site_test.py, where that is built anyway."""
import json
import pathlib
import re
import signal
import subprocess
import tempfile
import unittest
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUN = ROOT / "tools" / "run"
# Generous: it may have to build what ctest did not.
WAIT_S = 900


def healthz(address):
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(address + "/healthz", timeout=60) as answer:
        return answer.status


class Run(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = pathlib.Path(folder.name) / "data"

    def once(self, *arguments):
        return subprocess.run([RUN, "--once", "--no-client", "--data", self.data, *arguments], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=WAIT_S, check=False)

    def test_once_makes_the_demo_and_serving_keeps_it(self):
        first = self.once()
        self.assertEqual(first.returncode, 0, first.stdout + first.stderr)
        self.assertIn("making the demo municipality", first.stdout)
        self.assertRegex(first.stdout, r"/healthz: 200")
        self.assertNotIn("the app's page", first.stdout)
        logins = (self.data / "demo-logins.txt").read_text(encoding="utf-8")

        serving = subprocess.Popen([RUN, "--port", "0", "--no-client", "--data", self.data],
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        try:
            shown = ""
            for line in serving.stdout:
                shown += line
                ready = re.search(r"serves on (http://127\.0\.0\.1:\d+)", line)
                if ready:
                    break
            self.assertIn(logins.strip(), shown)
            self.assertNotIn("making the demo", shown)
            self.assertNotIn("/#/enrol/", shown)
            self.assertEqual(healthz(ready[1]), 200)
            serving.send_signal(signal.SIGINT)
            shown += serving.stdout.read()
            self.assertEqual(serving.wait(WAIT_S), 0, shown)
        finally:
            serving.kill()
            serving.wait()
            serving.stdout.close()
        last = (self.data / "server.log").read_text(encoding="utf-8").splitlines()[-1]
        self.assertEqual(json.loads(last)["event"], "stopped")

    def test_without_demo(self):
        result = self.once("--no-demo")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertNotIn("demo", result.stdout)
        self.assertIn("making a new office", result.stdout)
        words = (self.data / "first-administrator.txt").read_text(encoding="utf-8")
        code, worker = re.search(r"  administrator  ((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4})  \(worker ([0-9a-f]{32})\)",
                                 words).groups()
        self.assertEqual(len(code), 14)
        control = [ROOT / "build" / "release" / "bin" / "bansoctl", "--data", self.data]
        listed = subprocess.run([*control, "worker", "list"], capture_output=True, text=True, timeout=60, check=True)
        (administrator,) = json.loads(listed.stdout)
        self.assertEqual((administrator["id"], administrator["role"]), (worker, "administrator"))
        again = self.once("--no-demo")
        self.assertNotIn("making", again.stdout)
        self.assertEqual((self.data / "first-administrator.txt").read_text(encoding="utf-8"), words)

    def test_says_why_it_cannot_start(self):
        self.data.mkdir()
        (self.data / "office.db").write_text("not a database")
        result = self.once("--no-demo")
        self.assertEqual(result.returncode, 1)
        self.assertIn("banso-server ended with code 1 before it was ready", result.stderr)


if __name__ == "__main__":
    unittest.main()

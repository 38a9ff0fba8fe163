# SPDX-License-Identifier: Apache-2.0
"""tools/bench at a hundredth of the size: every workload runs, converges and prints its fields; and
tools/bench --client --quick, where the client is built for the browser already."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GENERATOR = ROOT.parent / "shared" / "workload" / "gen.mjs"
FIELDS = {"peer", "workload", "scale", "n", "wall_s", "per_s", "bytes_up", "bytes_down", "server_peak_rss_mb",
          "server_cpu_s", "client_cpu_s", "version"}
CLIENT = [ROOT / "build/wasm" / name for name in ("app/index.html", "client_bench_site/client_bench.wasm")]
PLAYWRIGHT = ROOT / "third_party/node_modules/playwright-core"
CLIENT_GOALS = {"code, brotli", "cold start to the gallery", "warm start to the gallery",
                "frame while a list of 10,000 scrolls", "frames in 1 idle seconds", "all of the browser, idle",
                "50 notes applied", "a note saved, durably", "search over 100 notes", "unlock (PIN to open store)"}


def client_can_be_measured():
    browser = shutil.which(os.environ.get("BANSO_CHROMIUM", "chromium"))
    return all(map(pathlib.Path.exists, [*CLIENT, PLAYWRIGHT])) and browser is not None


def bench(*words):
    return subprocess.run([str(ROOT / "tools" / "bench"), *map(str, words)], capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=600, check=False)


class BenchTest(unittest.TestCase):
    def test_says_what_is_wrong(self):
        result = bench("--only", "W9")
        self.assertEqual(result.returncode, 2)
        self.assertIn("no such workload: W9", result.stderr)

    @unittest.skipUnless(GENERATOR.exists(), "the workload's generator is not beside this checkout")
    def test_every_workload(self):
        with tempfile.TemporaryDirectory(prefix="banso-bench-test-") as folder:
            report = pathlib.Path(folder) / "report.json"
            result = bench("--scale", 0.01, "--runs", 1, "--bin", os.environ["BANSO_BIN_DIR"], "--json", report)
            self.assertEqual(result.returncode, 0, result.stderr)
            lines = {line["workload"]: line for line in map(json.loads, result.stdout.splitlines())}
            self.assertEqual(json.loads(report.read_text())["lines"], list(lines.values()))
        self.assertEqual(list(lines), ["W1", "W2", "W3", "W4", "W5"])
        self.assertEqual([line["n"] for line in lines.values()], [100, 500, 100, 1000, 10])
        for line in lines.values():
            self.assertLessEqual(FIELDS, line.keys())
            self.assertEqual(line["peer"], "banso")
            self.assertGreater(line["per_s"], 0)
            through_http = line["workload"] != "W4"
            for field in ("bytes_up", "bytes_down", "server_peak_rss_mb", "server_cpu_s"):
                self.assertEqual(line[field] is not None, through_http, field)
        self.assertEqual(lines["W3"]["devices"], 2)
        self.assertTrue(lines["W3"]["converged"])
        # The one field that both devices changed.
        self.assertEqual(lines["W3"]["conflicts_kept"], 1)
        self.assertGreater(lines["W4"]["conflicts_kept"], 0)

    def test_says_which_parts_there_are(self):
        result = bench("--client", "--only", "colour")
        self.assertEqual(result.returncode, 1)
        self.assertIn("no such part: colour", result.stderr)

    @unittest.skipUnless(client_can_be_measured(), "the client is not built for the browser, or there is no browser")
    def test_client(self):
        with tempfile.TemporaryDirectory(prefix="banso-bench-test-") as folder:
            report = pathlib.Path(folder) / "report.json"
            result = bench("--client", "--quick", "--no-build", "--json", report)
            self.assertEqual(result.returncode, 0, result.stderr)
            figures = json.loads(report.read_text())["figures"]
        # How good they are depends on the machine and on what else it does.
        self.assertEqual({figure["name"] for figure in figures if figure["goal"] is not None}, CLIENT_GOALS)
        for figure in figures:
            self.assertIn(f"| {figure['name']} ", result.stdout)
            self.assertLessEqual(figure["median"], figure["p95"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

# SPDX-License-Identifier: Apache-2.0
"""tools/bench at a hundredth of the size: every workload runs, converges and prints its fields."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
GENERATOR = ROOT.parent / "shared" / "workload" / "gen.mjs"
FIELDS = {"peer", "workload", "scale", "n", "wall_s", "per_s", "bytes_up", "bytes_down", "server_peak_rss_mb",
          "server_cpu_s", "client_cpu_s", "version"}


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


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
